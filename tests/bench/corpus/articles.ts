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
    const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
      Array.from({ length: SENTENCES }, () => sentence(topic, topic)),
    );
    const [first = ''] = paragraphs[0]?.[0]?.split(PUNCTUATION) ?? [];
    const title = `${about}：${first}`;
    const body = paragraphs.map((sentences, at) => (at === 0 ? about : '') + sentences.join(''));
    const passages = paragraphs.flatMap((sentences, at) =>
      sentences.map((text, place) => (at === 0 && place === 0 ? about + text : text)),
    );
    yield {
      slug: `article-${names.size}`,
      text: `# ${title}\n\n${body.join('\n\n')}\n`,
      passages: [title, ...passages],
      question: { question: `${about}${first}是怎么回事？`, previous: null },
    };
  }
}
