import { afterAll, beforeAll, expect } from 'vitest';
import type { BotOptions, RunningBot } from '../../src/discord/bot.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { FakeDiscord } from '../fake-discord/fake-discord.ts';
import type { FakeDiscordOptions } from '../fake-discord/options.ts';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly message: string;
}

/** A log for tests that look at none. */
export const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A fake Discord with the real bot in it. */
export interface Stage {
  readonly fake: FakeDiscord;
  readonly bot: RunningBot;
  readonly log: readonly LogLine[];
  /** What was logged as gone wrong since the last `forget`. */
  troubles(): string[];
  /** Leaves what was logged so far out of account. */
  forget(): void;
  /** Stops the bot and starts another in its place, which knows nothing of what the first did. */
  restart(engine?: Engine): Promise<void>;
  close(): Promise<void>;
}

type Options = Partial<Omit<BotOptions, 'engine' | 'log' | 'token' | 'apiUrl'>> & {
  readonly discord?: FakeDiscordOptions;
};

const UNHURRIED = { questions: 10_000, seconds: 1 };

/** Starts both; people in the tests ask as fast as they like unless the test says otherwise. */
export async function openStage(engine: Engine, { discord = {}, ...options }: Options = {}): Promise<Stage> {
  const fake = await FakeDiscord.start(discord);
  const log: LogLine[] = [];
  const note = (level: LogLine['level']) => (fields: object, message: string) => {
    log.push({ level, fields, message });
  };
  const start = (anEngine: Engine) =>
    startBot({
      cooldown: UNHURRIED,
      ...options,
      engine: anEngine,
      token: fake.token,
      apiUrl: fake.url,
      log: { info: note('info'), warn: note('warn'), error: note('error') },
    });
  let bot = await start(engine);
  await fake.ready();
  await fake.registered('ask');
  let read = 0;
  return {
    fake,
    log,
    get bot() {
      return bot;
    },
    troubles() {
      const lines = log.slice(read).filter(({ level }) => level !== 'info');
      return lines.map(({ message }) => message);
    },
    forget() {
      read = log.length;
    },
    async restart(another = engine) {
      await bot.stop();
      bot = await start(another);
      await fake.ready();
    },
    async close() {
      await bot.stop();
      await fake.stop();
    },
  };
}

/**
 * The same for all tests of a `describe`: opened before the first and closed after the last, which finds fault
 * with anything that was logged as gone wrong and every request that Discord would not have taken.
 */
export function sharedStage(engine: Engine, options: Options = {}): Stage {
  let stage: Stage | undefined;
  const opened = (): Stage => {
    if (stage === undefined) throw new Error('The stage opens with the first test');
    return stage;
  };
  beforeAll(async () => {
    stage = await openStage(engine, options);
  });
  afterAll(async () => {
    expect(opened().troubles()).toEqual([]);
    opened().fake.assertNoViolations();
    await opened().close();
  });
  return {
    get fake() {
      return opened().fake;
    },
    get bot() {
      return opened().bot;
    },
    get log() {
      return opened().log;
    },
    troubles: () => opened().troubles(),
    forget: () => opened().forget(),
    restart: (another) => opened().restart(another),
    close: () => opened().close(),
  };
}
