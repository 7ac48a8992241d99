import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export type Input = Readable & { readonly isTTY?: boolean };
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The streams of a program; `process` is one. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Writes, and waits while the reader of the output is behind. */
export async function write(output: Output, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

/**
 * The lines of a stream of UTF-8, without their ends (LF or CRLF), each as soon as it is complete. Only these
 * end a line: JSON strings may hold other separators. Takes time linear in the length, however long a line is.
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...rest] = text.split('\n');
    pending.push(first);
    for (const next of rest) {
      yield withoutReturn(pending.join(''));
      pending = [next];
    }
  }
  const last = pending.join('') + decoder.decode();
  if (last !== '') yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
