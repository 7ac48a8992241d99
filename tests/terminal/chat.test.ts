import { describe, expect, it } from 'vitest';
import { type ChatSetting, chat } from '../../src/terminal/chat.ts';
import { answers, fakeEngine } from './sample.ts';
import { type FakeTerminal, pipes, terminal } from './streams.ts';

const setting: ChatSetting = { language: 'en', color: false, onStop: () => {} };

async function waitFor(shown: () => boolean): Promise<void> {
  while (!shown()) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Opens the chat, waits for its prompt, types, and gives everything that was shown once it is over. */
async function typed(fake: FakeTerminal, keys: readonly string[], more: Partial<ChatSetting> = {}) {
  const engine = fakeEngine();
  const done = chat(engine, fake.io, { ...setting, ...more });
  await waitFor(() => fake.out().includes('> '));
  for (const key of keys) {
    const before = fake.out().length;
    fake.keyboard.write(key);
    await waitFor(() => fake.out().length > before);
  }
  return { answered: await done, out: fake.out(), asked: engine.asked };
}

describe('questions come from a pipe', () => {
  it('are answered line by line, without colours or line breaks', async () => {
    const { io, out } = pipes('多少团伙？\n\n  二审呢\r\n');
    const engine = fakeEngine();
    expect(await chat(engine, io, { ...setting, color: true })).toBe(2);
    expect(engine.asked[0]).toEqual({ question: '多少团伙？' });
    expect(engine.asked.at(-1)).toEqual({ question: '二审呢', previous: '多少团伙？' });
    expect(out()).toContain('DISCORD_TOKEN');
    expect(out()).toContain('\n> 多少团伙？\n  121个  三年来\n  │ 三年来');
    expect(out()).not.toContain('\u001b');
  });

  it('may end with /quit', async () => {
    const { io } = pipes('/quit\n多少\n');
    const engine = fakeEngine();
    expect(await chat(engine, io, setting)).toBe(1);
    expect(engine.asked).toEqual([]);
  });

  it('do not command the terminal when they are repeated', async () => {
    const { io, out } = pipes('\u001b[2J多少\n');
    await chat(fakeEngine(), io, setting);
    expect(out()).toContain('> ␛[2J多少');
  });

  it('are counted as none when there are only blank lines', async () => {
    const { io, out } = pipes('\n  \n');
    expect(await chat(fakeEngine(), io, setting)).toBe(0);
    expect(out().trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a person sits at the terminal', () => {
  it('is welcomed, answered in bold, and told goodbye', async () => {
    const { answered, out } = await typed(terminal(60), ['多少团伙？\r', '/quit\r'], { color: true });
    expect(answered).toBe(2);
    expect(out).toContain('Ask about “平安之歌”');
    expect(out).toContain('\u001b[1m121个\u001b[22m');
    expect(out).toMatch(/\n再见。\n$/);
  });

  it('sees no colours where they asked for none', async () => {
    const { out } = await typed(terminal(60), ['多少团伙？\r', '/quit\r']);
    expect(out).not.toContain('\u001b[1m');
  });

  it.each([
    ['Ctrl-D', '\u0004'],
    ['Ctrl-C', '\u0003'],
  ])('leaves politely with %s', async (_, key) => {
    const { out } = await typed(terminal(60), [key]);
    expect(out).toMatch(/\nGoodbye\.\n$/);
  });

  it('clears what they typed with Ctrl-C', async () => {
    const { asked } = await typed(terminal(60), ['多少', '\u0003', '几个\r', '\u0004']);
    expect(asked).toEqual([{ question: '几个' }]);
  });

  it('completes with Tab and repeats with arrow up', async () => {
    const { answered, asked } = await typed(terminal(60), ['何时\t', '\r', '\u001b[A', '\r', '\u0004']);
    expect(answered).toBe(2);
    expect(new Set(asked.map(({ question }) => question))).toEqual(new Set(['何时开始？']));
  });

  it('is let go when the program is asked to stop', async () => {
    let stop = (): void => {};
    const fake = terminal(60);
    const done = chat(
      fakeEngine(() => answers.nothing),
      fake.io,
      {
        ...setting,
        onStop: (given) => {
          stop = given;
        },
      },
    );
    await waitFor(() => fake.out().includes('> '));
    stop();
    expect(await done).toBe(0);
  });

  it('reads the first words in the article’s language where none is set', async () => {
    const { out } = await typed(terminal(60), ['\u0004'], { language: null });
    expect(out).toContain('《平安之歌》');
  });
});
