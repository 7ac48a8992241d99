import type { Language } from '../engine/answer.ts';
import { en, type Wording } from './en.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export type { Wording } from './en.ts';

const TABLES: Readonly<Record<Language, Wording>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The bot's own words in a language. */
export function wordingFor(language: Language): Wording {
  return TABLES[language];
}
