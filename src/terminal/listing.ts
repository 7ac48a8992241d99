import { excerpt } from '../article/article.ts';
import { sectionTitle } from '../article/context.ts';
import type { Language } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import type { FigurePlace } from '../figures/csv.ts';
import { wordingFor } from '../wording/wording.ts';
import { articleParts } from './reply.ts';
import { paragraph, type Style, small } from './style.ts';
import { displayWidth, printable } from './width.ts';

/**
 * The figures of every article that the words are about: those about which all the words are said as they are
 * (text, unit, clause, period, section) or, where there are none, those that answer the words as a question, in
 * whatever script, spelling or language they are.
 */
export function findFigures(engine: Engine, words: string): FigurePlace[] {
  const literal = figuresWith(engine, words);
  return literal.length > 0 ? literal : figuresMeant(engine, words);
}

function figuresWith(engine: Engine, words: string): FigurePlace[] {
  const wanted = comparable(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return engine.articles
    .flatMap((article) => engine.figures(article.slug).map((figure) => ({ article, figure })))
    .filter(({ article, figure }) => {
      const { text, unit, measure, period, clause } = figure;
      const said = [
        text,
        unit,
        measure,
        period,
        excerpt(article, clause),
        sectionTitle(article, figure.section),
      ];
      const searched = comparable(said.filter((part) => part !== null).join('\n'));
      return wanted.every((word) => searched.includes(word));
    });
}

/** Results that are less sure than this are shown to who asks, but are not what was meant. */
const MEANT = 0.6;

function figuresMeant(engine: Engine, words: string): FigurePlace[] {
  const { results } = engine.ask({ question: words });
  const places = results
    .filter(({ confidence }) => confidence >= MEANT)
    .flatMap((result) => {
      const article = engine.article(result.article);
      const answer = result.answerSpan ?? result.span;
      const figures = result.figures.filter(
        ({ clause }) => clause.start < answer.end && answer.start < clause.end,
      );
      return article === undefined ? [] : figures.map((figure) => ({ article, figure }));
    });
  return places.filter(({ figure }, at) => places.findIndex((other) => other.figure === figure) === at);
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Figures under each other: the figure, the clause that it stands in, its period and paragraph. */
export function figuresText(places: readonly FigurePlace[], language: Language, style: Style): string {
  const { common, terminal } = wordingFor(language);
  if (places.length === 0) return paragraph(style, terminal.noFigures);
  const column = Math.max(...places.map(({ figure }) => displayWidth(printable(figure.text))));
  return places
    .map(({ article, figure }) => {
      const text = printable(figure.text);
      const where = [figure.period, figure.paragraph === null ? null : common.paragraph(figure.paragraph)];
      const place = where.filter((part) => part !== null).join(common.separator);
      const indent = ' '.repeat(column + 4);
      const clause = paragraph(style, excerpt(article, figure.clause), indent).trimStart();
      const first = `  ${style.bold(text)}${' '.repeat(column - displayWidth(text) + 2)}${clause}`;
      return place === '' ? first : `${first}\n${small(style, place, indent)}`;
    })
    .join('\n');
}

/** Every article's title, source and date, with its sections. */
export function articlesText(engine: Engine, language: Language, style: Style): string {
  const { common } = wordingFor(language);
  return engine.articles
    .map((article) => {
      const [title, ...origin] = articleParts(article, language);
      const sections = article.sections.map(({ heading, subheading }) => {
        const translation = engine.translation(article.slug, heading, language);
        const under = subheading === null ? translation : (translation ?? excerpt(article, subheading));
        const lines = [paragraph(style, excerpt(article, heading), '    ')];
        return [...lines, ...(under === undefined ? [] : [small(style, under, '      ')])].join('\n');
      });
      const from = origin.filter((part) => part !== null && part !== undefined).join(common.separator);
      return [
        style.bold(paragraph(style, title ?? article.slug, '  ')),
        ...(from === '' ? [] : [small(style, from, '  ')]),
        ...sections,
      ].join('\n');
    })
    .join('\n\n');
}
