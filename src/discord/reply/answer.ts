import type { Answer, Language } from '../../engine/answer.ts';
import type { Engine } from '../../engine/engine.ts';
import { declineOf } from '../../wording/decline.ts';
import { wordingFor } from '../../wording/wording.ts';
import { BUDGETS, shorten, shortenRendered } from '../limits.ts';
import { escapeMarkdown, singleLine } from '../markdown.ts';
import { type View, viewOfAnswer } from '../view/view.ts';
import { showAll } from './alternatives.ts';
import { type Carried, carriedParts } from './carried.ts';
import { echoLine } from './echo.ts';
import { showFigures } from './figures.ts';
import { button, type Message, rows, text } from './message.ts';
import { showQuote } from './quote.ts';
import { showSection } from './section.ts';

/** Who asked, and how the reply is to be given. */
export interface Asking {
  readonly engine: Engine;
  /** Snowflake of the person who asked. */
  readonly asker: string;
  /** The bot's own user, for showing how to mention it. */
  readonly bot: string;
  /** The language of the bot's own words. */
  readonly language: Language;
  /** The question, where it has to be repeated above the answer; null where everybody sees it anyway. */
  readonly echo: string | null;
}

/** An answer as a person first sees it. */
export function showAnswer(answer: Answer, asking: Asking): Message {
  const { engine, asker, language } = asking;
  if (answer.status === 'conversation') return showConversation(answer, asking);
  const wording = wordingFor(language);
  const view = viewOfAnswer(answer, asker, language, engine);
  const carried: Carried = {
    question: asking.echo === null ? null : echoLine(asking.echo),
    note: noteOn(answer, asking),
  };
  if (view !== null) return showView(view, engine, carried);
  const remove = button(wording.discord.remove, { kind: 'remove', asker, language }, 'red');
  return { components: [...carriedParts(carried), ...rows([remove])] };
}

/** What a view looks like; what it carries was written when the question was answered. */
export function showView(view: Exclude<View, { kind: 'remove' }>, engine: Engine, carried: Carried): Message {
  switch (view.kind) {
    case 'quote':
      return showQuote(view, engine, carried);
    case 'all':
      return showAll(view, engine, carried);
    case 'section':
      return showSection(view, engine, carried);
    case 'figures':
      return showFigures(view, engine);
  }
}

/** What has to be said before anything is quoted; null where the quotation answers. */
function noteOn(answer: Answer, { engine, language }: Asking): string | null {
  const { common } = wordingFor(language);
  if (answer.status === 'ambiguous') return common.severalFit(answer.results.length);
  if (answer.status !== 'not_in_article') return null;
  const show = (name: string) => escapeMarkdown(shorten(singleLine(name), 30));
  return shortenRendered(declineOf(answer, engine, language, show), BUDGETS.note, (line) =>
    answer.closest.length === 0 ? line : `${line}\n${common.nearest}`,
  );
}

/** A greeting, thanks or a call for help, answered in kind. */
function showConversation({ conversation }: Answer, asking: Asking): Message {
  const wording = wordingFor(asking.language);
  if (conversation === 'thanks') return { components: [text(wording.common.thanks)] };
  return conversation === 'help' ? showHelp(asking) : showGreeting(asking);
}

/** Two lines on what the bot is for, and three questions to start with. */
export function showGreeting({
  engine,
  bot,
  language,
}: Pick<Asking, 'engine' | 'bot' | 'language'>): Message {
  const { common, discord } = wordingFor(language);
  const lines = [common.greeting, discord.howToAsk(`<@${bot}>`), ...examples(engine, common.examples)];
  return { components: [text(lines.join('\n'))] };
}

/** Everything that can be done, and three questions to start with. */
export function showHelp({ engine, bot, language }: Pick<Asking, 'engine' | 'bot' | 'language'>): Message {
  const { common, discord } = wordingFor(language);
  const lines = [
    common.greeting,
    discord.howToAsk(`<@${bot}>`),
    '',
    ...discord.help.map((line) => `- ${line}`),
    ...examples(engine, common.examples),
  ];
  return { components: [text(lines.join('\n'))] };
}

const EXAMPLES = 3;

function examples(engine: Engine, heading: string): string[] {
  const questions = engine.suggest('', EXAMPLES).slice(0, EXAMPLES);
  const lines = questions.map(
    ({ text: question }) => `- ${escapeMarkdown(shorten(singleLine(question), 100))}`,
  );
  return lines.length === 0 ? [] : [heading, ...lines];
}
