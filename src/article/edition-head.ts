import type { ArticleLanguage } from './article.ts';

/** What an edition says of itself in its front matter; null for what it leaves out. */
export interface EditionHead {
  /** The slug of the article. */
  readonly of: string | null;
  /** The language tag as written, and the language that it means, null for one that no article is in. */
  readonly tag: string | null;
  readonly language: ArticleLanguage | null;
  readonly note: string | null;
}

const FENCE = '---';
const BYTE_ORDER_MARK = /^\uFEFF/;

/** The values of the front matter by key, without quotes. What is malformed in it, `readArticle` reports. */
function frontMatter(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const [first, ...lines] = text.replace(BYTE_ORDER_MARK, '').split(/\r?\n/);
  if (first?.trim() !== FENCE) return values;
  for (const line of lines) {
    if (line.trim() === FENCE) break;
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).trim();
    const quoted = value.length > 1 && /^["']/.test(value) && value.endsWith(value.charAt(0));
    const key = line.slice(0, Math.max(colon, 0)).trim().toLowerCase().replaceAll('-', '_');
    values.set(key, quoted ? value.slice(1, -1) : value);
  }
  return values;
}

/** en-GB → en, zh-TW → zh-Hant, zh → zh-Hans; null for other languages and for what is no tag. */
function languageOf(tag: string): ArticleLanguage | null {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
  if (locale.language === 'en') return 'en';
  if (locale.language !== 'zh') return null;
  return locale.script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
}

export function editionHead(text: string): EditionHead {
  const values = frontMatter(text);
  const value = (key: string): string | null => values.get(key) || null;
  const tag = value('language') ?? value('lang');
  return {
    of: value('edition_of'),
    tag,
    language: tag === null ? null : languageOf(tag),
    note: value('note'),
  };
}
