import type { Article, Span } from '../article/article.ts';
import type { Answer } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import type { Disturb } from './noise.ts';
import type { Peer } from './peers.ts';
import type { SquadArticle } from './squad.ts';

/** How often the sentence with the answer's start came first. */
export interface RetrievalScore {
  readonly name: string;
  readonly questions: number;
  /** What was shown first holds the answer's start; when the engine declined, its nearest passage counts. */
  readonly hits: number;
  /** The same, a decline counting as a miss. A peer never declines. */
  readonly answeredHits: number;
  readonly declined: number;
  /** How many sentences the first excerpts span on average: 1 unless the engine quotes two as one passage. */
  readonly sentencesShown: number;
  /** Milliseconds a question. */
  readonly times: readonly number[];
}

interface Tally {
  questions: number;
  hits: number;
  answeredHits: number;
  declined: number;
  sentences: number;
  readonly times: number[];
}

const emptyTally = (): Tally => ({
  questions: 0,
  hits: 0,
  answeredHits: 0,
  declined: 0,
  sentences: 0,
  times: [],
});

/** Asks the engine and every peer each question about its own article's sentences, in one run. */
export function scoreRetrieval(
  articles: readonly SquadArticle[],
  createEngine: (articles: readonly Article[]) => Engine,
  peers: readonly Peer[],
  disturb: Disturb,
  tick: () => void,
): RetrievalScore[] {
  const own = emptyTally();
  const others = new Map(peers.map((peer) => [peer.name, emptyTally()]));
  let index = 0;
  for (const { article, questions } of articles) {
    const engine = createEngine([article]);
    const sentences = article.blocks.flatMap((block) => block.sentences);
    const texts = sentences.map(({ start, end }) => article.raw.slice(start, end));
    const searches = peers.map((peer) => ({ tally: others.get(peer.name), search: peer.index(texts) }));
    for (const question of questions) {
      const asked = disturb(question.question, index);
      index += 1;
      addAnswer(own, () => engine.ask({ question: asked }), question.starts, sentences);
      for (const { tally, search } of searches) {
        if (tally !== undefined) addHit(tally, () => search(asked), question.starts, sentences);
      }
      tick();
    }
  }
  return [['this engine', own] as const, ...others].map(([name, { sentences, ...tally }]) => ({
    name,
    ...tally,
    sentencesShown: sentences / Math.max(1, tally.questions),
  }));
}

function addAnswer(
  tally: Tally,
  ask: () => Answer,
  starts: readonly number[],
  sentences: readonly Span[],
): void {
  const answer = timed(tally, ask);
  const declined = answer.results.length === 0;
  const shown = (answer.results[0] ?? answer.closest[0])?.span;
  const hit = shown !== undefined && holds(shown, starts);
  tally.questions += 1;
  tally.declined += declined ? 1 : 0;
  tally.hits += hit ? 1 : 0;
  tally.answeredHits += hit && !declined ? 1 : 0;
  tally.sentences += shown === undefined ? 0 : sentences.filter(({ start }) => holds(shown, [start])).length;
}

function addHit(
  tally: Tally,
  search: () => number | null,
  starts: readonly number[],
  sentences: readonly Span[],
): void {
  const found = timed(tally, search);
  const shown = found === null ? undefined : sentences[found];
  const hit = shown !== undefined && holds(shown, starts) ? 1 : 0;
  tally.questions += 1;
  tally.hits += hit;
  tally.answeredHits += hit;
  tally.sentences += shown === undefined ? 0 : 1;
}

function timed<T>(tally: Tally, work: () => T): T {
  const started = performance.now();
  const result = work();
  tally.times.push(performance.now() - started);
  return result;
}

function holds({ start, end }: Span, offsets: readonly number[]): boolean {
  return offsets.some((offset) => start <= offset && offset < end);
}
