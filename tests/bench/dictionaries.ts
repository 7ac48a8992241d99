/** What the process that times the dictionaries is asked. */
export interface DictionaryTasks {
  /** Milliseconds of the first use. */
  script: { readonly input: null; readonly output: number };
  regional: { readonly input: null; readonly output: number };
  pinyin: { readonly input: null; readonly output: number };
  /** Asks the questions, and tells whether the pinyin dictionary was there at the start and after each. */
  needed: {
    readonly input: readonly string[];
    readonly output: {
      readonly atStart: boolean;
      readonly questions: readonly { readonly milliseconds: number; readonly loaded: boolean }[];
    };
  };
}
