/**
 * How long a reply takes, from the gateway's message to the whole of the bot's request: ours against the smallest
 * discord.js bot there can be, in turns, in one process. Ends with code 1 where ours takes more than 1.25 times
 * as long. It measures the compiled program: `npm run bench:latency` compiles it first.
 */
import { fileURLToPath } from 'node:url';
import { FakeDiscord } from '../fake-discord/fake-discord.ts';
import { startConstantBot } from './constant-bot.ts';

const ROUNDS = 400;
const WARM_UP = 100;
const BOUND = 1.25;
const QUESTIONS = [
  '三年来打掉了多少个涉黑涉恶团伙？',
  '群眾滿意率是多少？',
  'How many community grids were set up?',
];
const REPLY = 'POST /channels/{channel_id}/messages';

const compiled = (path: string) =>
  import(/* @vite-ignore */ new URL(`../../dist/${path}`, import.meta.url).href);
const { loadArticles }: typeof import('../../src/article/load.ts') = await compiled('article/load.js');
const { createEngine }: typeof import('../../src/engine/engine.ts') = await compiled('engine/engine.js');
const { startBot }: typeof import('../../src/discord/bot.ts') = await compiled('discord/bot.js');

const articles = loadArticles([fileURLToPath(new URL('../../data/articles', import.meta.url))]);
const quiet = { info: () => undefined, warn: console.error, error: console.error };
const [ours, smallest] = [await FakeDiscord.start(), await FakeDiscord.start()];
const bot = await startBot({
  token: ours.token,
  apiUrl: ours.url,
  engine: createEngine(articles),
  log: quiet,
  cooldown: { questions: 1_000_000, seconds: 1 },
});
const constantBot = await startConstantBot(smallest.token, smallest.url);
await ours.registered('ask');

/** Milliseconds from a question to the reply's request. */
async function timeOf(fake: FakeDiscord, question: string): Promise<number> {
  const person = fake.user('Mei');
  const sent = performance.now();
  await person.says(fake.text, `${fake.mention} ${question}`).reply();
  const request = fake.requests.findLast(({ route }) => route === REPLY);
  return (request?.receivedAt ?? Number.NaN) - sent;
}

const times: { ours: number[]; smallest: number[] } = { ours: [], smallest: [] };
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  const question = QUESTIONS[round % QUESTIONS.length] ?? '';
  const pair = { smallest: await timeOf(smallest, question), ours: await timeOf(ours, question) };
  if (round < WARM_UP) continue;
  times.ours.push(pair.ours);
  times.smallest.push(pair.smallest);
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const ratio = median(times.ours) / median(times.smallest);
console.log(`smallest bot  ${median(times.smallest).toFixed(2)} ms (median of ${ROUNDS})`);
console.log(`this bot      ${median(times.ours).toFixed(2)} ms`);
console.log(`ratio         ${ratio.toFixed(2)} (at most ${BOUND})`);

await bot.stop();
await constantBot.destroy();
await Promise.all([ours.stop(), smallest.stop()]);
process.exitCode = ratio <= BOUND ? 0 : 1;
