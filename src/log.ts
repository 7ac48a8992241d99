import type { Writable } from 'node:stream';

type Level = 'info' | 'warn' | 'error';

/** A log of one JSON object a line: level, time, message and the fields; an error shows its name and message. */
export function createLog(output: Writable): Record<Level, (fields: object, message: string) => void> {
  const write = (level: Level) => (fields: object, message: string) => {
    const line = { level, time: new Date().toISOString(), message, ...fields };
    output.write(`${JSON.stringify(line, showError)}\n`);
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function showError(_key: string, value: unknown): unknown {
  return value instanceof Error ? `${value.name}: ${value.message}` : value;
}
