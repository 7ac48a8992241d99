import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The compiled program's module, whose type the caller names: what is measured is what runs. The working directory
 * is the repository's root.
 */
export const compiled = (path: string) =>
  import(/* @vite-ignore */ pathToFileURL(resolve('dist', path)).href);
