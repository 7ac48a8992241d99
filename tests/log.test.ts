import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog, type LogSettings } from '../src/log.ts';

function logged(level: LogSettings['level'], write: (log: ReturnType<typeof createLog>) => void): unknown[] {
  const output = new PassThrough();
  write(createLog(output, level, ['my.token']));
  const text = String(output.read() ?? '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

describe('the log', () => {
  it('is one JSON object a line, with what an error says and nothing that it carries', () => {
    const error = Object.assign(new TypeError('no\nluck'), { requestBody: 'what somebody asked' });
    const lines = logged('info', (log) => {
      log.warn({ channel: '1', error }, 'not sent');
      log.info({}, 'ready');
    });
    expect(lines).toEqual([
      {
        level: 'warn',
        time: expect.any(String),
        message: 'not sent',
        channel: '1',
        error: 'TypeError: no\nluck',
      },
      { level: 'info', time: expect.any(String), message: 'ready' },
    ]);
  });

  it('leaves out what is below its level', () => {
    const both = (log: ReturnType<typeof createLog>) => {
      log.info({}, 'usual');
      log.error({}, 'bad');
    };
    expect(logged('error', both)).toMatchObject([{ message: 'bad' }]);
    expect(logged('silent', both)).toEqual([]);
  });

  it('never shows the token', () => {
    const lines = logged('info', (log) => log.error({ error: new Error('refused: my.token') }, 'my.token'));
    expect(lines).toMatchObject([{ error: 'Error: refused: [secret]', message: '[secret]' }]);
  });
});
