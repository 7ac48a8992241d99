/**
 * Two processes with two shards each and 40 servers: 2,000 questions, each of them answered once, while one of the
 * processes is killed and started again. What Discord sends to a connection that is gone it does not send again to
 * a new session: those questions are counted. `npm run fleet`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { FakeDiscord, type Handle, type ShownMessage, type TestGuild } from '../fake-discord/fake-discord.ts';
import { shardOf } from '../fake-discord/snowflake.ts';
import { until } from '../fake-discord/waiting.ts';
import { run } from '../operation/running.ts';
import { evenly, expectBound } from './setting.ts';

const SHARDS = 4;
const SERVERS = 40;
const TOTAL = 2000;
const RATE = 160;
const QUESTION = '通报了多少家排名靠后的单位？';
const ANSWER = '139家';
const KILLED: readonly number[] = [2, 3];

const fake = await FakeDiscord.start({ shards: SHARDS });
const guilds: TestGuild[] = [];
while (guilds.length < SERVERS) {
  guilds.push(fake.guild({ name: `Server ${guilds.length}` }));
  // A server's shard follows from the millisecond of its making.
  await pause(2);
}
const part = (list: string) =>
  run(fake, { SHARD_LIST: list, SHARD_COUNT: String(SHARDS), COOLDOWN: '100000/1' });
const first = await part('0,1');
let second = await part('2-3');
await fake.ready({ shards: SHARDS, within: 60_000 });
await fake.registered('ask');
const people = Array.from({ length: 50 }, (_, index) => fake.user(`P${index}`));

interface Asked {
  readonly said: Handle<ShownMessage>;
  readonly shard: number;
}

const all: Asked[] = [];

function askOnce(): void {
  const guild = guilds[all.length % guilds.length];
  const person = people[all.length % people.length];
  const [channel] = guild?.record.channels.values() ?? [];
  if (guild === undefined || person === undefined || channel === undefined) return;
  all.push({
    said: person.says(channel, `${fake.mention} ${QUESTION}`),
    shard: shardOf(guild.id, SHARDS),
  });
}

await evenly(RATE, TOTAL / RATE / 4, askOnce);
await fake.quiet(500);
second.signal('SIGKILL');
await second.ended;
await until(
  () => fake.gateway.connected.length === SHARDS - KILLED.length,
  5000,
  () => 'The killed process is still connected.',
);
await evenly(RATE, TOTAL / RATE / 4, askOnce);
second = await part('2-3');
await fake.ready({ shards: SHARDS, within: 60_000 });
await evenly(RATE, TOTAL / RATE / 2, askOnce);
await fake.quiet(1500);

const count = (test: (asked: Asked) => boolean) => all.filter(test).length;
const wasAnswered = ({ said }: Asked) => said.seen.some(({ text }) => text.includes(ANSWER));
/** Discord had nobody to send it to. */
const wasAway = ({ said }: Asked) => said.delivery.live === 0;
const perShard = Array.from({ length: SHARDS }, (_, id) => count(({ shard }) => shard === id));
const missed = count((asked) => !wasAnswered(asked) && !wasAway(asked));
const twice = count(({ said }) => said.seen.length > 1);
const lost = count(wasAway);
console.log(
  `${all.length} questions over shards of ${perShard.join(', ')}; ${lost} while nobody was there for them`,
);
expectBound('all asked', all.length === TOTAL, String(all.length));
expectBound('none missed', missed === 0, String(missed));
expectBound('none answered twice', twice === 0, String(twice));
expectBound(
  'lost: questions for the shards of the killed process alone',
  lost === count((asked) => wasAway(asked) && KILLED.includes(asked.shard)),
  String(lost),
);
expectBound(
  'identified once each, and again after the kill',
  fake.gateway.identifies === SHARDS + KILLED.length,
  String(fake.gateway.identifies),
);
expectBound(
  'nothing that Discord does not take',
  fake.violations.length === 0,
  String(fake.violations.length),
);
for (const bot of [first, second]) bot.signal('SIGTERM');
const codes = await Promise.all([first.ended, second.ended]);
expectBound(
  'both end with 0',
  codes.every((code) => code === 0),
  codes.join(', '),
);
await fake.stop();
