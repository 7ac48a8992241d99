import { readFileSync } from 'node:fs';
import { PublicError } from '../errors.ts';

/**
 * The text of a file of `data/`, by its path from the root. Works from src/language and dist/language alike: both
 * stand two levels below the root.
 *
 * @throws PublicError when the file cannot be read
 */
export function readDataFile(fileName: string): string {
  try {
    return readFileSync(new URL(`../../${fileName}`, import.meta.url), 'utf8');
  } catch (error) {
    throw new PublicError(`${fileName} cannot be read (${reasonOf(error)}): restore the file.`);
  }
}

/** What an error says, in one line. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/g, ' ');
}
