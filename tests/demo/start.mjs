import { runnerImport } from 'vite';

// The demo is TypeScript, and so is the fake Discord; vite, which vitest brings along, runs both as they are.
await runnerImport(new URL('demo.ts', import.meta.url).pathname);
