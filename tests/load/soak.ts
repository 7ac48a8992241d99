/**
 * The bot at work for a while, 100 questions a second in every way there is to ask: what it keeps in memory must
 * not grow once it has run for a minute (a quarter of the time, in a shorter run). `npm run soak -- --seconds 300`.
 */
import { FakeDiscord, type Handle, type Said } from '../fake-discord/fake-discord.ts';
import { evenly, expectBound, mebibytes, QUESTIONS, runMeasured, secondsOr } from './setting.ts';

const RATE = 100;
const MOST_GROWTH = 5 * 2 ** 20;

const seconds = secondsOr(300);
const warmUp = Math.min(60, Math.floor(seconds / 4));
// Whether the machine is busy with something else is not the question here.
const fake = await FakeDiscord.start({ history: 2000, callbackWithinMs: 20_000 });
const server = fake.guild({
  channels: Array.from({ length: 50 }, (_, index) => ({ name: `c${index}`, type: 'text' as const })),
});
const channels = [...server.record.channels.values()];
const bot = await runMeasured(fake, { COOLDOWN: '100000/1' });
await fake.ready({ within: 30_000 });
await fake.registered('ask');
const people = Array.from({ length: 200 }, (_, index) =>
  fake.user(`P${index}`, { locale: ['zh-CN', 'zh-TW', 'en-US'][index % 3] ?? 'en-US' }),
);

/** Only whether an answer came is kept: this process must not be the one that grows. */
let asked = 0;
let answered = 0;
const note = ({ reply }: { readonly reply: () => Promise<unknown> }) => {
  asked += 1;
  reply().then(
    () => {
      answered += 1;
    },
    () => undefined,
  );
};
const noteHandle = (handle: Handle<unknown> | Said) =>
  note({ reply: () => handle.reply({ within: 40_000 }) });

function askOnce(index: number): void {
  const person = people[index % people.length];
  const channel = channels[index % channels.length];
  const question = QUESTIONS[index % QUESTIONS.length] ?? '';
  if (person === undefined || channel === undefined) return;
  const ways = [
    () => noteHandle(person.runs('ask', { question }, { where: channel })),
    () => noteHandle(person.says(channel, `${fake.mention} ${question}`)),
    () => noteHandle(person.dm(question)),
    () => noteHandle(person.types('ask', 'question', question.slice(0, 4), { where: channel })),
    () => noteHandle(person.runs('figures', {}, { where: channel })),
  ];
  ways[index % ways.length]?.();
}

await evenly(RATE, warmUp, askOnce);
const before = await bot.heap();
const handlesBefore = await bot.figure('nodejs_active_handles_total');
console.log(`after ${warmUp} s: ${asked} asked, heap ${mebibytes(before)}`);
for (let passed = warmUp; passed < seconds; ) {
  const stretch = Math.min(60, seconds - passed);
  await evenly(RATE, stretch, askOnce);
  passed += stretch;
  console.log(`after ${passed} s: ${asked} asked, heap ${mebibytes(await bot.heap())}`);
}
await fake.quiet(2000);
const growth = (await bot.heap()) - before;
const handles = (await bot.figure('nodejs_active_handles_total')) - handlesBefore;
expectBound('growth of the heap below 5 MiB', growth < MOST_GROWTH, mebibytes(growth));
expectBound('every question answered', answered === asked, `${answered} of ${asked}`);
expectBound(
  'no listener warned of',
  !bot.shown().includes('MaxListeners'),
  bot.shown().includes('MaxListeners') ? 'one' : 'none',
);
expectBound('no handle left open', handles < 20, `${handles} more`);
expectBound('nothing that Discord does not take', fake.violations.length === 0, `${fake.violations.length}`);
bot.signal('SIGTERM');
const code = await bot.ended;
expectBound('ends with 0', code === 0, String(code));
await fake.stop();
