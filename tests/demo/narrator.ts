import type { Choice, ShownMessage } from '../fake-discord/fake-discord.ts';

interface Deed<T> {
  reply(): Promise<T>;
}

/** Prints what people do and what they see for it. */
export class Narrator {
  readonly #print: (text: string) => void;

  constructor(print: (text: string) => void) {
    this.#print = print;
  }

  readonly scene = (title: string): void => {
    this.#print(`\n━━ ${title} ${'━'.repeat(Math.max(0, 70 - title.length))}`);
  };

  /** Prints a deed and what it leads to; null where that was a list of choices or nothing at all. */
  readonly shows = async (
    deed: string,
    handle: Deed<ShownMessage | readonly Choice[]>,
  ): Promise<ShownMessage | null> => {
    this.#print(`\n▶ ${deed}`);
    const seen = await handle.reply().catch((error: unknown) => String(error));
    if (typeof seen === 'string') {
      this.#print(indented(seen));
      return null;
    }
    if (!('how' in seen)) {
      this.#print(indented(seen.map(({ name }) => `· ${name}`).join('\n')));
      return null;
    }
    this.#print(
      seen.how === 'deleted' ? '   (the reply is gone)' : indented(`${headline(seen)}${seen.text}`),
    );
    return seen;
  };
}

function headline({ how, onlyFor, pings }: ShownMessage): string {
  const notes = [
    ...(how === 'edited' ? ['in the same reply'] : []),
    ...(onlyFor === null ? [] : [`only ${onlyFor} sees this`]),
    ...(pings.length === 0 ? [] : [`pings ${pings.join(', ')}`]),
  ];
  return notes.length === 0 ? '' : `(${notes.join('; ')})\n`;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `   ${line}`)
    .join('\n');
}
