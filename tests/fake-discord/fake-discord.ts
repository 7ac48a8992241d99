/**
 * A Discord for the tests: real HTTP and WebSocket on loopback, spoken to by the real discord.js client.
 *
 *     const fake = await FakeDiscord.start();             // a server “Test server” with text, thread, post, voice
 *     // start the bot with DISCORD_API_URL=fake.url and DISCORD_TOKEN=fake.token
 *     await fake.ready();                                 // the bot has identified and has its servers
 *     const alice = fake.user('Alice', { locale: 'zh-CN' });
 *
 *     const asked = alice.says(fake.text, `${fake.mention} 平安金城是什么？`);
 *     const answer = await asked.reply();                 // what the bot shows: answer.text, .buttons, .pings …
 *     await alice.presses(answer, 'Remove').reply();      // by label or custom id
 *     await alice.says(fake.thread, '为什么？', { replyTo: answer }).reply();
 *     await alice.edits(asked.message, '…').reply();      // the bot's reply, edited (`how: 'edited'`)
 *     await alice.dm('…').reply();
 *     await alice.runs('ask', { question: '…', private: true }, { where: fake.thread }).reply();
 *     await alice.types('ask', 'question', '部分').reply(); // the choices suggested
 *     await alice.usesOnMessage('Ask the article', asked.message).reply();
 *     await alice.selects(answer, 'outline', 'section-2').reply();
 *     await alice.says(fake.text, 'not for the bot').silence();
 *
 *     fake.forbid(fake.text, ['SendMessages']);           // what the bot may not do there; fake.permit() ends it
 *     fake.faults.rest('POST /channels/{channel_id}/messages', { status: 500 });
 *     fake.faults.closeGateway(4000);
 *     fake.requests; fake.gateway.notes;                  // everything the bot asked and what the gateway did
 *     fake.assertNoViolations();                          // every body fits Discord's OpenAPI file and limits
 *     await fake.stop();
 *
 * A reply that does not come is an error that says what came instead. More servers: `fake.guild({ name, locale,
 * channels: [{ name, type }], bot: false })`; more shards: `shards`, `maxConcurrency`. Rate limits are announced
 * but wide; `rateLimits: 'real'` sets Discord's own.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Faults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { Person } from './people/person.ts';
import { findMessage, type MessageRef } from './people/shown.ts';
import { explanation, type Stage } from './people/stage.ts';
import { Watch } from './people/watch.ts';
import { render } from './render.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import { Rest } from './rest/rest.ts';
import { loadValidator, openApiFile } from './rest/validation.ts';
import { type GuildSpec, ServerBuilder, type TestGuild } from './world/builder.ts';
import { bitsOf, type Permission } from './world/permissions.ts';
import type { ChannelRecord } from './world/records.ts';
import { type NewUser, World } from './world/world.ts';

export type { Handle, Said } from './people/handle.ts';
export type { Person } from './people/person.ts';
export type { MessageRef, ShownButton, ShownMessage } from './people/shown.ts';
export type { Choice } from './people/watch.ts';
export type { LoggedRequest } from './rest/rest.ts';
export type { Violation } from './rest/validation.ts';
export type { TestGuild } from './world/builder.ts';
export type { ChannelRecord } from './world/records.ts';

export interface FakeDiscordOptions {
  readonly botName?: string;
  readonly token?: string;
  /** The default server's language. */
  readonly locale?: string;
  /** Whether the Message Content switch is on; off, a bot that asks for it is closed with 4014. */
  readonly messageContent?: boolean;
  /** Whether a message that the bot may read comes with the content of the message it replies to. */
  readonly quotedContent?: boolean;
  readonly heartbeatInterval?: number;
  /** What /gateway/bot recommends. */
  readonly shards?: number;
  /** Identifies per 5 seconds; given, it is enforced. */
  readonly maxConcurrency?: number;
  readonly resumeWindow?: number;
  readonly callbackWithinMs?: number;
  readonly rateLimits?: 'wide' | 'real';
  /** How many requests, interactions and messages a channel are remembered. */
  readonly history?: number;
}

const SESSIONS_A_DAY = 1000;

export class FakeDiscord {
  readonly token: string;
  readonly world: World;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly rest: Rest;
  /** The default server, and its channels. */
  readonly home: TestGuild;
  readonly text: ChannelRecord;
  readonly thread: ChannelRecord;
  readonly post: ChannelRecord;
  readonly voice: ChannelRecord;
  /** Whether request bodies are checked against Discord's OpenAPI file. */
  readonly validating: boolean;
  readonly #server: Server;
  readonly #stage: Stage;
  readonly #builder: ServerBuilder;

  static async start(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
    const fake = new FakeDiscord(options);
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  private constructor(options: FakeDiscordOptions) {
    const { messageContent = true, history = 20_000, maxConcurrency = 16 } = options;
    this.world = new World(options.botName ?? 'Ask the Article', history, options.quotedContent ?? true);
    const applicationId = Buffer.from(this.world.bot.id).toString('base64url');
    this.token = options.token ?? `${applicationId}.GfakeX.${'t'.repeat(38)}`;
    this.faults = new Faults(() => this.gateway, this.world.clock);
    const watch = new Watch(this.world);
    this.gateway = new Gateway(this.world, this.faults, {
      token: this.token,
      url: () => this.gatewayUrl,
      heartbeatInterval: options.heartbeatInterval ?? 41_250,
      maxConcurrency,
      limitIdentify: options.maxConcurrency !== undefined,
      messageContent,
      resumeWindow: options.resumeWindow ?? 120_000,
    });
    const validator = loadValidator(openApiFile());
    this.validating = validator !== null;
    const interactions = interactionRoutes({
      callbackWithinMs: options.callbackWithinMs ?? 3000,
      choices: (interaction, choices) => watch.sawChoices(interaction, choices),
    });
    this.rest = new Rest(this.world, this.faults, [...applicationRoutes, ...messageRoutes, ...interactions], {
      token: this.token,
      realLimits: options.rateLimits === 'real',
      history,
      validator,
      about: () => ({
        gatewayUrl: this.gatewayUrl,
        applicationFlags: this.gateway.applicationFlags,
        readsContent: messageContent,
        shards: options.shards ?? 1,
        maxConcurrency,
        identifiesLeft: SESSIONS_A_DAY - this.gateway.identifies,
      }),
    });
    this.#builder = new ServerBuilder(this.world);
    this.home = this.#builder.build({
      name: 'Test server',
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      channels: [
        { name: 'general', type: 'text' },
        { name: 'a-thread', type: 'thread', in: 'general' },
        { name: 'a-post', type: 'forum post' },
        { name: 'Lounge', type: 'voice' },
      ],
    });
    this.text = this.home.channel('general');
    this.thread = this.home.channel('a-thread');
    this.post = this.home.channel('a-post');
    this.voice = this.home.channel('Lounge');
    this.#stage = {
      world: this.world,
      watch,
      text: this.text,
      takeExpired: () => this.faults.takeExpired(),
      explain: (since) => explanation(this.rest, this.gateway, since),
    };
    this.#server = createServer((request, response) => {
      this.rest.serve(request, response).catch((error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
      });
    });
    this.#server.on('upgrade', (request, socket, head) => {
      if (this.faults.refusesGateway) socket.destroy();
      else this.gateway.accept(request, socket, head);
    });
  }

  get #port(): number {
    const address: AddressInfo | string | null = this.#server.address();
    if (address === null || typeof address === 'string')
      throw new Error('The fake Discord is not listening.');
    return address.port;
  }

  /** What the bot's DISCORD_API_URL is set to. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  get gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  /** `<@id>`: how a message mentions the bot. */
  get mention(): string {
    return `<@${this.world.bot.id}>`;
  }

  get requests() {
    return this.rest.requests;
  }

  get violations() {
    return this.rest.violations;
  }

  async stop(): Promise<void> {
    this.gateway.stop();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  /** A person, who is a member of every server. `can` adds permissions, such as `ManageMessages`. */
  user(name: string, more: Omit<NewUser, 'name' | 'bot'> = {}): Person {
    return new Person(this.#stage, this.world.addUser({ name, ...more }));
  }

  /** One more bot, whose messages this one should leave alone. */
  otherBot(name: string): Person {
    return new Person(this.#stage, this.world.addUser({ name, bot: true }));
  }

  /** One more server; a connected bot is told of it. */
  guild(spec: GuildSpec): TestGuild {
    const guild = this.#builder.build(spec);
    this.world.announceGuild(guild.record);
    return guild;
  }

  /** Takes permissions from the bot in a channel (a thread's are its parent's). */
  forbid(channel: ChannelRecord, permissions: readonly Permission[]): void {
    this.world.overwrite(channel, this.world.bot.id, { allow: 0n, deny: bitsOf(permissions) });
  }

  /** Gives the bot back what `forbid` took. */
  permit(channel: ChannelRecord): void {
    this.world.overwrite(channel, this.world.bot.id, { allow: 0n, deny: 0n });
  }

  /** Waits until so many shards are connected and at rest. @throws Error saying what happened instead */
  async ready({ shards = 1, within = 15_000 } = {}): Promise<void> {
    const since = Date.now();
    while (this.gateway.connected.length < shards) {
      if (Date.now() - since > within)
        throw new Error(`No bot came online.\n${explanation(this.rest, this.gateway, 0)}`);
      await pause(10);
    }
  }

  /** Waits until a command of this name is registered. @throws Error naming those there are */
  async registered(name: string, within = 10_000): Promise<void> {
    const since = Date.now();
    while (!this.world.commands.some((command) => command.name === name)) {
      const names = this.world.commands.map((command) => command.name).join(', ');
      if (Date.now() - since > within)
        throw new Error(`“${name}” was not registered, only: ${names || 'nothing'}.`);
      await pause(10);
    }
  }

  /** Waits until the bot has asked nothing of REST for `ms`. */
  async quiet(ms = 200): Promise<void> {
    let count = -1;
    while (count !== this.requests.length) {
      count = this.requests.length;
      await pause(ms);
    }
  }

  /** Makes sure that the bot shows nothing anywhere for `ms`. @throws Error with what it showed */
  async expectSilence(ms = 300): Promise<void> {
    const seen: string[] = [];
    const stop = this.#stage.watch.listen(({ how, message }) =>
      seen.push(`${how}: ${render(this.world, message)}`),
    );
    await pause(ms);
    stop();
    if (seen.length > 0) throw new Error(`The bot should have kept silent, but:\n${seen.join('\n')}`);
  }

  /** What a person sees of a message as it is now, as plain text. */
  shown(ref: MessageRef): string {
    return render(this.world, findMessage(this.world, ref, null));
  }

  /** The messages of a channel as they are now, oldest first, as plain text with their author's name. */
  transcript(channel: ChannelRecord): string[] {
    return [...channel.messages.values()].map((message) => {
      const whom = message.onlyFor === null ? '' : ` (to ${message.onlyFor.name} alone)`;
      return `${message.author.name}${whom}: ${render(this.world, message)}`;
    });
  }

  /** @throws Error listing every request body that Discord's description or limits do not allow */
  assertNoViolations(): void {
    if (this.violations.length === 0) return;
    const lines = this.violations.map(
      ({ route, problems, body }) => `${route}\n  ${problems.join('\n  ')}\n  ${JSON.stringify(body)}`,
    );
    throw new Error(`The bot sent what Discord does not take:\n${lines.join('\n')}`);
  }
}
