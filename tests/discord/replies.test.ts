import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/discord/api.ts';
import { readMessage } from '../../src/discord/events/incoming.ts';
import { Replies } from '../../src/discord/memory/replies.ts';

const snowflake = (minute: number) => String((BigInt(minute) * 60_000n) << 22n);

/** The part of Discord that is searched, with a note of every search. */
function channelOf(messages: readonly object[]) {
  const searches: string[] = [];
  const api: Pick<Api, 'following'> = {
    async following({ id }) {
      searches.push(id);
      return messages.flatMap((message) => readMessage(message) ?? []);
    },
  };
  return { searches, replies: new Replies(api, 'me') };
}

const answerTo = (question: string, id: string) => ({
  id,
  channel_id: 'c',
  author: { id: 'me', bot: true },
  message_reference: { message_id: question },
});

describe('Replies', () => {
  it('finds a remembered reply without asking Discord, one under way too', async () => {
    const { replies, searches } = channelOf([]);
    replies.remember('5', Promise.resolve('6'));
    expect(await replies.to(['5'], 'c')).toEqual([{ id: '6', channel_id: 'c' }]);
    expect(searches).toEqual([]);
  });

  it('finds a reply from before it started by what the reply refers to', async () => {
    const { replies } = channelOf([
      { ...answerTo('5', '7'), author: { id: 'somebody', bot: false } },
      answerTo('4', '8'),
      answerTo('5', '9'),
    ]);
    expect(await replies.to(['5'], 'c')).toEqual([{ id: '9', channel_id: 'c' }]);
  });

  it('does not search for what it would know', async () => {
    const { replies, searches } = channelOf([]);
    replies.saw(snowflake(10));
    expect(await replies.to([snowflake(20)], 'c')).toEqual([]);
    expect(searches).toEqual([]);
    await replies.to([snowflake(9)], 'c');
    expect(searches).toEqual([snowflake(9)]);
  });

  it('searches once for many messages that are deleted together', async () => {
    const { replies, searches } = channelOf([answerTo('5', '9'), answerTo('6', '10')]);
    expect(await replies.to(['6', '5', '7'], 'c')).toHaveLength(2);
    expect(searches).toEqual(['5']);
  });

  it('knows a reply that could not be sent as none', async () => {
    const { replies, searches } = channelOf([]);
    replies.remember('5', Promise.reject(new Error('refused')));
    expect(await replies.to(['5'], 'c')).toEqual([]);
    expect(searches).toEqual([]);
  });

  it('searches for the oldest again once it has had to forget them', async () => {
    const { replies, searches } = channelOf([]);
    replies.saw(snowflake(1));
    for (let minute = 10; minute < 2020; minute += 1)
      replies.remember(snowflake(minute), Promise.resolve('r'));
    await replies.to([snowflake(10)], 'c');
    await replies.to([snowflake(2025)], 'c');
    expect(searches).toEqual([snowflake(10)]);
  });
});
