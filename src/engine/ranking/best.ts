/** The best so many of what is offered, best first; of equals the lower number. Offered again, a number rises. */
export class Best {
  readonly ids: number[] = [];
  readonly values: number[] = [];
  /** What has to be exceeded to come in: the last one's value, 0 while there is room. */
  least = 0;
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  offer(id: number, value: number): void {
    if (value < this.least) return;
    const { ids, values } = this;
    const there = ids.indexOf(id);
    if (there >= 0) this.remove(there);
    let to = ids.length;
    while (to > 0 && this.isBefore(value, id, to - 1)) to -= 1;
    ids.splice(to, 0, id);
    values.splice(to, 0, value);
    if (ids.length > this.count) this.remove(this.count);
    this.least = ids.length === this.count ? (values[this.count - 1] ?? 0) : 0;
  }

  private isBefore(value: number, id: number, at: number): boolean {
    const there = this.values[at] ?? 0;
    return value > there || (value === there && id < (this.ids[at] ?? 0));
  }

  private remove(at: number): void {
    this.ids.splice(at, 1);
    this.values.splice(at, 1);
  }
}
