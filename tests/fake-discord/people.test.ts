import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EchoBot } from './echo-bot.ts';
import { FakeDiscord } from './fake-discord.ts';

describe('people and a discord.js bot', () => {
  let fake: FakeDiscord;
  let bot: EchoBot;

  beforeAll(async () => {
    fake = await FakeDiscord.start({ locale: 'zh-CN' });
    bot = new EchoBot(fake);
    await bot.start(fake.token);
  });

  afterAll(async () => {
    await bot.client.destroy();
    await fake.stop();
    expect(bot.errors).toEqual([]);
    fake.assertNoViolations();
  });

  it('answers a message that mentions it, in a channel, a thread, a forum post and a voice chat', async () => {
    const alice = fake.user('Alice');
    for (const channel of [fake.text, fake.thread, fake.post, fake.voice]) {
      const asked = alice.says(channel, `${fake.mention} hello`);
      const reply = await asked.reply();
      expect(reply.text).toBe('echo: @Ask the Article hello');
      expect(reply.repliesTo).toBe(asked.message.id);
      expect(reply.pings).toEqual(['Alice']);
      expect(asked.delivery).toEqual({ live: 1, kept: 0 });
    }
  });

  it('answers a direct message', async () => {
    const reply = await fake.user('Dora').dm('psst').reply();
    expect(reply.text).toBe('echo: psst');
  });

  it('edits its reply when the question is edited, and deletes it with the question', async () => {
    const alice = fake.user('Alice');
    const asked = alice.says(fake.text, `${fake.mention} one`);
    const first = await asked.reply();
    const edited = await alice.edits(asked.message, `${fake.mention} two`).reply();
    expect(edited).toMatchObject({ how: 'edited', id: first.id, text: 'echo: @Ask the Article two' });
    expect(fake.shown(first)).toBe('echo: @Ask the Article two');
    const gone = await alice.deletes(asked.message).reply();
    expect(gone).toMatchObject({ how: 'deleted', id: first.id });
    expect(() => fake.shown(first)).toThrow('not there');
  });

  it('runs slash commands, public and for one person alone', async () => {
    const [alice, bob] = [fake.user('Alice'), fake.user('Bob')];
    const open = await alice.runs('echo', { text: 'aloud' }, { where: fake.thread }).reply();
    expect(open.text).toBe('echo: aloud\n[More] [Remove]\n[Pick one ▾]\n  • First\n  • Second');
    const secret = await alice.runs('echo', { text: 'softly', private: true }).reply();
    expect(secret).toMatchObject({ ephemeral: true, onlyFor: 'Alice' });
    expect(() => bob.presses(secret, 'More')).toThrow('shown to Alice alone');
    expect(await alice.presses(secret, 'More').reply()).toMatchObject({ how: 'edited', id: secret.id });
  });

  it('shows a deferred answer once it is there, and follow-ups after it', async () => {
    const shown = await fake.user('Alice').runs('slow').replies(2);
    expect(shown.map(({ text, ephemeral }) => [text, ephemeral])).toEqual([
      ['thought', true],
      ['and once more', false],
    ]);
  });

  it('suggests while somebody types, by the localised name too', async () => {
    const chen = fake.user('Chen', { locale: 'zh-CN' });
    expect(await chen.types('echo', '文字', '部分').reply()).toEqual([{ name: '部分…', value: '部分' }]);
  });

  it('answers the context menu of a message that does not mention it', async () => {
    const alice = fake.user('Alice');
    const said = alice.says(fake.text, 'nothing for the bot');
    await said.silence();
    expect((await alice.usesOnMessage('Echo this', said.message).reply()).text).toBe(
      'echo: nothing for the bot',
    );
  });

  it('reacts to buttons and menus', async () => {
    const alice = fake.user('Alice');
    const shown = await alice.runs('echo', { text: 'x' }).reply();
    expect((await alice.selects(shown, 'Pick one', 'Second').reply()).text).toBe('chose 2');
    const more = await alice.presses(shown, 'more').reply();
    expect(more.text).toContain('more of it');
    expect(await alice.presses(more, 'Remove').reply()).toMatchObject({ how: 'deleted', id: shown.id });
  });

  it('works by user install where the bot is not, and in private conversations', async () => {
    const [alice, bob] = [fake.user('Alice'), fake.user('Bob')];
    const away = fake.guild({ name: 'Elsewhere', bot: false });
    for (const where of [away.channel('general'), alice.privately(bob), alice.dms]) {
      expect((await alice.runs('echo', { text: 'hi' }, { where }).reply()).text).toContain('echo: hi');
    }
  });

  it('hides from people what Discord would not let them do', () => {
    const alice = fake.user('Alice');
    expect(() => alice.runs('nonsense')).toThrow('/nonsense is not registered. Here there is: echo, slow.');
    expect(() => alice.runs('echo')).toThrow('has to be filled in');
    expect(() => alice.runs('echo', { text: 1 })).toThrow('takes a string');
    expect(() => alice.runs('slow', {}, { where: alice.privately(fake.user('Bob')) })).toThrow(
      'not for this kind',
    );
  });

  it('says what happened instead when nothing comes', async () => {
    const alice = fake.user('Alice');
    await expect(alice.says(fake.text, 'just so').reply({ within: 50 })).rejects.toThrow(
      /Nothing came within 50 ms after Alice said “just so”\.\nConnected to the gateway: shard 0 of 1/,
    );
  });

  it('keeps content from a bot without the intent, except where Discord gives it', async () => {
    const alice = fake.user('Alice');
    bot.heard.length = 0;
    alice.says(fake.text, 'unheard');
    await alice.says(fake.text, `${fake.mention} heard`).reply();
    expect(bot.heard.filter((text) => !text.startsWith('echo'))).toEqual(['', `${fake.mention} heard`]);
  });
});
