/**
 * Far more questions than Discord lets anybody answer: 200 a second from 500 people, by command, mention and direct
 * message, some of them from people who never stop. `npm run flood -- --seconds 60`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { FakeDiscord, type Handle, type Said, type ShownMessage } from '../fake-discord/fake-discord.ts';
import { evenly, expectBound, mebibytes, medianOf, runMeasured, secondsOr } from './setting.ts';

const RATE = 200;
const QUESTION = '通报了多少家排名靠后的单位？';
const ANSWER = '139家';
/** The rule that the bot has unless it is told another. */
const RULE = { questions: 5, seconds: 10 };
const FLOODED_CHANNELS = 10;

const seconds = secondsOr(60);
const fake = await FakeDiscord.start({ rateLimits: 'real', history: 3000 });
const names = Array.from({ length: FLOODED_CHANNELS }, (_, index) => `c${index}`);
const flooded = fake.guild({ channels: names.map((name) => ({ name, type: 'text' as const })) });
const channels = [...flooded.record.channels.values()];
const bot = await runMeasured(fake);
await fake.ready({ within: 30_000 });
await fake.registered('ask');
const people = Array.from({ length: 500 }, (_, index) => fake.user(`P${index}`));

/** Milliseconds until somebody who asks for the first time is answered: by a command, and by a mention. */
async function timesOf(rounds: number): Promise<{ readonly command: number; readonly mention: number }> {
  const times: { command: number[]; mention: number[] } = { command: [], mention: [] };
  for (let round = 0; round < rounds; round += 1) {
    const quiet = fake.guild({ name: 'Quiet' });
    const newcomer = fake.user('Newcomer');
    const [channel = fake.text] = quiet.record.channels.values();
    for (const [how, ask] of [
      ['command', () => newcomer.runs('ask', { question: QUESTION }, { where: channel })],
      ['mention', () => newcomer.says(channel, `${fake.mention} ${QUESTION}`)],
    ] as const) {
      const since = performance.now();
      const shown = await ask().reply({ within: 20_000 });
      if (!shown.text.includes(ANSWER)) throw new Error(`A newcomer was not answered: ${shown.text}`);
      times[how].push(performance.now() - since);
    }
  }
  return { command: medianOf(times.command), mention: medianOf(times.mention) };
}

/** When each person asked what was answered, in milliseconds. */
const answeredAt = new Map<string, number[]>();
let asked = 0;
let told = 0;

function note(person: string, handle: Handle<ShownMessage> | Said): void {
  asked += 1;
  const { sentAt } = handle;
  handle.reply({ within: 20_000 }).then(
    ({ text }) => {
      if (text.includes(ANSWER)) answeredAt.set(person, [...(answeredAt.get(person) ?? []), sentAt]);
      else told += 1;
    },
    () => undefined,
  );
}

/** One in four questions comes from ten people who never stop; the others from everybody in turn. */
function askOnce(index: number): void {
  const person = people[index % 4 === 0 ? (index / 4) % 10 : index % people.length];
  const channel = channels[index % channels.length];
  if (person === undefined || channel === undefined) return;
  const way = index % 5;
  if (way < 2) note(person.name, person.runs('ask', { question: QUESTION }, { where: channel }));
  else if (way < 4) note(person.name, person.says(channel, `${fake.mention} ${QUESTION}`));
  else note(person.name, person.dm(QUESTION));
}

/** The most questions of one person that were answered within the rule's time. */
function mostWithinRule(): number {
  return Math.max(
    ...[...answeredAt.values()].flatMap((times) => {
      const sorted = times.toSorted((a, b) => a - b);
      return sorted.map(
        (from) => sorted.filter((at) => at >= from && at < from + RULE.seconds * 1000 - 250).length,
      );
    }),
  );
}

const before = await timesOf(11);
const requestsBefore = fake.rest.invalidRequests;
await evenly(RATE, Math.min(5, seconds / 4), askOnce);
const [heapBefore, rssBefore] = [await bot.heap(), await bot.figure('process_resident_memory_bytes')];
await evenly(RATE, seconds, askOnce);
const after = await timesOf(11);
const [heapAfter, rssAfter] = [await bot.heap(), await bot.figure('process_resident_memory_bytes')];
// A channel that was flooded takes its next five messages five seconds after the last; all is quiet after thirty.
await pause(seconds >= 30 ? 32_000 : 6000);
const heapAtRest = await bot.heap();
const since = performance.now();
const late = fake.user('Latecomer').says(channels[0] ?? fake.text, `${fake.mention} ${QUESTION}`);
const again = await late.reply({ within: 20_000 });
const lateTime = performance.now() - since;

const answers = [...answeredAt.values()].reduce((sum, times) => sum + times.length, 0);
const leftOut = await bot.figure('ask_left_out_total');
console.log(
  `${asked} asked in ${seconds} s: ${answers} answered, ${told} told to wait, ${leftOut} replies left out`,
);
const refused = fake.rest.invalidRequests - requestsBefore;
const most = mostWithinRule();
const ms = (time: number) => `${time.toFixed(1)} ms`;
expectBound('the cooldown (5 in 10 s)', most <= RULE.questions, `${most} at most`);
expectBound(
  'heap grows by less than 12 MiB while it lasts',
  heapAfter - heapBefore < 12 * 2 ** 20,
  mebibytes(heapAfter - heapBefore),
);
if (seconds >= 30) {
  expectBound(
    'heap grows by less than 5 MiB in the end',
    heapAtRest - heapBefore < 5 * 2 ** 20,
    mebibytes(heapAtRest - heapBefore),
  );
}
expectBound(
  'memory grows by less than 64 MiB',
  rssAfter - rssBefore < 64 * 2 ** 20,
  `${mebibytes(rssBefore)} to ${mebibytes(rssAfter)}`,
);
expectBound('fewer than 100 refused requests', refused < 100, String(refused));
expectBound(
  'nothing that Discord does not take',
  fake.violations.length === 0,
  String(fake.violations.length),
);
expectBound(
  'a command afterwards',
  after.command < 3 * before.command + 50,
  `${ms(after.command)}, before ${ms(before.command)}`,
);
expectBound(
  'a mention afterwards',
  after.mention < 3 * before.mention + 50,
  `${ms(after.mention)}, before ${ms(before.mention)}`,
);
expectBound('a mention where it was flooded', again.text.includes(ANSWER) && lateTime < 1000, ms(lateTime));
bot.signal('SIGTERM');
const code = await bot.ended;
expectBound('ends with 0', code === 0, String(code));
await fake.stop();
