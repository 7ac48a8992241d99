import type { Language } from '../../engine/answer.ts';
import { previousOf } from '../../engine/chain.ts';
import { wordingFor } from '../../wording/wording.ts';
import type { Context } from '../context.ts';
import { codeOf, report } from '../failures.ts';
import { languageOf } from '../locale.ts';
import { observedEngine } from '../observer.ts';
import { showAnswer, showGreeting } from '../reply/answer.ts';
import { type Message, notice, withNotice } from '../reply/message.ts';
import { previousQuestions, questionOf } from './follow-up.ts';
import { type Incoming, WRITTEN_TYPES } from './incoming.ts';
import type { NeededPermission } from './permissions.ts';
import { inLanguageOf, looksLikeQuestion } from './question.ts';

/** Answers a message if it is a question for the bot. Never rejects: what fails is logged. */
export async function onMessage(context: Context, message: Incoming): Promise<void> {
  try {
    const addressed = await addressOf(context, message);
    if (addressed === null) return;
    // Remembered before it is there: an edit or a deletion may come while the answer is being made.
    const reply = answerTo(context, message, addressed)
      .catch((error) => apologyFor(error, context, message, addressed))
      .then((answer) => (answer === null ? null : send(context, message, answer)));
    context.replies.remember(message.id, reply);
    await reply;
  } catch (error) {
    report(context.log, 'A message was not answered', error);
  }
}

/** What to say where the bot itself has failed; nothing where Discord has refused, or nobody spoke to the bot. */
function apologyFor(error: unknown, context: Context, message: Incoming, address: Address): Message | null {
  report(context.log, 'A message was not answered', error);
  if (codeOf(error) !== null || address === 'overheard') return null;
  return notice(wordingFor(languageOfPlace(context, message)).discord.failed);
}

/** How a message reaches the bot: somebody speaks to it, or asks in a channel where it answers everybody. */
export type Address = 'spoken_to' | 'overheard';

/** What the operator's figures call a question that came so, outside of direct messages. */
const ENTRIES: Readonly<Record<Address, string>> = { spoken_to: 'mention', overheard: 'channel' };

/** Null where the message is none of the bot's business: bots' messages, its own, notices of the system. */
export async function addressOf(context: Context, message: Incoming): Promise<Address | null> {
  const { author, type, guildId, referenced, content } = message;
  if (author.bot || author.id === context.me || !WRITTEN_TYPES.includes(type)) return null;
  const repliesToBot = referenced?.author.id === context.me && content !== '';
  if (guildId === null || isMentioned(context, message) || repliesToBot) return 'spoken_to';
  return content !== '' && (await isAskChannel(context, message.channelId)) ? 'overheard' : null;
}

/** By its name, or by the role that Discord made for it, which looks just the same while one types. */
function isMentioned(
  { me, ownRole }: Context,
  { guildId, mentions, mentionedRoles, content }: Incoming,
): boolean {
  if (mentions.includes(me) || content.includes(`<@${me}>`) || content.includes(`<@!${me}>`)) return true;
  const role = guildId === null || mentionedRoles.length === 0 ? undefined : ownRole(guildId);
  return role !== undefined && mentionedRoles.includes(role);
}

async function isAskChannel(context: Context, channel: string): Promise<boolean> {
  const { askChannels, parentOf, parents, api } = context;
  if (askChannels.size === 0) return false;
  if (askChannels.has(channel)) return true;
  const known = parentOf(channel) ?? parents.get(channel);
  const parent = known ?? (await api.parentOf(channel)) ?? channel;
  if (known === undefined) parents.set(channel, parent);
  return askChannels.has(parent);
}

/** What to reply; null where nothing is to be said. */
export async function answerTo(
  context: Context,
  message: Incoming,
  address: Address,
): Promise<Message | null> {
  const { engine, me, cooldown, api, observer } = context;
  const asker = message.author.id;
  const question = await questionOf(context, message);
  if (address === 'overheard' && !looksLikeQuestion(question)) return null;
  const verdict = cooldown.ask(asker);
  if (!verdict.allowed) {
    const { discord } = wordingFor(languageFor(context, message, question));
    if (verdict.tell) await api.writeTo(asker, notice(discord.cooldown(verdict.seconds)));
    return null;
  }
  if (question === '') return withoutQuestion(context, message);
  const previous = previousOf(context.engine, await previousQuestions(context, message));
  const asked = inLanguageOf(languageOfPlace(context, message), question);
  const entry = message.guildId === null ? 'direct_message' : ENTRIES[address];
  const observed = observedEngine(engine, entry, observer);
  const answer = observed.ask({ ...asked, ...(previous === undefined ? {} : { previous }) });
  if (address === 'overheard' && answer.status === 'conversation') return null;
  return showAnswer(answer, { engine, asker, bot: me, language: answer.language, echo: null });
}

/** A bare mention: help, or what to do about a message that Discord does not let the bot read. */
function withoutQuestion(context: Context, message: Incoming): Message {
  const { engine, me } = context;
  const language = languageOfPlace(context, message);
  const repliesToOther = message.repliesTo !== null && message.referenced?.author.id !== me;
  // A mention without even the mention's own text: Discord counts the role's mention as none of the bot's.
  const withheld = message.content === '' && message.mentionedRoles.length > 0;
  if (repliesToOther || withheld) return notice(wordingFor(language).discord.unreadable);
  return showGreeting({ engine, bot: me, language });
}

/** The question's own language; where it has no words, that of the place. */
function languageFor(context: Context, message: Incoming, question: string): Language {
  return context.engine.ask(inLanguageOf(languageOfPlace(context, message), question)).language;
}

/** The server's language; in direct messages that of the article. */
function languageOfPlace({ guildLocale, engine }: Context, { guildId }: Incoming): Language {
  const locale = guildId === null ? undefined : guildLocale(guildId);
  return locale === undefined ? (engine.articles[0]?.language ?? 'en') : languageOf(locale);
}

/** The permission whose lack Discord's refusal shows, by the refusal's code. */
const LACKING: Readonly<Record<number, NeededPermission>> = {
  50001: 'viewChannel',
  50013: 'sendMessages',
  160002: 'readHistory',
};

/** After so many refusals the bot leaves a channel alone for a while: Discord bans those who never learn. */
const MOST_REFUSALS = 5;

/** Sends the reply; resolves to its id, or to null where it could not be sent. */
async function send(context: Context, message: Incoming, reply: Message): Promise<string | null> {
  const { api, log, refusals } = context;
  const { id, channelId, author } = message;
  const refused = refusals.get(channelId) ?? 0;
  if (refused >= MOST_REFUSALS) return null;
  try {
    return await api.reply({ id, channel_id: channelId }, author.id, reply);
  } catch (error) {
    report(log, 'A reply could not be sent', error);
    const lacking = LACKING[codeOf(error) ?? 0];
    if (lacking === undefined || message.guildId === null) return null;
    refusals.set(channelId, refused + 1);
    await sendPrivately(context, message, reply, lacking);
    return null;
  }
}

/** Tells the asker the answer, and why it comes privately; once an hour for each channel. */
async function sendPrivately(
  context: Context,
  message: Incoming,
  reply: Message,
  lacking: NeededPermission,
): Promise<void> {
  const { api, told } = context;
  const key = `${message.author.id} ${message.channelId}`;
  if (told.get(key)) return;
  told.set(key, true);
  const { discord } = wordingFor(languageFor(context, message, message.content));
  const line = discord.missingThere(`<#${message.channelId}>`, [discord.permissions[lacking]]);
  await api.writeTo(message.author.id, withNotice(reply, line));
}
