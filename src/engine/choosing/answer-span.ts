import { type Article, type BlockKind, excerpt, type Span } from '../../article/article.ts';
import type { Figure } from '../../figures/figure.ts';
import { fold } from '../../language/fold.ts';
import type { Lookup } from '../lookup.ts';
import type { Understood } from '../question/understand.ts';
import type { WantedKind } from '../question/wanted.ts';
import { fitNear, matchIn, type WeighedQuery } from './match.ts';
import { spansIn } from './stretch.ts';

/** The part of a date with a clock time, or of a period, that a question for a date or for a time wants. */
const PARTS: Readonly<Partial<Record<WantedKind, RegExp>>> = {
  time: /(?:[上下]午|凌晨|清晨|早上|晚上|中午|晚)?\d{1,2}(?:[时時点點:：](?:\d{1,2}分?|半)?)(?:\s*[-—–~至到]\s*\d{1,2}[:：时点]\d{0,2}分?)?(?:\s*[ap]\.?m\.?)?|\b\d{1,2}(?::\d{2})?\s*(?:a\.?m\.?|p\.?m\.?)/i,
  date: /(?:公元前|西元前?|民[国國])?[\d〇零一二三四五六七八九十]{1,4}年(?:[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}[日号號])?)?|[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}[日号號]/,
};

/** The figure that answers: whole, or for a date and a time together the part that was asked for. */
export function figureSpan(figure: Figure, wanted: WantedKind): Span {
  const part = figure.kind === 'date' || figure.kind === 'time' ? PARTS[wanted]?.exec(figure.text) : null;
  if (!part) return figure.span;
  const start = figure.span.start + part.index;
  return { start, end: start + part[0].length };
}

/** A title, or a name in quotation marks: what holds a whole sentence is speech. */
const NAMED = /《[^》]+》|“[^”。！？!?，]+”|「[^」。！？，]+」|『[^』。！？，]+』|"[^".!?,]+"/g;
const NO_LABEL: ReadonlySet<number> = new Set();
/** A sentence shorter than this is itself the answer. */
const SHORT = 40;

const REASON =
  /因|由于|為了|为了|以便|because|due to|owing to|thanks to|\bafter\b|\bsince\b|so that|in order/i;

/** A quotation under a question: a passage of an article, and where it stands in it. */
export interface Quotation {
  readonly lookup: Lookup;
  readonly understood: Understood;
  readonly query: WeighedQuery;
  readonly article: Article;
  readonly passage: number;
  readonly quoted: Span;
}

/** The span near which most of the question stands; null where none stands out. */
function nearest(quotation: Quotation, spans: readonly Span[]): Span | null {
  const { lookup, query, passage } = quotation;
  const match = matchIn(query, lookup.stretchOf(passage), NO_LABEL);
  let best: { span: Span; fit: number } | null = null;
  for (const span of spans) {
    const fit = fitNear(match, {
      span,
      rivals: [],
      governs: false,
      flat: false,
      label: NO_LABEL,
    });
    if (!best || fit > best.fit) best = { span, fit };
  }
  return best?.span ?? null;
}

/** A name in quotation marks that the question does not itself say. */
function namedSpan(quotation: Quotation): Span | null {
  const { understood, article, quoted } = quotation;
  const names = spansIn(excerpt(article, quoted), quoted.start, NAMED).filter((span) => {
    const name = fold(excerpt(article, span)).text;
    return name !== '' && !understood.text.includes(name);
  });
  return nearest(quotation, names);
}

/** What joined a clause to the one before it, and what closes its sentence. */
const JOINED = /^(?:and|but|or) /;
const CLOSED = /(?<=[a-z]{2})\.$/;
/** An English clause without its subject, which stands before the comma: was the last keeper. */
const HEADLESS =
  /^(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would)\b/;

/** A clause by itself; null where it says nothing by itself, or nothing but what the question says. */
function bareClause({ article, understood }: Quotation, clause: Span): Span | null {
  const text = excerpt(article, clause);
  const start = clause.start + (JOINED.exec(text)?.[0].length ?? 0);
  const end = CLOSED.test(text) ? clause.end - 1 : clause.end;
  const bare = excerpt(article, { start, end });
  return HEADLESS.test(bare) || understood.text.includes(fold(bare).text) ? null : { start, end };
}

/** The clause that answers, where a long sentence has several; null where none says it by itself. */
function clauseSpan(quotation: Quotation): Span | null {
  const { lookup, understood, article, passage, quoted } = quotation;
  const { clauses } = lookup.stretchOf(passage);
  if (quoted.end - quoted.start < SHORT || clauses.length < 2) return null;
  const reasons =
    understood.wanted.kind === 'reason' ? clauses.filter((span) => REASON.test(excerpt(article, span))) : [];
  const best = nearest(quotation, reasons.length > 0 ? reasons : clauses);
  return best === null ? null : bareClause(quotation, best);
}

/** What of a line around the body answers: the name or the date, the source first where it was asked; null for all. */
export function lineSpan(article: Article, line: Span, asked: BlockKind | null): Span | null {
  const head = [article.published?.span, article.source];
  const parts = [...(asked === 'source' ? head.reverse() : head), ...article.bylines.map(({ span }) => span)];
  const inside = parts.filter((span) => span != null && span.start >= line.start && span.end <= line.end);
  const [first] = inside;
  return first && first.end - first.start < line.end - line.start ? first : null;
}

/** What of a quotation answers a question that wants no figure; null where all of it does. */
export function textSpan(quotation: Quotation): Span | null {
  const { kind } = quotation.understood.wanted;
  if (kind === 'name') {
    const named = namedSpan(quotation);
    if (named) return named;
  }
  return clauseSpan(quotation);
}
