import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { PublicError } from '../src/errors.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

/** The keys that reading an environment asks for, apart from the system's own. */
function keysRead(): string[] {
  const keys = new Set<string>();
  readConfig(
    new Proxy<Record<string, string>>(
      {},
      {
        get(_, key) {
          keys.add(String(key));
          return undefined;
        },
      },
    ),
  );
  for (const system of ['LC_ALL', 'LC_MESSAGES', 'LANG', 'SHARDING_MANAGER']) keys.delete(system);
  return [...keys].sort();
}

describe('the configuration', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toEqual({
      token: null,
      apiUrl: 'https://discord.com/api',
      guildId: null,
      askChannels: [],
      cooldown: { questions: 5, seconds: 10 },
      articles: 'data/articles',
      language: null,
      color: true,
      sharding: { run: 'here', shards: 'auto' },
      log: { level: 'info', questions: false },
      watch: null,
    });
  });

  it('is the same with the example file as it is', () => {
    expect(readConfig(parse(example))).toEqual(readConfig({}));
  });

  it('reads every key', () => {
    expect(
      readConfig({
        DISCORD_TOKEN: ' abc.def ',
        DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
        GUILD_ID: '123456789012345678',
        ASK_CHANNELS: '123456789012345678, 223456789012345678',
        COOLDOWN: '3/60',
        ARTICLES: 'texts',
        TERMINAL_LANGUAGE: 'zh-Hant',
        NO_COLOR: '1',
        SHARD_LIST: '0, 2-3',
        SHARD_COUNT: '4',
        PORT: '8080',
        HOST: '0.0.0.0',
        LOG_LEVEL: 'warn',
        LOG_QUESTIONS: 'true',
      }),
    ).toEqual({
      token: 'abc.def',
      apiUrl: 'http://127.0.0.1:8080/api',
      guildId: '123456789012345678',
      askChannels: ['123456789012345678', '223456789012345678'],
      cooldown: { questions: 3, seconds: 60 },
      articles: 'texts',
      language: 'zh-Hant',
      color: false,
      sharding: { run: 'here', shards: { ids: [0, 2, 3], count: 4, uncoordinated: true } },
      log: { level: 'warn', questions: true },
      watch: { host: '0.0.0.0', port: 8080 },
    });
  });

  it.each([
    [{ SHARDS: 'auto' }, { run: 'in_processes', count: 'auto' }],
    [{ SHARDS: '3' }, { run: 'in_processes', count: 3 }],
    [
      { SHARD_LIST: '1', SHARD_COUNT: '2' },
      { run: 'here', shards: { ids: [1], count: 2, uncoordinated: true } },
    ],
    // As discord.js starts the process of one shard.
    [
      { SHARDING_MANAGER: 'true', SHARDS: '1', SHARD_COUNT: '2' },
      { run: 'here', shards: { ids: [1], count: 2, uncoordinated: false } },
    ],
  ])('reads which shards run where from %j', (environment, sharding) => {
    expect(readConfig(environment).sharding).toEqual(sharding);
  });

  it.each([
    [{ SHARDS: '0' }, 'SHARDS must be a number'],
    [{ SHARDS: '2', SHARD_LIST: '0', SHARD_COUNT: '2' }, 'set one or the other'],
    [{ SHARD_LIST: '0' }, 'set both'],
    [{ SHARD_COUNT: '2' }, 'set both'],
    [{ SHARD_LIST: '1-2', SHARD_COUNT: '2' }, 'one less than SHARD_COUNT'],
    [{ SHARD_LIST: '3-1', SHARD_COUNT: '4' }, 'SHARD_LIST must be shard numbers'],
    [{ SHARDING_MANAGER: 'true' }, 'SHARDING_MANAGER'],
  ])('refuses shards that do not go together: %j', (environment, problem) => {
    expect(() => readConfig(environment)).toThrow(problem);
  });

  it.each([
    ['zh_CN.UTF-8', 'zh-Hans'],
    ['zh_TW.UTF-8', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['en_GB.UTF-8', 'en'],
    ['C.UTF-8', null],
    ['fr_FR', null],
    ['', null],
  ])('follows the system’s locale %j', (LANG, language) => {
    expect(readConfig({ LANG }).language).toBe(language);
  });

  it('names every wrong key in one line and never shows the token', () => {
    const read = () =>
      readConfig({
        DISCORD_TOKEN: 'my secret',
        DISCORD_API_URL: 'discord',
        GUILD_ID: '12',
        ASK_CHANNELS: '123456789012345678,general',
        COOLDOWN: '5 per 10',
        TERMINAL_LANGUAGE: 'fr',
        PORT: '70000',
        HOST: 'every one',
        LOG_LEVEL: 'loud',
        LOG_QUESTIONS: 'yes',
      });
    expect(read).toThrow(PublicError);
    expect(read).toThrow(
      /^[^\n]*DISCORD_TOKEN[^\n]*DISCORD_API_URL[^\n]*GUILD_ID[^\n]*ASK_CHANNELS[^\n]*COOLDOWN[^\n]*TERMINAL_LANGUAGE[^\n]*LOG_LEVEL[^\n]*LOG_QUESTIONS[^\n]*PORT[^\n]*HOST[^\n]*$/,
    );
    expect(read).not.toThrow(/secret/);
  });

  it.each(['0/10', '5/0', '5', '-1/5', '5/10/15', '1e3/5'])('refuses the cooldown %s', (COOLDOWN) => {
    expect(() => readConfig({ COOLDOWN })).toThrow('COOLDOWN must be questions/seconds, such as 5/10');
  });
});

describe('.env.example', () => {
  it('has exactly the keys that are read', () => {
    expect(Object.keys(parse(example)).sort()).toEqual(keysRead());
  });

  it('says what each key is for', () => {
    const lines = example.split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.includes('=') && !line.startsWith('#')) expect(lines[index - 1]).toMatch(/^# \S/);
    }
  });
});
