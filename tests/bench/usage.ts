/** What a bot's process has used so far. */
export interface Usage {
  /** Megabytes of memory. */
  readonly resident: number;
  /** Milliseconds of processor time. */
  readonly processor: number;
}
