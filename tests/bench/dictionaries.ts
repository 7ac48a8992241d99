/** What the process that times the dictionaries is asked. */
export interface DictionaryTasks {
  /** Milliseconds of the first use. */
  script: { readonly input: null; readonly output: number };
  regional: { readonly input: null; readonly output: number };
  pinyin: { readonly input: null; readonly output: number };
  /** The same of the first question to an engine. */
  question: { readonly input: string; readonly output: number };
}
