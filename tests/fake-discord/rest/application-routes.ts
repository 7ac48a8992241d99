import { ApplicationCommandType } from 'discord-api-types/v10';
import { isObject, type Json, type JsonObject, numberOr, objectsOf, stringOr } from '../json.ts';
import {
  channelPayload,
  guildPayload,
  isThread,
  memberPayload,
  ownUserPayload,
  userPayload,
} from '../world/payloads.ts';
import type { CommandRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { InvalidForm, refusals } from './api-error.ts';
import { type Answer, type Call, guildOf, NOTHING, ok, type Route } from './call.ts';

function application({ world, applicationFlags }: Call): JsonObject {
  const { bot } = world;
  return {
    id: bot.id,
    name: bot.name,
    icon: null,
    description: '',
    type: null,
    bot: userPayload(bot),
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    install_params: { scopes: ['applications.commands', 'bot'], permissions: '274877975552' },
    integration_types_config: { '0': {}, '1': {} },
    verify_key: 'f'.repeat(64),
    flags: applicationFlags,
    flags_new: String(applicationFlags),
    hook: true,
    owner: userPayload(world.owner),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    event_webhooks_url: null,
    event_webhooks_status: 1,
    eligible_oauth2_scopes: [],
    team: null,
  };
}

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
    ...(command.guildId === null ? { dm_permission: true } : { guild_id: command.guildId }),
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
  if (call.params.guild_id !== undefined) guildOf(call);
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

function commandRoutes(path: string): Route[] {
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

function gatewayBot(call: Call): Answer {
  return ok({
    url: call.gatewayUrl,
    shards: call.shards,
    session_start_limit: {
      total: 1000,
      remaining: call.identifiesLeft,
      reset_after: 14_400_000,
      max_concurrency: call.maxConcurrency,
    },
  });
}

function openDirect(call: Call): Answer {
  const user = call.world.users.get(stringOr(call.body.recipient_id, ''));
  if (user === undefined) throw refusals.unknownUser();
  return ok(channelPayload(call.world.directChannel([user])));
}

function member(call: Call): Answer {
  const found = guildOf(call).members.get(call.params.user_id ?? '');
  if (found === undefined) throw refusals.unknownMember();
  return ok(memberPayload(found));
}

function user(call: Call): Answer {
  const found = call.world.users.get(call.params.user_id ?? '');
  if (found === undefined) throw refusals.unknownUser();
  return ok(userPayload(found));
}

export const applicationRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', open: true, handle: (call) => ok({ url: call.gatewayUrl }) },
  { method: 'GET', path: '/gateway/bot', handle: gatewayBot },
  { method: 'GET', path: '/users/@me', handle: (call) => ok(ownUserPayload(call.world.bot)) },
  { method: 'GET', path: '/users/{user_id}', handle: user },
  { method: 'POST', path: '/users/@me/channels', handle: openDirect },
  { method: 'GET', path: '/applications/@me', handle: (call) => ok(application(call)) },
  { method: 'GET', path: '/oauth2/applications/@me', handle: (call) => ok(application(call)) },
  {
    method: 'GET',
    path: '/guilds/{guild_id}',
    handle: (call) => ok(guildPayload(guildOf(call), call.world.bot)),
  },
  {
    method: 'GET',
    path: '/guilds/{guild_id}/channels',
    handle: (call) =>
      ok([...guildOf(call).channels.values()].filter((channel) => !isThread(channel)).map(channelPayload)),
  },
  { method: 'GET', path: '/guilds/{guild_id}/members/{user_id}', handle: member },
  ...commandRoutes('/applications/{application_id}/commands'),
  ...commandRoutes('/applications/{application_id}/guilds/{guild_id}/commands'),
];
