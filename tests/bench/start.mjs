import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const here = new URL('.', import.meta.url);
const processes = ['searcher', 'smallest-bot', 'probe', 'reader', 'dictionaries'];
const outDir = fileURLToPath(new URL('../../node_modules/.cache/bench', here));
process.chdir(fileURLToPath(new URL('../..', here)));

// Benches are TypeScript, and so is the fake Discord; vite, which vitest brings along, runs both as they are. The
// measured processes are made plain JavaScript first: no tool should share their memory or slow down their start.
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    rollupOptions: {
      input: processes.map((name) => fileURLToPath(new URL(`processes/${name}.ts`, here))),
      output: { entryFileNames: '[name].js' },
    },
  },
});
await runnerImport(fileURLToPath(new URL('bench.ts', here)));
