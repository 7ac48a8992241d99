import { once } from 'node:events';
import { expect, it } from 'vitest';
import { FakeDiscord } from '../fake-discord/fake-discord.ts';
import { start } from './program.ts';

it.each(['SIGTERM', 'SIGINT'] as const)(
  'npm start with a token goes online, answers, and ends cleanly on %s',
  async (signal) => {
    const fake = await FakeDiscord.start();
    const child = start('main', [], { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.url });
    const ended = once(child, 'close');
    let shown = '';
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (text: string) => {
        shown += text;
      });
    }
    await fake.ready();
    const alice = fake.user('Alice', { locale: 'zh-CN' });
    const reply = await alice.says(fake.text, `${fake.mention} 通报了多少家排名靠后的单位？`).reply();
    expect(reply.text).toContain('139家');
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    expect(shown).not.toContain(fake.token);
    expect(shown).not.toContain('排名靠后');
    await fake.stop();
  },
);
