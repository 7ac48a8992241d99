import type { ChannelType } from 'discord-api-types/v10';
import type { JsonObject } from '../json.ts';

/** A user as Discord knows one: a person or the bot. */
export interface UserRecord {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly bot: boolean;
  readonly locale: string;
  /** Permissions that the user has in every guild, over those of everyone. */
  readonly extra: bigint;
  readonly acceptsDms: boolean;
}

export interface RoleRecord {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly position: number;
  readonly managed: boolean;
}

export interface MemberRecord {
  readonly user: UserRecord;
  readonly roles: string[];
  readonly joinedAt: string;
}

/** What a channel allows and denies one role or user. */
export interface Overwrite {
  allow: bigint;
  deny: bigint;
}

export interface ChannelRecord {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly guild: GuildRecord | null;
  readonly parent: ChannelRecord | null;
  readonly owner: UserRecord | null;
  readonly position: number;
  /** The other people of a direct or private channel. */
  readonly recipients: readonly UserRecord[];
  readonly overwrites: Map<string, Overwrite>;
  readonly messages: Map<string, MessageRecord>;
  lastMessageId: string | null;
}

export interface GuildRecord {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  /** False for a server that the app was never added to: only user-installed commands work there. */
  readonly hasBot: boolean;
  readonly roles: RoleRecord[];
  readonly members: Map<string, MemberRecord>;
  readonly channels: Map<string, ChannelRecord>;
}

/** A part of a message's interface: a button, a text, a row … nested as Discord nests them. */
export type Component = {
  type: number;
  id?: number;
  custom_id?: string;
  label?: string;
  content?: string;
  style?: number;
  url?: string;
  disabled?: boolean;
  divider?: boolean;
  placeholder?: string;
  emoji?: JsonObject;
  file?: { url?: string };
  components?: Component[];
  accessory?: Component;
  options?: { label: string; value: string; description?: string; default?: boolean }[];
};

/** A file in a message. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface MessageRecord {
  readonly id: string;
  readonly channel: ChannelRecord;
  readonly author: UserRecord;
  readonly type: number;
  readonly createdAt: string;
  /** Ephemeral: shown to this user alone. */
  readonly onlyFor: UserRecord | null;
  /** The interaction that this message answers. */
  readonly interaction: InteractionRecord | null;
  /** The message that this one replies to; it may be deleted since. */
  readonly reference: MessageRecord | null;
  readonly nonce: string | number | null;
  content: string;
  embeds: JsonObject[];
  attachments: readonly Attachment[];
  components: Component[];
  flags: number;
  editedAt: string | null;
  mentions: UserRecord[];
  mentionRoles: string[];
  mentionEveryone: boolean;
  deleted: boolean;
}

export type InteractionKind = 'command' | 'autocomplete' | 'component';

export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly user: UserRecord;
  readonly channel: ChannelRecord;
  readonly commandName: string | null;
  readonly commandId: string | null;
  readonly createdAt: number;
  /** The message whose button or menu was used. */
  readonly source: MessageRecord | null;
  readonly owners: JsonObject;
  expired: boolean;
  /** The callback's type, once the bot has answered. */
  answeredWith: number | null;
  /** What `@original` means: the first response, or the message that was updated. */
  original: MessageRecord | null;
}

/** A command as the bot registered it, with the id that Discord gave it. */
export type CommandRecord = {
  readonly id: string;
  readonly guildId: string | null;
  readonly type: number;
  readonly name: string;
  readonly definition: JsonObject;
  readonly version: string;
};
