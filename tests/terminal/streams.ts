import { PassThrough, Readable } from 'node:stream';
import type { Io, Output } from '../../src/terminal/io.ts';

export interface FakeIo {
  readonly io: Io;
  out(): string;
  err(): string;
}

/** The streams of a program run from a script: input from a string (in the given pieces), outputs collected. */
export function pipes(...input: readonly (string | Buffer)[]): FakeIo {
  const stdout = collector({});
  const stderr = collector({});
  return {
    io: { stdin: Readable.from(input), stdout: stdout.output, stderr: stderr.output },
    out: stdout.text,
    err: stderr.text,
  };
}

export interface FakeTerminal extends FakeIo {
  readonly keyboard: PassThrough;
}

/** The streams of a program in a terminal of that many columns; what is typed goes to `keyboard`. */
export function terminal(columns: number): FakeTerminal {
  const keyboard = new PassThrough();
  const stdin = Object.assign(keyboard, { isTTY: true, setRawMode: () => stdin });
  const stdout = collector({ isTTY: true, columns });
  const stderr = collector({ isTTY: true, columns });
  return {
    io: { stdin, stdout: stdout.output, stderr: stderr.output },
    keyboard,
    out: stdout.text,
    err: stderr.text,
  };
}

function collector(traits: { readonly isTTY?: boolean; readonly columns?: number }) {
  const chunks: string[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')));
  const output: Output = Object.assign(stream, traits);
  return { output, text: () => chunks.join('') };
}
