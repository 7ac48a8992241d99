import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** What a kind of process can do, by name: what it is given and what it gives back, both as JSON. */
export type Tasks<T> = { readonly [Name in keyof T]: { readonly input: unknown; readonly output: unknown } };

/** Where `start.mjs` puts the processes. */
export function processFile(name: string): string {
  return resolve('node_modules/.cache/bench', `${name}.js`);
}

/** A process that does one task after the other: its memory and its garbage are its own. */
export class Worker<T extends Tasks<T>> {
  readonly #child: ChildProcess;

  constructor(name: string, argv: readonly string[] = []) {
    this.#child = fork(processFile(name), argv, { execArgv: ['--expose-gc'] });
  }

  /**
   * @param within milliseconds after which the process is ended
   * @returns null where the process was ended, or ended by itself (out of memory): it does no more tasks then
   */
  async run<Name extends keyof T>(
    task: Name,
    input: T[Name]['input'],
    within = 600_000,
  ): Promise<T[Name]['output'] | null> {
    const child = this.#child;
    if (!child.connected) return null;
    const given = new AbortController();
    const { signal } = given;
    const timer = setTimeout(() => child.kill('SIGKILL'), within);
    child.send(JSON.stringify({ task, input }));
    const output = await Promise.race([
      once(child, 'message', { signal }).then(([message]): T[Name]['output'] => JSON.parse(String(message))),
      once(child, 'close', { signal }).then(() => null),
    ]);
    clearTimeout(timer);
    given.abort();
    return output;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }
}

type Handlers<T extends Tasks<T>> = {
  readonly [Name in keyof T]: (input: T[Name]['input']) => T[Name]['output'] | Promise<T[Name]['output']>;
};

/** The other side: does the tasks that this process is sent. */
export function serve<T extends Tasks<T>>(handlers: Handlers<T>): void {
  process.on('message', async (message) => {
    const { task, input }: { task: keyof T; input: never } = JSON.parse(String(message));
    const output = await handlers[task](input);
    // A bench that has come to a bad end no longer listens.
    process.send?.(JSON.stringify(output), () => undefined);
  });
  process.on('disconnect', () => process.exit(1));
}
