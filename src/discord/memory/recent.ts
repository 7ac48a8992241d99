/** Most things remembered at a time; what was set longest ago is forgotten first. */
const MOST = 2000;

/** Remembers values by key for a while, and a bounded number of them. */
export class Recent<T> {
  readonly #milliseconds: number;
  readonly #now: () => number;
  readonly #entries = new Map<string, { readonly value: T; readonly since: number }>();

  /** For how many milliseconds to remember; `now` is a clock in milliseconds that never goes back. */
  constructor(milliseconds: number, now: () => number = () => performance.now()) {
    this.#milliseconds = milliseconds;
    this.#now = now;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    return entry === undefined || this.#now() - entry.since >= this.#milliseconds ? undefined : entry.value;
  }

  set(key: string, value: T): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, since: this.#now() });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST && oldest !== undefined) this.#entries.delete(oldest);
  }
}
