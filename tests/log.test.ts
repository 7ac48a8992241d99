import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

it('the log is one JSON object a line, with what an error says but not its stack', () => {
  const output = new PassThrough();
  const log = createLog(output);
  log.warn({ channel: '1', error: new TypeError('no\nluck') }, 'not sent');
  log.info({}, 'ready');
  const lines = String(output.read())
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
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
