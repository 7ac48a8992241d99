import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FakeDiscord } from './fake-discord.ts';
import { type Json, type JsonObject, objectOf, objectsOf, parseJson, stringOr } from './json.ts';
import { loadValidator, openApiFile } from './rest/validation.ts';

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label = 'x') => ({ type: 2, style: 2, custom_id, label });
const row = (...components: JsonObject[]) => ({ type: 1, components });

let fake: FakeDiscord;
/** Every answer with 200, to check this Discord's own payloads by Discord's description. */
const answers: { method: string; route: string; status: number; body: Json }[] = [];

interface Asked {
  readonly status: number;
  readonly body: JsonObject;
  readonly raw: Json | undefined;
  readonly headers: Headers;
}

async function ask(method: string, path: string, body?: Json, token = fake.token): Promise<Asked> {
  const headers = { authorization: `Bot ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${fake.url}/v10${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const raw = parseJson(await response.text());
  const route = fake.requests.at(-1)?.route.split(' ')[1] ?? '';
  if (response.ok && raw !== undefined) answers.push({ method, route, status: response.status, body: raw });
  return { status: response.status, body: objectOf(raw), raw, headers: response.headers };
}

async function posts(body: JsonObject, channel = fake.text.id): Promise<Asked> {
  return ask('POST', `/channels/${channel}/messages`, body);
}

beforeAll(async () => {
  fake = await FakeDiscord.start();
});

afterAll(async () => {
  await fake.stop();
});

describe('what Discord refuses', () => {
  it.each([
    ['an empty message', { content: '' }, 50_006],
    ['2,001 characters', { content: 'x'.repeat(2001) }, 50_035],
    ['content beside Components V2', { content: 'x', flags: V2, components: [text('y')] }, 50_035],
    ['a text display without the flag', { components: [text('y')] }, 50_035],
    [
      '4,001 characters in all',
      { flags: V2, components: [text('x'.repeat(2000)), text('y'.repeat(2001))] },
      50_035,
    ],
    ['more than 10,000 bytes', { flags: V2, components: [text('文'.repeat(3400))] }, 50_035],
    [
      '41 components',
      { flags: V2, components: Array.from({ length: 21 }, (_, i) => row(button(`${i}`))) },
      50_035,
    ],
    ['two equal custom ids', { components: [row(button('a'), button('a'))] }, 50_035],
    ['a custom id of 101 characters', { components: [row(button('a'.repeat(101)))] }, 50_035],
    ['six buttons in a row', { components: [row(...'abcdef'.split('').map((id) => button(id)))] }, 50_035],
    ['a button without label', { components: [row(button('a', ''))] }, 50_035],
    ['a reply to nothing', { content: 'x', message_reference: { message_id: '1' } }, 50_035],
    [
      'mentions both parsed and listed',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      50_035,
    ],
  ])('%s', async (_what, body, code) => {
    const { status, body: answer } = await posts(body);
    expect([status, answer.code]).toEqual([400, code]);
  });

  it('takes the most that is allowed', async () => {
    const most = [
      text('x'.repeat(2000)),
      text('y'.repeat(2000)),
      ...Array.from({ length: 19 }, (_, i) => row(button(`${i}`))),
    ];
    expect((await posts({ flags: V2, components: most })).status).toBe(200);
    expect((await posts({ content: '文'.repeat(2000) })).status).toBe(200);
    const loose = { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } };
    expect((await posts(loose)).status).toBe(200);
  });

  it('names what is wrong, and remembers it as a violation', async () => {
    const before = fake.violations.length;
    const { body } = await posts({ components: [row(button('a'), button('a'))] });
    const { errors } = body;
    expect(JSON.stringify(errors)).toContain('COMPONENT_CUSTOM_ID_DUPLICATED');
    expect(fake.violations).toHaveLength(before + 1);
    expect(() => fake.assertNoViolations()).toThrow('Component custom id cannot be duplicated');
  });

  it('what its own description does not allow, where that file is there', async (context) => {
    if (!fake.validating) return context.skip();
    const { body } = await posts({ content: 'x', flags: 'many' });
    expect(JSON.stringify(body.errors)).toContain('/flags must be integer');
    expect(fake.violations.at(-1)?.route).toBe('POST /channels/{channel_id}/messages');
  });

  it('a wrong token, an unknown route, an unknown channel', async () => {
    expect((await ask('GET', '/users/@me', undefined, 'wrong')).status).toBe(401);
    expect((await ask('GET', '/nowhere')).body).toEqual({ message: '404: Not Found', code: 0 });
    expect((await posts({ content: 'x' }, '1')).body.code).toBe(10_003);
  });

  it('what the bot has no permission for, until it has', async () => {
    const asked = fake.user('Alice').says(fake.text, 'hi').message;
    const reply = { content: 'x', message_reference: { message_id: asked.id } };
    for (const [permission, code] of [
      ['ViewChannel', 50_001],
      ['SendMessages', 50_013],
      ['ReadMessageHistory', 160_002],
    ] as const) {
      fake.forbid(fake.text, [permission]);
      expect((await posts(reply)).body.code).toBe(code);
    }
    fake.permit(fake.text);
    expect((await posts(reply)).status).toBe(200);
    fake.forbid(fake.text, ['SendMessagesInThreads']);
    expect((await posts({ content: 'x' }, fake.thread.id)).body.code).toBe(50_013);
    expect((await posts({ content: 'x' })).status).toBe(200);
    fake.permit(fake.text);
  });

  it('a message to somebody who takes none, to a forum, and editing or deleting what others wrote', async () => {
    const shy = fake.user('Shy', { acceptsDms: false });
    expect((await posts({ content: 'x' }, shy.dms.id)).body.code).toBe(50_007);
    expect((await posts({ content: 'x' }, fake.home.channel('forum').id)).body.code).toBe(50_008);
    const { id } = fake.user('Alice').says(fake.text, 'mine').message;
    const path = `/channels/${fake.text.id}/messages/${id}`;
    expect((await ask('PATCH', path, { content: 'y' })).body.code).toBe(50_005);
    expect((await ask('DELETE', path)).body.code).toBe(50_013);
    expect((await ask('GET', `/channels/${fake.text.id}/messages/1`)).body.code).toBe(10_008);
  });
});

describe('without the description', () => {
  it('checks the limits alone, and says so', async () => {
    vi.stubEnv('DISCORD_OPENAPI', '/nowhere/openapi.json');
    const blind = await FakeDiscord.start();
    vi.unstubAllEnvs();
    expect(blind.validating).toBe(false);
    await blind.stop();
  });
});

describe('what Discord answers', () => {
  it('a posted message comes back as it is: numbered components, a growing id, its time', async () => {
    const one = await posts({ flags: V2, components: [text('a'), row(button('b'))] });
    const two = await posts({ content: 'next', nonce: '7', enforce_nonce: true });
    expect(objectsOf(one.body.components).map(({ id }) => id)).toEqual([1, 2]);
    expect(BigInt(stringOr(two.body.id, '0')) > BigInt(stringOr(one.body.id, '0'))).toBe(true);
    expect(Math.abs(Date.parse(stringOr(two.body.timestamp, '')) - Date.now())).toBeLessThan(60_000);
    const again = await posts({ content: 'next', nonce: '7', enforce_nonce: true });
    expect(again.body.id).toBe(two.body.id);
  });

  it('rate-limit headers, and 429 where limits are real', async () => {
    expect((await posts({ content: 'x' })).headers.get('x-ratelimit-remaining')).toMatch(/^\d+$/);
    const strict = await FakeDiscord.start({ rateLimits: 'real' });
    const post = () =>
      fetch(`${strict.url}/v10/channels/${strict.text.id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${strict.token}`, 'content-type': 'application/json' },
        body: '{"content":"x"}',
      });
    const statuses = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await post()).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect(strict.rest.invalidRequests).toBe(1);
    await strict.stop();
  });

  it('commands keep their id when they are put again, and lists leave other languages out unless asked', async () => {
    const path = `/applications/${fake.world.bot.id}/commands`;
    const command = { name: 'ask', description: 'Ask', description_localizations: { 'zh-CN': '问' } };
    const [first] = objectsOf((await ask('PUT', path, [command])).raw);
    const [second] = objectsOf((await ask('PUT', path, [{ ...command, description: 'Asks' }])).raw);
    expect(second?.id).toBe(first?.id);
    const [plain] = objectsOf((await ask('GET', path)).raw);
    expect(plain).not.toHaveProperty('description_localizations');
    const [full] = objectsOf((await ask('GET', `${path}?with_localizations=true`)).raw);
    expect(full?.description_localizations).toEqual({ 'zh-CN': '问' });
    const elsewhere = fake.guild({ name: 'Elsewhere', bot: false });
    const there = `/applications/${fake.world.bot.id}/guilds/${elsewhere.id}/commands`;
    expect((await ask('PUT', there, [command])).body.code).toBe(50_001);
    expect((await ask('POST', path, { name: 'Big Name', description: 'x' })).body.code).toBe(50_035);
    expect((await ask('PUT', path, [command, command])).body.code).toBe(50_035);
  });

  it('the content of others is empty for an application without the Message Content switch', async () => {
    const strict = await FakeDiscord.start();
    const alice = strict.user('Alice');
    const headers = { authorization: `Bot ${strict.token}` };
    const plain = alice.says(strict.text, 'secret').message;
    alice.says(strict.text, `${strict.mention} open`, { replyTo: plain });
    const response = await fetch(`${strict.url}/v10/channels/${strict.text.id}/messages`, { headers });
    const messages = objectsOf(parseJson(await response.text()));
    expect(messages.map(({ content }) => content)).toEqual([`${strict.mention} open`, '']);
    expect(objectOf(messages[0]?.referenced_message).content).toBe('secret');
    await strict.stop();
  });

  it('everything in the form that Discord describes', async (context) => {
    const validator = loadValidator(openApiFile());
    if (validator === null) return context.skip();
    for (const path of [
      '/users/@me',
      '/applications/@me',
      '/oauth2/applications/@me',
      '/gateway',
      '/gateway/bot',
      `/guilds/${fake.home.id}`,
      `/guilds/${fake.home.id}/channels`,
      `/guilds/${fake.home.id}/members/${fake.world.bot.id}`,
      `/channels/${fake.text.id}`,
      `/channels/${fake.thread.id}`,
      `/channels/${fake.voice.id}`,
      `/channels/${fake.home.channel('forum').id}`,
      `/channels/${fake.user('Dora').dms.id}`,
      `/channels/${fake.text.id}/messages?limit=100`,
      `/applications/${fake.world.bot.id}/commands?with_localizations=true`,
    ]) {
      expect((await ask('GET', path)).status).toBe(200);
    }
    const wrong = answers.flatMap(({ method, route, status, body }) =>
      validator.response(method, route, status, body).map((problem) => `${method} ${route}: ${problem}`),
    );
    expect(wrong).toEqual([]);
  });
});
