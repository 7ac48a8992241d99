/** One observation: its features, whether it is a right answer, and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ITERATIONS = 4000;
const RATE = 0.15;
/** Ridge penalty on the weights, not on the bias: the sets are small. */
const PENALTY = 0.3;

/** The model's probability that the features belong to a right answer. */
export function probability({ bias, weights }: LogisticModel, features: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (features[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Fits a logistic regression by AdaGrad (Duchi and others, 2011); deterministic. */
export function fitLogistic(examples: readonly Example[]): LogisticModel {
  const size = examples[0]?.features.length ?? 0;
  const values = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1).fill(1e-6);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const gradient = new Float64Array(size + 1);
    const model = { bias: values[0] ?? 0, weights: Array.from(values.slice(1)) };
    for (const { features, right, weight } of examples) {
      const error = weight * (probability(model, features) - (right ? 1 : 0));
      gradient[0] = (gradient[0] ?? 0) + error;
      for (let at = 0; at < size; at += 1)
        gradient[at + 1] = (gradient[at + 1] ?? 0) + error * (features[at] ?? 0);
    }
    for (let at = 0; at <= size; at += 1) {
      const slope = (gradient[at] ?? 0) + (at > 0 ? PENALTY * (values[at] ?? 0) : 0);
      squares[at] = (squares[at] ?? 0) + slope * slope;
      values[at] = (values[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return { bias: values[0] ?? 0, weights: Array.from(values.slice(1)) };
}
