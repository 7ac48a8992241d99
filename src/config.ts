import { config as loadDotenv } from 'dotenv';
import type { Language } from './engine/answer.ts';
import { PublicError } from './errors.ts';
import { LEVELS, type LogSettings } from './log.ts';

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
  readonly sharding: Sharding;
  readonly log: LogSettings;
  /** Where health and metrics are served; null for nowhere. */
  readonly watch: { readonly host: string; readonly port: number } | null;
}

/** Some of the shards, by their ids, out of so many. */
interface SomeShards {
  readonly ids: readonly number[];
  readonly count: number;
  /** Whether the others run in processes that nobody starts one after the other. */
  readonly uncoordinated: boolean;
}

/** Which of the bot's connections to Discord, called shards, run where. */
export type Sharding =
  /** In this process: as many as Discord recommends, or those of these ids out of so many. */
  | {
      readonly run: 'here';
      readonly shards: 'auto' | SomeShards;
    }
  /** Each in a process of its own that this one starts. */
  | { readonly run: 'in_processes'; readonly count: number | 'auto' };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration from `.env` in the working directory and the environment, which goes first.
 * @throws PublicError naming every wrong key
 */
export function loadConfig(): Config {
  loadDotenv({ quiet: true });
  // discord.js reads these by itself and stumbles over blank ones.
  for (const key of ['SHARDS', 'SHARD_COUNT']) if (process.env[key]?.trim() === '') delete process.env[key];
  return readConfig(process.env);
}

/**
 * The configuration that an environment describes. A key that is absent or blank takes its default.
 * @throws PublicError naming every wrong key at once; a value that may be secret is never repeated
 */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const read: Read = (key, parse, otherwise) => {
    const text = environment[key]?.trim() ?? '';
    if (text === '') return otherwise;
    const value = parse(text);
    if (!(value instanceof Wrong)) return value;
    problems.push(`${key} ${value.problem}`);
    return otherwise;
  };
  const isShard = environment.SHARDING_MANAGER === 'true';
  const sharding = isShard ? readOwnShard(read) : readSharding(read);
  const config: Config = {
    token: read('DISCORD_TOKEN', parseToken, null),
    apiUrl: read('DISCORD_API_URL', parseUrl, 'https://discord.com/api'),
    guildId: read('GUILD_ID', parseId, null),
    askChannels: read('ASK_CHANNELS', parseIds, []),
    cooldown: read('COOLDOWN', parseCooldown, { questions: 5, seconds: 10 }),
    articles: read('ARTICLES', (text) => text, 'data/articles'),
    language: read('TERMINAL_LANGUAGE', oneOf(LANGUAGES), systemLanguage(environment)),
    color: (environment.NO_COLOR ?? '') === '',
    sharding: sharding instanceof Wrong ? EVERYTHING_HERE : sharding,
    log: {
      level: read('LOG_LEVEL', oneOf(LEVELS), 'info'),
      questions: read('LOG_QUESTIONS', oneOf(['true', 'false']), 'false') === 'true',
    },
    // The process that started this one shows the health and the figures of all together.
    watch: isShard ? null : readWatch(read),
  };
  if (sharding instanceof Wrong) problems.push(sharding.problem);
  if (problems.length > 0) throw new PublicError(`Configuration (.env): ${problems.join('; ')}`);
  return config;
}

/** Reads a key's value; a wrong one is noted, and the default taken. */
type Read = <T>(key: string, parse: (text: string) => T | Wrong, otherwise: T) => T;

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

const EVERYTHING_HERE: Sharding = { run: 'here', shards: 'auto' };

function readSharding(read: Read): Sharding | Wrong {
  const shards = read('SHARDS', (text) => (text === 'auto' ? text : parseShardCount(text)), null);
  const ids = read('SHARD_LIST', parseShardList, null);
  const count = read('SHARD_COUNT', parseShardCount, null);
  if (shards !== null) {
    return ids === null && count === null
      ? { run: 'in_processes', count: shards }
      : new Wrong('SHARDS runs every shard and SHARD_LIST with SHARD_COUNT some: set one or the other');
  }
  if (ids === null && count === null) return EVERYTHING_HERE;
  if (ids === null || count === null)
    return new Wrong('SHARD_LIST and SHARD_COUNT need each other: set both');
  return ids.every((id) => id < count)
    ? { run: 'here', shards: { ids, count, uncoordinated: ids.length < count } }
    : new Wrong('SHARD_LIST must name shards from 0 up to one less than SHARD_COUNT');
}

/** What discord.js tells a process that it has started for one shard: SHARDS is that shard's number there. */
function readOwnShard(read: Read): Sharding | Wrong {
  const [id] = read('SHARDS', parseShardList, []);
  const count = read('SHARD_COUNT', parseShardCount, null);
  return id === undefined || count === null
    ? new Wrong('SHARDING_MANAGER is for the processes that the bot itself starts: unset it')
    : { run: 'here', shards: { ids: [id], count, uncoordinated: false } };
}

function parseShardCount(text: string): number | Wrong {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : new Wrong('must be a number from 1 to 9999');
}

/** Numbers and stretches of them: 0,1 or 0-3. */
function parseShardList(text: string): readonly number[] | Wrong {
  const stretches = text.split(',').map((part) => /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(part));
  const ids = stretches.flatMap((match) => {
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    return first <= last
      ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
      : [Number.NaN];
  });
  return ids.some(Number.isNaN) ? new Wrong('must be shard numbers such as 0,1 or 0-3') : [...new Set(ids)];
}

function readWatch(read: Read): Config['watch'] {
  const port = read('PORT', parsePort, null);
  const host = read('HOST', parseHost, '127.0.0.1');
  return port === null ? null : { host, port };
}

function parsePort(text: string): number | Wrong {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : new Wrong('must be a port from 1 to 65535');
}

function parseHost(text: string): string | Wrong {
  return /^[\w.:-]{1,255}$/.test(text) ? text : new Wrong('must be an address such as 127.0.0.1 or 0.0.0.0');
}

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];

/** A parser for a value of a list. */
function oneOf<T extends string>(values: readonly T[]): (text: string) => T | Wrong {
  return (text) => values.find((value) => value === text) ?? new Wrong(`must be ${values.join(', ')}`);
}

/** What the system's locale says; null for the neutral locale and for languages that the bot does not speak. */
function systemLanguage(environment: Environment): Language | null {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  if (/^zh[_-](TW|HK|MO|Hant)/i.test(locale)) return 'zh-Hant';
  if (/^zh/i.test(locale)) return 'zh-Hans';
  return /^en/i.test(locale) ? 'en' : null;
}
