import { type Article, excerpt } from '../article/article.ts';
import type { Answer, Language, Result } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { declineOf } from '../wording/decline.ts';
import { wordingFor } from '../wording/wording.ts';
import { paragraph, type Style, small } from './style.ts';
import { displayWidth, printable } from './width.ts';

const QUOTE = '  │ ';
const INDENT = '  ';
/** In columns. */
const HEADLINE = 40;

/** An answer as a person reads it in the terminal; lines without a last line end. */
export function replyText(engine: Engine, answer: Answer, style: Style): string {
  const { common } = wordingFor(answer.language);
  const { results, closest } = answer;
  const reader = { engine, style, language: answer.language };
  switch (answer.status) {
    case 'answered':
      return results
        .slice(0, 1)
        .flatMap((result) => [...answering(reader, result), ...passage(reader, result, wholePlace)])
        .join('\n');
    case 'ambiguous':
      return [
        paragraph(style, common.severalFit(results.length)),
        ...several(reader, results, (result) => answering(reader, result)),
      ].join('\n\n');
    case 'not_in_article': {
      const said = paragraph(style, declineOf(answer, engine, answer.language, printable));
      if (closest.length === 0) return said;
      // What comes near is no answer, so nothing of it is put forward as one.
      const plain = closest.map((result) => ({ ...result, answerSpan: null }));
      return [said, paragraph(style, common.nearest), ...several(reader, plain, () => [])].join('\n\n');
    }
    case 'conversation':
      return conversationText(engine, answer, style);
  }
}

function conversationText(engine: Engine, { conversation, language }: Answer, style: Style): string {
  const { common } = wordingFor(language);
  if (conversation === 'thanks') return paragraph(style, common.thanks);
  if (conversation === 'greeting')
    return `${paragraph(style, common.greeting)}\n${hints(engine, language, style)}`;
  return helpText(engine, language, style);
}

/** How to ask, with three examples and the chat's commands. */
export function helpText(engine: Engine, language: Language, style: Style): string {
  return `${paragraph(style, wordingFor(language).terminal.help)}\n${hints(engine, language, style)}`;
}

function hints(engine: Engine, language: Language, style: Style): string {
  const examples = engine.suggest('', 3).map(({ text }) => paragraph(style, text, `${INDENT}${INDENT}`));
  return [
    ...(examples.length > 0 ? [INDENT + wordingFor(language).common.examples, ...examples] : []),
    commandsText(language, style),
  ].join('\n');
}

/** The chat's commands, one a line. */
export function commandsText(language: Language, style: Style): string {
  const { terminal } = wordingFor(language);
  const commands = Object.entries(terminal.commands).map(([name, purpose]) => ({
    command: name === 'figures' ? `/figures [${terminal.words}]` : `/${name}`,
    purpose,
  }));
  const column = Math.max(...commands.map(({ command }) => displayWidth(command)));
  const hanging = ' '.repeat(INDENT.length + column + 2);
  return commands
    .map(({ command, purpose }) => {
      const first = INDENT + style.bold(command) + ' '.repeat(column - displayWidth(command) + 2);
      return first + paragraph(style, purpose, hanging).trimStart();
    })
    .join('\n');
}

/** For whom a reply is written. */
interface Reader {
  readonly engine: Engine;
  readonly language: Language;
  readonly style: Style;
}

/** Passages under each other; what they share, their article, is named once. */
function several(
  reader: Reader,
  results: readonly Result[],
  above: (result: Result) => readonly string[],
): string[] {
  const slugs = new Set(results.map(({ article }) => article));
  const [article] = [...slugs].flatMap((slug) => reader.engine.article(slug) ?? []);
  if (slugs.size > 1 || article === undefined) {
    return results.map((result) => [...above(result), ...passage(reader, result, wholePlace)].join('\n'));
  }
  const passages = results.map((result) =>
    [...above(result), ...passage(reader, result, placeInArticle)].join('\n'),
  );
  return [...passages, placeLine(articleParts(article, reader.language), reader)];
}

/** The answer on a line of its own, where it is short enough to say more there than in its excerpt; a figure with its period. */
function answering({ engine, style, language }: Reader, result: Result): string[] {
  const { answer, answerSpan, excerpt, article } = result;
  if (answer === null || answer === excerpt || displayWidth(printable(answer)) > HEADLINE) return [];
  const figure = result.figures.find(
    ({ span }) => span.start === answerSpan?.start && span.end === answerSpan.end,
  );
  const translated = figure && engine.translatedFigure(article, figure, language);
  const details = [translated?.text, translated?.period ?? figure?.period].flatMap((detail) =>
    detail == null || detail === answer ? [] : [`  ${style.dim(printable(detail))}`],
  );
  return [INDENT + style.bold(printable(answer)) + details.join('')];
}

type Parts = (article: Article, result: Result, language: Language) => readonly (string | null)[];

/** The excerpt with the answer in bold, its translation, and where it stands. */
function passage(reader: Reader, result: Result, parts: Parts): string[] {
  const { engine, language, style } = reader;
  const { answerSpan, span, translation } = result;
  const strong =
    answerSpan === null ? null : { start: answerSpan.start - span.start, end: answerSpan.end - span.start };
  const article = engine.article(result.article);
  const place = article === undefined ? '' : placeLine(parts(article, result, language), reader);
  return [
    paragraph(style, result.excerpt, QUOTE, strong),
    ...(translation === undefined ? [] : translated(translation, language, style)),
    ...(place === '' ? [] : [place]),
  ];
}

function translated(translation: string, language: Language, style: Style): string[] {
  return [
    paragraph(style, translation, INDENT),
    small(style, wordingFor(language).common.translationNote, INDENT),
  ];
}

function placeLine(parts: readonly (string | null)[], { language, style }: Reader): string {
  const line = parts.filter((part) => part !== null).join(wordingFor(language).common.separator);
  return line === '' ? '' : small(style, line, INDENT);
}

/** Section and paragraph, as far as there are any. */
function placeInArticle(article: Article, { section, paragraph: number }: Result, language: Language) {
  const { common } = wordingFor(language);
  const inLead = section === null && number !== null && article.sections.length > 0;
  return [inLead ? common.lead : section, number === null ? null : common.paragraph(number)];
}

/** Section · paragraph · title · source · date. */
function wholePlace(article: Article, result: Result, language: Language) {
  return [...placeInArticle(article, result, language), ...articleParts(article, language)];
}

/** On one line, as it names the article in a line of ours; the slug where the article has none. */
export function titleOf(article: Article): string {
  return article.title === null ? article.slug : oneLine(excerpt(article, article.title));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Title, source and date, null where the article has none. */
export function articleParts(article: Article, language: Language): (string | null)[] {
  const { common } = wordingFor(language);
  return [
    titleOf(article),
    article.source === null ? null : oneLine(excerpt(article, article.source)),
    article.published === null ? null : common.date(article.published.iso),
  ];
}
