import type { JsonObject } from '../json.ts';
import type { InteractionRecord, MessageRecord } from '../world/records.ts';
import { forgetOldest, type Sight, type World } from '../world/world.ts';
import type { Handle, Said } from './handle.ts';
import { type ShownMessage, shownMessage } from './shown.ts';

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/**
 * People see a message a moment after the bot's request was carried out: by then the bot has its answer, as it would
 * have before anybody could react.
 */
const A_MOMENT = 5;
/** For how long, in milliseconds, a deed may be what a message without a reference answers. */
const RECENT = 5000;

type MessageHandle = Handle<ShownMessage>;

/** Brings what the bot shows to the deed that it answers. */
export class Watch {
  readonly #world: World;
  /** By what a handle waits for: `reply:message`, `message:message`, `interaction:id`. */
  readonly #exact = new Map<string, Set<MessageHandle>>();
  /** By channel: deeds that a message without a reference may answer, oldest first. */
  readonly #loose = new Map<string, Set<Said>>();
  readonly #choices = new Map<string, Handle<readonly Choice[]>>();
  /** The bot's messages that answered a message without referring to it. */
  readonly #answers = new Map<string, Set<string>>();
  readonly #listeners = new Set<(sight: Sight) => void>();

  constructor(world: World) {
    this.#world = world;
    world.saw = (sight) => this.#saw(sight);
  }

  /** Calls back for everything that the bot shows, until the returned function is called. */
  listen(listener: (sight: Sight) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A posted (or edited, or deleted) message: replies to it, and changes of those replies. */
  onMessage(handle: Said, message: MessageRecord, posted: boolean): void {
    this.#add(this.#exact, `reply:${message.id}`, handle);
    for (const id of this.#answers.get(message.id) ?? []) this.#add(this.#exact, `message:${id}`, handle);
    if (!posted) return;
    this.#add(this.#loose, message.channel.id, handle);
    this.#add(this.#loose, `dm:${message.author.id}`, handle);
  }

  onInteraction(handle: MessageHandle, interaction: InteractionRecord): void {
    this.#add(this.#exact, `interaction:${interaction.id}`, handle);
    if (interaction.source !== null) this.#add(this.#exact, `message:${interaction.source.id}`, handle);
  }

  onChoices(handle: Handle<readonly Choice[]>, interaction: InteractionRecord): void {
    this.#choices.set(interaction.id, handle);
    forgetOldest(this.#choices, this.#world.history);
  }

  sawChoices(interaction: InteractionRecord, choices: readonly JsonObject[]): void {
    const read = choices.map(({ name, value }) => ({
      name: String(name),
      value: typeof value === 'number' ? value : String(value),
    }));
    this.#choices.get(interaction.id)?.receive(read);
  }

  #add<H>(map: Map<string, Set<H>>, key: string, handle: H): void {
    const known = map.get(key);
    if (known === undefined) {
      map.set(key, new Set([handle]));
      forgetOldest(map, this.#world.history);
      return;
    }
    known.add(handle);
    if (known.size > this.#world.history) known.delete([...known][0] ?? handle);
  }

  #saw(sight: Sight): void {
    const { by, message, how, cause } = sight;
    if (by.id !== this.#world.bot.id) return;
    for (const listener of this.#listeners) listener(sight);
    if (how === 'thinking') return;
    const shown = shownMessage(this.#world, message, how);
    const keys =
      cause === null
        ? [`reply:${message.reference?.id}`, `message:${message.id}`]
        : [`interaction:${cause.id}`];
    const handles = new Set(keys.flatMap((key) => [...(this.#exact.get(key) ?? [])]));
    if (handles.size === 0 && cause === null && how === 'posted' && message.reference === null) {
      for (const handle of this.#looseHandle(message)) {
        handles.add(handle);
        this.#remember(handle.message.id, message.id);
      }
    }
    setTimeout(() => {
      for (const handle of handles) handle.receive(shown);
    }, A_MOMENT);
  }

  /** The deed that a message without a reference answers: the oldest recent one without an answer, else the newest. */
  #looseHandle(message: MessageRecord): Said[] {
    const [recipient] = message.channel.recipients;
    const keys = [message.channel.id, ...(recipient === undefined ? [] : [`dm:${recipient.id}`])];
    const handles = keys.flatMap((key) => [...(this.#loose.get(key) ?? [])]);
    const recent = performance.now() - RECENT;
    const open = handles.find((handle) => handle.seen.length === 0 && handle.sentAt > recent);
    const chosen = open ?? handles.at(-1);
    return chosen === undefined ? [] : [chosen];
  }

  #remember(questionId: string, answerId: string): void {
    const known = this.#answers.get(questionId) ?? new Set();
    this.#answers.set(questionId, known.add(answerId));
    forgetOldest(this.#answers, this.#world.history);
  }
}
