import { median } from '../../../src/evaluation/statistics.ts';
import type { DictionaryTasks } from '../dictionaries.ts';
import { type Bound, bound, type Row } from '../report.ts';
import { Worker } from '../worker.ts';

const PROCESSES = 5;
const WELL_SPELT = ['通报了多少家排名靠后的单位？', '群众满意率是多少？'];

/** In processes of their own, since a dictionary is loaded once. */
async function each<T>(work: (worker: Worker<DictionaryTasks>) => Promise<T | null>): Promise<T[]> {
  const results: T[] = [];
  for (let count = 0; count < PROCESSES; count += 1) {
    const worker = new Worker<DictionaryTasks>('dictionaries');
    const result = await work(worker);
    if (result !== null) results.push(result);
    await worker.stop();
  }
  return results;
}

/** How long the heavy dictionaries take to load, and whether they wait until they are needed. */
export async function dictionaries(): Promise<{
  readonly rows: readonly Row[];
  readonly bounds: readonly Bound[];
}> {
  const script = median(await each((worker) => worker.run('script', null)));
  const regional = median(await each((worker) => worker.run('regional', null)));
  const pinyin = median(await each((worker) => worker.run('pinyin', null)));
  const needed = await each((worker) => worker.run('needed', WELL_SPELT));
  const atStart = needed.some((run) => run.atStart);
  const afterQuestions = needed.some(({ questions }) => questions.at(-1)?.loaded === true);
  const firstQuestion = median(needed.map(({ questions }) => questions[0]?.milliseconds ?? Number.NaN));
  const inTime = (milliseconds: number) => milliseconds < 60;
  const waits = atStart ? 'at the start' : afterQuestions ? 'by well-spelt questions' : 'when first needed';
  return {
    rows: [
      { dictionary: 'Traditional and Simplified characters', 'load ms': script, loaded: 'at the start' },
      { dictionary: 'words of the regions', 'load ms': regional, loaded: 'by the first Chinese question' },
      { dictionary: 'pinyin', 'load ms': pinyin, loaded: waits },
      { dictionary: '(the first question of all)', 'load ms': firstQuestion, loaded: '' },
    ],
    bounds: [
      bound('script dictionary', 'in under 60 ms', script, inTime, ' ms'),
      bound('regional words', 'in under 60 ms', regional, inTime, ' ms'),
      bound(
        'pinyin dictionary',
        'when first needed or in under 60 ms',
        pinyin,
        (milliseconds) => inTime(milliseconds) || waits === 'when first needed',
        ` ms, ${waits}`,
      ),
    ],
  };
}
