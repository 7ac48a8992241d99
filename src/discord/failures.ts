import { DiscordAPIError } from 'discord.js';
import { LeftOut } from './backlog.ts';
import type { Log } from './log.ts';

/** What Discord refuses in the ordinary course of things, by its error code, and why. */
const CAUSES: Readonly<Record<number, string>> = {
  10003: 'the channel is gone',
  10008: 'the message was deleted meanwhile',
  10015: 'the interaction is too old to be answered',
  10062: 'the interaction had expired before it was answered',
  40060: 'the interaction was already answered',
  50001: 'the bot has no access to the channel',
  50007: 'the person takes no private messages from the bot',
  50013: 'the bot lacks a permission in the channel',
  50035: 'Discord refused the request’s form',
  50083: 'the thread is archived',
  160002: 'the bot may not read the channel’s message history',
};

/** Discord's code for a refused request; null for errors of any other origin. */
export function codeOf(error: unknown): number | null {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
}

/** Logs a failure in one line with its cause. The texts of questions and answers are never part of it. */
export function report(log: Log, what: string, error: unknown): void {
  // Counted where it happens: a line for each would be a flood in answer to a flood.
  if (error instanceof LeftOut) return;
  const code = codeOf(error);
  const cause = code === null ? undefined : CAUSES[code];
  if (code !== null) log.warn({ code, cause }, `${what}: ${cause ?? `Discord refused it with code ${code}`}`);
  else log.error({ error: errorLine(error), stack: stackOf(error) }, `${what}: ${errorLine(error)}`);
}

/** What went wrong in one line, without quoting what Discord sent, which may be somebody's words. */
export function errorLine(error: unknown): string {
  if (error instanceof SyntaxError) return 'SyntaxError: what came is not JSON';
  return error instanceof Error ? `${error.name}: ${error.message}${causeOf(error)}` : String(error);
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? ` (${cause.message})` : '';
}

/** Where it went wrong; the message is left to `errorLine`. */
function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack?.slice(error.stack.indexOf('\n    at ') + 1) : undefined;
}
