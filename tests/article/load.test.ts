import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { editionName, isEdition } from '../../src/article/editions.ts';
import { loadArticles } from '../../src/article/load.ts';
import { readArticle } from '../../src/article/read.ts';
import { PublicError } from '../../src/errors.ts';

const root = mkdtempSync(join(tmpdir(), 'articles-'));
let directory = root;

beforeEach(() => {
  directory = mkdtempSync(join(root, 'case-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function put(name: string, content: string | Uint8Array = '下雨了。'): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

/** The message of the PublicError that loading throws. */
function refusal(...paths: string[]): string {
  try {
    loadArticles(paths);
  } catch (error) {
    if (error instanceof PublicError) return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('loading articles', () => {
  it('reads the files of a directory sorted by name, without hidden ones, other endings and editions', () => {
    for (const name of ['b.md', 'a.txt', 'C.TXT', '.hidden.txt', 'notes.pdf', 'a.en.md', 'd.en.md'])
      put(name);
    mkdirSync(join(directory, 'folder.md'));
    expect(loadArticles([directory]).map(({ slug }) => slug)).toEqual(['C', 'a', 'b', 'd.en']);
  });

  it('reads single files in the order given, each once', () => {
    const [b, a] = [put('b.txt'), put('a.md')];
    expect(loadArticles([b, a, b]).map(({ slug }) => slug)).toEqual(['b', 'a']);
  });

  it('keeps the file’s text exactly, byte order mark and line ends included', () => {
    const text = '\uFEFF标题\r\n\r\n下雨了。\u0000';
    const [article] = loadArticles([put('a.txt', text)]);
    expect(article?.raw).toBe(text);
    expect(article?.blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual(['标题', '下雨了。']);
  });

  it.each([
    ['nothing.txt', /nothing\.txt: no such file/],
    ['.', /no article in this directory/],
  ])('says in one line what is wrong with %s', (name, message) => {
    expect(refusal(join(directory, name))).toMatch(message);
  });

  it.each([
    ['empty.txt', '', /empty\.txt: the file is empty/],
    ['blank.md', ' \n\uFEFF\u0000\n', /blank\.md: the file is empty/],
    ['title.txt', '春天来了\n2025-02-18\n分享', /title\.txt: no sentence found/],
    ['heads.md', '# A\n\n## B', /heads\.md: no sentence found/],
    ['gbk.txt', Uint8Array.of(0xb4, 0xba, 0xcc, 0xec), /gbk\.txt: not a UTF-8 text/],
    ['utf16.txt', Uint8Array.of(0xff, 0xfe, 0x2d, 0x4e), /utf16\.txt: not a UTF-8 text/],
    ['a.pdf', '下雨了。', /a\.pdf: an article's file name must end in \.txt or \.md/],
  ])('says in one line what is wrong with %s', (name, content, message) => {
    const refused = refusal(put(name, content));
    expect(refused).toMatch(message);
    expect(refused).not.toContain('\n');
  });

  it('names both files that would have one slug', () => {
    const message = refusal(put('a.txt'), put('a.md'));
    expect(message).toContain('a.txt and ');
    expect(message).toContain('a.md: both are named “a”');
  });

  it('asks for a path when there is none', () => {
    expect(refusal()).toContain('No article given');
  });

  it('says that a path below a file cannot be read', () => {
    expect(refusal(join(put('a.txt'), 'b.txt'))).toMatch(/cannot be read \(ENOTDIR\)/);
  });
});

describe('editions', () => {
  it.each([
    ['harbour.en.md', { slug: 'harbour', language: 'en' }],
    ['harbour.zh-Hant.md', { slug: 'harbour', language: 'zh-Hant' }],
    ['a.b.zh-cn.md', { slug: 'a.b', language: 'zh-Hans' }],
    ['harbour.md', null],
    ['harbour.en.txt', null],
    ['version.v2.md', null],
  ])('%s', (name, expected) => {
    expect(editionName(name)).toEqual(expected);
  });

  it('are editions only beside their article', () => {
    expect(isEdition('a.en.md', new Set(['a.txt']))).toBe(true);
    expect(isEdition('a.en.md', new Set(['a.md']))).toBe(true);
    expect(isEdition('a.en.md', new Set(['b.txt', 'a.en.md']))).toBe(false);
    expect(isEdition('a.md', new Set(['a.txt']))).toBe(false);
  });
});

describe('reading a text', () => {
  it('takes the slug from the file name, whatever the folder', () => {
    expect(readArticle('some/where/rain.2.txt', '下雨了。').slug).toBe('rain.2');
  });

  it('names the file that has no sentence', () => {
    expect(() => readArticle('x/empty.md', '\n')).toThrow('x/empty.md: the file is empty');
    expect(() => readArticle('dots.txt', '。。。')).toThrow(PublicError);
  });
});
