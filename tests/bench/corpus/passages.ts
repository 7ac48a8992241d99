import { pick, seededRandom } from './random.ts';
import type { SourceText } from './sources.ts';

/** How a generated paragraph mixes its sources: most of its clauses come from one text, so that it has a topic. */
const FROM_ITS_TOPIC = 0.7;
const SENTENCES = [2, 3, 4, 5, 6] as const;
/** How many clauses begin with a name that was made up: so the words grow with the text, as in real ones. */
const NAMED = 0.1;

const HAN_START = /^[\u4e00-\u9fff]/;
const END = /[。！？.!?；;，,：:]+$/;

export interface TextMaker {
  /** A sentence that has the shape of one of the topic's. */
  sentence(topic: SourceText, second: SourceText): string;
  /** One of the sources. */
  text(): SourceText;
  /** A name of two or three of the sources' characters, the rare ones as likely as the common, as in names. */
  name(): string;
  random(): number;
}

/** Draws new sentences from the texts: the same ones from the same seed. */
export function createTextMaker(texts: readonly SourceText[], seed: number): TextMaker {
  const random = seededRandom(seed);
  const characters = [
    ...new Set(
      texts
        .flat(2)
        .join('')
        .match(/[\u4e00-\u9fff]/g),
    ),
  ];
  const text = () => pick(texts, random);
  const name = () => Array.from({ length: random() < 0.5 ? 2 : 3 }, () => pick(characters, random)).join('');
  /** Other digits: figures are seldom the same twice. */
  const renumbered = (clause: string) =>
    clause.replace(/\d/g, (digit) => (digit === '0' ? '0' : String(1 + Math.floor(random() * 9))));
  const clause = (from: SourceText) => {
    const drawn = renumbered(pick(pick(from, random), random)).replace(END, '');
    return HAN_START.test(drawn) && random() < NAMED ? name() + drawn : drawn;
  };
  return {
    text,
    name,
    random,
    sentence(topic, second) {
      const shape = pick(topic, random);
      const clauses = shape.map((like) => {
        const drawn = clause(random() < FROM_ITS_TOPIC ? topic : second);
        return drawn + (END.exec(like)?.[0] ?? (HAN_START.test(drawn) ? '，' : ','));
      });
      return /[A-Za-z]$/.test(shape[0]?.replace(END, '') ?? '') ? clauses.join(' ') : clauses.join('');
    },
  };
}

/** So many passages in paragraphs: clauses of the texts, mixed anew, with other numbers and some new names. */
export function generateParagraphs(texts: readonly SourceText[], passages: number, seed: number): string[][] {
  const maker = createTextMaker(texts, seed);
  const paragraphs: string[][] = [];
  let left = passages;
  while (left > 0) {
    const topic = maker.text();
    const second = maker.text();
    const length = Math.min(left, pick(SENTENCES, maker.random));
    paragraphs.push(Array.from({ length }, () => maker.sentence(topic, second)));
    left -= length;
  }
  return paragraphs;
}
