import type { ArticleLanguage } from './article.ts';

/** en-GB → en, zh-TW → zh-Hant, zh → zh-Hans; null for other languages and for what is no tag. */
export function languageOfTag(tag: string): ArticleLanguage | null {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    return null;
  }
  if (locale.language === 'en') return 'en';
  if (locale.language !== 'zh') return null;
  return locale.script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
}
