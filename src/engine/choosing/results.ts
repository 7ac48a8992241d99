import { excerpt, type Span } from '../../article/article.ts';
import type { Result } from '../answer.ts';
import { translation } from '../edition/edition.ts';
import type { Lookup } from '../lookup.ts';
import type { Understood } from '../question/understand.ts';
import { quotedSpan } from '../ranking/passages.ts';
import { figureSpan, lineSpan, textSpan } from './answer-span.ts';
import type { Candidate } from './choose.ts';
import { isAroundBody } from './document.ts';

function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** A candidate as it is shown: quoted, with what in it answers and where it stands. Null for a passage that is none. */
export function resultOf(
  lookup: Lookup,
  understood: Understood,
  candidate: Candidate,
  confidence: number,
): Result | null {
  const passage = lookup.index.passages[candidate.passage];
  const article = passage && lookup.articles[passage.article];
  const block = passage && article?.blocks[passage.block];
  if (!article || !block) return null;
  const span = quotedSpan(article, passage);
  const answerSpan = candidate.figure
    ? figureSpan(candidate.figure, understood.wanted.kind)
    : isAroundBody(block.kind)
      ? lineSpan(article, passage.span)
      : textSpan(lookup, understood, article, candidate.passage, passage.span);
  const edition = passage.translations.find(
    (there) => there.edition.language === understood.language,
  )?.edition;
  const translated = edition && translation(edition, span);
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
  };
}
