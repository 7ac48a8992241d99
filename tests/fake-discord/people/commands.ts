import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { type Json, type JsonObject, lengthOf, numberOr, objectOf, objectsOf, stringOr } from '../json.ts';
import { contextOf } from '../world/interactions.ts';
import type { ChannelRecord, CommandRecord, UserRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** What a person fills in: option name → value. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

const MAX_STRING = 6000;
const USER_INSTALL = 1;
const GUILD_ONLY_CONTEXTS = [0, 1];

function isNamed(named: JsonObject, name: string, locale: string): boolean {
  return named.name === name || objectOf(named.name_localizations)[locale] === name;
}

function contextsOf(definition: JsonObject): readonly unknown[] {
  if (Array.isArray(definition.contexts)) return definition.contexts;
  const types = Array.isArray(definition.integration_types) ? definition.integration_types : [0];
  return types.includes(USER_INSTALL) ? [0, 1, 2] : GUILD_ONLY_CONTEXTS;
}

/** Whether a command shows up for people in this channel. */
function appears(command: CommandRecord, channel: ChannelRecord): boolean {
  const { definition } = command;
  if (command.guildId !== null) return true;
  if (!contextsOf(definition).includes(contextOf(channel))) return false;
  const botIsThere = channel.guild?.hasBot ?? channel.recipients.length === 1;
  const types = Array.isArray(definition.integration_types) ? definition.integration_types : [0];
  return botIsThere || types.includes(USER_INSTALL);
}

/** The registered command of this name, as this person finds it in this channel. @throws Error naming those there are */
export function findCommand(
  world: World,
  user: UserRecord,
  channel: ChannelRecord,
  name: string,
  type: ApplicationCommandType,
): CommandRecord {
  const all = world.commandsIn(channel.guild?.id ?? null).filter((command) => command.type === type);
  const there = all.filter((command) => appears(command, channel));
  const found = there.find((command) => isNamed(command.definition, name, user.locale));
  if (found !== undefined) return found;
  const kind = type === ApplicationCommandType.ChatInput ? `/${name}` : `“${name}”`;
  const registered = all.some((command) => isNamed(command.definition, name, user.locale));
  const why = registered ? 'is registered, but not for this kind of place' : 'is not registered';
  throw new Error(
    `${kind} ${why}. Here there is: ${there.map((command) => command.name).join(', ') || 'nothing'}.`,
  );
}

function valueProblem(option: JsonObject, value: string | number | boolean): string | null {
  const wanted: Partial<Record<number, string>> = {
    [ApplicationCommandOptionType.String]: 'string',
    [ApplicationCommandOptionType.Integer]: 'number',
    [ApplicationCommandOptionType.Number]: 'number',
    [ApplicationCommandOptionType.Boolean]: 'boolean',
  };
  const type = wanted[numberOr(option.type, 0)];
  if (type !== undefined && typeof value !== type) return `takes a ${type}`;
  if (typeof value !== 'string') return null;
  const length = lengthOf(value);
  const most = numberOr(option.max_length, MAX_STRING);
  if (length > most) return `takes at most ${most} characters, not ${length}`;
  const least = numberOr(option.min_length, 0);
  if (length < least) return `takes at least ${least} characters`;
  const choices = objectsOf(option.choices);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    return 'takes one of its choices';
  return null;
}

/** How options are filled in: all checked, or as they are, with the one being typed marked. */
export interface Filling {
  readonly values: OptionValues;
  readonly locale: string;
  /** The name of the option being typed in, or null. */
  readonly focused: string | null;
  /** Sends values that Discord's own window would not let through. */
  readonly unchecked: boolean;
}

/** Options as an interaction carries them. @throws Error where Discord's window would not let the person send them */
export function fillOptions(definition: JsonObject, filling: Filling): Json[] {
  const options = objectsOf(definition.options);
  const filled = Object.entries(filling.values).map(([name, value]): JsonObject => {
    const option = options.find((known) => isNamed(known, name, filling.locale));
    if (option === undefined) throw new Error(`The command has no option “${name}”.`);
    const focused = option.name === filling.focused || name === filling.focused;
    if (focused && option.autocomplete !== true) throw new Error(`“${name}” suggests nothing while typing.`);
    const problem = filling.unchecked || focused ? null : valueProblem(option, value);
    if (problem !== null) throw new Error(`“${name}” ${problem}: Discord would not send this.`);
    return {
      name: stringOr(option.name, name),
      type: numberOr(option.type, 3),
      value,
      ...(focused ? { focused } : {}),
    };
  });
  const missing = options.find(
    (option) => option.required === true && !filled.some((given) => given.name === option.name),
  );
  if (missing !== undefined && filling.focused === null && !filling.unchecked) {
    throw new Error(`“${missing.name}” has to be filled in: Discord would not send this.`);
  }
  return filled;
}

/** What every command interaction's data starts with. */
export function commandData(command: CommandRecord): JsonObject {
  const { id, name, type, guildId } = command;
  return { id, name, type, ...(guildId === null ? {} : { guild_id: guildId }) };
}
