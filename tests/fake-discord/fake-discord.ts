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
 *     await alice.says(fake.text, '为什么？', { replyTo: answer }).reply();
 *     await alice.edits(asked.message, '…').reply();      // the bot's reply, edited (`how: 'edited'`)
 *     await alice.presses(answer, 'Remove').reply();      // by label or custom id (`how: 'deleted'`)
 *     alice.deletes(asked.message);
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
 * A reply that does not come is an error that says what came instead. For a bot that reads every message (its
 * `MessageContent` intent) start with `{ messageContent: true }`; without it the intent is refused with 4014, as
 * Discord does. More servers: `fake.guild({ name, locale, channels: [{ name, type }], bot: false })`; more shards:
 * `shards`, `maxConcurrency`. Rate limits are announced but wide; `rateLimits: 'real'` sets Discord's own.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Faults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { applicationFlags } from './gateway/handshake.ts';
import { Loopback } from './loopback.ts';
import { type FakeDiscordOptions, settingsOf, tokenFor } from './options.ts';
import { Person } from './people/person.ts';
import { findMessage, type MessageRef } from './people/shown.ts';
import { explanation, type Stage } from './people/stage.ts';
import { Watch } from './people/watch.ts';
import { render, transcript } from './render.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { commandRoutes } from './rest/command-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import { Rest } from './rest/rest.ts';
import { described, loadValidator, openApiFile } from './rest/validation.ts';
import { until } from './waiting.ts';
import { type GuildSpec, HOME, ServerBuilder, type TestGuild } from './world/builder.ts';
import { unfurl } from './world/messages.ts';
import { bitsOf, type Permission } from './world/permissions.ts';
import type { ChannelRecord } from './world/records.ts';
import { type NewUser, World } from './world/world.ts';

export type { FakeDiscordOptions } from './options.ts';
export type { Handle, Said } from './people/handle.ts';
export type { Person } from './people/person.ts';
export type { MessageRef, ShownButton, ShownMessage } from './people/shown.ts';
export type { Choice } from './people/watch.ts';
export type { LoggedRequest } from './rest/rest.ts';
export type { Violation } from './rest/validation.ts';
export type { TestGuild } from './world/builder.ts';
export type { ChannelRecord } from './world/records.ts';

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
  readonly #loopback: Loopback;
  readonly #stage: Stage;
  readonly #builder: ServerBuilder;

  static async start(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
    const fake = new FakeDiscord(options);
    await fake.#loopback.listen();
    return fake;
  }

  private constructor(options: FakeDiscordOptions) {
    const settings = settingsOf(options);
    this.world = new World(settings.botName, settings.history, settings.quotedContent);
    this.token = options.token ?? tokenFor(this.world.bot.id);
    this.faults = new Faults(() => this.gateway, this.world.clock);
    this.gateway = new Gateway(this.world, this.faults, {
      ...settings,
      token: this.token,
      url: () => this.gatewayUrl,
    });
    const watch = new Watch(this.world);
    const validator = loadValidator(openApiFile());
    this.validating = validator !== null;
    const interactions = interactionRoutes({
      callbackWithinMs: settings.callbackWithinMs,
      choices: (interaction, choices) => watch.sawChoices(interaction, choices),
    });
    const routes = [...applicationRoutes, ...commandRoutes, ...messageRoutes, ...interactions];
    this.rest = new Rest(this.world, this.faults, routes, {
      token: this.token,
      realLimits: settings.rateLimits === 'real',
      history: settings.history,
      validator,
      about: () => ({
        gatewayUrl: this.gatewayUrl,
        applicationFlags: applicationFlags(settings),
        readsContent: settings.messageContent,
        shards: settings.shards,
        maxConcurrency: settings.maxConcurrency,
        identifiesLeft: this.gateway.identifiesLeft,
      }),
    });
    this.#loopback = new Loopback(this.rest, this.gateway, this.faults);
    this.#builder = new ServerBuilder(this.world);
    this.home = this.#builder.build({ name: 'Test server', locale: settings.locale, channels: HOME });
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
  }

  /** What the bot's DISCORD_API_URL is set to. */
  get url(): string {
    return `http://127.0.0.1:${this.#loopback.port}/api`;
  }

  get gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#loopback.port}`;
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
    await this.#loopback.close();
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

  /** Discord adds a link's preview to a message: the bot hears of an update that is no edit. */
  unfurl(ref: MessageRef, url: string): void {
    unfurl(this.world, findMessage(this.world, ref, null), url);
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
    await until(
      () => this.gateway.connected.length >= shards,
      within,
      () => `No bot came online.\n${explanation(this.rest, this.gateway, 0)}`,
    );
  }

  /** Waits until a command of this name is registered. @throws Error naming those there are */
  async registered(name: string, within = 10_000): Promise<void> {
    const names = () => this.world.commands.map((command) => command.name);
    await until(
      () => names().includes(name),
      within,
      () => `“${name}” was not registered, only: ${names().join(', ') || 'nothing'}.`,
    );
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
    return transcript(this.world, channel);
  }

  /** @throws Error listing every request body that Discord's description or limits do not allow */
  assertNoViolations(): void {
    if (this.violations.length === 0) return;
    throw new Error(`The bot sent what Discord does not take:\n${described(this.violations)}`);
  }
}
