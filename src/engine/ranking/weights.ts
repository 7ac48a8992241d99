/** On the inverse document frequency: rare words tell sentences of one article apart. 1.0 loses 0.6 points. */
const POWER = 1.6;
/** Inverse document frequency by passages in the article and passages with the term, computed once each. */
class InverseFrequencies {
  private readonly tables = new Map<number, Float64Array>();

  get(passages: number, having: number): number {
    let table = this.tables.get(passages);
    if (!table) {
      table = new Float64Array(passages + 1).fill(Number.NaN);
      this.tables.set(passages, table);
    }
    let value = table[having] ?? 0;
    if (Number.isNaN(value)) {
      value = Math.log(1 + (passages - having + 0.5) / (having + 0.5)) ** POWER;
      table[having] = value;
    }
    return value;
  }
}

const inverseFrequencies = new InverseFrequencies();

/** The weight of a term that `having` of `passages` passages hold; with 0 the weight of a term that none holds. */
export function termWeight(passages: number, having: number): number {
  return inverseFrequencies.get(passages, having);
}
