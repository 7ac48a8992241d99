import type { JsonObject } from '../json.ts';
import type { ChannelRecord } from '../world/records.ts';
import type { OptionValues } from './commands.ts';
import type { MessageRef } from './shown.ts';

/** How a message is posted. */
export interface Saying {
  /** The message that this one replies to. */
  readonly replyTo?: MessageRef;
  /** Whether the reply pings that message's author: on, as in Discord, unless it answered an interaction. */
  readonly ping?: boolean;
  readonly embeds?: JsonObject[];
  readonly files?: readonly { readonly name: string; readonly text: string }[];
}

/** Where a command is run. */
export interface Place {
  /** The channel; the default server's text channel unless told. */
  readonly where?: ChannelRecord;
}

export interface Running extends Place {
  /** Sends option values that Discord's own window would not let through. */
  readonly unchecked?: boolean;
}

export interface Typing extends Place {
  /** The options filled in besides the one being typed. */
  readonly with?: OptionValues;
}
