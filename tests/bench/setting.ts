import type { Progress } from '../../src/evaluation/progress.ts';
import type { PartReport } from './report.ts';

/** What every part is given. */
export interface Setting {
  readonly quick: boolean;
  readonly seed: number;
  /** A directory for files of this run. */
  readonly scratch: string;
  /** Shows a bar that so many ticks fill. */
  progress(total: number): Progress;
}

export type Part = (setting: Setting) => Promise<PartReport>;
