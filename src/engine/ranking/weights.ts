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

/** BM25's saturation. From 0.3 to 1.0 the scores differ by 0.1 points. */
const K = 0.6;
/** BM25's length normalisation: sentences are of one kind, so it is weak. 0.2 and 0.4 lose 0.2 points. */
const B = 0.3;

/** BM25's norm of a passage of so many terms. */
export function normOf(length: number, meanLength: number): number {
  return K * (1 - B + (B * length) / meanLength);
}

/** What a term counts that a passage holds so often: 1 for once in a passage of the mean length. */
export function saturated(frequency: number, norm: number): number {
  return (frequency * (K + 1)) / (frequency + norm);
}

/** No term counts more, however often it is held. */
export const MOST_SATURATED = K + 1;
