import { fold } from '../language/fold.ts';
import { detectLanguage } from '../language/script.ts';
import type { Answer, Question, Result } from './answer.ts';
import { alternatives } from './choosing/ambiguity.ts';
import { type Candidate, passageAlone } from './choosing/candidate.ts';
import { candidatesFor } from './choosing/choose.ts';
import { askedOfDocument } from './choosing/document.ts';
import { type WeighedQuery, weighSlots } from './choosing/match.ts';
import { type Asked, resultOf } from './choosing/results.ts';
import { placesOfNumber } from './choosing/reverse.ts';
import { confidenceOf, THRESHOLD } from './judging/confidence.ts';
import { type Evidence, evidenceFor, ownShare } from './judging/evidence.ts';
import { missingFrom } from './judging/missing.ts';
import type { Lookup } from './lookup.ts';
import { conversationIn, isInstruction } from './question/conversation.ts';
import { type Understood, understand } from './question/understand.ts';
import { bestPassages, type Ranked } from './ranking/articles.ts';

const PASSAGES_READ = 8;
const MOST_RESULTS = 5;
const MOST_CLOSEST = 3;
/** For what is looked up rather than guessed: a line of the page, a number. */
const LOOKED_UP = 0.9;

/** A question with its candidates, and what speaks for and against the best of them. */
export interface Weighed extends Asked {
  readonly candidates: readonly Candidate[];
  /** Names, years, ordinals that no article mentions. */
  readonly missing: readonly string[];
  /** Null where no passage shares a word with the question. */
  readonly evidence: Evidence | null;
}

interface Found {
  readonly query: WeighedQuery;
  readonly passages: readonly Ranked[];
  readonly candidates: readonly Candidate[];
}

function search(lookup: Lookup, understood: Understood): Found {
  const answered = understood.previous && (search(lookup, understood.previous).candidates[0]?.figure ?? null);
  const passages = bestPassages(lookup.index, lookup.space, understood.query, PASSAGES_READ);
  const query = weighSlots(lookup.index, understood.query);
  return { query, passages, candidates: candidatesFor(lookup, understood, query, passages, answered) };
}

function weighOne(lookup: Lookup, understood: Understood): Weighed {
  const { query, passages, candidates } = search(lookup, understood);
  const missing = missingFrom(lookup, understood);
  const [best] = candidates;
  const strength = passages.find(({ passage }) => passage === best?.found)?.strength ?? 0;
  const evidence = best ? evidenceFor(lookup, understood, best, strength, missing.length) : null;
  return { understood, query, candidates, missing, evidence };
}

/** Share of a question's own matter that a passage has to hold to be what the question was filled in for. */
const ITS_OWN = 0.5;

/** Understands a question, ranks the passages, and weighs the best candidate. */
export function weigh(lookup: Lookup, question: Question, folded = fold(question.question)): Weighed {
  const understood = understand(lookup, question, folded);
  const filledIn = weighOne(lookup, understood);
  const { alone } = understood;
  const found = filledIn.candidates[0]?.found;
  if (!alone || (found !== undefined && ownShare(lookup, alone, found) >= ITS_OWN)) return filledIn;
  // What was filled in led away from what was asked: a full question is not bent by the one before it.
  const byItself = weighOne(lookup, alone);
  return byItself.evidence && confidenceOf(byItself.evidence) >= THRESHOLD ? byItself : filledIn;
}

/** One candidate a passage: the best. */
function onePerPassage(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<number>();
  return candidates.filter(({ passage }) => !seen.has(passage) && seen.add(passage));
}

/** The lines around the body that answer a question about the piece itself. */
function documentAnswer(lookup: Lookup, weighed: Asked): Result[] | null {
  const asked = weighed.understood.alone ?? weighed.understood;
  const kinds = askedOfDocument(asked.text, asked.roles);
  if (!kinds) return null;
  const { passages } = lookup.index;
  const said = (at: number) => ownShare(lookup, asked, at);
  // Of the lines of one kind the one whose words were said comes first: 版式是谁.
  const lines = kinds.flatMap((kind) =>
    lookup.around
      .filter((at) => passages[at]?.kind === kind)
      .sort((one, other) => (kind === 'byline' ? said(other) - said(one) : 0) || one - other),
  );
  const results = lines.slice(0, MOST_RESULTS).flatMap((passage) => {
    return resultOf(lookup, { ...weighed, line: kinds[0] }, passageAlone(passage, 0), LOOKED_UP) ?? [];
  });
  return results.length > 0 ? results : null;
}

const NOTHING = { results: [], closest: [], missing: [], conversation: null } as const;

/** So much of a question is read, in UTF-16 units: nobody asks at greater length, and time stays bounded. */
const LONGEST_QUESTION = 2000;

function clipped({ question, previous, ...rest }: Question): Question {
  const clip = (text: string) => text.slice(0, LONGEST_QUESTION);
  return {
    ...rest,
    question: clip(question),
    ...(previous === undefined ? {} : { previous: clip(previous) }),
  };
}

/** The answer to a question: see `Answer`. Never throws, whatever the strings hold. */
export function answer(lookup: Lookup, asked: Question): Answer {
  const question = clipped(asked);
  const folded = fold(question.question);
  const conversation = conversationIn(folded.text);
  if (conversation) {
    const language = question.language ?? detectLanguage(question.question);
    return { ...NOTHING, status: 'conversation', language, conversation };
  }
  const weighed = weigh(lookup, question, folded);
  const { understood, candidates, missing, evidence } = weighed;
  const { language } = understood;
  const ofDocument = documentAnswer(lookup, weighed);
  if (ofDocument) return { ...NOTHING, status: 'answered', results: ofDocument, language };
  const places = placesOfNumber(lookup, understood, MOST_RESULTS);
  if (places) {
    const results = places.flatMap((place) => resultOf(lookup, weighed, place, LOOKED_UP) ?? []);
    return { ...NOTHING, status: results.length > 1 ? 'ambiguous' : 'answered', results, language };
  }
  const [best] = candidates;
  const sure = evidence ? confidenceOf(evidence) : 0;
  // What stands behind the best is less likely by as much as it scores less.
  const show = (shown: readonly Candidate[]) =>
    shown.flatMap((candidate) => {
      const confidence = best && best.score > 0 ? sure * Math.min(1, candidate.score / best.score) : 0;
      return resultOf(lookup, weighed, candidate, confidence) ?? [];
    });
  if (!best || isInstruction(folded.text) || sure < THRESHOLD) {
    const closest = show(onePerPassage(candidates).slice(0, MOST_CLOSEST));
    return { ...NOTHING, status: 'not_in_article', closest, missing, language };
  }
  const equal = alternatives(understood, candidates);
  if (equal.length > 1) return { ...NOTHING, status: 'ambiguous', results: show(equal), language };
  const others = onePerPassage(candidates).filter(({ passage }) => passage !== best.passage);
  const results = show([best, ...others].slice(0, MOST_RESULTS));
  return { ...NOTHING, status: 'answered', results, language };
}
