import { PublicError } from '../errors.ts';

/** How questions are disturbed before they are asked. */
export type Noise =
  | { readonly kind: 'script' | 'pinyin' }
  | { readonly kind: 'homophone' | 'drop' | 'swap'; readonly count: number };

/** Disturbs a question; the same question at the same place in the file is always disturbed in the same way. */
export type Disturb = (question: string, index: number) => string;

/** @throws PublicError when the text names no noise. */
export function parseNoise(text: string): Noise {
  if (text === 'script' || text === 'pinyin') return { kind: text };
  const [, kind, count] = /^(homophone|drop|swap):([1-9]\d{0,3})$/.exec(text) ?? [];
  if (kind === 'homophone' || kind === 'drop' || kind === 'swap') return { kind, count: Number(count) };
  throw new PublicError(`--noise ${text}: must be script, homophone:N, drop:N, swap:N or pinyin`);
}

/**
 * @param corpus every text of the file: its script decides in which direction `script` converts, and its
 *   characters are those that `homophone` writes instead
 * @param seed any integer; each seed disturbs differently
 */
export async function createNoise(noise: Noise, corpus: readonly string[], seed: number): Promise<Disturb> {
  switch (noise.kind) {
    case 'script':
      return otherScript(corpus);
    case 'pinyin':
      return inPinyin();
    case 'homophone': {
      const replace = await homophones(corpus);
      return (question, index) => replace(question, noise.count, randomFrom(seed, index));
    }
    case 'drop':
      return (question, index) => dropLetters(question, noise.count, randomFrom(seed, index));
    case 'swap':
      return (question, index) => swapLetters(question, noise.count, randomFrom(seed, index));
  }
}

async function otherScript(corpus: readonly string[]): Promise<Disturb> {
  const { Converter } = await import('opencc-js');
  const toTraditional = Converter({ from: 'cn', to: 'tw' });
  const toSimplified = Converter({ from: 'tw', to: 'cn' });
  const changedBy = (convert: (text: string) => string): number =>
    corpus.filter((text) => convert(text) !== text).length;
  return changedBy(toSimplified) > changedBy(toTraditional) ? toSimplified : toTraditional;
}

/** Only measuring needs the dictionary: it is not installed with the bot. */
async function loadPinyin(): Promise<typeof import('pinyin-pro')['pinyin']> {
  try {
    return (await import('pinyin-pro')).pinyin;
  } catch {
    throw new PublicError('--noise with sounds needs the package pinyin-pro: run npm install.');
  }
}

/** Chinese becomes syllables with spaces between, ü as v; everything else stays as it is typed. */
async function inPinyin(): Promise<Disturb> {
  const pinyin = await loadPinyin();
  return (question) =>
    pinyin(question, { toneType: 'none', v: true, nonZh: 'consecutive', type: 'array' }).join(' ');
}

type Random = () => number;

const CHINESE = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

/** Replaces `count` Chinese characters by others of the corpus that sound the same, whatever their tone. */
async function homophones(
  corpus: readonly string[],
): Promise<(question: string, count: number, random: Random) => string> {
  const pinyin = await loadPinyin();
  const sounds = (text: string): string[] =>
    pinyin(text, { toneType: 'none', v: true, nonZh: 'spaced', type: 'array' });
  const bySound = new Map<string, string[]>();
  for (const character of new Set(corpus.join(''))) {
    if (!CHINESE.test(character)) continue;
    const sound = sounds(character)[0] ?? '';
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  return (question, count, random) => {
    const characters = [...question];
    const spoken = sounds(question);
    const others = (at: number): string[] =>
      CHINESE.test(characters[at] ?? '')
        ? (bySound.get(spoken[at] ?? '') ?? []).filter((other) => other !== characters[at])
        : [];
    const places = characters.map((_, at) => at).filter((at) => others(at).length > 0);
    for (const at of pick(places, count, random)) {
      const [other] = pick(others(at), 1, random);
      if (other !== undefined) characters[at] = other;
    }
    return characters.join('');
  };
}

/** Leaves out `count` letters or Chinese characters, but never the last one. */
function dropLetters(question: string, count: number, random: Random): string {
  const characters = [...question];
  const places = characters.map((_, at) => at).filter((at) => LETTER.test(characters[at] ?? ''));
  const dropped = new Set(pick(places, Math.min(count, places.length - 1), random));
  return characters.filter((_, at) => !dropped.has(at)).join('');
}

/** Exchanges `count` pairs of neighbouring, different letters or Chinese characters; no letter moves twice. */
function swapLetters(question: string, count: number, random: Random): string {
  const characters = [...question];
  const swappable = (at: number): boolean =>
    LETTER.test(characters[at] ?? '') &&
    LETTER.test(characters[at + 1] ?? '') &&
    characters[at] !== characters[at + 1];
  const places = characters.map((_, at) => at).filter(swappable);
  const moved = new Set<number>();
  for (const at of pick(places, places.length, random)) {
    if (moved.size === 2 * count) break;
    if (moved.has(at) || moved.has(at + 1)) continue;
    [characters[at], characters[at + 1]] = [characters[at + 1] ?? '', characters[at] ?? ''];
    moved.add(at).add(at + 1);
  }
  return characters.join('');
}

/** `count` different items, or all when there are fewer, in random order. */
function pick<T>(items: readonly T[], count: number, random: Random): T[] {
  const left = [...items];
  const picked: T[] = [];
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return picked;
}

/** Numbers in [0, 1) that depend on seed and index alone (mulberry32: small, even enough for picking places). */
function randomFrom(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
