import type { ChannelRecord, GuildRecord } from './records.ts';
import type { World } from './world.ts';

export interface ChannelSpec {
  readonly name: string;
  readonly type: 'text' | 'thread' | 'forum post' | 'voice' | 'announcement';
  /** The channel that a thread or post belongs to; the first text channel, or a forum of its own, unless told. */
  readonly in?: string;
}

export interface GuildSpec {
  readonly name?: string;
  readonly locale?: string;
  readonly channels?: readonly ChannelSpec[];
  /** False for a server that the app was never added to. */
  readonly bot?: boolean;
}

/** A server of the test's making. */
export interface TestGuild {
  readonly id: string;
  readonly record: GuildRecord;
  /** The channel of this name. @throws Error naming those there are */
  channel(name: string): ChannelRecord;
  /** One more channel, thread or post; a connected bot is told of it. */
  add(spec: ChannelSpec): ChannelRecord;
}

const FORUM = 'forum';

/** The channels of the server that is always there. */
export const HOME: readonly ChannelSpec[] = [
  { name: 'general', type: 'text' },
  { name: 'a-thread', type: 'thread', in: 'general' },
  { name: 'a-post', type: 'forum post' },
  { name: 'Lounge', type: 'voice' },
];

/** Makes servers as a test describes them. */
export class ServerBuilder {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  build({ name = 'Another server', locale = 'en-US', channels, bot = true }: GuildSpec): TestGuild {
    const record = this.#world.addGuild(name, locale, bot);
    for (const spec of channels ?? [{ name: 'general', type: 'text' }]) this.#addChannel(record, spec);
    return {
      id: record.id,
      record,
      channel: (wanted) => {
        const channels = [...record.channels.values()];
        const found = channels.find((channel) => channel.name === wanted);
        if (found !== undefined) return found;
        throw new Error(
          `${name} has no “${wanted}”, only: ${channels.map((channel) => channel.name).join(', ')}.`,
        );
      },
      add: (spec) => {
        const channel = this.#addChannel(record, spec);
        this.#world.announceChannel(channel);
        return channel;
      },
    };
  }

  #addChannel(guild: GuildRecord, spec: ChannelSpec): ChannelRecord {
    const { name, type } = spec;
    if (type === 'forum post') {
      const parent = this.#parent(guild, spec.in ?? FORUM, 'forum');
      return this.#world.addChannel(guild, { name, kind: 'thread', parent });
    }
    if (type === 'thread') {
      return this.#world.addChannel(guild, {
        name,
        kind: 'thread',
        parent: this.#parent(guild, spec.in ?? 'general', 'text'),
      });
    }
    return this.#world.addChannel(guild, { name, kind: type });
  }

  #parent(guild: GuildRecord, name: string, kind: 'forum' | 'text'): ChannelRecord {
    const known = [...guild.channels.values()].find((channel) => channel.name === name);
    return known ?? this.#world.addChannel(guild, { name, kind });
  }
}
