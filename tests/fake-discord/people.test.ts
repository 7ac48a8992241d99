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
      [`thought, id ${shown[0]?.id}`, true],
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
    const chosen = await alice.selects(shown, 'Pick one', 'Second').reply();
    expect(chosen.text).toBe('chose 2\n[📎 choice.csv]');
    expect(chosen.files).toEqual([{ name: 'choice.csv', text: 'chose,2' }]);
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

  it('lets moderators delete what the bot wrote, which is not the bot’s doing', async () => {
    const [alice, mo] = [fake.user('Alice'), fake.user('Mo', { can: ['ManageMessages'] })];
    const asked = alice.says(fake.text, `${fake.mention} hi`);
    const reply = await asked.reply();
    expect(() => alice.deletes(reply)).toThrow('may not delete');
    expect(() => mo.edits(reply, 'x')).toThrow('did not write');
    await mo.deletes(reply).silence(50);
    expect(asked.seen).toHaveLength(1);
    expect(() => fake.shown(reply)).toThrow('not there');
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

  it('a reply mentions the author, so that the bot hears it, but not under an answer to an interaction', async () => {
    const alice = fake.user('Alice');
    const answer = await alice.says(fake.text, `${fake.mention} one`).reply();
    expect((await alice.says(fake.text, 'two', { replyTo: answer }).reply()).text).toBe('echo: two');
    await alice.says(fake.text, 'three', { replyTo: answer, ping: false }).silence(100);
    const open = await alice.runs('echo', { text: 'four' }).reply();
    await alice.says(fake.text, 'five', { replyTo: open }).silence(100);
    const named = alice.says(fake.text, `${fake.mention} six`, { replyTo: open });
    expect((await named.reply()).text).toContain('six');
  });

  it('a link preview is an update, not an edit', async () => {
    const asked = fake.user('Alice').says(fake.text, `${fake.mention} see https://example.org`);
    await asked.reply();
    const heard = new Promise((resolve) =>
      bot.client.once('messageUpdate', (_before, after) => resolve(after.editedAt)),
    );
    fake.unfurl(asked.message, 'https://example.org');
    expect(await heard).toBeNull();
  });

  it('hears of a channel, a post and a server that are made later', async () => {
    const alice = fake.user('Alice');
    const post = fake.home.add({ name: 'late post', type: 'forum post' });
    const server = fake.guild({ name: 'Late server' });
    for (const channel of [post, fake.home.add({ name: 'late', type: 'text' }), server.channel('general')]) {
      await alice.says(channel, `${fake.mention} hi`).reply();
    }
  });

  it('does not tell the bot what happens where it may not look', async () => {
    const hidden = fake.home.add({ name: 'staff', type: 'text' });
    fake.forbid(hidden, ['ViewChannel']);
    const said = fake.user('Alice').says(hidden, `${fake.mention} hello?`);
    expect(said.delivery).toEqual({ live: 0, kept: 0 });
    await said.silence(50);
  });

  it('writes down what everybody sees', async () => {
    const room = fake.home.add({ name: 'room', type: 'text' });
    const alice = fake.user('Alice');
    await alice.says(room, `${fake.mention} a \\*b\\*`).reply();
    await alice.runs('echo', { text: 'c', private: true }, { where: room }).reply();
    expect(fake.transcript(room)).toEqual([
      'Alice: @Ask the Article a *b*',
      'Ask the Article: echo: @Ask the Article a *b*',
      'Ask the Article (to Alice alone): echo: c\n[More] [Remove]\n[Pick one ▾]\n  • First\n  • Second',
    ]);
    await fake.quiet(50);
    await fake.expectSilence(50);
  });
});
