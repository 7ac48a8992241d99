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
/** What may be asked about: the shortest clause that says something. */
const CLAUSE = /^[\u4e00-\u9fff]{5,}$/;
const PUNCTUATION = /[，,；;：:。！？.!?]+/;

function saysSomething(text: SourceText): boolean {
  return text.flat().filter((clause) => CLAUSE.test(clause.replace(PUNCTUATION, ''))).length >= PARAGRAPHS;
}

/** Articles of a title and some paragraphs, each about a place of its own name. */
export function* generateArticles(
  texts: readonly SourceText[],
  count: number,
  seed: number,
): Generator<GeneratedArticle> {
  const { text, name, sentence } = createTextMaker(texts.filter(saysSomething), seed);
  const names = new Set<string>();
  while (names.size < count) {
    const about = `${name()}市`;
    if (names.has(about)) continue;
    const topic = text();
    // Each paragraph begins with what the article is about.
    const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
      Array.from({ length: SENTENCES }, (_, at) => (at === 0 ? about : '') + sentence(topic, topic)),
    );
    const clauses = paragraphs
      .flat()
      .flatMap((sentence) => sentence.replace(about, '').split(PUNCTUATION))
      .filter((clause) => CLAUSE.test(clause))
      .sort((one, other) => one.length - other.length);
    const [first] = clauses;
    if (first === undefined) continue;
    names.add(about);
    const title = `${about}：${first}`;
    yield {
      slug: `article-${names.size}`,
      text: `# ${title}\n\n${paragraphs.map((sentences) => sentences.join('')).join('\n\n')}\n`,
      passages: [title, ...paragraphs.flat()],
      question: { question: `${about}${first}是怎么回事？`, previous: null },
    };
  }
}
