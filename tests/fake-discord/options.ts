export interface FakeDiscordOptions {
  readonly botName?: string;
  readonly token?: string;
  /** The default server's language. */
  readonly locale?: string;
  /**
   * Whether the Message Content switch is on in the application's settings. It is off, as for a new application: a
   * bot that asks for the intent is closed with 4014, and REST too hands others' messages over without content.
   */
  readonly messageContent?: boolean;
  /** Whether a message that the bot may read brings the content of the message it replies to (it does). */
  readonly quotedContent?: boolean;
  /** Milliseconds between heartbeats. */
  readonly heartbeatInterval?: number;
  /** What /gateway/bot recommends. */
  readonly shards?: number;
  /** Identifies per 5 seconds; given, it is enforced. */
  readonly maxConcurrency?: number;
  /** Milliseconds for which a broken-off session can be resumed. */
  readonly resumeWindow?: number;
  /** Milliseconds that a bot has for its first answer to an interaction. */
  readonly callbackWithinMs?: number;
  /** `wide` limits are announced and hardly ever reached; `real` ones are Discord's own. */
  readonly rateLimits?: 'wide' | 'real';
  /** How many requests, interactions and messages a channel are remembered. */
  readonly history?: number;
}

const DEFAULTS = {
  botName: 'Ask the Article',
  locale: 'en-US',
  messageContent: false,
  quotedContent: true,
  heartbeatInterval: 41_250,
  shards: 1,
  resumeWindow: 120_000,
  callbackWithinMs: 3000,
  rateLimits: 'wide',
  history: 20_000,
} as const;

/** How many may identify in 5 seconds where the test does not say: enough not to slow it down. */
const CONCURRENCY = 16;

export type Settings = Required<FakeDiscordOptions> & { readonly limitIdentify: boolean };

/** The options with what they leave out. The bot's token is made of its id, as real ones are. */
export function settingsOf(options: FakeDiscordOptions): Omit<Settings, 'token'> {
  const { maxConcurrency } = options;
  return {
    ...DEFAULTS,
    ...options,
    maxConcurrency: maxConcurrency ?? CONCURRENCY,
    limitIdentify: maxConcurrency !== undefined,
  };
}

export function tokenFor(botId: string): string {
  return `${Buffer.from(botId).toString('base64url')}.GfakeX.${'t'.repeat(38)}`;
}
