import { ApplicationCommandType, ComponentType, MessageType } from 'discord-api-types/v10';
import type { JsonObject } from '../json.ts';
import { labelOf } from '../render.ts';
import { interact } from '../world/interactions.ts';
import { messagePayload } from '../world/message-payload.ts';
import { edit, post, remove } from '../world/messages.ts';
import { may } from '../world/permissions.ts';
import type { ChannelRecord, CommandRecord, MessageRecord, UserRecord } from '../world/records.ts';
import type { Delivery } from '../world/world.ts';
import { commandData, fillOptions, findCommand, type OptionValues } from './commands.ts';
import { pick } from './components.ts';
import type { Running, Saying, Typing } from './deeds.ts';
import { Handle, Said } from './handle.ts';
import { findMessage, type MessageRef, type ShownMessage, shownMessage } from './shown.ts';
import type { Stage } from './stage.ts';
import type { Choice } from './watch.ts';

const EVERYTHING = ['users', 'roles', 'everyone'];

/** A person in this Discord, who does what people do. Every deed returns at once; its handle waits for the bot. */
export class Person {
  readonly id: string;
  readonly name: string;
  readonly record: UserRecord;
  readonly #stage: Stage;

  constructor(stage: Stage, record: UserRecord) {
    this.#stage = stage;
    this.record = record;
    this.id = record.id;
    this.name = record.name;
  }

  /** `<@id>`: how a message mentions this person. */
  get mention(): string {
    return `<@${this.id}>`;
  }

  /** This person's direct messages with the bot. */
  get dms(): ChannelRecord {
    return this.#stage.world.directChannel([this.record]);
  }

  /** A private conversation with other people, without the bot. */
  privately(...others: readonly Person[]): ChannelRecord {
    return this.#stage.world.directChannel([this.record, ...others.map((other) => other.record)]);
  }

  /** Posts a message. */
  says(channel: ChannelRecord, text: string, saying: Saying = {}): Said {
    const { world } = this.#stage;
    const reference = saying.replyTo === undefined ? null : findMessage(world, saying.replyTo, this.id);
    const pings = saying.ping ?? (reference !== null && reference.interaction === null);
    const { message, delivery } = post(
      world,
      {
        channel,
        author: this.record,
        type: reference === null ? MessageType.Default : MessageType.Reply,
        reference,
        interaction: null,
        onlyFor: null,
        nonce: world.ids.next(),
      },
      {
        content: text,
        embeds: saying.embeds ?? [],
        attachments: (saying.files ?? []).map(({ name, text }) => ({
          id: world.ids.next(),
          name,
          type: 'text/plain; charset=utf-8',
          bytes: Buffer.from(text),
        })),
        components: [],
        flags: 0,
        allowed: { parse: EVERYTHING, replied_user: pings },
      },
    );
    return this.#aboutMessage(`${this.name} said “${brief(text)}”`, message, delivery, 'posted');
  }

  /** Sends the bot a direct message. */
  dm(text: string, saying: Saying = {}): Said {
    return this.says(this.dms, text, saying);
  }

  /** Edits an own message; the handle shows what becomes of the bot's reply. */
  edits(ref: MessageRef, text: string): Said {
    const { world } = this.#stage;
    const message = findMessage(world, ref, this.id);
    if (message.author.id !== this.id) throw new Error(`${this.name} did not write this message.`);
    const delivery = edit(world, message, { content: text }, null);
    return this.#aboutMessage(
      `${this.name} edited a message to “${brief(text)}”`,
      message,
      delivery,
      'edited',
    );
  }

  /** Deletes a message, an own one or as a moderator; the handle shows what becomes of the bot's reply. */
  deletes(ref: MessageRef): Said {
    const { world } = this.#stage;
    const message = findMessage(world, ref, this.id);
    if (message.author.id !== this.id && !may(message.channel, this.record, 'ManageMessages')) {
      throw new Error(
        `${this.name} may not delete what others wrote (\`can: ['ManageMessages']\` lets one).`,
      );
    }
    const delivery = remove(world, message, this.record, null);
    return this.#aboutMessage(`${this.name} deleted a message`, message, delivery, 'deleted');
  }

  /** Runs a slash command, by its registered (or localised) name. */
  runs(name: string, values: OptionValues = {}, running: Running = {}): Handle<ShownMessage> {
    const channel = running.where ?? this.#stage.text;
    const command = this.#command(channel, name, ApplicationCommandType.ChatInput);
    const filling = {
      values,
      locale: this.record.locale,
      focused: null,
      unchecked: running.unchecked ?? false,
    };
    const options = fillOptions(command.definition, filling);
    return this.#interacts(`${this.name} ran /${name}`, 'command', channel, {
      command,
      data: { ...commandData(command), ...(options.length === 0 ? {} : { options }) },
    });
  }

  /** Chooses a command from a message's context menu. */
  usesOnMessage(name: string, ref: MessageRef): Handle<ShownMessage> {
    const message = findMessage(this.#stage.world, ref, this.id);
    const command = this.#command(message.channel, name, ApplicationCommandType.Message);
    return this.#interacts(`${this.name} chose “${name}” on a message`, 'command', message.channel, {
      command,
      data: {
        ...commandData(command),
        target_id: message.id,
        resolved: { messages: { [message.id]: messagePayload(message) } },
      },
    });
  }

  /** Types in an option; the handle's reply are the choices that the bot suggests. */
  types(name: string, option: string, text: string, typing: Typing = {}): Handle<readonly Choice[]> {
    const { world, watch } = this.#stage;
    const channel = typing.where ?? this.#stage.text;
    const command = this.#command(channel, name, ApplicationCommandType.ChatInput);
    const values = { ...typing.with, [option]: text };
    const filling = { values, locale: this.record.locale, focused: option, unchecked: false };
    const { interaction, delivery } = interact(world, {
      ...this.#use('autocomplete', channel),
      command,
      data: { ...commandData(command), options: fillOptions(command.definition, filling) },
    });
    const deed = `${this.name} typed “${brief(text)}” in /${name} ${option}`;
    const handle = new Handle<readonly Choice[]>(deed, delivery, this.#stage.explain);
    watch.onChoices(handle, interaction);
    return handle;
  }

  /** Presses a button, named by its label or custom id. */
  presses(ref: MessageRef, button: string): Handle<ShownMessage> {
    const source = findMessage(this.#stage.world, ref, this.id);
    const found = pick(
      source,
      ComponentType.Button,
      (known) => [known.custom_id, labelOf(known), known.label],
      button,
    );
    if (found.disabled === true) throw new Error(`The button “${button}” is greyed out.`);
    if (found.custom_id === undefined) throw new Error(`The button “${button}” is a link: ${found.url}`);
    return this.#interacts(`${this.name} pressed “${button}”`, 'component', source.channel, {
      source,
      data: { id: found.id, custom_id: found.custom_id, component_type: found.type },
    });
  }

  /** Chooses an option (by value or label) of a menu (by custom id or placeholder). */
  selects(ref: MessageRef, menu: string, option: string): Handle<ShownMessage> {
    const source = findMessage(this.#stage.world, ref, this.id);
    const found = pick(
      source,
      ComponentType.StringSelect,
      (known) => [known.custom_id, known.placeholder],
      menu,
    );
    const chosen = found.options?.find(({ value, label }) => value === option || label === option);
    if (chosen === undefined) {
      throw new Error(
        `The menu has no “${option}”, only: ${found.options?.map(({ label }) => label).join(', ')}.`,
      );
    }
    return this.#interacts(`${this.name} chose “${option}”`, 'component', source.channel, {
      source,
      data: { id: found.id, custom_id: found.custom_id, component_type: found.type, values: [chosen.value] },
    });
  }

  #command(channel: ChannelRecord, name: string, type: ApplicationCommandType): CommandRecord {
    return findCommand(this.#stage.world, this.record, channel, name, type);
  }

  #use(kind: 'command' | 'autocomplete' | 'component', channel: ChannelRecord) {
    const expired = this.#stage.takeExpired();
    return { kind, user: this.record, channel, command: null, source: null, message: null, expired } as const;
  }

  #interacts(
    deed: string,
    kind: 'command' | 'component',
    channel: ChannelRecord,
    what: { command?: CommandRecord; source?: MessageRecord; data: JsonObject },
  ): Handle<ShownMessage> {
    const { world, watch, explain } = this.#stage;
    const message = what.source === undefined ? null : messagePayload(what.source);
    const { interaction, delivery } = interact(world, { ...this.#use(kind, channel), ...what, message });
    const handle = new Handle<ShownMessage>(deed, delivery, explain);
    watch.onInteraction(handle, interaction);
    return handle;
  }

  #aboutMessage(deed: string, message: MessageRecord, delivery: Delivery, how: ShownMessage['how']) {
    const { world, watch, explain } = this.#stage;
    const handle = new Said(deed, shownMessage(world, message, how), delivery, explain);
    watch.onMessage(handle, message, how === 'posted');
    return handle;
  }
}

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
