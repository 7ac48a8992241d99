import type { ComponentType } from 'discord-api-types/v10';
import { everyComponent } from '../world/messages.ts';
import type { Component, MessageRecord } from '../world/records.ts';

/** The component that one of its names matches: exactly, or else alone in part. @throws Error naming those there are */
export function pick(
  message: MessageRecord,
  type: ComponentType,
  names: (component: Component) => (string | undefined)[],
  wanted: string,
): Component {
  const all = everyComponent(message.components).filter((component) => component.type === type);
  const exact = all.find((component) => names(component).includes(wanted));
  if (exact !== undefined) return exact;
  const partly = all.filter((component) => names(component).some((name) => name?.includes(wanted)));
  const [only] = partly;
  if (only !== undefined && partly.length === 1) return only;
  const offered = all.map((component) => names(component).filter(Boolean).join(' / ')).join('; ');
  throw new Error(
    `${partly.length === 0 ? 'Nothing' : 'More than one thing'} is called “${wanted}”. There is: ${offered || 'nothing'}.`,
  );
}
