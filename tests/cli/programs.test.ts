import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish, root, start } from './program.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const QUESTION = '{"id":1,"question":"通报了多少家排名靠后的单位？"}\n';

interface Line {
  readonly id: string;
  readonly status: string;
  readonly results: readonly { excerpt: string; article: string; span: readonly [number, number] }[];
  readonly closest: Line['results'];
  readonly missing: readonly string[];
}

describe('npm run ask', () => {
  it('answers every line, in order, with slices of the article', async () => {
    const questions = readFileSync(join(root, 'data/questions/pingan-jincheng.jsonl'), 'utf8');
    const raw = readFileSync(join(root, 'data/articles/pingan-jincheng.txt'), 'utf8');
    const { code, out, err } = await finish(start('ask', ['--jsonl']), questions);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line): Line => JSON.parse(line));
    const ids = questions
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line).id);
    expect(lines.map(({ id }) => id)).toEqual(ids);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(['id', 'status', 'results', 'closest', 'missing']);
      for (const { excerpt, span } of [...line.results, ...line.closest]) {
        expect(excerpt).not.toBe('');
        expect(raw.slice(...span)).toBe(excerpt);
      }
    }
  });

  it('answers the lines that are questions and fails for one that is not', async () => {
    const { code, out } = await finish(start('ask', ['--jsonl']), `${QUESTION}nonsense\n${QUESTION}`);
    expect(code).toBe(1);
    expect(out.split('\n')[1]).toBe('{"id":null,"error":"line 2: not JSON"}');
    expect(out.trimEnd().split('\n')).toHaveLength(3);
  });

  it('answers a line before the next one comes', async () => {
    const child = start('ask', ['--jsonl']);
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin.write(QUESTION);
    const [first] = await once(child.stdout.setEncoding('utf8'), 'data');
    expect(JSON.parse(String(first))).toMatchObject({ id: 1 });
    child.stdin.end();
    await ended;
  });

  it('stops quietly when nobody reads on', async () => {
    const child = start('ask', ['--jsonl']);
    child.stdout.destroy();
    const { err } = await finish(child, QUESTION.repeat(2_000));
    expect(err).toBe('');
  });

  it('shows how to use it and exits 2 for an unknown flag', async () => {
    const { code, out, err } = await finish(start('ask', ['--nonsense']));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage');
  });

  it.each([
    ['is missing', null],
    ['is empty', ''],
  ])('names the article that %s in one line', async (_, content) => {
    const path = join(folder, 'article.txt');
    rmSync(path, { force: true });
    if (content !== null) writeFileSync(path, content);
    const { code, out, err } = await finish(start('ask', ['a', '--article', path]));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('article.txt');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('npm start without a token', () => {
  it('says so and answers the lines of a pipe', async () => {
    const { code, out, err } = await finish(start('main'), '通报了多少家排名靠后的单位？\n/article\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[0]).toContain('DISCORD_TOKEN');
    expect(out).toContain('> 通报了多少家排名靠后的单位？\n');
    expect(out).toContain('澎湃');
  });

  it('says how to set it and fails where nothing is asked', async () => {
    const { code, err } = await finish(start('main'), '\n');
    expect(code).toBe(1);
    expect(err).toMatch(/^DISCORD_TOKEN is not set[^\n]*\.env[^\n]*\n$/);
  });
});

describe('npm start with a wrong token', () => {
  it('says so in one line, without the token, and where to get one', async () => {
    const discord = createServer((_, response) => {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end('{"message":"401: Unauthorized","code":0}');
    }).listen(0, '127.0.0.1');
    await once(discord, 'listening');
    const address = discord.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const environment = {
      DISCORD_TOKEN: 'c2VjcmV0.c2VjcmV0.c2VjcmV0',
      DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
    };
    const { code, out, err } = await finish(start('main', [], environment));
    discord.close();
    expect(code).toBe(1);
    expect(err).toContain('discord.com/developers/applications');
    expect(out + err).not.toContain('c2VjcmV0');
  });
});

describe('a wrong configuration', () => {
  it.each(['main', 'ask', 'register', 'evaluate'] as const)('stops %s with one line', async (program) => {
    const { code, err } = await finish(start(program, [], { COOLDOWN: 'often', GUILD_ID: 'mine' }));
    expect(code).toBe(1);
    expect(err).toMatch(/^[^\n]*GUILD_ID[^\n]*COOLDOWN[^\n]*\n$/);
  });
});

describe('npm run register', () => {
  it('needs a token', async () => {
    const { code, err } = await finish(start('register'));
    expect(code).toBe(1);
    expect(err).toMatch(/^DISCORD_TOKEN is not set[^\n]*\n$/);
  });
});

describe('npm run evaluate', () => {
  it('scores the kept questions', async () => {
    const { code, out } = await finish(start('evaluate'));
    expect(code).toBe(0);
    expect(out).toContain('pingan-jincheng: 144 questions\n');
  });
});
