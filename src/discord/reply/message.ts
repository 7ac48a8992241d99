import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { BUDGETS, LIMITS, pagesOf, rowsOf, shorten, shortenRendered } from '../limits.ts';
import { escapeMarkdown, small } from '../markdown.ts';
import { encodeView } from '../view/custom-id.ts';
import type { View } from '../view/view.ts';

/** A file that a message carries. */
export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

/** What a reply consists of, whoever gets to see it and wherever. */
export interface Message {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachment?: Attachment;
}

/** The flags of every message of Components V2; links in it never grow previews. */
export const FLAGS = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

/**
 * Components that a later press must find again in the message carry these numbers: the question that was
 * asked by a command, and the note on what the article does not say. Discord numbers all others from 1 on.
 */
export const COMPONENT_IDS = Object.freeze({ question: 1001, note: 1002 });

export function text(content: string, id?: number): APIComponentInContainer & APIMessageTopLevelComponent {
  return { type: ComponentType.TextDisplay, content, ...(id === undefined ? {} : { id }) };
}

/** A message of one line. */
export function notice(line: string): Message {
  return { components: [text(line)] };
}

/** The message with a small line above it, already escaped. */
export function withNotice(message: Message, line: string): Message {
  const above = shortenRendered(line, BUDGETS.notice, small);
  return { ...message, components: [text(above), ...message.components] };
}

/** A line and under it a list of texts from elsewhere, as many as fit. */
export function listNotice(line: string, items: readonly string[]): Message {
  const lines = items.map((item) => ({ text: `- ${escapeMarkdown(shorten(item, 100))}` }));
  const [shown = []] = pagesOf(lines, BUDGETS.body, 1);
  return notice([line, ...shown.map((item) => item.text)].join('\n'));
}

/** The message's attachment of that name, to be downloaded. */
export function fileComponent(name: string): APIMessageTopLevelComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** Discord refuses a label without a character. */
const NAMELESS = '…';

/** A button that leads to a view. */
export function button(
  label: string,
  view: View,
  style: 'plain' | 'red' = 'plain',
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: style === 'red' ? ButtonStyle.Danger : ButtonStyle.Secondary,
    label: shorten(label, LIMITS.buttonLabel) || NAMELESS,
    custom_id: encodeView(view),
  };
}

/** The buttons in rows; none, no row. */
export function rows(buttons: readonly APIButtonComponentWithCustomId[]): APIMessageTopLevelComponent[] {
  return rowsOf(buttons, LIMITS.buttonsInRow).map((components) => ({
    type: ComponentType.ActionRow,
    components,
  }));
}

/** One thing to choose in a menu. */
export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly view: View;
}

/** A menu, or as many as the choices need; a menu's own id says no more than which one it is. */
export function menus(placeholder: string, choices: readonly Choice[]): APIMessageTopLevelComponent[] {
  return rowsOf(choices, LIMITS.selectOptions).map((some, index) => ({
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: `${MENU}${index}`,
        placeholder: shorten(placeholder, LIMITS.placeholder),
        options: some.map(optionOf),
      },
    ],
  }));
}

/** How the custom id of a menu begins; what it leads to is in the option chosen. */
const MENU = 'menu';

function optionOf({ label, description, view }: Choice): APISelectMenuOption {
  return {
    label: shorten(label, LIMITS.selectLabel) || NAMELESS,
    value: encodeView(view),
    ...(description === undefined ? {} : { description: shorten(description, LIMITS.selectDescription) }),
  };
}
