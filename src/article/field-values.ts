import type { Span } from './article.ts';
import { columns, trimSpan } from './characters.ts';
import { FIELD_AHEAD, LABEL_AHEAD } from './field-labels.ts';

const LONGEST_VALUE = 60;
const VALUE_END = new RegExp(
  `[\\s|｜;；,，/*_]+(?=[【[(（]?(?:${FIELD_AHEAD}))|(?=${LABEL_AHEAD})|\\s+>|[|｜;；\\n\\r]|$`,
  'giu',
);

/** Where a bracket that was opened before the value closes; else the value's end. */
function closingBracket(text: string, index: number, end: number): number {
  let open = 0;
  for (let at = index; at < end; at += 1) {
    if (/[(（[【]/.test(text.charAt(at))) open += 1;
    if (/[)）\]】]/.test(text.charAt(at))) open -= 1;
    if (open < 0) return at;
  }
  return end;
}

/** The value after a label: up to the next label or the line's end. Null when too long to be one. */
export function valueAt(text: string, index: number, offset: number): { span: Span; end: number } | null {
  VALUE_END.lastIndex = index;
  const end = VALUE_END.exec(text)?.index ?? text.length;
  const span = trimSpan(text, index, closingBracket(text, index, end));
  const value = text.slice(span.start, span.end);
  if (columns(value) > LONGEST_VALUE || /[。！？!?]/.test(value)) return null;
  return { span: { start: span.start + offset, end: span.end + offset }, end: Math.max(span.end, index) };
}
