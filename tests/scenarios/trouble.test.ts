import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { jincheng } from './jincheng.ts';
import { openStage, type Stage } from './stage.ts';

const QUESTION = '打掉了多少个团伙？';
const POST = 'POST /channels/{channel_id}/messages';

describe('when something goes wrong', () => {
  const engine = jincheng();
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(engine, { discord: { locale: 'zh-CN' } });
  });

  afterAll(() => stage.close());

  afterEach(async () => {
    const { fake } = stage;
    fake.faults.clear();
    const reply = await fake.user('Mei').says(fake.text, `${fake.mention} ${QUESTION}`).reply();
    expect(reply.text).toContain('**121个**');
  });

  const refusal = (status: number, code: number) => ({ status, body: { code, message: 'refused' } });

  it.each([
    [404, 10008, 'the message was deleted meanwhile'],
    [400, 50035, 'Discord refused the request’s form'],
  ])(
    'logs a refused reply (%i, %i) once with its cause and answers the next question',
    async (status, code, cause) => {
      const { fake } = stage;
      stage.forget();
      fake.faults.rest(POST, refusal(status, code));
      await fake.user('Mei').says(fake.text, `${fake.mention} ${QUESTION}`).silence(100);
      await vi.waitFor(() => expect(stage.troubles()).toEqual([`A reply could not be sent: ${cause}`]));
    },
  );

  it('logs an expired interaction once and does not answer it again', async () => {
    const { fake } = stage;
    stage.forget();
    fake.faults.expireInteractions();
    await fake.user('Mei').runs('ask', { question: QUESTION }).silence(100);
    await vi.waitFor(() =>
      expect(stage.troubles()).toEqual([
        'An interaction was not answered: the interaction had expired before it was answered',
      ]),
    );
  });

  it('sends one reply only, though the answer to its request is cut off', async () => {
    const { fake } = stage;
    const asked = fake.user('Mei').says(fake.text, `${fake.mention} ${QUESTION}`);
    fake.faults.rest(POST, { cutOff: true });
    const reply = await asked.reply();
    await fake.quiet(100);
    const replies = fake.transcript(fake.text).filter((line) => line.startsWith('Ask the Article'));
    expect(asked.seen.filter(({ how }) => how === 'posted')).toHaveLength(1);
    expect(replies.length).toBeGreaterThan(0);
    expect(reply.repliesTo).toBe(asked.message.id);
  });

  it('asks for the question again when a button or command of an older version is used', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei', { locale: 'zh-CN' });
    const headers = { authorization: `Bot ${fake.token}`, 'content-type': 'application/json' };
    const components = [
      { type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'v0:more:12' }] },
    ];
    const sent = await fetch(`${fake.url}/v10/channels/${fake.text.id}/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ content: 'an old reply', components }),
    });
    const { id } = (await sent.json()) as { id: string };
    const pressed = await mei.presses({ id, channelId: fake.text.id }, 'More').reply();
    expect(pressed).toMatchObject({ text: '这条回复来自我的旧版本，请重新提问。', onlyFor: 'Mei' });

    const commands = fake.world.commands.map(({ definition }) => definition);
    const old = { name: 'lookup', description: 'From an older version', type: 1 };
    const application = fake.world.bot.id;
    await fetch(`${fake.url}/v10/applications/${application}/commands`, {
      method: 'PUT',
      headers,
      body: JSON.stringify([...commands, old]),
    });
    const ran = await mei.runs('lookup').reply();
    expect(ran).toMatchObject({ text: '这条回复来自我的旧版本，请重新提问。', onlyFor: 'Mei' });
  });

  it('answers an option longer than Discord allows, as text', async () => {
    const { fake } = stage;
    const question = `${QUESTION}${'长'.repeat(9000)}`;
    const shown = await fake.user('Mei').runs('ask', { question }, { unchecked: true }).reply();
    expect(shown.text).toContain('**121个**');
  });

  it('apologises when it fails itself, privately where it can', async () => {
    const { fake } = stage;
    stage.forget();
    await stage.restart({
      ...engine,
      ask() {
        throw new Error('a bug');
      },
    });
    const shown = await fake.user('Mei', { locale: 'en-US' }).runs('ask', { question: QUESTION }).reply();
    expect(shown).toMatchObject({
      text: 'Something went wrong on my side. Please ask again.',
      onlyFor: 'Mei',
    });
    const said = await fake.user('Mei').says(fake.text, `${fake.mention} ${QUESTION}`).reply();
    expect(said.text).toBe('我这边出了点问题，请再问一次。');
    await vi.waitFor(() =>
      expect(stage.troubles()).toEqual([
        'An interaction was not answered: Error: a bug',
        'A message was not answered: Error: a bug',
      ]),
    );
    await stage.restart(engine);
  });

  it('finishes a reply under way before it stops, and starts none after', async () => {
    const { fake } = stage;
    const mei = fake.user('Mei');
    fake.faults.rest(POST, { delayMs: 200 });
    const before = fake.requests.length;
    const asked = mei.says(fake.text, `${fake.mention} ${QUESTION}`);
    await vi.waitFor(() => expect(fake.requests[before]?.route).toBe(POST));
    await stage.restart();
    expect((await asked.reply()).text).toContain('**121个**');
    expect(fake.gateway.notes.map((note) => JSON.stringify(note)).join()).not.toContain('1006');
  });

  it('takes no notice of events whose fields are missing', async () => {
    const { fake } = stage;
    stage.forget();
    for (const t of ['MESSAGE_CREATE', 'MESSAGE_UPDATE', 'MESSAGE_DELETE', 'MESSAGE_DELETE_BULK']) {
      fake.faults.malformedDispatch({ t, d: {} });
      fake.faults.malformedDispatch({ t, d: { id: '1', channel_id: '2', author: null, mentions: 3 } });
    }
    fake.faults.malformedDispatch({ t: 'INTERACTION_CREATE', d: { type: 2 } });
    await fake.expectSilence(100);
  });
});
