import { MOST_PREVIOUS } from '../../engine/chain.ts';
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
 * The questions that a message follows, the earliest first: the one to whose answer it replies, the one that that
 * one followed, and so on. They are recovered from Discord alone, a request each: the bot's answer repeats its
 * question, or replies to it. None where the message replies to no answer of the bot, or the question is gone.
 */
export async function previousQuestions(context: Context, message: Incoming): Promise<readonly string[]> {
  const questions: string[] = [];
  let asked: Incoming | null = message;
  while (asked !== null && questions.length < MOST_PREVIOUS) {
    const answer: Incoming | null = await referencedBy(context, asked);
    if (answer === null || answer.author.id !== context.me) break;
    const { question: repeated } = answer.carried;
    asked = repeated === null ? await referencedBy(context, answer) : null;
    const question =
      repeated === null ? asked && (await questionOf(context, asked)) : questionInEcho(repeated);
    if (question) questions.unshift(question);
  }
  return questions;
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
