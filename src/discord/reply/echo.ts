import { BUDGETS, shortenRendered } from '../limits.ts';
import { escapeMarkdown, singleLine, small, unescapeMarkdown } from '../markdown.ts';

const SIGN = small('❓ ');

/**
 * The line that repeats the question above an answer to a command, which Discord itself shows to nobody. It
 * is also how a later reply to that answer finds the question it follows.
 */
export function echoLine(question: string): string {
  return shortenRendered(singleLine(question), BUDGETS.question, (line) => SIGN + escapeMarkdown(line));
}

/** The question in an echo line, as far as the line holds it. */
export function questionInEcho(line: string): string {
  const shown = line.startsWith(SIGN) ? line.slice(SIGN.length) : line;
  return unescapeMarkdown(shown).replace(/…$/, '');
}
