import type { Api, MessageKey } from '../api.ts';

/** Most replies remembered; older ones are looked up in their channel. */
const MOST_REPLIES = 2000;

/** How many messages after a question are searched for its reply: one request's worth. */
const SEARCHED = 100;

/** Searches that may be under way at once; a moderator who empties a channel must not make the bot flood Discord. */
const MOST_SEARCHES = 4;

/** Events may come a little out of order; ids this close to the first one seen are not trusted to be new. */
const MARGIN = 60_000n << 22n;

/**
 * Which reply belongs to which question. Discord itself knows: a reply refers to its question. What is kept
 * here saves the search for the latest ones, and for messages that this process has seen and not answered.
 */
export class Replies {
  readonly #api: Pick<Api, 'following'>;
  readonly #me: string;
  /** The reply's id by the question's; null where it could not be sent. */
  readonly #known = new Map<string, Promise<string | null>>();
  /** Every question newer than this that was answered is in `#known`. */
  #knownSince: bigint | null = null;
  #searches = 0;

  constructor(api: Pick<Api, 'following'>, me: string) {
    this.#api = api;
    this.#me = me;
  }

  /** Notes that the process has seen a message, by its id: from then on it knows what it answered. */
  saw(message: string): void {
    this.#knownSince ??= BigInt(message) + MARGIN;
  }

  /** Notes the reply under way to a question; it may turn out that there is none, or fail. */
  remember(question: string, reply: Promise<string | null>): void {
    this.#known.set(
      question,
      reply.catch(() => null),
    );
    if (this.#known.size <= MOST_REPLIES) return;
    const [oldest] = this.#known.keys();
    if (oldest === undefined) return;
    this.#known.delete(oldest);
    if (this.#knownSince === null || BigInt(oldest) > this.#knownSince) this.#knownSince = BigInt(oldest);
  }

  forget(question: string): void {
    this.#known.delete(question);
  }

  /** The replies to questions of one channel, as far as there are any. Rejects where Discord refuses to look. */
  async to(questions: readonly string[], channel: string): Promise<readonly MessageKey[]> {
    const known = await Promise.all(questions.map((question) => this.#known.get(question)));
    const found = known.flatMap((id) => (id == null ? [] : [{ id, channel_id: channel }]));
    const unknown = questions.filter((question) => !this.#known.has(question) && !this.#isNew(question));
    return unknown.length === 0 ? found : [...found, ...(await this.#search(unknown, channel))];
  }

  #isNew(question: string): boolean {
    return this.#knownSince !== null && BigInt(question) > this.#knownSince;
  }

  async #search(questions: readonly string[], channel: string): Promise<readonly MessageKey[]> {
    const [oldest] = questions.toSorted((left, right) => Number(BigInt(left) - BigInt(right)));
    if (oldest === undefined || this.#searches >= MOST_SEARCHES) return [];
    this.#searches += 1;
    try {
      const messages = await this.#api.following({ id: oldest, channel_id: channel }, SEARCHED);
      return messages
        .filter(({ author, repliesTo }) => author.id === this.#me && questions.includes(repliesTo?.id ?? ''))
        .map(({ id }) => ({ id, channel_id: channel }));
    } finally {
      this.#searches -= 1;
    }
  }
}
