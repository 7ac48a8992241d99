import type { APIMessageTopLevelComponent } from 'discord.js';
import { COMPONENT_IDS, text } from './message.ts';

/** What a reply of the bot carries in its own text: the question of a command, and the note above a passage. */
export interface Carried {
  readonly question: string | null;
  readonly note: string | null;
}

export const NOTHING_CARRIED: Carried = { question: null, note: null };

/** The carried lines as they stand at the top of every view of the reply. */
export function carriedParts({ question, note }: Carried): APIMessageTopLevelComponent[] {
  return [
    ...(question === null ? [] : [text(question, COMPONENT_IDS.question)]),
    ...(note === null ? [] : [text(note, COMPONENT_IDS.note)]),
  ];
}
