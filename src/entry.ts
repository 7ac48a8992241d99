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
