import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parse } from 'dotenv';
import { FakeDiscord } from '../fake-discord/fake-discord.ts';
import type { Usage } from './usage.ts';
import { processFile } from './worker.ts';

const REPLY = 'POST /channels/{channel_id}/messages';

export interface Program {
  readonly file: string;
  /** Node's own flags. */
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** This bot as `npm start` starts it; what a developer's own `.env` says does not reach it. */
export function thisBot(): Program {
  const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [, ...argv] = scripts.start.split(' ');
  const flags = argv.filter((argument) => argument.startsWith('-'));
  const file = argv.find((argument) => !argument.startsWith('-')) ?? '';
  const blank = parse(readFileSync('.env.example'));
  return { file: resolve(file), flags, environment: { ...blank, COOLDOWN: '999999/1' } };
}

export function smallestBot(): Program {
  return { file: processFile('smallest-bot'), flags: [], environment: {} };
}

/** A bot in a process of its own, with a Discord of its own. */
export class BotProcess {
  readonly fake: FakeDiscord;
  /** Milliseconds from the start of the process until it had identified to the gateway. */
  readonly startedWithin: number;
  readonly #child: ChildProcess;

  /** Starts the program that is the bot. @param environment what it is given besides token and address */
  static async start({ file, flags, environment }: Program): Promise<BotProcess> {
    const fake = await FakeDiscord.start({ history: 2000 });
    const address = { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.url };
    const since = Date.now();
    const child = fork(file, {
      env: { PATH: process.env.PATH, ...environment, ...address },
      execArgv: [...flags, '--import', pathToFileURL(processFile('probe')).href],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaints = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaints = (complaints + text).slice(-2000);
    });
    await fake.ready({ within: 60_000 }).catch((error: unknown) => {
      throw new Error(`${file} did not come online: ${complaints}`, { cause: error });
    });
    const identified = fake.gateway.notes.find(({ what }) => what.startsWith('identified'));
    return new BotProcess(fake, child, (identified?.at ?? Number.NaN) - since);
  }

  private constructor(fake: FakeDiscord, child: ChildProcess, startedWithin: number) {
    this.fake = fake;
    this.#child = child;
    this.startedWithin = startedWithin;
  }

  async usage(): Promise<Usage> {
    this.#child.send('usage');
    // A bot may have messages of its own for the process that started it: they are no strings.
    for await (const [message] of on(this.#child, 'message')) {
      if (typeof message === 'string') return JSON.parse(message);
    }
    throw new Error('The bot ended before it told what it used.');
  }

  /** Milliseconds from the gateway's message until the whole of the bot's request has come. */
  async timeOf(question: string): Promise<number> {
    const person = this.fake.user('Mei');
    const since = performance.now();
    await person.says(this.fake.text, `${this.fake.mention} ${question}`).reply({ within: 30_000 });
    const request = this.fake.requests.findLast(({ route }) => route === REPLY);
    return (request?.receivedAt ?? Number.NaN) - since;
  }

  /** Asks all of them, so many at once. */
  async ask(questions: readonly string[], atOnce: number): Promise<void> {
    const left = [...questions];
    const askOn = async () => {
      for (let question = left.pop(); question !== undefined; question = left.pop())
        await this.timeOf(question);
    };
    await Promise.all(Array.from({ length: atOnce }, askOn));
  }

  async stop(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGTERM');
    // A bot that waits for something is not waited for.
    const late = pause(5000, null, { ref: false }).then(() => this.#child.kill('SIGKILL'));
    await Promise.race([closed, late.then(() => closed)]);
    await this.fake.stop();
  }
}
