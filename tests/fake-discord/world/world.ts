import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import type { JsonObject } from '../json.ts';
import { Clock, Snowflakes } from '../snowflake.ts';
import { channelPayload, guildCreatePayload, isThread } from './payloads.ts';
import { bitsOf, EVERYONE, type Permission } from './permissions.ts';
import type {
  ChannelRecord,
  CommandRecord,
  GuildRecord,
  InteractionRecord,
  MessageRecord,
  Overwrite,
  UserRecord,
} from './records.ts';

/** Something that the gateway tells the bot. */
export interface GatewayEvent {
  readonly name: string;
  /** Null for direct messages and for what concerns no guild: those go to shard 0. */
  readonly guildId: string | null;
  /** The intent that a session needs for it; 0 for none. */
  readonly intent: number;
  readonly data: JsonObject;
  /** What a session without Message Content gets instead. */
  readonly withoutContent?: JsonObject;
}

/** Where a dispatched event went. */
export interface Delivery {
  /** Connected sessions that it was sent to. */
  readonly live: number;
  /** Broken-off sessions that will get it if they resume. */
  readonly kept: number;
}

/** Something that people see happen to a message. */
export interface Sight {
  readonly by: UserRecord;
  readonly how: 'posted' | 'edited' | 'deleted' | 'thinking';
  readonly message: MessageRecord;
  /** The interaction that caused it, or null where the bot acted by the channel's own routes. */
  readonly cause: InteractionRecord | null;
}

const CHANNEL_TYPES = {
  text: ChannelType.GuildText,
  announcement: ChannelType.GuildAnnouncement,
  voice: ChannelType.GuildVoice,
  forum: ChannelType.GuildForum,
  thread: ChannelType.PublicThread,
} as const;

export type ChannelKind = keyof typeof CHANNEL_TYPES;

export interface NewChannel {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly parent?: ChannelRecord;
  readonly owner?: UserRecord;
}

export interface NewUser {
  readonly name: string;
  readonly locale?: string;
  readonly bot?: boolean;
  readonly can?: readonly Permission[];
  readonly acceptsDms?: boolean;
}

const MONTH = 30 * 24 * 3600 * 1000;

/** Everything this Discord knows: users, guilds, channels, messages, commands, interactions. */
export class World {
  readonly clock = new Clock();
  readonly ids = new Snowflakes(this.clock);
  readonly users = new Map<string, UserRecord>();
  readonly guilds = new Map<string, GuildRecord>();
  readonly channels = new Map<string, ChannelRecord>();
  readonly interactions = new Map<string, InteractionRecord>();
  readonly bot: UserRecord;
  readonly owner: UserRecord;
  commands: CommandRecord[] = [];
  /** How many messages a channel, and how many interactions the server, remembers. */
  readonly history: number;
  readonly quotedContent: boolean;
  dispatch: (event: GatewayEvent) => Delivery = () => ({ live: 0, kept: 0 });
  saw: (sight: Sight) => void = () => undefined;

  constructor(botName: string, history: number, quotedContent: boolean) {
    this.history = history;
    this.quotedContent = quotedContent;
    this.bot = this.addUser({ name: botName, bot: true });
    this.owner = this.addUser({ name: 'Olga Owner' });
  }

  addUser({ name, locale = 'en-US', bot = false, can = [], acceptsDms = true }: NewUser): UserRecord {
    const user: UserRecord = {
      id: this.ids.next(MONTH),
      username: name.toLowerCase().replaceAll(' ', '_'),
      name,
      bot,
      locale,
      extra: bitsOf(can),
      acceptsDms,
    };
    this.users.set(user.id, user);
    for (const guild of this.guilds.values()) this.join(guild, user);
    return user;
  }

  join(guild: GuildRecord, user: UserRecord): void {
    const roles = guild.roles
      .filter((role) => role.managed && user.id === this.bot.id)
      .map((role) => role.id);
    guild.members.set(user.id, { user, roles, joinedAt: this.clock.iso() });
  }

  /** A guild with nobody's channels yet; every known user becomes a member, the bot only if `hasBot`. */
  addGuild(name: string, locale: string, hasBot: boolean): GuildRecord {
    const id = this.ids.next(MONTH);
    const everyone = { id, name: '@everyone', permissions: EVERYONE, position: 0, managed: false };
    const botRole = {
      id: this.ids.next(MONTH),
      name: this.bot.name,
      permissions: 0n,
      position: 1,
      managed: true,
    };
    const guild: GuildRecord = {
      id,
      name,
      locale,
      ownerId: this.owner.id,
      hasBot,
      roles: hasBot ? [everyone, botRole] : [everyone],
      members: new Map(),
      channels: new Map(),
    };
    this.guilds.set(id, guild);
    for (const user of this.users.values()) {
      if (user.id !== this.bot.id || hasBot) this.join(guild, user);
    }
    return guild;
  }

  addChannel(guild: GuildRecord, { name, kind, parent, owner }: NewChannel): ChannelRecord {
    const channel: ChannelRecord = {
      id: this.ids.next(),
      type: CHANNEL_TYPES[kind],
      name,
      guild,
      parent: parent ?? null,
      owner: owner ?? this.owner,
      position: guild.channels.size,
      recipients: [],
      overwrites: new Map(),
      messages: new Map(),
      lastMessageId: null,
    };
    guild.channels.set(channel.id, channel);
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The channel of these people outside any guild, made at the first call. With the bot: `[person]` alone. */
  directChannel(people: readonly UserRecord[]): ChannelRecord {
    const wanted = people.map((user) => user.id).join(' ');
    for (const channel of this.channels.values()) {
      if (channel.guild === null && channel.recipients.map((user) => user.id).join(' ') === wanted)
        return channel;
    }
    const channel: ChannelRecord = {
      id: this.ids.next(),
      type: people.length > 2 ? ChannelType.GroupDM : ChannelType.DM,
      name: people.map((user) => user.name).join(', '),
      guild: null,
      parent: null,
      owner: null,
      position: 0,
      recipients: people,
      overwrites: new Map(),
      messages: new Map(),
      lastMessageId: null,
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** Tells connected bots of a guild that came after them. */
  announceGuild(guild: GuildRecord): void {
    if (!guild.hasBot) return;
    const data = guildCreatePayload(guild, this.bot);
    this.dispatch({ name: 'GUILD_CREATE', guildId: guild.id, intent: GatewayIntentBits.Guilds, data });
  }

  /** Tells connected bots of a channel or thread that came after them. */
  announceChannel(channel: ChannelRecord): void {
    if (channel.guild === null || !channel.guild.hasBot) return;
    const data = { ...channelPayload(channel), newly_created: true };
    const name = isThread(channel) ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
    this.dispatch({ name, guildId: channel.guild.id, intent: GatewayIntentBits.Guilds, data });
  }

  /** Sets what a channel allows and denies to one user (or role), and tells the bot. */
  overwrite(channel: ChannelRecord, subjectId: string, rule: Overwrite): void {
    const ruled = channel.parent ?? channel;
    if (rule.allow === 0n && rule.deny === 0n) ruled.overwrites.delete(subjectId);
    else ruled.overwrites.set(subjectId, rule);
    if (ruled.guild === null) return;
    this.dispatch({
      name: 'CHANNEL_UPDATE',
      guildId: ruled.guild.id,
      intent: GatewayIntentBits.Guilds,
      data: channelPayload(ruled),
    });
  }

  /** The commands that apply in a guild (null for direct messages): its own before the global ones. */
  commandsIn(guildId: string | null): CommandRecord[] {
    const own = this.commands.filter((command) => command.guildId !== null && command.guildId === guildId);
    return [...own, ...this.commands.filter((command) => command.guildId === null)];
  }
}

/** Drops the oldest entries of a map beyond `limit`. */
export function forgetOldest<K, V>(map: Map<K, V>, limit: number): void {
  for (const key of map.keys()) {
    if (map.size <= limit) return;
    map.delete(key);
  }
}
