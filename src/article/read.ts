import { basename, extname } from 'node:path';
import { PublicError } from '../errors.ts';
import type { Article } from './article.ts';
import { hasWord } from './characters.ts';
import { finish, hasBody } from './draft.ts';
import { readMarkdown } from './markdown.ts';
import { readPage } from './page.ts';

/**
 * Reads one article: Markdown for a name that ends in `.md`, else a text copied from a web page or newspaper.
 * `text` is kept as `raw`, byte order mark included.
 * @throws PublicError naming the file when it is empty, has no sentence, or has malformed front matter.
 */
export function readArticle(fileName: string, text: string): Article {
  if (!hasWord(text)) {
    throw new PublicError(`${fileName}: the file is empty; put the article's text into it.`);
  }
  const ending = extname(fileName);
  const draft = ending.toLowerCase() === '.md' ? readMarkdown(fileName, text) : readPage(text);
  if (!hasBody(draft)) {
    throw new PublicError(
      `${fileName}: no sentence found; the file needs the article's text, not only titles.`,
    );
  }
  return finish(draft, basename(fileName, ending));
}
