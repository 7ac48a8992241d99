/** Most things remembered at a time; what was told longest ago is forgotten first. */
const MOST = 2000;

/** Remembers for a while what somebody has been told, so that nobody is told the same again and again. */
export class Told {
  readonly #for: number;
  readonly #now: () => number;
  readonly #told = new Map<string, number>();

  /** For how many milliseconds to remember; `now` is a clock in milliseconds that never goes back. */
  constructor(milliseconds: number, now: () => number = () => performance.now()) {
    this.#for = milliseconds;
    this.#now = now;
  }

  /** Whether this has not been told yet; from now on it has. */
  first(what: string): boolean {
    const now = this.#now();
    const before = this.#told.get(what);
    if (before !== undefined && now - before < this.#for) return false;
    this.#told.delete(what);
    this.#told.set(what, now);
    const [oldest] = this.#told.keys();
    if (this.#told.size > MOST && oldest !== undefined) this.#told.delete(oldest);
    return true;
  }
}
