import { isDeepStrictEqual } from 'node:util';
import { DiscordAPIError, REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { PublicError } from '../errors.ts';
import { apiBase } from './client.ts';
import { COMMANDS } from './commands/index.ts';
import { idIn } from './events/incoming.ts';

/** Where the commands are to be registered. */
export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** One server, where changes show at once; null for everywhere. */
  readonly guildId: string | null;
}

/**
 * Makes Discord's list of the bot's commands what it should be, asking for a change only where it differs.
 * Rejects with what discord.js' REST client throws.
 */
export async function syncCommands({
  rest,
  applicationId,
  guildId,
}: Registration): Promise<'registered' | 'unchanged'> {
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const body = COMMANDS.map(({ declaration }) => (guildId === null ? declaration : forOneGuild(declaration)));
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const fields = guildId === null ? [...FIELDS, ...WHERE] : FIELDS;
  if (isDeepStrictEqual(comparable(registered, fields), comparable(body, fields))) return 'unchanged';
  await rest.put(route, { body });
  return 'registered';
}

/**
 * Registers the commands by themselves, without a bot that runs.
 * @throws PublicError where Discord refuses the token or the server
 */
export async function registerCommands(options: {
  readonly token: string;
  readonly apiUrl: string;
  readonly guildId: string | null;
}): Promise<'registered' | 'unchanged'> {
  const rest = new REST({ api: apiBase(options.apiUrl) }).setToken(options.token);
  try {
    const applicationId = idIn(await rest.get(Routes.currentApplication()));
    return await syncCommands({ rest, applicationId, guildId: options.guildId });
  } catch (error) {
    const refusal = refusalOf(error, options.guildId);
    throw refusal === null ? error : new PublicError(refusal);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

/** Why Discord refuses to register the commands and what to do, in one line; null for errors of any other origin. */
export function refusalOf(error: unknown, guildId: string | null): string | null {
  if (!(error instanceof DiscordAPIError)) return null;
  const { status, code, message } = error;
  if (status === 401)
    return 'Discord refused DISCORD_TOKEN: copy the token anew from https://discord.com/developers/applications.';
  if (guildId !== null && NOT_ITS_SERVER.includes(code))
    return `GUILD_ID (${guildId}) is no server that the bot is in: invite it there first, or empty GUILD_ID.`;
  return `Discord refused to register the commands: ${message} (code ${code}).`;
}

/** Unknown server, no access to it, or an id that is none at all. */
const NOT_ITS_SERVER: readonly (string | number)[] = [10004, 50001, 50035];

/** Commands of a single server have no say in where they appear. */
function forOneGuild(
  declaration: RESTPostAPIApplicationCommandsJSONBody,
): RESTPostAPIApplicationCommandsJSONBody {
  const { integration_types: _types, contexts: _contexts, ...rest } = declaration;
  return rest;
}

/** The fields that the bot sets; everything else in Discord's list is Discord's own. */
const FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'autocomplete',
  'value',
] as const;

/** Those that say where a command appears, which commands of a single server do not have. */
const WHERE = ['integration_types', 'contexts'] as const;

/** Commands in one form, whichever defaults are written out and in whatever order they come. */
function comparable(commands: unknown, fields: readonly string[]): unknown {
  return listOf(commands)
    .map((command) => comparableItem(command, fields))
    .toSorted((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right)));
}

function comparableItem(item: unknown, names: readonly string[]): unknown {
  const fields = new Map(Object.entries(typeof item === 'object' && item !== null ? item : {}));
  const set = names.flatMap((name) => {
    const value: unknown = fields.get(name);
    return isDefault(value) ? [] : [[name, Array.isArray(value) ? value.toSorted() : sorted(value)]];
  });
  const nested = (name: string) => listOf(fields.get(name)).map((inner) => comparableItem(inner, names));
  return { ...Object.fromEntries(set), options: nested('options'), choices: nested('choices') };
}

function isDefault(value: unknown): boolean {
  return value === undefined || value === null || value === false || value === '';
}

function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).toSorted())
    : value;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
