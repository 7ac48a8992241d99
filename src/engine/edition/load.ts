import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Article } from '../../article/article.ts';
import { editionHead } from '../../article/edition-head.ts';
import { PublicError } from '../../errors.ts';
import { type Edition, editionOf, readEdition } from './edition.ts';

export interface LoadedEditions {
  readonly editions: readonly Edition[];
  /** One line for each edition that cannot be used: the file, the paragraph, what is wrong. */
  readonly problems: readonly string[];
}

const MARKDOWN_NAME = /^[^.].*\.md$/i;

function slugOf(file: string): string {
  return basename(file, extname(file));
}

function markdownIn(directory: string): string[] {
  const files = readdirSync(directory, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const names = files.map(({ name }) => name).filter((name) => MARKDOWN_NAME.test(name));
  return names.sort().map((name) => join(directory, name));
}

/** The files that may be editions: all Markdown of a directory; for a file, itself and those named after it. */
function filesAt(path: string): string[] {
  if (statSync(path).isDirectory()) return markdownIn(path);
  const beside = markdownIn(dirname(path)).filter((file) => basename(file).startsWith(`${slugOf(path)}.`));
  return beside.length > 0 ? beside : [path];
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    throw new PublicError(
      `${file}: cannot be read as UTF-8 text; save it as UTF-8, readable by this program.`,
    );
  }
}

/** Null for a file that is no edition. @throws PublicError for an edition that cannot be used */
function openEdition(file: string, articles: ReadonlyMap<string, Article>): Edition | null {
  const text = textOf(file);
  const of = editionOf(file, text);
  const original = of === null ? undefined : articles.get(of);
  if (of === null || (original === undefined && editionHead(text).of === null)) return null;
  if (original !== undefined) return readEdition(file, text, original);
  throw new PublicError(`${file}: an edition of “${of}”, but no article has that name; correct edition_of.`);
}

/**
 * Reads the editions of the articles at the paths that the articles were loaded from: files or directories.
 * A file is an edition when its front matter has `edition_of`, or when it is named `<slug>.<language>.md` after
 * one of the articles; a file that is itself one of the paths, and loaded as an article, stays one. Never
 * throws for the fault of an edition: what cannot be used is left out and told in `problems`.
 */
export function loadEditions(paths: readonly string[], articles: readonly Article[]): LoadedEditions {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const named = new Set(paths.filter((path) => bySlug.has(slugOf(path))).map((path) => resolve(path)));
  const files = new Set(paths.flatMap(filesAt).filter((file) => !named.has(resolve(file))));
  const editions = new Map<string, Edition>();
  const problems: string[] = [];
  for (const file of files) {
    try {
      const edition = openEdition(file, bySlug);
      if (edition === null) continue;
      const key = `${edition.of} ${edition.language}`;
      if (editions.has(key)) {
        throw new PublicError(
          `${file}: “${edition.of}” has another ${edition.language} edition; remove one.`,
        );
      }
      editions.set(key, edition);
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      problems.push(error.message);
    }
  }
  return { editions: [...editions.values()], problems };
}
