import { expect } from 'vitest';
import type { Said } from '../fake-discord/fake-discord.ts';
import { jincheng } from '../scenarios/jincheng.ts';
import { openStage, type Stage } from '../scenarios/stage.ts';

export const QUESTION = '打掉了多少个团伙？';
export const ANSWER = '**121个**';
/** Long enough for a connection to be lost, found lost, and made again. */
export const PATIENTLY = { within: 15_000 };

type Discord = NonNullable<NonNullable<Parameters<typeof openStage>[1]>['discord']>;

/** The bot in a Discord of its own, for as long as `play` takes; nothing that Discord does not take may be sent. */
export async function withStage(discord: Discord, play: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await openStage(jincheng(), { discord: { locale: 'zh-CN', ...discord } });
  try {
    await play(stage);
    stage.fake.assertNoViolations();
  } finally {
    await stage.close();
  }
}

/** Somebody asks by a mention. */
export function ask({ fake }: Stage): Said {
  return fake.user('Mei').says(fake.text, `${fake.mention} ${QUESTION}`);
}

/** A question that is asked now is answered, and so was every other of these; each of them once. */
export async function expectAnsweredOnce(stage: Stage, asked: readonly Said[] = []): Promise<void> {
  const all = [...asked, ask(stage)];
  for (const said of all) expect((await said.reply(PATIENTLY)).text).toContain(ANSWER);
  await stage.fake.quiet(150);
  for (const said of all) expect(said.seen).toHaveLength(1);
}
