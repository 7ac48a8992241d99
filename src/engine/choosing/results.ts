import { type BlockKind, excerpt, type Span } from '../../article/article.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Result } from '../answer.ts';
import { translation } from '../edition/edition.ts';
import { figureInEdition } from '../edition/same-figure.ts';
import type { Lookup } from '../lookup.ts';
import type { Understood } from '../question/understand.ts';
import { quotedSpan } from '../ranking/passages.ts';
import { figureSpan, lineSpan, textSpan } from './answer-span.ts';
import type { Candidate } from './candidate.ts';
import { isAroundBody } from './document.ts';
import type { WeighedQuery } from './match.ts';

function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

const ASKS_NUMBER = /多少|几(?!乎)|how many|how much/g;

/** 多少件多少人 asks for both halves of a pair: 15件116人. */
function askedSpan(figure: Figure, { text, wanted }: Understood): Span {
  const own = figureSpan(figure, wanted.kind);
  const both = (text.match(ASKS_NUMBER)?.length ?? 0) > 1;
  if (!both || !figure.partner) return own;
  return { start: Math.min(own.start, figure.partner.start), end: Math.max(own.end, figure.partner.end) };
}

/** A question, with its slots weighed. */
export interface Asked {
  readonly understood: Understood;
  readonly query: WeighedQuery;
  /** The line around the body that was asked for, in a question about the piece itself. */
  readonly line?: BlockKind | undefined;
}

/** A candidate as it is shown: quoted, with what in it answers and where it stands. Null for a passage that is none. */
export function resultOf(
  lookup: Lookup,
  { understood, query, line }: Asked,
  candidate: Candidate,
  confidence: number,
): Result | null {
  const passage = lookup.index.passages[candidate.passage];
  const article = passage && lookup.articles[passage.article];
  const block = passage && article?.blocks[passage.block];
  if (!article || !block) return null;
  const span = quotedSpan(article, passage);
  const answerSpan = candidate.figure
    ? askedSpan(candidate.figure, understood)
    : isAroundBody(block.kind)
      ? lineSpan(article, passage.span, line ?? null)
      : textSpan({ lookup, understood, query, article, passage: candidate.passage, quoted: passage.span });
  const edition = passage.translations.find(
    (there) => there.edition.language === understood.language,
  )?.edition;
  const translated = edition && translation(edition, span);
  const figureThere = edition && candidate.figure && figureInEdition(edition, candidate.figure);
  const section = block.section === null ? undefined : article.sections[block.section];
  return {
    article: article.slug,
    span,
    excerpt: excerpt(article, span),
    answer: answerSpan && excerpt(article, answerSpan),
    answerSpan,
    section: section ? excerpt(article, section.heading) : null,
    paragraph: block.paragraph,
    figures: (lookup.ledgers[passage.article]?.inBlock(passage.block) ?? []).filter((figure) =>
      contains(span, figure.span),
    ),
    confidence,
    ...(translated ? { translation: translated } : {}),
    ...(figureThere ? { answerTranslation: figureThere.text } : {}),
  };
}
