import { config as loadDotenv } from 'dotenv';
import type { Language } from './engine/answer.ts';
import { PublicError } from './errors.ts';

/** All that an operator can set, read once at start. */
export interface Config {
  /** Null when there is none: then the program is a chat in the terminal. */
  readonly token: string | null;
  /** Where Discord's API is, without a slash at the end. */
  readonly apiUrl: string;
  /** The one server to register the commands for; null for all. */
  readonly guildId: string | null;
  /** Channels in which every question is answered without a mention. */
  readonly askChannels: readonly string[];
  /** How many questions one person may ask in how many seconds. */
  readonly cooldown: { readonly questions: number; readonly seconds: number };
  /** A file, or a directory of articles. */
  readonly articles: string;
  /** The language of the terminal's own words until a question shows the asker's; null to follow the article. */
  readonly language: Language | null;
  /** False when the person has asked programs not to use colours. */
  readonly color: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration from `.env` in the working directory and the environment, which goes first.
 * @throws PublicError naming every wrong key
 */
export function loadConfig(): Config {
  loadDotenv({ quiet: true });
  return readConfig(process.env);
}

/**
 * The configuration that an environment describes. A key that is absent or blank takes its default.
 * @throws PublicError naming every wrong key at once; a value that may be secret is never repeated
 */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const read = <T>(key: string, parse: (text: string) => T | Wrong, otherwise: T): T => {
    const text = environment[key]?.trim() ?? '';
    if (text === '') return otherwise;
    const value = parse(text);
    if (!(value instanceof Wrong)) return value;
    problems.push(`${key} ${value.problem}`);
    return otherwise;
  };
  const config: Config = {
    token: read('DISCORD_TOKEN', parseToken, null),
    apiUrl: read('DISCORD_API_URL', parseUrl, 'https://discord.com/api'),
    guildId: read('GUILD_ID', parseId, null),
    askChannels: read('ASK_CHANNELS', parseIds, []),
    cooldown: read('COOLDOWN', parseCooldown, { questions: 5, seconds: 10 }),
    articles: read('ARTICLES', (text) => text, 'data/articles'),
    language: read('TERMINAL_LANGUAGE', parseLanguage, systemLanguage(environment)),
    color: (environment.NO_COLOR ?? '') === '',
  };
  if (problems.length > 0) throw new PublicError(`Configuration (.env): ${problems.join('; ')}`);
  return config;
}

/** Why a value cannot be used, to be read after the key's name. */
class Wrong {
  readonly problem: string;
  constructor(problem: string) {
    this.problem = problem;
  }
}

function parseToken(text: string): string | Wrong {
  // The token goes into an HTTP header: what no header may hold would only fail later and less clearly.
  return /^[\u0021-\u007e]+$/.test(text) ? text : new Wrong('holds spaces or characters that no token has');
}

function parseUrl(text: string): string | Wrong {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return new Wrong('must be an address that starts with https:// or http://');
  }
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

function parseId(text: string): string | Wrong {
  return /^\d{17,20}$/.test(text)
    ? text
    : new Wrong('must be an id of 17 to 20 digits, as Discord copies it');
}

function parseIds(text: string): readonly string[] | Wrong {
  const ids = text.split(/[\s,]+/).filter((id) => id !== '');
  return ids.some((id) => parseId(id) instanceof Wrong)
    ? new Wrong('must be channel ids of 17 to 20 digits with commas between')
    : ids;
}

function parseCooldown(text: string): Config['cooldown'] | Wrong {
  const [, questions, seconds] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  return questions === undefined || seconds === undefined
    ? new Wrong('must be questions/seconds, such as 5/10')
    : { questions: Number(questions), seconds: Number(seconds) };
}

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];

function parseLanguage(text: string): Language | Wrong {
  return LANGUAGES.find((language) => language === text) ?? new Wrong(`must be ${LANGUAGES.join(', ')}`);
}

/** What the system's locale says; null for the neutral locale and for languages that the bot does not speak. */
function systemLanguage(environment: Environment): Language | null {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  if (/^zh[_-](TW|HK|MO|Hant)/i.test(locale)) return 'zh-Hant';
  if (/^zh/i.test(locale)) return 'zh-Hans';
  return /^en/i.test(locale) ? 'en' : null;
}
