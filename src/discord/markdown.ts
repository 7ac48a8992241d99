/**
 * Discord's markdown, written so that text from articles and people shows as printed. Discord takes a
 * backslash before any character that is not a letter, digit or space as “show this one as it is”, so every
 * character that could start formatting, a mention, a link, a timestamp or an emoji gets one; other
 * characters stay bare, which keeps the text readable where no markdown is rendered (notifications).
 */

/** Characters that can start something anywhere in a line. */
const ANYWHERE = /[\\*_`[\]<@]/;
/** `~~` strikes through and `||` hides; alone both are ordinary (3~5, a|b). */
const DOUBLED = /~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\|/;
/** `https://…` links by itself, and `:name:` becomes an emoji. */
const COLON = /:(?=\/\/)|:(?=[\w+-]{1,40}:)/;
/** Headings, small text, lists and quotes, at the start of a line. */
const LINE_START = /(?<=^[ \t]{0,8})(?:#(?=[# \t])|[-+](?=[# \t])|>)/;
/** The point of a numbered list. */
const LIST_POINT = /(?<=^[ \t]{0,8}\d{1,9})[.)](?=[ \t])/;

const SPECIAL = new RegExp(
  [ANYWHERE, DOUBLED, COLON, LINE_START, LIST_POINT].map((rule) => rule.source).join('|'),
  'gm',
);

/** The text with everything escaped that Discord would format, link or mention. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

/** The text that `escapeMarkdown` was given. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** What a person typed, on one line and without characters that are invisible or turn the line's direction. */
export function singleLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]+/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
}

/** Each line wrapped in a mark such as `**`; a mark does not reach over the end of a quoted line. */
function wrapLines(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `${mark}${line}${mark}`))
    .join('\n');
}

export function bold(escaped: string): string {
  return wrapLines(escaped, '**');
}

export function underline(escaped: string): string {
  return wrapLines(escaped, '__');
}

/** A block quote; empty lines stay inside of it. */
export function blockQuote(escaped: string): string {
  return escaped
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Small, grey text on one line. */
export function small(escaped: string): string {
  return `-# ${escaped}`;
}

/** The largest heading. */
export function large(escaped: string): string {
  return `# ${escaped}`;
}

/** Escaped words that link to an address. Characters that would end the link early are percent-encoded. */
export function link(escaped: string, address: string): string {
  const safe = address.replace(
    /[\s<>()[\]\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `[${escaped}](<${safe}>)`;
}
