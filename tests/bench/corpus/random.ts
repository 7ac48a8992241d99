/** Numbers from 0 up to 1 that follow from the seed: Marsaglia's xorshift on 32 bits. */
export function seededRandom(seed: number): () => number {
  // The state must not be 0, and neighbouring seeds should part soon.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** One of the values, each as likely as another. @throws Error where there is none */
export function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}
