/** A cell that is a number stands to the right; text stands to the left. */
export type Cell = string | number;

/** Lays out rows under their headings in columns, two spaces apart, for a fixed-width font. All text is Latin. */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const numeric = headings.map((_, column) =>
    rows.every((row) => typeof row[column] === 'number' || isFigure(row[column])),
  );
  const lay = (line: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = line[column] ?? '';
        return numeric[column] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const [first = [], ...rest] = lines;
  return [lay(first), widths.map((width) => '-'.repeat(width)).join('  '), ...rest.map(lay)].join('\n');
}

function isFigure(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && /^(-|[\d.]+(\/\d+)?( +[\d.]+%)?)$/.test(cell);
}

/** `0.5` → `50.0`; of nothing, a dash. */
export function percent(right: number, of: number): string {
  return of === 0 ? '-' : ((100 * right) / of).toFixed(1);
}
