/** Times the first use of each heavy dictionary, and the first question, in a process that has done nothing else. */
import { compiled } from '../compiled.ts';
import type { DictionaryTasks } from '../dictionaries.ts';
import { serve } from '../worker.ts';

async function timed(work: () => unknown): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

serve<DictionaryTasks>({
  async script() {
    return timed(async () => {
      const { simplify }: typeof import('../../../src/language/script.ts') =
        await compiled('language/script.js');
      simplify('漢');
    });
  },
  async regional() {
    const { regionalWords, simplify }: typeof import('../../../src/language/script.ts') =
      await compiled('language/script.js');
    simplify('漢');
    return timed(regionalWords);
  },
  async pinyin() {
    const { readingsOf }: typeof import('../../../src/language/syllables.ts') =
      await compiled('language/syllables.js');
    return timed(() => readingsOf('汉'.charCodeAt(0)));
  },
  async question(question) {
    const { openEngine }: typeof import('../../../src/library.ts') = await compiled('library.js');
    const engine = openEngine(['data/articles'], () => undefined);
    return timed(() => engine.ask({ question }));
  },
});
