import { type Article, excerpt } from '../article/article.ts';
import type { Answer, Language, Result } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { declineOf } from '../wording/decline.ts';
import { wordingFor } from '../wording/wording.ts';
import { paragraph, type Style } from './style.ts';
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
        .flatMap((result) => [...answering(result, style), ...passage(reader, result)])
        .join('\n');
    case 'ambiguous': {
      const passages = results.map((result) =>
        [...answering(result, style), ...passage(reader, result)].join('\n'),
      );
      return [paragraph(style, common.severalFit(results.length)), ...passages].join('\n\n');
    }
    case 'not_in_article': {
      const said = paragraph(style, declineOf(answer, engine, answer.language, printable));
      if (closest.length === 0) return said;
      // What comes near is no answer, so nothing of it is put forward as one.
      const passages = closest.map((result) => passage(reader, { ...result, answerSpan: null }).join('\n'));
      return [said, paragraph(style, common.nearest), ...passages].join('\n\n');
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
  return Object.entries(terminal.commands)
    .map(([name, purpose]) => {
      const command = name === 'figures' ? `/figures [${terminal.words}]` : `/${name}`;
      return `${INDENT}${style.bold(command)}  ${purpose}`;
    })
    .join('\n');
}

/** For whom a reply is written. */
interface Reader {
  readonly engine: Engine;
  readonly language: Language;
  readonly style: Style;
}

/** The answer on a line of its own, where it is short enough to say more there than in its excerpt. */
function answering({ answer, excerpt }: Result, style: Style): string[] {
  if (answer === null || answer === excerpt || displayWidth(printable(answer)) > HEADLINE) return [];
  return [INDENT + style.bold(printable(answer))];
}

/** The excerpt with the answer in bold, and where it stands. */
function passage({ engine, language, style }: Reader, result: Result): string[] {
  const { answerSpan, span, translation } = result;
  const strong =
    answerSpan === null ? null : { start: answerSpan.start - span.start, end: answerSpan.end - span.start };
  const article = engine.article(result.article);
  return [
    paragraph(style, result.excerpt, QUOTE, strong),
    ...(translation === undefined ? [] : translated(translation, language, style)),
    ...(article === undefined ? [] : [place(article, result, language, style)]),
  ];
}

function translated(translation: string, language: Language, style: Style): string[] {
  return [
    paragraph(style, translation, INDENT),
    style.dim(INDENT + wordingFor(language).common.translationNote),
  ];
}

/** Section · paragraph · title · source · date, as far as the article has them. */
function place(article: Article, result: Result, language: Language, style: Style): string {
  const { common } = wordingFor(language);
  const parts = [
    result.section ?? (result.paragraph === null ? null : common.lead),
    result.paragraph === null ? null : common.paragraph(result.paragraph),
    ...articleParts(article, language),
  ];
  const line = parts.filter((part) => part !== null).join(common.separator);
  return paragraph(style, line, INDENT).split('\n').map(style.dim).join('\n');
}

/** Title, source and date, null where the article has none. */
export function articleParts(article: Article, language: Language): (string | null)[] {
  const { common } = wordingFor(language);
  return [
    article.title === null ? article.slug : excerpt(article, article.title),
    article.source === null ? null : excerpt(article, article.source),
    article.published === null ? null : common.date(article.published.iso),
  ];
}
