import type { Answer, Language } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';
import { wordingFor } from './wording.ts';

/** More names than this say no more than the first ones. */
const MOST_NAMES = 5;

/**
 * Why there is no answer: the articles are in another language than the question, or never mention its names, or
 * do not say. One or two sentences in `language`; `show` makes the asker's own words safe to show, and may empty them.
 */
export function declineOf(
  { missing, language: asked }: Pick<Answer, 'missing' | 'language'>,
  engine: Engine,
  language: Language,
  show: (name: string) => string,
): string {
  const { common } = wordingFor(language);
  const others = otherLanguages(engine, asked);
  // What stands in the article in another language is not missing from it.
  if (others.length > 0) return common.onlyIn(common.list(others.map(common.languageName)));
  const shown = missing.map((name) => show(withoutMarks(name))).filter((name) => name !== '');
  const names = [...new Set(shown)].slice(0, MOST_NAMES);
  return names.length > 0 ? common.notMentioned(names) : common.notInArticle;
}

/** The languages of the articles, where none of them is in the asker's, nor has an edition in it. */
function otherLanguages({ articles, translation }: Engine, asked: Language): string[] {
  const isReadable = articles.some(({ slug, language, blocks }) => {
    if (nameTag(language) === nameTag(asked)) return true;
    const body = blocks.find(({ paragraph }) => paragraph !== null);
    return body !== undefined && translation(slug, body.span, asked) !== undefined;
  });
  return isReadable ? [] : [...new Set(articles.map(({ language }) => nameTag(language)))];
}

/** The language itself, whatever its script: who reads one kind of Chinese characters reads the other. */
function nameTag(language: Language): string {
  return language === 'en' ? 'en' : 'zh';
}

const MARK = /[\s"'`@,.;:!?()[\]{}、，。；：！？…—·\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/u;

/** The name without the marks that stood around it in the question. */
function withoutMarks(name: string): string {
  const characters = Array.from(name);
  const first = characters.findIndex((character) => !MARK.test(character));
  const last = characters.findLastIndex((character) => !MARK.test(character));
  return first === -1 ? '' : characters.slice(first, last + 1).join('');
}
