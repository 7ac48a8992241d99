import type { Context } from '../context.ts';
import { report } from '../failures.ts';
import type { Incoming } from './incoming.ts';
import { addressOf, answerTo, onMessage } from './messages.ts';

/** How long after it was asked a question may be edited and is answered anew, in milliseconds. */
const EDITABLE_FOR = 15 * 60_000;

/** Snowflakes count milliseconds from the first second of 2015. */
const SNOWFLAKE_EPOCH = 1_420_070_400_000n;

/** When a message was written, in milliseconds since 1970, by Discord's clock. */
function writtenAt(id: string): number {
  return Number((BigInt(id) >> 22n) + SNOWFLAKE_EPOCH);
}

/** Answers an edited question anew, in the same reply where there is one. Never rejects. */
export async function onEdit(context: Context, message: Incoming): Promise<void> {
  // Discord also reports a message as updated when it adds a link's preview; that is no edit.
  if (message.editedAt === null || message.editedAt - writtenAt(message.id) > EDITABLE_FOR) return;
  try {
    const address = await addressOf(context, message);
    if (address === null) return;
    const [reply] = await context.replies.to([message.id], message.channelId);
    if (reply === undefined) return await onMessage(context, message);
    const answer = await answerTo(context, message, address);
    if (answer !== null) await context.api.edit(reply, message.author.id, answer);
  } catch (error) {
    report(context.log, 'An edited question was not answered', error);
  }
}

/** Takes away the replies to questions that were deleted. Never rejects. */
export async function onDelete(
  context: Context,
  questions: readonly string[],
  channel: string,
): Promise<void> {
  const { replies, api, log } = context;
  try {
    for (const reply of await replies.to(questions, channel)) await api.remove(reply);
    for (const question of questions) replies.forget(question);
  } catch (error) {
    report(log, 'The reply to a deleted question could not be removed', error);
  }
}
