import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadArticles } from '../../src/article/load.ts';
import { readArticle } from '../../src/article/read.ts';
import { loadEditions } from '../../src/engine/edition/load.ts';

const FOLDER = fileURLToPath(new URL('../../data/articles', import.meta.url));
const FILE = 'pingan-jincheng.en.md';
const originalText = readFileSync(join(FOLDER, 'pingan-jincheng.txt'), 'utf8');
const editionText = readFileSync(join(FOLDER, FILE), 'utf8');
const original = readArticle('pingan-jincheng.txt', originalText);

describe('loading editions', () => {
  let folder: string;
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'editions-'));
    put('pingan-jincheng.txt', originalText);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds the editions beside the articles, from a directory or a file', () => {
    put(FILE, editionText);
    for (const paths of [
      [folder],
      [join(folder, 'pingan-jincheng.txt')],
      [join(folder, 'pingan-jincheng.txt'), folder],
    ]) {
      const { editions, problems } = loadEditions(paths, [original]);
      expect(problems).toEqual([]);
      expect(editions.map(({ of, language }) => [of, language])).toEqual([['pingan-jincheng', 'en']]);
    }
  });

  it('is not a way for an edition to become an article', () => {
    put(FILE, editionText);
    expect(loadArticles([folder]).map(({ slug }) => slug)).toEqual(['pingan-jincheng']);
  });

  it('leaves out what it cannot use, one line each, and keeps the rest', () => {
    put(FILE, editionText);
    put('gone.en.md', editionText.replace('edition_of: pingan-jincheng', 'edition_of: gone'));
    put('pingan-jincheng.fr.md', editionText.replace('language: en', 'language: fr'));
    put(
      'pingan-jincheng.zh-hant.md',
      editionText.replace('1,082', '1,028').replace('language: en', 'language: en-GB'),
    );
    put('second.md', editionText);
    writeFileSync(join(folder, 'broken.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe]));
    const { editions, problems } = loadEditions([folder], [original]);
    expect(editions).toHaveLength(1);
    expect(problems).toHaveLength(5);
    expect(problems.join('\n').split('\n')).toHaveLength(5);
    expect(problems).toEqual([
      expect.stringMatching(/broken\.md: cannot be read as UTF-8/),
      expect.stringMatching(/gone\.en\.md: an edition of “gone”, but no article has that name/),
      expect.stringMatching(/pingan-jincheng\.fr\.md: “fr”/),
      expect.stringMatching(/pingan-jincheng\.zh-hant\.md: tagged en, but its name says zh-Hant/),
      expect.stringMatching(/second\.md: “pingan-jincheng” has another en edition/),
    ]);
  });

  it('passes over other articles, drafts and folders', () => {
    put('notes.md', '# Notes\n\nNothing that belongs to the article.\n');
    put('.draft.en.md', editionText);
    mkdirSync(join(folder, 'pingan-jincheng.d.md'));
    expect(loadEditions([folder], [original])).toEqual({ editions: [], problems: [] });
  });
});
