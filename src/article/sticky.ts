/** The pattern's match that begins exactly at `index`, or null; the pattern is sticky. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
