import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { excerpt } from '../../../src/article/article.ts';
import { splitSentences } from '../../../src/article/sentences.ts';
import { parseSquad } from '../../../src/evaluation/squad.ts';
import type { AskedQuestion } from '../searching.ts';
import { readQuestions } from './questions.ts';

/** A text's sentences, each as its clauses: their punctuation stays with them. */
export type SourceText = readonly (readonly string[])[];

/** What the generated texts are made of, and questions about it. */
export interface Sources {
  readonly texts: readonly SourceText[];
  readonly questions: readonly AskedQuestion[];
  /** What to say of texts that are missing; nothing where none is. */
  readonly remarks: readonly string[];
}

const PAGES = ['data/articles', 'data/questions'];
/** Texts that are not part of this project: where they are missing, the others have to do. */
const SHARED = resolve('../shared/eval');
const SQUAD = ['drcd-test.json', 'cmrc2018-trial.json'];

const CLAUSE = /[^，,；;：:]+(?:[，,；;：:]+|$)/g;

/** A sentence's clauses. A comma within a number or without a blank after it in Latin text parts none. */
function clausesOf(sentence: string): string[] {
  const clauses = sentence.match(CLAUSE) ?? [];
  return clauses.reduce<string[]>((joined, clause) => {
    const last = joined.at(-1);
    const apart = last === undefined || !/[\da-z][,:]$/i.test(last) || /^\s/.test(clause);
    if (apart) joined.push(clause.trim());
    else joined[joined.length - 1] = last + clause;
    return joined;
  }, []);
}

function textOf(paragraph: string): SourceText {
  const plain = paragraph.replace(/\s+/g, ' ').trim();
  return splitSentences(plain, { start: 0, end: plain.length })
    .map(({ start, end }) => clausesOf(plain.slice(start, end)))
    .filter((clauses) => clauses.length > 0);
}

/** A page's paragraphs of text: not its marked lines, and not what a line says about the page itself. */
function paragraphsOf(page: string): string[] {
  return page
    .split('\n')
    .filter((line) => line.length > 40 && /^[^#*>|【-].*[。！？.!?”"]$/.test(line.trim()));
}

/** All but every n-th is left out, so that so many remain. */
export function sample<T>(values: readonly T[], count: number): T[] {
  const step = Math.max(1, values.length / count);
  return values.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)).slice(0, count);
}

/** The project's texts and questions, and the shared ones where they are: half of the questions from each. */
export function readSources(questions: number): Sources {
  const pages = PAGES.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name))
      .sort()
      .map((name) => join(folder, name)),
  );
  const own = readQuestions().map(({ question, previous }) => ({ question, previous }));
  const squads = SQUAD.map((name) => join(SHARED, name)).filter((file) => existsSync(file));
  const asked = squads.flatMap((file) =>
    parseSquad(readFileSync(file, 'utf8'), file, splitSentences, 'zh-Hans'),
  );
  const others = asked.flatMap(({ questions }) =>
    questions.map(({ question }) => ({ question, previous: null })),
  );
  const paragraphs = [
    ...pages.flatMap((file) => paragraphsOf(readFileSync(file, 'utf8'))),
    ...asked.flatMap(({ article }) => article.blocks.map(({ span }) => excerpt(article, span))),
  ];
  return {
    texts: paragraphs.map(textOf).filter((text) => text.length > 0),
    questions: [
      ...sample(own, others.length > 0 ? questions / 2 : questions),
      ...sample(others, questions / 2),
    ],
    remarks:
      squads.length === SQUAD.length
        ? []
        : [
            `Not all of ${SQUAD.join(', ')} are in ../shared/eval: made of fewer texts, which repeat more often.`,
          ],
  };
}
