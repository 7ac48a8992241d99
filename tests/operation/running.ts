import { once } from 'node:events';
import { createServer } from 'node:net';
import { start } from '../cli/program.ts';
import type { FakeDiscord } from '../fake-discord/fake-discord.ts';

/** The bot's program as a process of its own, with what it has logged and where its health is served. */
export interface Running {
  readonly pid: number;
  /** Everything that it has written to either output. */
  readonly shown: () => string;
  /** The log's lines. */
  readonly lines: () => readonly { readonly level: string; readonly message: string }[];
  /** What a page of its health server says; status 0 where nothing listens. */
  page(path: string): Promise<{ readonly status: number; readonly text: string }>;
  signal(name: NodeJS.Signals): void;
  /** Resolves to the exit code; null after a signal that it did not handle. */
  readonly ended: Promise<number | null>;
}

/** A port of the loopback that nobody listens at now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts the compiled program in the fake Discord. */
export async function run(
  fake: Pick<FakeDiscord, 'token' | 'url'>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const port = environment.PORT ?? String(await freePort());
  const credentials = { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.url };
  const child = start('main', [], { ...credentials, PORT: port, ...environment });
  // Whatever becomes of this process, it leaves none behind.
  const endWithParent = () => void child.kill('SIGKILL');
  process.once('exit', endWithParent);
  child.once('close', () => process.removeListener('exit', endWithParent));
  let shown = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
    });
  }
  return {
    pid: child.pid ?? 0,
    shown: () => shown,
    lines: () => shown.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : [])),
    async page(path) {
      try {
        const response = await fetch(`http://127.0.0.1:${port}${path}`);
        return { status: response.status, text: await response.text() };
      } catch {
        return { status: 0, text: '' };
      }
    },
    signal: (name) => void child.kill(name),
    ended: new Promise((resolve) => child.on('close', resolve)),
  };
}
