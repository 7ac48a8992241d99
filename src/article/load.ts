import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { PublicError } from '../errors.ts';
import type { Article } from './article.ts';
import { isEdition } from './editions.ts';
import { readArticle } from './read.ts';

const ARTICLE_NAME = /^[^.].*\.(?:txt|md)$/i;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

/** The article files that a path stands for: itself, or those in the directory, sorted by name. */
function filesAt(path: string): string[] {
  let directory: boolean;
  try {
    directory = statSync(path).isDirectory();
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT';
    throw new PublicError(
      missing ? `${path}: no such file or directory.` : `${path}: cannot be read (${codeOf(error)}).`,
    );
  }
  if (!directory) {
    if (ARTICLE_NAME.test(basename(path))) return [path];
    throw new PublicError(`${path}: an article's file name must end in .txt or .md.`);
  }
  const names = entriesOf(path);
  const beside = new Set(names);
  const articles = names.filter((name) => !isEdition(name, beside));
  if (articles.length > 0) return articles.map((name) => join(path, name));
  throw new PublicError(`${path}: no article in this directory; put a .txt or .md file into it.`);
}

function entriesOf(directory: string): string[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries
      .filter((entry) => ARTICLE_NAME.test(entry.name) && !entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    throw new PublicError(`${directory}: cannot be read (${codeOf(error)}).`);
  }
}

/** The file's text; a byte order mark stays in it, so that spans count from the file's first character. */
function textOf(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new PublicError(`${path}: cannot be read (${codeOf(error)}).`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PublicError(`${path}: not a UTF-8 text; save it as UTF-8.`);
  }
}

/**
 * Reads the articles at the paths: `.txt` and `.md` files, or directories of them, in order. In a directory,
 * hidden files, other endings and editions (`<slug>.<language>.md`) are passed over.
 * @throws PublicError of one line that names the path: missing, unreadable, empty, not UTF-8, without a
 * sentence, a directory without articles, two files with one slug, or no path at all.
 */
export function loadArticles(paths: readonly string[]): Article[] {
  if (paths.length === 0) throw new PublicError('No article given; name a .txt or .md file or a directory.');
  const files = new Map<string, string>();
  for (const file of paths.flatMap(filesAt)) files.set(resolve(file), file);
  const fileOf = new Map<string, string>();
  return [...files.values()].map((file) => {
    const article = readArticle(file, textOf(file));
    const other = fileOf.get(article.slug);
    if (other !== undefined) {
      throw new PublicError(`${other} and ${file}: both are named “${article.slug}”; rename one of them.`);
    }
    fileOf.set(article.slug, file);
    return article;
  });
}
