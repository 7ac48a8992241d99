import type { Article } from './article.ts';
import { type ArticleFile, articleFiles } from './files.ts';
import { readArticle } from './read.ts';

/**
 * Reads the articles at the paths.
 * @throws PublicError of one line that names the path: what `articleFiles` throws, and what `readArticles` throws
 */
export function loadArticles(paths: readonly string[]): Article[] {
  return readArticles(articleFiles(paths));
}

/** @throws PublicError of one line that names the file: empty, without a sentence, malformed front matter */
export function readArticles(files: readonly ArticleFile[]): Article[] {
  return files.map(({ name, text }) => readArticle(name, text));
}
