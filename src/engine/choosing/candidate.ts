import type { Figure } from '../../figures/figure.ts';

/** A passage that may answer, and the figure in it that would be the answer. */
export interface Candidate {
  readonly passage: number;
  /** The passage that the question's words were found in: another one only for a date told some sentences before. */
  readonly found: number;
  readonly score: number;
  readonly figure: Figure | null;
  /** How near the question's words stand to the figure, from 0 to 1; 0 without a figure. */
  readonly near: number;
  /** Share of the question that the figure's own clause says. */
  readonly said: number;
  /** The figure tells how much something rose or fell, not how much of it there is. */
  readonly change: boolean;
  /** The question names a period or rules one out, and the figure is of another. */
  readonly conflict: boolean;
}

/** A passage without any figure that would be the answer. */
export function passageAlone(passage: number, score: number): Candidate {
  return { passage, found: passage, score, figure: null, near: 0, said: 0, change: false, conflict: false };
}
