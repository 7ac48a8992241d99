import { PublicError } from '../errors.ts';

/** @throws PublicError when the text is not JSON. `place` names the file, and the line where it matters. */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PublicError(`${place}: not JSON`);
  }
}

/**
 * Reads one JSON value a line, blank lines left out.
 * @param read is given the value and the place to name in an error
 */
export function parseLines<T>(text: string, file: string, read: (value: unknown, place: string) => T): T[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => {
      const place = `${file}: line ${index + 1}`;
      return line.trim() === '' ? [] : [read(parseJson(line, place), place)];
    });
}

/** The member of a JSON object; null when it is null, absent, or `value` is no object. */
function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return Object.getOwnPropertyDescriptor(value, key)?.value ?? null;
}

export function stringOrNullAt(value: unknown, key: string, place: string): string | null {
  const found = member(value, key);
  if (found === null || typeof found === 'string') return found;
  throw new PublicError(`${place}: "${key}" must be a string`);
}

export function stringAt(value: unknown, key: string, place: string): string {
  const found = stringOrNullAt(value, key, place);
  if (found === null) throw new PublicError(`${place}: "${key}" is missing`);
  return found;
}

export function numberOrNullAt(value: unknown, key: string, place: string): number | null {
  const found = member(value, key);
  if (found === null || typeof found === 'number') return found;
  throw new PublicError(`${place}: "${key}" must be a number`);
}

export function numberAt(value: unknown, key: string, place: string): number {
  const found = numberOrNullAt(value, key, place);
  if (found === null) throw new PublicError(`${place}: "${key}" must be a number`);
  return found;
}

export function listAt(value: unknown, key: string, place: string): readonly unknown[] {
  const found = member(value, key);
  if (Array.isArray(found)) return found;
  throw new PublicError(`${place}: "${key}" must be a list`);
}
