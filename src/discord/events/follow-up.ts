import type { Context } from '../context.ts';
import { report } from '../failures.ts';
import { questionInEcho } from '../reply/echo.ts';
import type { Incoming } from './incoming.ts';
import { questionIn } from './question.ts';

/**
 * The question that a message asks: its own words; where it has none (a bare mention), those of the message
 * it replies to. Empty where there are none, or Discord withholds them.
 */
export async function questionOf(context: Context, message: Incoming): Promise<string> {
  const own = questionIn(message.content);
  if (own !== '' || message.repliesTo === null) return own;
  const referenced = await referencedBy(context, message);
  return referenced === null || referenced.author.id === context.me ? '' : questionIn(referenced.content);
}

/**
 * The question to whose answer a message replies, recovered from Discord alone: the bot's answer repeats it,
 * or replies to it. Null where the message replies to no answer of the bot, or the question is gone.
 */
export async function previousQuestion(context: Context, message: Incoming): Promise<string | null> {
  if (message.repliesTo === null) return null;
  const answer = await referencedBy(context, message);
  if (answer === null || answer.author.id !== context.me) return null;
  const { question } = answer.carried;
  if (question !== null) return questionInEcho(question) || null;
  const asked = await referencedBy(context, answer);
  return asked === null ? null : (await questionOf(context, asked)) || null;
}

/** The message that one replies to, as sent along or fetched; null where it is gone or out of reach. */
async function referencedBy(
  { api, log }: Context,
  { repliesTo, referenced }: Incoming,
): Promise<Incoming | null> {
  if (repliesTo === null) return null;
  // Discord sends what is replied to without its own text where the bot may read that only on request.
  if (referenced !== null && (referenced.content !== '' || referenced.repliesTo !== null)) return referenced;
  if (referenced?.carried.question != null) return referenced;
  try {
    return (await api.message({ id: repliesTo.id, channel_id: repliesTo.channelId })) ?? referenced;
  } catch (error) {
    report(log, 'The message replied to could not be read', error);
    return referenced;
  }
}
