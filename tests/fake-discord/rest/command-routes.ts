import { ApplicationCommandType } from 'discord-api-types/v10';
import { isObject, type Json, type JsonObject, numberOr, objectsOf, stringOr } from '../json.ts';
import type { CommandRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { InvalidForm, refusals } from './api-error.ts';
import { type Answer, type Call, NOTHING, ok, type Route } from './call.ts';

/** Options as Discord stores them: what is false by default is left out. */
function optionPayload(option: JsonObject): JsonObject {
  const { required, autocomplete, options, ...rest } = option;
  return {
    ...rest,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(Array.isArray(options) ? { options: objectsOf(options).map(optionPayload) } : {}),
  };
}

/** A command of one guild has no say in where it appears. */
function ofOneGuild(guildId: string): JsonObject {
  return { guild_id: guildId, contexts: null, integration_types: [0] };
}

function commandPayload(world: World, command: CommandRecord): JsonObject {
  const { definition } = command;
  return {
    name_localizations: null,
    description: '',
    description_localizations: null,
    default_member_permissions: null,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    ...definition,
    ...(Array.isArray(definition.options)
      ? { options: objectsOf(definition.options).map(optionPayload) }
      : {}),
    ...(command.guildId === null ? { dm_permission: true } : ofOneGuild(command.guildId)),
    id: command.id,
    application_id: world.bot.id,
    version: command.version,
    type: command.type,
    name: command.name,
  };
}

function scopeOf({ params }: Call): string | null {
  return params.guild_id ?? null;
}

function checkApplication(call: Call): void {
  if (call.params.application_id !== call.world.bot.id) throw refusals.noAccess();
  const { guild_id } = call.params;
  if (guild_id !== undefined && call.world.guilds.get(guild_id)?.hasBot !== true) throw refusals.noAccess();
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function newCommand(
  world: World,
  definition: JsonObject,
  guildId: string | null,
  id?: string,
): CommandRecord {
  const type = numberOr(definition.type, ApplicationCommandType.ChatInput);
  const name = stringOr(definition.name, '');
  const slash = type === ApplicationCommandType.ChatInput;
  if (slash && (!NAME.test(name) || name !== name.toLowerCase())) {
    throw new InvalidForm([
      { path: ['name'], code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' },
    ]);
  }
  if (slash && stringOr(definition.description, '') === '') {
    throw new InvalidForm([
      { path: ['description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' },
    ]);
  }
  return { id: id ?? world.ids.next(), guildId, type, name, definition, version: world.ids.next() };
}

function same(one: CommandRecord, other: CommandRecord): boolean {
  return one.name === other.name && one.type === other.type && one.guildId === other.guildId;
}

function replaceAll(call: Call): Answer {
  checkApplication(call);
  const { world } = call;
  const guildId = scopeOf(call);
  const before = world.commands.filter((command) => command.guildId === guildId);
  const made = objectsOf(call.rawBody).map((definition) => {
    const command = newCommand(world, definition, guildId);
    return { ...command, id: before.find((known) => same(known, command))?.id ?? command.id };
  });
  made.forEach((command, index) => {
    if (made.findIndex((other) => same(other, command)) < index) {
      const message = 'Application command names must be unique';
      throw new InvalidForm([
        { path: [index, 'name'], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message },
      ]);
    }
  });
  world.commands = [...world.commands.filter((command) => command.guildId !== guildId), ...made];
  return ok(made.map((command) => commandPayload(world, command)));
}

function upsert(call: Call): Answer {
  checkApplication(call);
  const { world } = call;
  const draft = newCommand(world, call.body, scopeOf(call));
  const known = world.commands.find((command) => same(command, draft));
  const command = { ...draft, id: known?.id ?? draft.id };
  world.commands = [...world.commands.filter((other) => other !== known), command];
  return { status: known === undefined ? 201 : 200, body: commandPayload(world, command) };
}

function commandOf(call: Call): CommandRecord {
  checkApplication(call);
  const { world, params } = call;
  const found = world.commands.find(
    ({ id, guildId }) => id === params.command_id && guildId === scopeOf(call),
  );
  if (found === undefined) throw refusals.unknownCommand();
  return found;
}

function amend(call: Call): Answer {
  const known = commandOf(call);
  const definition = { ...known.definition, ...call.body };
  const command = newCommand(call.world, definition, known.guildId, known.id);
  call.world.commands = call.world.commands.map((other) => (other === known ? command : other));
  return ok(commandPayload(call.world, command));
}

function withdraw(call: Call): Answer {
  const known = commandOf(call);
  call.world.commands = call.world.commands.filter((other) => other !== known);
  return NOTHING;
}

const LOCALIZATIONS = new Set(['name_localizations', 'description_localizations']);

/** A definition as the list shows it when nobody asks for the other languages. */
function withoutLocalizations(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !LOCALIZATIONS.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLocalizations(inner ?? null)]));
}

function listCommands(call: Call): Answer {
  checkApplication(call);
  const own = call.world.commands
    .filter((command) => command.guildId === scopeOf(call))
    .map((command) => commandPayload(call.world, command));
  return ok(call.query.get('with_localizations') === 'true' ? own : own.map(withoutLocalizations));
}

function routesUnder(path: string): Route[] {
  const one = `${path}/{command_id}`;
  return [
    { method: 'GET', path, handle: listCommands },
    { method: 'PUT', path, handle: replaceAll },
    { method: 'POST', path, handle: upsert },
    { method: 'GET', path: one, handle: (call) => ok(commandPayload(call.world, commandOf(call))) },
    { method: 'PATCH', path: one, handle: amend },
    { method: 'DELETE', path: one, handle: withdraw },
  ];
}

/** Registering, listing and removing commands: global ones, and those of one guild. */
export const commandRoutes: readonly Route[] = [
  ...routesUnder('/applications/{application_id}/commands'),
  ...routesUnder('/applications/{application_id}/guilds/{guild_id}/commands'),
];
