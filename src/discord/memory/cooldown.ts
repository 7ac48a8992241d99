/** How many questions one person may ask in how many seconds. */
export interface CooldownRule {
  readonly questions: number;
  readonly seconds: number;
}

/** `tell` is true the first time only, so that somebody who goes on is not told again and again. */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly tell: boolean; readonly seconds: number };

/** Most people remembered at a time; those who asked longest ago are forgotten first. */
const MOST_PEOPLE = 10_000;

interface Asked {
  /** When the questions of the window were asked, in milliseconds of the clock. */
  readonly times: readonly number[];
  readonly told: boolean;
}

/** Keeps each person to the rule. Remembers no more than the times of a bounded number of people. */
export class Cooldown {
  readonly #rule: CooldownRule;
  readonly #now: () => number;
  readonly #people = new Map<string, Asked>();

  /** `now` is a clock in milliseconds that never goes back. */
  constructor(rule: CooldownRule, now: () => number = () => performance.now()) {
    this.#rule = rule;
    this.#now = now;
  }

  /** Whether the person may ask now; if so, that counts as asking. */
  ask(person: string): Verdict {
    const now = this.#now();
    const window = this.#rule.seconds * 1000;
    const before = this.#people.get(person);
    const times = before?.times.filter((time) => now - time < window) ?? [];
    const oldest = times[0];
    if (times.length < this.#rule.questions || oldest === undefined) {
      this.#remember(person, { times: [...times, now], told: false });
      return { allowed: true };
    }
    this.#remember(person, { times, told: true });
    const seconds = Math.max(1, Math.ceil((oldest + window - now) / 1000));
    return { allowed: false, tell: before?.told !== true, seconds };
  }

  #remember(person: string, asked: Asked): void {
    this.#people.delete(person);
    this.#people.set(person, asked);
    if (this.#people.size <= MOST_PEOPLE) return;
    const [longestAgo] = this.#people.keys();
    if (longestAgo !== undefined) this.#people.delete(longestAgo);
  }
}
