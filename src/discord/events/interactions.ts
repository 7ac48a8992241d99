import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIInteraction,
  type ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js';
import { wordingFor } from '../../wording/wording.ts';
import type { Call, Command, Outcome } from '../commands/command.ts';
import { COMMANDS } from '../commands/index.ts';
import type { Context } from '../context.ts';
import { codeOf, report } from '../failures.ts';
import { LIMITS, prefixOf, shorten } from '../limits.ts';
import { languageOf } from '../locale.ts';
import { observedEngine } from '../observer.ts';
import { notice, withNotice } from '../reply/message.ts';
import { readMessage } from './incoming.ts';
import { missingPermissions } from './permissions.ts';
import { press } from './press.ts';

/** Answers a command, a press or what is being typed. Never rejects: what fails is logged. */
export async function onInteraction(context: Context, interaction: APIInteraction): Promise<void> {
  try {
    switch (interaction.type) {
      case InteractionType.ApplicationCommand:
        return await runCommand(context, interaction);
      case InteractionType.ApplicationCommandAutocomplete:
        return await complete(context, interaction);
      case InteractionType.MessageComponent:
        return await press(context, interaction);
      default:
        return;
    }
  } catch (error) {
    report(context.log, 'An interaction was not answered', error);
    // Where Discord itself refused, asking it again would only be refused again.
    if (codeOf(error) === null) await apologise(context, interaction);
  }
}

async function apologise({ api, log }: Context, interaction: APIInteraction): Promise<void> {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return;
  try {
    const message = notice(wordingFor(languageOfUser(interaction)).discord.failed);
    await api.respond(interaction, message, 'private');
  } catch (error) {
    report(log, 'Nor could that be said', error);
  }
}

async function runCommand(context: Context, interaction: APIApplicationCommandInteraction): Promise<void> {
  const { api, cooldown } = context;
  const call = callOf(context, interaction);
  const { discord } = wordingFor(call.language);
  const command = commandOf(interaction.data);
  if (command === undefined) return await api.respond(interaction, notice(discord.outdated), 'private');
  const verdict = command.isQuestion ? cooldown.ask(call.asker) : { allowed: true as const };
  if (!verdict.allowed) {
    return await api.respond(interaction, notice(discord.cooldown(verdict.seconds)), 'private');
  }
  const { message, visibility } = privateWhereForbidden(command.run(call), interaction, call);
  await api.respond(interaction, message, visibility);
}

/** Where the bot may not take part in the channel, only the asker sees the answer, and why. */
function privateWhereForbidden(outcome: Outcome, interaction: APIInteraction, { language }: Call): Outcome {
  const { discord } = wordingFor(language);
  const missing = missingPermissions(interaction);
  if (missing.length === 0 || outcome.visibility === 'private') return outcome;
  const line = discord.missingHere(missing.map((permission) => discord.permissions[permission]));
  return { message: withNotice(outcome.message, line), visibility: 'private' };
}

async function complete(
  { api, engine, me }: Context,
  interaction: APIApplicationCommandAutocompleteInteraction,
): Promise<void> {
  const options = optionsOf(interaction.data.options);
  const focused = options.find((option) => 'focused' in option && option.focused === true);
  const call = { ...callParts(interaction), engine, bot: me, ...accessTo(options), target: null };
  const texts = (focused && commandOf(interaction.data)?.complete?.(call, focused.name)) ?? [];
  const usable = texts.map((text) => text.trim()).filter((text) => text !== '');
  const choices = usable.map((text) => ({
    name: shorten(text, LIMITS.choiceName),
    value: prefixOf(text, LIMITS.choiceValue),
  }));
  await api.complete(interaction, distinct(choices).slice(0, LIMITS.choices));
}

/** Discord refuses choices that look or mean the same. */
function distinct<T extends { readonly name: string; readonly value: string }>(choices: readonly T[]): T[] {
  const byName = new Map(choices.toReversed().map((choice) => [choice.name, choice]));
  const byValue = new Map(choices.toReversed().map((choice) => [choice.value, choice]));
  return choices.filter(
    (choice) => byName.get(choice.name) === choice && byValue.get(choice.value) === choice,
  );
}

function commandOf(data: {
  readonly name: string;
  readonly type: ApplicationCommandType;
}): Command | undefined {
  return COMMANDS.find(({ declaration }) => declaration.name === data.name && declaration.type === data.type);
}

function callOf({ engine, me, observer }: Context, interaction: APIApplicationCommandInteraction): Call {
  const { data } = interaction;
  const options = data.type === ApplicationCommandType.ChatInput ? optionsOf(data.options) : [];
  const target =
    data.type === ApplicationCommandType.Message
      ? (readMessage(data.resolved.messages[data.target_id])?.content ?? null)
      : null;
  const entry = data.type === ApplicationCommandType.Message ? 'message_menu' : data.name;
  const observed = observedEngine(engine, entry, observer);
  return { ...callParts(interaction), engine: observed, bot: me, ...accessTo(options), target };
}

function callParts(interaction: APIInteraction): Pick<Call, 'asker' | 'language'> {
  return { asker: userOf(interaction), language: languageOfUser(interaction) };
}

type Option = APIApplicationCommandInteractionDataBasicOption<InteractionType>;

/** The plain options; the bot has no groups of commands. */
function optionsOf(
  options: readonly { readonly type: ApplicationCommandOptionType }[] | undefined,
): readonly Option[] {
  return (options ?? []).filter((option): option is Option => 'value' in option);
}

function accessTo(options: readonly Option[]): Pick<Call, 'text' | 'flag'> {
  const given = (name: string) => options.find((option) => option.name === name)?.value;
  return { text: (name) => String(given(name) ?? '').trim(), flag: (name) => given(name) === true };
}

/** The snowflake of whoever did it, in a server or elsewhere. */
function userOf(interaction: APIInteraction): string {
  const user = interaction.member?.user ?? interaction.user;
  if (user === undefined) throw new TypeError('The interaction names no user');
  return user.id;
}

function languageOfUser(interaction: APIInteraction) {
  return languageOf('locale' in interaction ? interaction.locale : undefined);
}
