import { describe, expect, it, vi } from 'vitest';
import type { RestFault } from '../fake-discord/faults.ts';
import { ANSWER, ask, expectAnsweredOnce, PATIENTLY, QUESTION, withStage } from './asking.ts';

const POST = 'POST /channels/{channel_id}/messages';
const CALLBACK = 'POST /interactions/{interaction_id}/{interaction_token}/callback';

/** What can become of the request that carries a reply, and whether the reply is there in the end. */
const FAULTS: readonly (readonly [string, RestFault, times: number, arrives: boolean])[] = [
  ['is answered with 500 once', { status: 500 }, 1, true],
  ['is answered with 502 twice', { status: 502 }, 2, true],
  ['is answered with 503 three times', { status: 503 }, 3, true],
  ['is answered with 500 whatever it does', { status: 500 }, 4, false],
  ['takes five seconds', { delayMs: 5000 }, 1, true],
  ['is reset', { hangUp: 'reset' }, 1, true],
  ['is hung up on', { hangUp: 'close' }, 1, false],
  ['is carried out, and the answer is cut off', { cutOff: true }, 1, true],
  ['is carried out, and the answer is no JSON', { malformed: true }, 1, true],
  ['is answered with 401', { status: 401, body: { message: '401: Unauthorized', code: 0 } }, 1, false],
];

describe.concurrent('a reply whose request', () => {
  it.each(FAULTS)(
    '%s: one reply at most, and the next question is answered',
    async (_, fault, times, arrives) => {
      await withStage({}, async (stage) => {
        stage.fake.faults.rest(POST, fault, times);
        const asked = ask(stage);
        if (arrives) expect((await asked.reply({ within: 10_000 })).text).toContain(ANSWER);
        else await asked.silence(300);
        await expectAnsweredOnce(stage);
        expect(asked.seen).toHaveLength(arrives ? 1 : 0);
      });
    },
  );

  it.each([
    ['its route', POST],
    ['all routes', '*'],
  ])('meets the rate limit of %s waits, and is sent once', async (_, route) => {
    await withStage({}, async (stage) => {
      stage.fake.faults.rateLimit(route, 1, 2);
      await expectAnsweredOnce(stage, [ask(stage), ask(stage)]);
      expect(stage.fake.rest.invalidRequests).toBeLessThanOrEqual(2);
    });
  });
});

describe.concurrent('the answer to a command whose request', () => {
  it.each(FAULTS.filter(([, { delayMs }]) => delayMs === undefined))(
    '%s: one answer at most, and the next command is answered',
    async (_, fault, times) => {
      await withStage({}, async ({ fake }) => {
        const mei = fake.user('Mei');
        fake.faults.rest(CALLBACK, fault, times);
        const asked = mei.runs('ask', { question: QUESTION });
        await asked.silence(200).catch(() => undefined);
        fake.faults.clear();
        const next = await mei.runs('ask', { question: QUESTION }).reply(PATIENTLY);
        expect(next.text).toContain('121个');
        expect(asked.seen.length).toBeLessThanOrEqual(1);
      });
    },
  );
});

describe.concurrent('Discord', () => {
  it('whose clock is a day ahead or behind is answered, edits too', async () => {
    for (const day of [86_400_000, -86_400_000]) {
      await withStage({}, async (stage) => {
        stage.fake.faults.skewClock(day);
        const asked = ask(stage);
        await asked.reply();
        const { fake } = stage;
        const edited = fake.user('Mei');
        const said = edited.says(fake.text, `${fake.mention} 表彰了谁？`);
        await said.reply();
        expect((await edited.edits(said.message, `${fake.mention} ${QUESTION}`).reply()).text).toContain(
          ANSWER,
        );
        await expectAnsweredOnce(stage, [asked]);
      });
    }
  });

  it('that refuses every reply in many channels is asked far less than it would lock a bot out for', async () => {
    await withStage({}, async (stage) => {
      const { fake } = stage;
      const server = fake.guild({
        name: 'Forbidden',
        channels: Array.from({ length: 40 }, (_, index) => ({ name: `c${index}`, type: 'text' as const })),
      });
      const channels = [...server.record.channels.values()];
      for (const channel of channels) fake.forbid(channel, ['SendMessages']);
      const people = Array.from({ length: 40 }, (_, index) => fake.user(`P${index}`, { acceptsDms: false }));
      for (let round = 0; round < 40; round += 1) {
        for (const [index, person] of people.entries()) {
          const channel = channels[(index + round) % channels.length] ?? fake.text;
          person.says(channel, `${fake.mention} ${QUESTION}`);
        }
        await fake.quiet(20);
      }
      // 1,600 questions, not one of which could be answered.
      expect(fake.rest.invalidRequests).toBeLessThan(1100);
      await vi.waitFor(async () => {
        const ran = await fake.user('Mei').runs('ask', { question: QUESTION }).reply();
        expect(ran.text).toContain('121个');
      });
    });
  });
});
