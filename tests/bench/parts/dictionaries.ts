import { median } from '../../../src/evaluation/statistics.ts';
import type { DictionaryTasks } from '../dictionaries.ts';
import { type Bound, bound, type Row } from '../report.ts';
import { Worker } from '../worker.ts';

const PROCESSES = 5;
const WELL_SPELT = '通报了多少家排名靠后的单位？';

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

/** How long the heavy dictionaries take to load, each when it is first needed. */
export async function dictionaries(): Promise<{
  readonly rows: readonly Row[];
  readonly bounds: readonly Bound[];
}> {
  const script = median(await each((worker) => worker.run('script', null)));
  const regional = median(await each((worker) => worker.run('regional', null)));
  const pinyin = median(await each((worker) => worker.run('pinyin', null)));
  const firstQuestion = median(await each((worker) => worker.run('question', WELL_SPELT)));
  const inTime = (milliseconds: number) => milliseconds < 60;
  return {
    rows: [
      { dictionary: 'Traditional and Simplified characters', 'load ms': script, loaded: 'at the start' },
      { dictionary: 'words of the regions', 'load ms': regional, loaded: 'by the first Chinese question' },
      { dictionary: 'pinyin', 'load ms': pinyin, loaded: 'by the first sound that is compared' },
      { dictionary: '(the first question of all)', 'load ms': firstQuestion, loaded: '' },
    ],
    bounds: [
      bound('script dictionary', 'in under 60 ms', script, inTime, ' ms'),
      bound('regional words', 'in under 60 ms', regional, inTime, ' ms'),
      bound('pinyin dictionary', 'in under 60 ms', pinyin, inTime, ' ms'),
    ],
  };
}
