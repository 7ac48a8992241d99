/** The best so many of what is offered, best first; of equals the lower number. Offered again, a number rises. */
export class Best {
  readonly ids: number[] = [];
  readonly values: number[] = [];
  /** What has to be reached to come in: the last one's value, 0 while there is room. */
  least = 0;
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  offer(id: number, value: number): void {
    const { ids, values, count } = this;
    const there = ids.indexOf(id);
    let at = there < 0 ? ids.length : there;
    if (at === count) {
      if (!this.isBefore(value, id, count - 1)) return;
      at -= 1;
    }
    for (; at > 0 && this.isBefore(value, id, at - 1); at -= 1) {
      ids[at] = ids[at - 1] ?? 0;
      values[at] = values[at - 1] ?? 0;
    }
    ids[at] = id;
    values[at] = value;
    if (ids.length === count) this.least = values[count - 1] ?? 0;
  }

  private isBefore(value: number, id: number, at: number): boolean {
    const there = this.values[at] ?? 0;
    return value > there || (value === there && id < (this.ids[at] ?? 0));
  }
}
