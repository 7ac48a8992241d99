import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every key of the configuration, blank: what a developer's own `.env` says must not reach the tests. */
const blank = parse(readFileSync(new URL('../../.env.example', import.meta.url)));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts one of the compiled programs as a process of its own. */
export function start(
  program: 'main' | 'ask' | 'evaluate' | 'register',
  argv: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const env = { ...blank, PATH: process.env.PATH, LANG: 'C.UTF-8', ...environment };
  return spawn(process.execPath, [`dist/${program}.js`, ...argv], { cwd: root, env });
}

/** Waits for a program to end, having given it all of its input. */
export async function finish(child: ChildProcessWithoutNullStreams, input = ''): Promise<Outcome> {
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // A program that needs no input may end before it has read any.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, out, err };
}
