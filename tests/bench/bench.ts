/** Measures this engine and this bot beside others: see `--help`. Run it with `npm run bench`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgress } from '../../src/evaluation/progress.ts';
import { type Options, type PartName, readOptions, USAGE } from './options.ts';
import { articles } from './parts/articles.ts';
import { bot } from './parts/bot.ts';
import { figures } from './parts/figures.ts';
import { growth } from './parts/growth.ts';
import { question } from './parts/question.ts';
import { markdown, type PartReport } from './report.ts';
import type { Part } from './setting.ts';

const RUN: Readonly<Record<PartName, Part>> = { question, growth, articles, bot, figures };

function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
}

function machine(): string {
  return `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
}

async function run({ parts, quick, seed, json }: Options): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  const reports: (PartReport & { readonly load: string })[] = [];
  if (!json) process.stdout.write(`# Bench${quick ? ' (quick)' : ''}\n\n${machine()}\n`);
  try {
    for (const part of parts) {
      const progress = (total: number) => startProgress(process.stderr, part, total);
      const before = load();
      const report = await RUN[part]({ quick, seed, scratch, progress });
      reports.push({ ...report, load: before });
      const notes = [...report.notes, `Load average before: ${before}; after: ${load()}.`];
      if (!json) process.stdout.write(`\n${markdown({ ...report, notes })}\n`);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  if (json) process.stdout.write(`${JSON.stringify({ machine: machine(), quick, seed, parts: reports })}\n`);
}

function optionsOrUsage(): Options | null {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}

const options = optionsOrUsage();
if (options?.help) process.stdout.write(USAGE);
else if (options) await run(options);
