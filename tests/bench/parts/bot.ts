import { setTimeout as pause } from 'node:timers/promises';
import { median, percentile } from '../../../src/evaluation/statistics.ts';
import { BotProcess, type Program, smallestBot, thisBot } from '../bot-process.ts';
import { readQuestions } from '../corpus/questions.ts';
import { type Bound, bound, type Row } from '../report.ts';
import type { Part } from '../setting.ts';

/** Milliseconds after which a bot that has come online is at rest. */
const SETTLED = 2000;
/** The bot lets no more than five replies wait in a channel. */
const AT_ONCE = 4;
const BLOCK = 500;

/** How often everything is done. */
interface Counts {
  readonly starts: number;
  readonly warmUp: number;
  readonly replies: number;
  readonly questions: number;
}
const FULL: Counts = { starts: 10, warmUp: 200, replies: 600, questions: 10_000 };
const QUICK: Counts = { starts: 3, warmUp: 50, replies: 150, questions: 500 };

interface Contender {
  readonly name: string;
  readonly program: Program;
  readonly starts: number[];
  readonly atRest: number[];
  readonly replies: number[];
  after: number;
  processor: number;
}

function contender(name: string, program: Program): Contender {
  return { name, program, starts: [], atRest: [], replies: [], after: Number.NaN, processor: Number.NaN };
}

/** One start after the other, never two at a time; the last bots stay. */
async function measureStarts(
  contenders: readonly Contender[],
  starts: number,
  tick: () => void,
): Promise<BotProcess[]> {
  for (let count = 1; ; count += 1) {
    const bots: BotProcess[] = [];
    for (const contender of contenders) {
      const bot = await BotProcess.start(contender.program);
      contender.starts.push(bot.startedWithin);
      await pause(SETTLED);
      contender.atRest.push((await bot.usage()).resident);
      if (count < starts) await bot.stop();
      else bots.push(bot);
      tick();
    }
    if (count >= starts) return bots;
  }
}

type Pairs = readonly (readonly [Contender, BotProcess])[];

/** The same question to one bot, then to the other. */
async function measureReplies(pairs: Pairs, questions: readonly string[], counts: Counts): Promise<void> {
  for (let round = 0; round < counts.warmUp + counts.replies; round += 1) {
    for (const [contender, bot] of pairs) {
      const time = await bot.timeOf(questions[round % questions.length] ?? '');
      if (round >= counts.warmUp) contender.replies.push(time);
    }
  }
}

/** Many questions in blocks, the bots taking turns; what has been asked before counts towards their number. */
async function measureUse(
  pairs: Pairs,
  questions: readonly string[],
  counts: Counts,
  tick: () => void,
): Promise<void> {
  const spent = new Map<Contender, number>();
  const count = counts.questions;
  for (let at = 0; at < count; at += BLOCK) {
    const block = Array.from({ length: Math.min(BLOCK, count - at) }, (_, place) => at + place);
    for (const [contender, bot] of pairs) {
      const before = (await bot.usage()).processor;
      await bot.ask(
        block.map((place) => questions[place % questions.length] ?? ''),
        AT_ONCE,
      );
      const used = await bot.usage();
      spent.set(contender, (spent.get(contender) ?? 0) + used.processor - before);
      contender.after = used.resident;
      tick();
    }
  }
  for (const [contender, milliseconds] of spent) contender.processor = milliseconds / count;
}

function rowOf({ name, starts, atRest, replies, after, processor }: Contender): Row {
  return {
    bot: name,
    'start to ready ms': median(starts),
    'reply p50 ms': median(replies),
    'reply p99 ms': percentile(replies, 0.99),
    'MB at rest': median(atRest),
    'MB after the questions': after,
    'processor ms a question': processor,
  };
}

function boundsOf(own: Contender, smallest: Contender): Bound[] {
  const ratio = (of: (contender: Contender) => number) => of(own) / of(smallest);
  const within = (limit: number) => (times: number) => times <= limit;
  return [
    bound(
      'message to reply',
      '1.15 times or less',
      ratio((c) => median(c.replies)),
      within(1.15),
      ' times',
    ),
    bound(
      'start to ready',
      '1.25 times or less',
      ratio((c) => median(c.starts)),
      within(1.25),
      ' times',
    ),
    bound(
      'memory at rest',
      '1.25 times or less',
      ratio((c) => median(c.atRest)),
      within(1.25),
      ' times',
    ),
  ];
}

/** The bot as it is started, against the smallest one, each with a fake Discord of its own. */
export const bot: Part = async ({ quick, progress }) => {
  const counts = quick ? QUICK : FULL;
  const questions = readQuestions().map(({ question }) => question);
  const smallest = contender('the smallest bot', smallestBot());
  const own = contender('this bot', thisBot());
  const bar = progress(2 * (counts.starts + Math.ceil(counts.questions / BLOCK)) + 1);
  const bots = await measureStarts([smallest, own], counts.starts, bar.tick);
  const pairs = [smallest, own].flatMap((contender, at) => {
    const bot = bots[at];
    return bot ? [[contender, bot] as const] : [];
  });
  await measureReplies(pairs, questions, counts);
  bar.tick();
  await measureUse(pairs, questions, counts, bar.tick);
  for (const bot of bots) await bot.stop();
  bar.end();
  return {
    part: 'bot',
    title: 'The bot',
    notes: [
      `Processes of their own, in turns: ${counts.starts} starts each, ${counts.replies} replies each to one question at a time, then ${counts.questions} questions each, ${AT_ONCE} at a time. A start is ready when it has identified to the gateway; memory is resident memory, at rest ${SETTLED / 1000} s later.`,
    ],
    tables: [{ title: '', rows: [rowOf(smallest), rowOf(own)] }],
    bounds: boundsOf(own, smallest),
  };
};
