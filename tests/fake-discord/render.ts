import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { objectOf, stringOr } from './json.ts';
import type { ChannelRecord, Component, MessageRecord } from './world/records.ts';
import type { World } from './world/world.ts';

/** A backslash before punctuation is not shown; mentions show names. Bold and quotation marks stay as typed. */
function shownText(world: World, text: string): string {
  return text
    .replace(/<@!?(\d{1,20})>/g, (whole, id) => `@${world.users.get(id)?.name ?? whole}`)
    .replace(/<#(\d{1,20})>/g, (whole, id) => `#${world.channels.get(id)?.name ?? whole}`)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** What a button or an option says: its emoji and label. */
export function labelOf(component: Component): string {
  const emoji = stringOr(objectOf(component.emoji).name, '');
  return [emoji, component.label ?? ''].filter((part) => part !== '').join(' ');
}

function buttonText(button: Component): string {
  if (button.style === ButtonStyle.Link) return `[${labelOf(button)} → ${button.url}]`;
  return button.disabled === true ? `(${labelOf(button)})` : `[${labelOf(button)}]`;
}

function menuText(menu: Component): string {
  const options = (menu.options ?? []).map(({ label, description }) =>
    description === undefined ? label : `${label} – ${description}`,
  );
  return [`[${menu.placeholder ?? 'choose'} ▾]`, ...options.map((option) => `  • ${option}`)].join('\n');
}

function lines(world: World, component: Component): string[] {
  const inner = (component.components ?? []).flatMap((child) => lines(world, child));
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [shownText(world, component.content ?? '')];
    case ComponentType.Button:
      return [buttonText(component)];
    case ComponentType.StringSelect:
      return [menuText(component)];
    case ComponentType.ActionRow:
      return [inner.join(' ')];
    case ComponentType.Separator:
      return component.divider === false ? [''] : ['────────'];
    case ComponentType.File:
      return [`[📎 ${stringOr(component.file?.url, '').replace('attachment://', '')}]`];
    case ComponentType.Section:
      return [...inner, ...(component.accessory === undefined ? [] : lines(world, component.accessory))];
    default:
      return inner;
  }
}

function embedLines(world: World, embed: unknown): string[] {
  const { title, description, footer } = objectOf(embed);
  const parts = [title, description, objectOf(footer).text];
  return parts.filter((part) => typeof part === 'string').map((part) => shownText(world, part));
}

/** What a person sees of a message, as plain text: content, embeds, texts, buttons and files in brackets, menus. */
export function render(world: World, message: MessageRecord): string {
  return [
    ...(message.content === '' ? [] : [shownText(world, message.content)]),
    ...message.embeds.flatMap((embed) => embedLines(world, embed)),
    ...message.components.flatMap((component) => lines(world, component)),
    ...((message.flags & MessageFlags.IsComponentsV2) === 0
      ? message.attachments.map(({ name }) => `[📎 ${name}]`)
      : []),
  ].join('\n');
}

/** The messages of a channel, oldest first, each with its author's name. */
export function transcript(world: World, channel: ChannelRecord): string[] {
  return [...channel.messages.values()].map((message) => {
    const whom = message.onlyFor === null ? '' : ` (to ${message.onlyFor.name} alone)`;
    return `${message.author.name}${whom}: ${render(world, message)}`;
  });
}
