import { GatewayCloseCodes, GatewayDispatchEvents } from 'discord-api-types/v10';
import { describe, expect, it, vi } from 'vitest';
import { PublicError } from '../../src/errors.ts';
import { ask, expectAnsweredOnce, PATIENTLY, QUESTION, withStage } from './asking.ts';

/** After these Discord lets the session go on: what was said meanwhile comes later. */
const RESUMED: readonly number[] = [1006, 1011, 4000, 4001, 4002];
/** After these a new session begins: what was said meanwhile is lost, as Discord means it. */
const BEGUN_ANEW: readonly number[] = [1000, 1001, 4003, 4005, 4007, 4008, 4009];
const FATAL: readonly (readonly [number, string])[] = [
  [GatewayCloseCodes.AuthenticationFailed, 'DISCORD_TOKEN'],
  [GatewayCloseCodes.InvalidShard, 'SHARD_LIST'],
  [GatewayCloseCodes.ShardingRequired, 'SHARDS=auto'],
  [GatewayCloseCodes.InvalidAPIVersion, 'update the bot'],
  [GatewayCloseCodes.InvalidIntents, 'update the bot'],
  [GatewayCloseCodes.DisallowedIntents, 'Message Content Intent'],
];

describe.concurrent('a gateway connection that is closed', () => {
  it('goes on with the same session where Discord lets it, and every question is answered once', async () => {
    await withStage({}, async (stage) => {
      const { faults, gateway } = stage.fake;
      for (const code of RESUMED) {
        const before = ask(stage);
        await before.reply(PATIENTLY);
        const resumed = gateway.notes.filter(({ what }) => what.startsWith('resumed')).length;
        if (code === 1006) faults.dropGateway();
        else faults.closeGateway(code);
        await vi.waitFor(() => expect(gateway.connected).toEqual([]));
        const meanwhile = ask(stage);
        await expectAnsweredOnce(stage, [before, meanwhile]);
        expect(gateway.notes.filter(({ what }) => what.startsWith('resumed'))).toHaveLength(resumed + 1);
      }
      expect(gateway.identifies).toBe(1);
    });
  });

  it.each(BEGUN_ANEW)('with %i begins anew and answers what is asked then', async (code) => {
    await withStage({}, async (stage) => {
      const before = ask(stage);
      await before.reply();
      stage.fake.faults.closeGateway(code);
      await vi.waitFor(() => expect(stage.fake.gateway.identifies).toBe(2), { timeout: 15_000 });
      await stage.fake.ready();
      await expectAnsweredOnce(stage, [before]);
    });
  });

  it.each(FATAL)('with %i ends the bot with one line that says what to do', async (code, hint) => {
    await withStage({}, async ({ fake, bot }) => {
      fake.faults.closeGateway(code);
      const reason = await bot.ended;
      expect(reason).toBeInstanceOf(PublicError);
      expect(reason?.message).toContain(hint);
      expect(fake.gateway.identifies).toBe(1);
    });
  });
});

describe.concurrent('a gateway that misbehaves', () => {
  it('asks to reconnect, or calls a session invalid that goes on', async () => {
    await withStage({}, async (stage) => {
      const { faults } = stage.fake;
      faults.askToReconnect();
      await vi.waitFor(() => expect(stage.fake.gateway.connected).toEqual([]));
      await expectAnsweredOnce(stage, [ask(stage)]);
      faults.invalidateSession(true);
      await expectAnsweredOnce(stage);
      expect(stage.fake.gateway.identifies).toBe(1);
    });
  });

  it('calls a session invalid for good', async () => {
    await withStage({}, async (stage) => {
      stage.fake.faults.invalidateSession(false);
      await vi.waitFor(() => expect(stage.fake.gateway.identifies).toBe(2), { timeout: 15_000 });
      await stage.fake.ready();
      await expectAnsweredOnce(stage);
    });
  });

  it('refuses to resume', async () => {
    await withStage({}, async (stage) => {
      stage.fake.faults.refuseNextResume();
      stage.fake.faults.dropGateway();
      await vi.waitFor(() => expect(stage.fake.gateway.identifies).toBe(2), { timeout: 15_000 });
      await stage.fake.ready();
      await expectAnsweredOnce(stage);
    });
  });

  it('no longer acknowledges heartbeats', async () => {
    await withStage({ heartbeatInterval: 300 }, async (stage) => {
      stage.fake.faults.acknowledgeHeartbeats(false);
      await vi.waitFor(() => expect(stage.fake.gateway.connected).toEqual([]), PATIENT);
      stage.fake.faults.acknowledgeHeartbeats(true);
      await expectAnsweredOnce(stage, [ask(stage)]);
    });
  });

  it('is a zombie that lets nothing through, not even a goodbye', async () => {
    await withStage({ heartbeatInterval: 300 }, async (stage) => {
      const { faults, gateway } = stage.fake;
      faults.freeze();
      faults.deafen();
      const meanwhile = ask(stage);
      await vi.waitFor(() => expect(gateway.connected).toEqual([]), PATIENT);
      faults.thaw();
      await expectAnsweredOnce(stage, [meanwhile]);
    });
  });

  it.each([
    [
      'cannot be reached',
      (stage: Parameters<typeof ask>[0]) => stage.fake.faults.refuseConnections(4000, 'gateway'),
    ],
    [
      'answers 503 at its door',
      (stage: Parameters<typeof ask>[0]) => stage.fake.faults.refuseUpgrades(503, 4000),
    ],
  ])('%s for a while: one connection comes of it, and few attempts', async (_, away) => {
    await withStage({}, async (stage) => {
      const { gateway } = stage.fake;
      away(stage);
      await vi.waitFor(() => expect(gateway.connected).toEqual([]));
      const meanwhile = ask(stage);
      await vi.waitFor(() => expect(gateway.connected).toHaveLength(1), PATIENT);
      await expectAnsweredOnce(stage, [meanwhile]);
      expect(gateway.connected).toHaveLength(1);
      expect(gateway.identifies).toBe(1);
    });
  });

  it('sends frames that are no JSON, or no event', async () => {
    await withStage({}, async (stage) => {
      const { faults } = stage.fake;
      const frames = [
        '',
        'not json',
        '{',
        '[]',
        '5',
        'null',
        '"text"',
        '{}',
        '{"op":99}',
        '{"op":0}',
        '{"op":7.5}',
      ];
      for (const frame of [
        ...frames,
        '{"op":0,"t":5,"d":7,"s":"x"}',
        '{"op":11,"d":[]}',
        '{"op":1,"d":null}',
      ]) {
        faults.malformedDispatch(frame);
      }
      await expectAnsweredOnce(stage);
    });
  });

  it('sends every kind of event with fields that are missing or wrong', async () => {
    await withStage({}, async (stage) => {
      const { faults, text, home } = stage.fake;
      const ids = { id: '1', guild_id: home.id, channel_id: text.id, type: 2 };
      const bodies = [
        null,
        {},
        ids,
        { ...ids, data: null, member: 3, author: [], user: {} },
        { ...ids, data: {} },
      ];
      const ends: readonly string[] = [
        GatewayDispatchEvents.Ready,
        GatewayDispatchEvents.GuildDelete,
        GatewayDispatchEvents.RateLimited,
      ];
      for (const t of Object.values(GatewayDispatchEvents)) {
        // A server that is deleted is gone: that event means what it says.
        if (!ends.includes(t)) for (const d of bodies) faults.malformedDispatch({ t, d });
      }
      await expectAnsweredOnce(stage);
      const ran = stage.fake.user('Mei').runs('ask', { question: QUESTION });
      expect((await ran.reply()).text).toContain('121个');
    });
  });
});

const PATIENT = { timeout: 15_000, interval: 20 };
