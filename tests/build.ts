import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const project = fileURLToPath(new URL('../src', import.meta.url));

/**
 * Compiles the programs before the tests, since some tests run them as people do: as processes of their own.
 * Type errors do not stop the tests: the type check is a step of its own in `npm test`.
 */
export default function build(): void {
  const { error } = spawnSync(process.execPath, [tsc, '-p', project], { stdio: 'ignore' });
  if (error !== undefined) throw error;
}
