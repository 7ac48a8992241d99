/** An engine in a process of its own: its name is the first argument. */
import {
  type Asked,
  type AskedQuestion,
  type Asking,
  type SearcherTasks,
  THIS_ENGINE,
} from '../searching.ts';
import { serve } from '../worker.ts';
import type { Contestant, Search } from './contestant.ts';
import { openPeer } from './peer.ts';
import { openThisEngine } from './this-engine.ts';

const MEGABYTE = 1_000_000;

const [name = ''] = process.argv.slice(2);
const contestant: Contestant = name === THIS_ENGINE ? await openThisEngine() : await openPeer(name);
let search: Search = () => null;

function pass(questions: readonly AskedQuestion[], until: number) {
  const times: number[] = [];
  const shown: ReturnType<Search>[] = [];
  for (const question of questions) {
    const since = performance.now();
    if (since > until) break;
    const found = search(question);
    times.push(performance.now() - since);
    shown.push(found);
  }
  return { times, shown };
}

function ask({ questions, atLeast, atMost }: Asking): Asked {
  const before = process.cpuUsage();
  const since = performance.now();
  const first = pass(questions, since + atMost);
  const passes = [first.times];
  while (performance.now() - since < atLeast) passes.push(pass(questions, since + atMost).times);
  const { user, system } = process.cpuUsage(before);
  const count = passes.reduce((sum, { length }) => sum + length, 0);
  return { passes, processor: (user + system) / 1000 / count, shown: first.shown };
}

serve<SearcherTasks>({
  load: (corpus) => ({ passages: contestant.load(corpus) }),
  build() {
    search = () => null;
    globalThis.gc?.();
    const since = performance.now();
    search = contestant.build();
    return performance.now() - since;
  },
  ask,
  memory() {
    // What only weak references hold goes with the second collection.
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    return { held: (heapUsed + external) / MEGABYTE, resident: rss / MEGABYTE };
  },
});
