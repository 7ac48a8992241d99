import type { AskedQuestion } from '../searching.ts';
import { createTextMaker } from './passages.ts';
import type { SourceText } from './sources.ts';

/** A made-up article: as a Markdown file, and as the passages that its file has. */
export interface GeneratedArticle {
  readonly slug: string;
  readonly text: string;
  readonly passages: readonly string[];
  /** What a reader of this one would ask: by the name that it is about, and a clause of its own. */
  readonly question: AskedQuestion;
}

const PARAGRAPHS = 3;
const SENTENCES = 3;
const PUNCTUATION = /[，,；;：:。！？.!?]+/;

/** Articles of a title and some paragraphs, each about a place of its own name. */
export function* generateArticles(
  texts: readonly SourceText[],
  count: number,
  seed: number,
): Generator<GeneratedArticle> {
  const { text, name, sentence } = createTextMaker(texts, seed);
  const names = new Set<string>();
  while (names.size < count) {
    const about = `${name()}市`;
    if (names.has(about)) continue;
    names.add(about);
    const topic = text();
    // Each paragraph begins with what the article is about.
    const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
      Array.from({ length: SENTENCES }, (_, at) => (at === 0 ? about : '') + sentence(topic, topic)),
    );
    const [first = ''] = paragraphs[0]?.[0]?.slice(about.length).split(PUNCTUATION) ?? [];
    const title = `${about}：${first}`;
    yield {
      slug: `article-${names.size}`,
      text: `# ${title}\n\n${paragraphs.map((sentences) => sentences.join('')).join('\n\n')}\n`,
      passages: [title, ...paragraphs.flat()],
      question: { question: `${about}${first}是怎么回事？`, previous: null },
    };
  }
}
