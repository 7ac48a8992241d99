import { PublicError } from './errors.ts';

/**
 * Runs a program to its end and sets the process's exit code from the number it returns. A `PublicError`
 * becomes its one line on standard error and exit code 1; any other error is a bug and keeps its stack trace.
 */
export async function runEntry(program: () => Promise<number>): Promise<void> {
  // Whoever reads our output may stop reading (`ask … | head -1`): that is no error of ours.
  process.stdout.on('error', leaveQuietlyOnBrokenPipe);
  process.stderr.on('error', leaveQuietlyOnBrokenPipe);
  try {
    process.exitCode = await program();
  } catch (error) {
    if (!(error instanceof PublicError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function leaveQuietlyOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

/** Calls `stop` once when the program is asked to end: Ctrl-C, or a service manager's SIGTERM. */
export function onStop(stop: () => void): void {
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/**
 * Ends the process with its exit code after so many milliseconds, in case a connection that nobody waits for any
 * more would keep it. A process that has nothing left to do ends before that.
 */
export function endWithin(milliseconds: number): void {
  setTimeout(() => process.exit(), milliseconds).unref();
}

/** An error that nobody has caught leaves the program in an unknown state: it is logged, and a supervisor starts anew. */
export function logUncaught(log: { error(fields: object, message: string): void }): void {
  const tell = (what: string) => (error: unknown) => {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    log.error({ error: `${name}: ${message}`, stack: stack?.split('\n').slice(-10) }, what);
  };
  process.on('uncaughtException', (error) => {
    tell('An error was not caught')(error);
    process.exit(1);
  });
  // A promise that nobody waits for has nobody who depends on it: discord.js lets some of its own go that way.
  process.on('unhandledRejection', tell('Something failed that nobody waited for'));
}
