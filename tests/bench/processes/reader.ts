/** Times reading an article, and finding its figures. */
import { compiled } from '../compiled.ts';
import type { ReaderTasks } from '../reading.ts';
import { serve } from '../worker.ts';

const { readArticle }: typeof import('../../../src/article/read.ts') = await compiled('article/read.js');
const { extractFigures }: typeof import('../../../src/figures/extract.ts') =
  await compiled('figures/extract.js');

serve<ReaderTasks>({
  read({ name, text, atLeast }) {
    const reading: number[] = [];
    const finding: number[] = [];
    let figures = 0;
    const start = performance.now();
    do {
      const since = performance.now();
      const article = readArticle(name, text);
      const read = performance.now();
      figures = extractFigures(article).length;
      reading.push(read - since);
      finding.push(performance.now() - read);
    } while (performance.now() - start < atLeast);
    return { reading, finding, figures };
  },
});
