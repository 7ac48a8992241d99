/** What was worked out before, by its key: at most `most` entries, forgotten all at once when there would be more. */
export class BoundedCache<K, V> {
  private readonly kept = new Map<K, V>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** What is kept for the key, else what `make` makes of it. */
  get(key: K, make: () => V): V {
    const there = this.kept.get(key);
    if (there !== undefined) return there;
    if (this.kept.size >= this.most) this.kept.clear();
    const made = make();
    this.kept.set(key, made);
    return made;
  }
}
