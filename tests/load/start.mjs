import { runnerImport } from 'vite';

// The load runs are TypeScript, and so is the fake Discord; vite, which vitest brings along, runs both as they are.
const [name] = process.argv.slice(2);
await runnerImport(new URL(`${name}.ts`, import.meta.url).pathname);
// Whoever was not answered is still being waited for.
process.exit();
