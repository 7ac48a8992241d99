import { GatewayIntentBits } from 'discord-api-types/v10';
import { describe, expect, it, type TestContext } from 'vitest';
import { WebSocket } from 'ws';
import { EchoBot } from './echo-bot.ts';
import { FakeDiscord, type FakeDiscordOptions } from './fake-discord.ts';
import { type Json, type JsonObject, objectOf, parseJson } from './json.ts';

async function discord(test: TestContext, options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const fake = await FakeDiscord.start(options);
  test.onTestFinished(() => fake.stop());
  return fake;
}

async function online(
  test: TestContext,
  fake: FakeDiscord,
  options: ConstructorParameters<typeof EchoBot>[1] = {},
): Promise<EchoBot> {
  const bot = new EchoBot(fake, options);
  test.onTestFinished(() => bot.client.destroy());
  await bot.start(fake.token);
  return bot;
}

/** A bare connection: sends frames, and collects what comes. */
class Wire {
  readonly frames: JsonObject[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;

  constructor(test: TestContext, fake: FakeDiscord) {
    this.#socket = new WebSocket(`${fake.gatewayUrl}/?v=10&encoding=json`);
    this.#socket.on('message', (data) => this.frames.push(objectOf(parseJson(String(data)))));
    this.closed = new Promise((resolve) => this.#socket.on('close', resolve));
    test.onTestFinished(() => this.#socket.terminate());
  }

  send(op: number, d: Json): void {
    this.sendText(JSON.stringify({ op, d }));
  }

  sendText(text: string): void {
    this.#socket.send(text);
  }

  async until(test: (frame: JsonObject) => boolean): Promise<JsonObject> {
    return expect
      .poll(() => this.frames.find(test), { timeout: 3000, interval: 5 })
      .toBeDefined()
      .then(() => objectOf(this.frames.find(test)));
  }
}

function identity(fake: FakeDiscord, more: JsonObject = {}): JsonObject {
  return { token: fake.token, intents: GatewayIntentBits.Guilds, properties: {}, shard: [0, 1], ...more };
}

describe('a session', () => {
  it('starts with HELLO, READY and the guilds, and heartbeats are acknowledged', async (test) => {
    const fake = await discord(test, { heartbeatInterval: 1234 });
    const wire = new Wire(test, fake);
    expect((await wire.until(({ op }) => op === 10)).d).toMatchObject({ heartbeat_interval: 1234 });
    wire.send(2, identity(fake));
    expect((await wire.until(({ t }) => t === 'READY')).d).toMatchObject({ user: { id: fake.world.bot.id } });
    expect((await wire.until(({ t }) => t === 'GUILD_CREATE')).d).toMatchObject({ id: fake.home.id });
    wire.send(1, 2);
    await wire.until(({ op }) => op === 11);
    expect(wire.frames.filter(({ op }) => op === 0).map(({ s }) => s)).toEqual([1, 2]);
  });

  it.for<[string, number, (fake: FakeDiscord, wire: Wire) => void]>([
    ['text that is not JSON', 4002, (_fake, wire) => wire.sendText('{')],
    ['an unknown opcode', 4001, (fake, wire) => [wire.send(2, identity(fake)), wire.send(99, null)]],
    ['a command before identifying', 4003, (_fake, wire) => wire.send(3, {})],
    ['a wrong token', 4004, (fake, wire) => wire.send(2, identity(fake, { token: 'x' }))],
    ['identifying twice', 4005, (fake, wire) => [wire.send(2, identity(fake)), wire.send(2, identity(fake))]],
    ['a shard beyond the count', 4010, (fake, wire) => wire.send(2, identity(fake, { shard: [2, 2] }))],
    ['intents that do not exist', 4013, (fake, wire) => wire.send(2, identity(fake, { intents: 1 << 30 }))],
    [
      'intents that were not granted',
      4014,
      (fake, wire) => wire.send(2, identity(fake, { intents: 1 << 1 })),
    ],
    [
      'too many frames in a minute',
      4008,
      (_fake, wire) => {
        for (let count = 0; count < 130; count += 1) wire.send(1, null);
      },
    ],
  ])('is closed after %s', async ([, code, act], test) => {
    const fake = await discord(test);
    const wire = new Wire(test, fake);
    await wire.until(({ op }) => op === 10);
    act(fake, wire);
    expect(await wire.closed).toBe(code);
  });

  it('is refused when another shard of its bucket identified less than 5 seconds ago', async (test) => {
    const fake = await discord(test, { maxConcurrency: 1 });
    for (const [shard, wanted] of [
      [[0, 2], 0],
      [[1, 2], 9],
    ] as const) {
      const wire = new Wire(test, fake);
      await wire.until(({ op }) => op === 10);
      wire.send(2, identity(fake, { shard }));
      await wire.until(({ op }) => op === wanted);
    }
  });

  it('ends when heartbeats stay away', async (test) => {
    const fake = await discord(test, { heartbeatInterval: 40 });
    const wire = new Wire(test, fake);
    await wire.until(({ op }) => op === 10);
    expect(await wire.closed).toBe(4009);
  });
});

describe.concurrent('a discord.js bot', () => {
  it('hears what the intents give: all content with Message Content, which the switch may refuse', async (test) => {
    const intents = [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
    ];
    const fake = await discord(test, { messageContent: true });
    const bot = await online(test, fake, { intents });
    fake.user('Alice').says(fake.text, 'for everybody');
    await expect.poll(() => bot.heard).toEqual(['for everybody']);

    const strict = await discord(test);
    await expect(new EchoBot(strict, { intents }).start(strict.token)).rejects.toThrow('disallowed intents');
    expect(strict.gateway.notes.map(({ what }) => what)).toContain('closed with 4014 DisallowedIntents');
  });

  it('serves many servers over several shards, each message once', async (test) => {
    const fake = await discord(test, { shards: 4 });
    const servers = Array.from({ length: 8 }, (_, index) => fake.guild({ name: `Server ${index}` }));
    const bot = await online(test, fake, { shards: 'auto' });
    await fake.ready({ shards: 4 });
    const alice = fake.user('Alice');
    const asked = servers.map((server) => alice.says(server.channel('general'), `${fake.mention} hi`));
    for (const said of [...asked, alice.dm('hi')]) {
      await said.reply();
      expect(said.delivery).toEqual({ live: 1, kept: 0 });
    }
    await fake.quiet(50);
    expect(asked.map((said) => said.seen.length)).toEqual(servers.map(() => 1));
    expect(bot.client.guilds.cache.size).toBe(9);
  });

  it('gets what it missed when it resumes', async (test) => {
    const fake = await discord(test);
    await online(test, fake);
    const alice = fake.user('Alice');
    fake.faults.dropGateway();
    await expect.poll(() => fake.gateway.connected.length).toBe(0);
    const missed = alice.says(fake.text, `${fake.mention} missed`);
    expect(missed.delivery).toEqual({ live: 0, kept: 1 });
    await missed.reply();
    expect(fake.gateway.notes.at(-1)?.what).toMatch(/^resumed after/);
  });

  it.for<[string, (fake: FakeDiscord) => void]>([
    ['a resumable close', (fake) => fake.faults.closeGateway(4000)],
    ['a close that needs a new session', (fake) => fake.faults.closeGateway(4009)],
    ['a request to reconnect', (fake) => fake.faults.askToReconnect()],
    ['an invalid session that can be resumed', (fake) => fake.faults.invalidateSession(true)],
    ['a gateway that is away for a while', (fake) => fake.faults.refuseConnections(300, 'gateway')],
    [
      'a refused resume',
      (fake) => {
        fake.faults.refuseNextResume();
        fake.faults.dropGateway();
      },
    ],
  ])('comes back after %s', async ([, fail], test) => {
    const fake = await discord(test);
    await online(test, fake);
    fail(fake);
    await expect.poll(() => fake.gateway.notes.length, { timeout: 15_000 }).toBeGreaterThan(2);
    await fake.ready();
    await fake.user('Alice').says(fake.text, `${fake.mention} again`).reply();
  });

  it('finds a zombie connection by its missing acknowledgements, and gets what it missed', async (test) => {
    const fake = await discord(test, { heartbeatInterval: 200 });
    await online(test, fake);
    fake.faults.freeze();
    const asked = fake.user('Alice').says(fake.text, `${fake.mention} anybody?`);
    await expect
      .poll(() => fake.gateway.notes.map(({ what }) => what), { timeout: 5000 })
      .toContain('connection gone (4200)');
    fake.faults.thaw();
    await asked.reply();
  });

  it('survives dispatches that are broken', async (test) => {
    const fake = await discord(test);
    await online(test, fake);
    fake.faults.malformedDispatch('not JSON at all');
    fake.faults.malformedDispatch({ t: 'SOMETHING_NEW', d: {} });
    await fake.user('Alice').says(fake.text, `${fake.mention} still there?`).reply();
  });
});
