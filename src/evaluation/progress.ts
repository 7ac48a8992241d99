import type { Writable } from 'node:stream';

const WIDTH = 30;

/** A bar on one line of a terminal; on anything else, nothing. */
export interface Progress {
  tick(): void;
  /** Takes the bar away again. */
  end(): void;
}

/** @param total how many ticks make the bar full */
export function startProgress(
  output: Writable & { isTTY?: boolean },
  label: string,
  total: number,
): Progress {
  if (output.isTTY !== true || total === 0) return { tick: () => {}, end: () => {} };
  let done = 0;
  let shown = '';
  const show = (): void => {
    const filled = Math.floor((WIDTH * done) / total);
    const bar = `${label} [${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${Math.floor((100 * done) / total)}%`;
    if (bar === shown) return;
    shown = bar;
    output.write(`\r${bar}`);
  };
  show();
  return {
    tick: () => {
      done = Math.min(total, done + 1);
      show();
    },
    end: () => output.write('\r\u001b[K'),
  };
}
