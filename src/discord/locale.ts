import type { Language } from '../engine/answer.ts';

/** The languages of the bot's own words by Discord's names for locales; every other locale is answered in English. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  'zh-CN': 'zh-Hans',
  'zh-TW': 'zh-Hant',
};

/** The language for a locale that Discord gives, of a person or of a server. */
export function languageOf(locale: string | undefined): Language {
  return (locale === undefined ? undefined : LANGUAGES[locale]) ?? 'en';
}

/** The four locales that names and descriptions are given for. */
export function localised(english: string, simplified: string, traditional: string) {
  return { 'en-US': english, 'en-GB': english, 'zh-CN': simplified, 'zh-TW': traditional };
}
