/** What the process that reads articles is asked. */
export interface ReaderTasks {
  read: {
    /** It is read again and again for `atLeast` milliseconds. */
    readonly input: { readonly name: string; readonly text: string; readonly atLeast: number };
    /** Milliseconds of each time. */
    readonly output: {
      readonly reading: readonly number[];
      readonly finding: readonly number[];
      readonly figures: number;
    };
  };
}
