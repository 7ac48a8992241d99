/** Discord takes fifty requests a second of a bot. */
const STARTS = 50;
const WINDOW = 1000;
/** Nobody waits longer for an answer, in milliseconds. */
const LONGEST_WAIT = 30_000;
const MOST_WAITING = 1500;
/** Once somebody has waited for so long there is a crowd, and who comes last is served first. */
const CROWD = 3000;

interface Waiting {
  readonly place: string;
  readonly since: number;
  start(): Promise<void>;
  leaveOut(): void;
}

/**
 * Whose turn it is to be sent. In each place (a channel to write to, a channel to read) one request is under way
 * at a time, as Discord counts them, and no more are begun in a second than Discord takes. First come, first
 * served, until there is a crowd: then the newest goes first, so that who asks after a flood is answered at once,
 * and those who have waited too long are left out, so that memory stays bounded.
 */
export class Turns {
  readonly #leftOut: () => Error;
  readonly #busy = new Set<string>();
  #waiting: Waiting[] = [];
  #window = 0;
  #started = 0;
  #timer: NodeJS.Timeout | null = null;

  /** `leftOut` makes the error that a request is rejected with whose turn does not come. */
  constructor(leftOut: () => Error) {
    this.#leftOut = leftOut;
  }

  /** Makes the request when its turn has come. Rejects as the request does, or because it was left out. */
  take<T>(place: string, request: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const start = () => request().then(resolve, reject);
      const leaveOut = () => reject(this.#leftOut());
      this.#waiting.push({ place, since: performance.now(), start, leaveOut });
      if (this.#waiting.length > MOST_WAITING) this.#waiting.shift()?.leaveOut();
      this.#next();
    });
  }

  #next(): void {
    const now = performance.now();
    while ((this.#waiting[0]?.since ?? now) < now - LONGEST_WAIT) this.#waiting.shift()?.leaveOut();
    if (now - this.#window >= WINDOW) {
      this.#window = now;
      this.#started = 0;
    }
    while (this.#started < STARTS) {
      const chosen = this.#choose(now);
      if (chosen === undefined) break;
      this.#start(chosen);
    }
    if (this.#waiting.length > 0) this.#wake();
  }

  #choose(now: number): Waiting | undefined {
    const mayGo = ({ place }: Waiting) => !this.#busy.has(place);
    const isCrowded = (this.#waiting[0]?.since ?? now) < now - CROWD;
    return isCrowded ? this.#waiting.findLast(mayGo) : this.#waiting.find(mayGo);
  }

  #start(chosen: Waiting): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== chosen);
    this.#busy.add(chosen.place);
    this.#started += 1;
    void chosen.start().finally(() => {
      this.#busy.delete(chosen.place);
      this.#next();
    });
  }

  #wake(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#next();
    }, WINDOW / 10).unref();
  }
}
