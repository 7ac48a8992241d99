/** The value that a share of the values does not exceed (nearest rank); NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/**
 * A question's time is the median of its passes: other programs on the machine disturb one pass, seldom most.
 * @param passes the times of the same questions in the same order; a pass may have been cut short
 */
export function timesOfQuestions(passes: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...passes.map((pass) => pass.length));
  return Array.from({ length: longest }, (_, at) =>
    median(passes.map((pass) => pass[at]).filter((time) => time !== undefined)),
  );
}
