import { setTimeout as pause } from 'node:timers/promises';

const EVERY = 10;

/** Waits until `test` holds. @throws Error with `complaint` when it does not within so many milliseconds */
export async function until(test: () => boolean, within: number, complaint: () => string): Promise<void> {
  const since = Date.now();
  while (!test()) {
    if (Date.now() - since > within) throw new Error(complaint());
    await pause(EVERY);
  }
}
