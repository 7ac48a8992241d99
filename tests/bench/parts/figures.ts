import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { median } from '../../../src/evaluation/statistics.ts';
import { generateParagraphs } from '../corpus/passages.ts';
import { readSources } from '../corpus/sources.ts';
import type { ReaderTasks } from '../reading.ts';
import { type Bound, bound, type Row } from '../report.ts';
import type { Setting } from '../setting.ts';
import { Worker } from '../worker.ts';

const FILES = [
  'data/articles/pingan-jincheng.txt',
  '../shared/eval/second-article.txt',
  '../shared/eval/third-article.md',
];
const GENERATED = [100, 1_000, 10_000];
const QUICK_GENERATED = [100, 1_000];

interface Text {
  readonly name: string;
  readonly text: string;
}

function generatedTexts({ quick, seed }: Setting): Text[] {
  const { texts } = readSources(0);
  return (quick ? QUICK_GENERATED : GENERATED).map((passages) => ({
    name: `${passages} passages.txt`,
    text: generateParagraphs(texts, passages, seed)
      .map((sentences) => sentences.join(''))
      .join('\n\n'),
  }));
}

interface Measured {
  readonly text: Text;
  /** Milliseconds. */
  readonly reading: number;
  readonly finding: number;
  readonly figures: number;
}

function rowOf({ text, reading, finding, figures }: Measured): Row {
  return {
    text: text.name,
    characters: text.text.length,
    figures,
    'reading alone, characters/s': (1000 * text.text.length) / reading,
    'finding figures, characters/s': (1000 * text.text.length) / finding,
    'finding / reading': finding / reading,
  };
}

/** Linear time shows in an equal time a character, however long the text. */
function boundsOf(generated: readonly Measured[]): Bound[] {
  const [short, long] = [generated[0], generated.at(-1)];
  if (!short || !long) return [];
  const each = ({ finding, text }: Measured) => finding / text.text.length;
  const times = Math.round(long.text.text.length / short.text.text.length);
  return [
    bound(
      `time a character, in a text ${times} times as long`,
      'no more than 1.5 times (linear)',
      each(long) / each(short),
      (ratio) => ratio <= 1.5,
      ' times',
    ),
  ];
}

/** Finding every figure of an article, against reading it. */
export async function figures(setting: Setting) {
  const files = FILES.filter((file) => existsSync(file));
  const missing = FILES.filter((file) => !existsSync(file));
  const published = files.map((file) => ({ name: basename(file), text: readFileSync(file, 'utf8') }));
  const generated = generatedTexts(setting);
  const texts = [...published, ...generated];
  const atLeast = setting.quick ? 500 : 2000;
  const bar = setting.progress(texts.length + 1);
  const worker = new Worker<ReaderTasks>('reader');
  // The shortest of the generated texts warms up for all.
  for (const text of generated.slice(0, 1)) await worker.run('read', { ...text, atLeast: 2 * atLeast });
  bar.tick();
  const measured: Measured[] = [];
  for (const text of texts) {
    const times = await worker.run('read', { ...text, atLeast });
    bar.tick();
    if (times === null) continue;
    const { reading, finding } = times;
    measured.push({ text, figures: times.figures, reading: median(reading), finding: median(finding) });
  }
  await worker.stop();
  bar.end();
  return {
    part: 'figures' as const,
    title: 'Figures',
    notes: [
      'Each text is read and its figures are found, over and over; the median of the times.',
      ...missing.map((file) => `${file} is not there: skipped.`),
    ],
    tables: [{ title: '', rows: measured.map(rowOf) }],
    bounds: boundsOf(measured.filter(({ text }) => generated.includes(text))),
  };
}
