import type { Span } from '../article/article.ts';

const SENTENCE_END = /[。！？!?；]|\n|[.](?=\s|$)/g;
const CLAUSE_END =
  /[，；;：。！？!?\n]|:(?!\d)|,(?!\d)|(?<!\d),|(?<!\b(?:Nos?|Mr|Mrs|Ms|Dr|St|vs|[A-Z]))\.(?=\s|$)|—{2}| – /g;
/** The marks inside of a title part nothing: 《这次，大数据立功了》. */
const TITLE = /《[^《》\n]{1,80}》/g;
const LISTED = /、|以及|和|与|及| and /;

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s”’」』）)]/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

function split(text: string, within: Span, pattern: RegExp, keepMark: boolean): Span[] {
  const parts: Span[] = [];
  const slice = text.slice(within.start, within.end);
  let from = 0;
  for (const match of slice.matchAll(pattern)) {
    const end = match.index + (keepMark ? match[0].length : 0);
    parts.push(trimmed(slice, from, end));
    from = match.index + match[0].length;
  }
  parts.push(trimmed(slice, from, slice.length));
  return parts
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ start: start + within.start, end: end + within.start }));
}

/** A plain cut into sentences, for strings that no article's reader has cut. */
export function sentencesOf(text: string): Span[] {
  return split(text, { start: 0, end: text.length }, SENTENCE_END, true);
}

/** The parts of a sentence between commas, semicolons, colons and full stops, without these marks. */
export function clausesOf(text: string, sentence: Span): Span[] {
  const slice = text.slice(sentence.start, sentence.end);
  const masked = slice.replace(TITLE, (title) => '_'.repeat(title.length));
  return split(masked, { start: 0, end: masked.length }, CLAUSE_END, false).map(({ start, end }) => ({
    start: start + sentence.start,
    end: end + sentence.start,
  }));
}

/**
 * The clause of each figure: where a clause lists several (分馆127个、服务点643个), each gets its own part of
 * the list. `figures` are the spans of the figures in the clause, in order.
 */
export function listedParts(text: string, clause: Span, figures: readonly Span[]): Span[] {
  const cuts: number[] = [];
  for (const [index, figure] of figures.entries()) {
    const next = figures[index + 1];
    if (next === undefined) break;
    const mark = LISTED.exec(text.slice(figure.end, next.start));
    if (mark !== null) cuts.push(figure.end + mark.index, figure.end + mark.index + mark[0].length);
  }
  const edges = [clause.start, ...cuts, clause.end];
  const parts: Span[] = [];
  for (let index = 0; index + 1 < edges.length; index += 2) {
    parts.push(trimmed(text, edges[index] ?? clause.start, edges[index + 1] ?? clause.end));
  }
  let next = 0;
  return figures.map((figure) => {
    while (next + 1 < parts.length && (parts[next]?.end ?? 0) <= figure.start) next += 1;
    const part = parts[next];
    return part !== undefined && part.start <= figure.start && figure.end <= part.end ? part : clause;
  });
}
