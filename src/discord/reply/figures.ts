import { sectionTitle } from '../../article/context.ts';
import type { Engine } from '../../engine/engine.ts';
import { figuresCsv } from '../../figures/csv.ts';
import { type Wording, wordingFor } from '../../wording/wording.ts';
import { BUDGETS, pagesOf, rowsOf, shorten } from '../limits.ts';
import { bold, escapeMarkdown, singleLine, small } from '../markdown.ts';
import type { FiguresView } from '../view/view.ts';
import { type Entry, filtered, type Row, rowsOfFigures, withoutPeriods } from './figure-table.ts';
import { button, fileComponent, type Message, rows, text } from './message.ts';
import { titleOf } from './whereabouts.ts';

/** The name under which the table can be downloaded. */
const CSV_NAME = 'figures.csv';

/** A page of the table: what is counted, then its figures, periods side by side; all of it as a file. */
export function showFigures(view: FiguresView, engine: Engine): Message {
  const { article, filter, language } = view;
  const wording = wordingFor(language);
  const figures = filtered(engine.figures(article.slug), filter);
  const remove = button(wording.discord.remove, { kind: 'remove', asker: view.asker, language }, 'red');
  if (figures.length === 0) return { components: [text(wording.discord.noFigures), ...rows([remove])] };
  const lines = linesOf(
    rowsOfFigures(article, filter.kind === null ? withoutPeriods(figures) : figures),
    (section) => sectionTitle(article, section),
    wording,
  );
  const pages = pagesOf(lines, BUDGETS.body, 1);
  const page = Math.min(view.page, pages.length - 1);
  const { discord } = wording;
  const summary = [
    escapeMarkdown(shorten(titleOf(article), 80)),
    discord.figureCount(figures.length),
    ...(pages.length > 1 ? [discord.page(page + 1, pages.length)] : []),
  ];
  const buttons = [
    ...(page > 0 ? [button(discord.previousPage, { ...view, page: page - 1 })] : []),
    ...(page < pages.length - 1 ? [button(discord.nextPage, { ...view, page: page + 1 })] : []),
    remove,
  ];
  const shown = (pages[page] ?? []).map((line) => line.text).join('\n');
  return {
    attachment: {
      name: CSV_NAME,
      contentType: 'text/csv; charset=utf-8',
      data: Buffer.from(figuresCsv(figures.map((figure) => ({ article, figure })))),
    },
    components: [
      text(`${shown}\n${small(summary.join(wording.common.separator))}`),
      fileComponent(CSV_NAME),
      ...rows(buttons),
    ],
  };
}

interface Line {
  readonly text: string;
}

/** A line a row, under the headings of their sections. */
function linesOf(
  table: readonly Row[],
  heading: (section: number | null) => string | null,
  wording: Wording,
): Line[] {
  const lines: Line[] = [];
  let section: number | null | undefined;
  for (const row of table) {
    const [first = '', ...more] = rowsOf(row.entries, MOST_PERIODS).map((entries) =>
      lineOf({ ...row, entries }, wording),
    );
    const name = escapeMarkdown(shorten(singleLine(heading(row.section) ?? wording.common.lead), 60));
    // A heading never stands alone at the foot of a page.
    lines.push({ text: row.section === section ? first : `${bold(name)}\n${first}` });
    lines.push(...more.map((text) => ({ text })));
    section = row.section;
  }
  return lines;
}

/** How many periods stand side by side in one line. */
const MOST_PERIODS = 4;

/** How many figures of one clause are shown; the file has them all. */
const MOST_FIGURES = 8;

function lineOf({ label, entries }: Row, wording: Wording): string {
  const cells = entries.map((entry) => cellOf(entry, wording));
  return `- ${escapeMarkdown(shorten(label, 60))}: ${cells.join(' | ')}`;
}

function cellOf({ figures, period }: Entry, wording: Wording): string {
  const [first, second] = figures;
  const inPair = figures.length === 2 && first?.span.end === second?.span.start;
  const texts = figures.slice(0, MOST_FIGURES).map((figure) => singleLine(figure.text));
  const value = bold(escapeMarkdown(shorten(texts.join(inPair ? '' : wording.common.enumeration), 80)));
  return period === null ? value : `${value} (${escapeMarkdown(shorten(singleLine(period), 30))})`;
}
