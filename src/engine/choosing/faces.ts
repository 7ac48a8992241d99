import { type Article, excerpt, type Span } from '../../article/article.ts';
import type { Figure } from '../../figures/figure.ts';
import { sameValue } from '../edition/same-figure.ts';
import type { Lookup } from '../lookup.ts';
import type { Passage } from '../ranking/passages.ts';
import { readStretch, type Stretch, stretchKey } from './match.ts';

/** A passage's figures as a reader of one language meets them: in the original, or in the edition. */
export interface Face {
  readonly stretch: Stretch;
  /** Each figure of the original with the one that says the same here. */
  readonly figures: readonly FigureFace[];
  /** A table row. */
  readonly isRow: boolean;
  /** When the article was published: what 去年 and last year are counted from. */
  readonly reference: string | undefined;
}

export interface FigureFace {
  readonly figure: Figure;
  readonly shown: Figure;
}

function inside(span: Span, figures: readonly Figure[]): Figure[] {
  return figures.filter((figure) => figure.span.start >= span.start && figure.span.end <= span.end);
}

/** Figures of the edition beside those of the original, by value, each used once. */
function paired(figures: readonly Figure[], edition: readonly Figure[]): FigureFace[] {
  const left = [...edition];
  return figures.map((figure) => {
    const at = left.findIndex((other) => sameValue(figure, other));
    const [shown] = at < 0 ? [] : left.splice(at, 1);
    return { figure, shown: shown ?? figure };
  });
}

/** The passage as a question in that language meets it. */
export function faceOf(
  lookup: Lookup,
  passage: Passage,
  number: number,
  article: Article,
  english: boolean,
): Face {
  const figures = lookup.figuresIn(number);
  const about = { reference: article.published?.iso, isRow: passage.kind === 'table_row' };
  const translation = passage.translations.find(({ edition }) => (edition.language === 'en') === english);
  if (!translation || (article.language === 'en') === english) {
    const stretch = readStretch(
      lookup.index,
      stretchKey(number, false),
      excerpt(article, passage.span),
      passage.span.start,
    );
    return { stretch, figures: figures.map((figure) => ({ figure, shown: figure })), ...about };
  }
  const { edition, span } = translation;
  const stretch = readStretch(
    lookup.index,
    stretchKey(number, true),
    excerpt(edition.text, span),
    span.start,
  );
  return {
    stretch,
    figures: paired(figures, inside(span, edition.figures)).filter(({ figure, shown }) => shown !== figure),
    ...about,
  };
}
