import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import { FakeDiscord, type Person, type Said, type TestGuild } from '../fake-discord/fake-discord.ts';
import { shardOf } from '../fake-discord/snowflake.ts';
import { jincheng } from '../scenarios/jincheng.ts';
import { QUIET } from '../scenarios/stage.ts';

const SHARDS = 4;

/** One process's part of the fleet. */
const part = (fake: FakeDiscord, ids: readonly number[]) =>
  startBot({
    token: fake.token,
    apiUrl: fake.url,
    engine: jincheng(),
    log: QUIET,
    shards: { ids, count: SHARDS, uncoordinated: true },
    cooldown: { questions: 1000, seconds: 1 },
  });

const ask = (fake: FakeDiscord, mei: Person, guilds: readonly TestGuild[]) =>
  guilds.map((guild) => mei.says(guild.channel('general'), `${fake.mention} 打掉了多少个团伙？`));

async function expectOneAnswerEach(fake: FakeDiscord, asked: readonly Said[]): Promise<void> {
  for (const said of asked) expect((await said.reply()).text).toContain('121个');
  await fake.quiet(100);
  for (const said of asked) expect(said.seen).toHaveLength(1);
}

it('two processes share the servers: each question is answered by the one whose shard it came to', async () => {
  const fake = await FakeDiscord.start({ shards: SHARDS });
  const servers: TestGuild[] = [];
  while (servers.length < 40) {
    servers.push(fake.guild({ name: `Server ${servers.length}` }));
    // A server's shard follows from the millisecond of its making.
    await pause(2);
  }
  expect(new Set(servers.map(({ id }) => shardOf(id, SHARDS))).size).toBe(SHARDS);
  const mei = fake.user('Mei');
  const first = await part(fake, [0, 1]);
  const second = await part(fake, [2, 3]);
  await fake.ready({ shards: SHARDS });
  await expectOneAnswerEach(fake, ask(fake, mei, servers));

  await second.stop();
  const isFirsts = (guild: TestGuild) => shardOf(guild.id, SHARDS) < 2;
  const unheard = ask(
    fake,
    mei,
    servers.filter((guild) => !isFirsts(guild)),
  );
  await expectOneAnswerEach(fake, ask(fake, mei, servers.filter(isFirsts)));
  expect(unheard.filter((said) => said.seen.length > 0)).toEqual([]);

  const third = await part(fake, [2, 3]);
  await fake.ready({ shards: SHARDS });
  await expectOneAnswerEach(fake, ask(fake, mei, servers));
  expect(fake.gateway.identifies).toBe(SHARDS + 2);
  fake.assertNoViolations();
  await Promise.all([first.stop(), third.stop()]);
  await fake.stop();
});
