import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { root } from './program.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

describe('the README', () => {
  it('explains exactly the keys that .env.example has', () => {
    const explained = Array.from(readme.matchAll(/^\| `([A-Z_]+)` +\|/gm), ([, key]) => key);
    expect(explained).toEqual(Object.keys(parse(read('.env.example'))));
  });

  it('names no script that there is not', () => {
    const scripts: unknown = JSON.parse(read('package.json')).scripts;
    const named = Array.from(readme.matchAll(/npm run\s+(?:--silent\s+)?([\w:-]+)/g), ([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(Object.keys(Object(scripts))).toEqual(expect.arrayContaining(named));
  });

  it('shows the rooms that there are', () => {
    const entries = readdirSync(join(root, 'src'), { withFileTypes: true });
    const rooms = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(rooms).toContain('engine');
    for (const room of rooms) expect(readme).toContain(`\n  ${room}/ `);
  });
});
