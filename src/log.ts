import type { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';

/** How much is logged: each level stands for itself and those after it. */
export const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export interface LogSettings {
  readonly level: (typeof LEVELS)[number];
  /** Whether the questions' texts are part of the log. */
  readonly questions: boolean;
}

export type { Logger } from 'pino';

/**
 * A log of one JSON object a line: level, time, message and the fields; an error shows its name and message, and
 * none of what it carries besides, such as the text of a request. What is secret is blotted out wherever it stands.
 */
export function createLog(output: Writable, level: LogSettings['level'], secrets: readonly string[]): Logger {
  const hide = (line: string) => secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  const options = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, showError(value)])),
    },
  };
  return pino(options, { write: (line: string) => void output.write(hide(line)) });
}

function showError(value: unknown): unknown {
  return value instanceof Error ? `${value.name}: ${value.message}` : value;
}
