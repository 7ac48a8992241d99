import { type APIMessageComponentInteraction, ComponentType } from 'discord.js';
import type { Language } from '../../engine/answer.ts';
import { wordingFor } from '../../wording/wording.ts';
import type { Context } from '../context.ts';
import { languageOf } from '../locale.ts';
import { showView } from '../reply/answer.ts';
import { notice } from '../reply/message.ts';
import { decodeView } from '../view/custom-id.ts';
import type { View } from '../view/view.ts';
import { readCarried } from './incoming.ts';
import { mayManageMessages } from './permissions.ts';

/**
 * Shows what a button or menu leads to: in the reply itself for the person whose reply it is, in a private
 * copy for everybody else.
 */
export async function press(context: Context, interaction: APIMessageComponentInteraction): Promise<void> {
  const { api, engine } = context;
  const presser = interaction.member?.user.id ?? interaction.user?.id ?? '';
  const language = languageOf(interaction.locale);
  const { discord } = wordingFor(language);
  const view = decodeView(idOf(interaction), engine);
  if (view === 'changed') return await api.respond(interaction, notice(discord.articleChanged), 'private');
  if (view === 'unknown') return await api.respond(interaction, notice(discord.outdated), 'private');
  const isAsker = view.asker === presser;
  if (view.kind === 'remove') {
    if (isAsker || mayManageMessages(interaction)) return await api.takeAway(interaction);
    return await api.respond(interaction, notice(discord.notYourReply), 'private');
  }
  const carried = readCarried(interaction.message.components);
  if (isAsker) return await api.replace(interaction, showView(view, engine, carried));
  const copy = showView(copyFor(view, presser, language), engine, carried);
  await api.respond(interaction, copy, 'private');
}

/** The same for somebody else, in that person's language, with the edition that goes with it. */
function copyFor<T extends View>(view: T, asker: string, language: Language): T {
  return { ...view, asker, language, ...('edition' in view ? { edition: language } : {}) };
}

/** Where the press leads: a menu says it in what was chosen. */
function idOf({ data }: APIMessageComponentInteraction): string {
  return data.component_type === ComponentType.StringSelect ? (data.values[0] ?? '') : data.custom_id;
}
