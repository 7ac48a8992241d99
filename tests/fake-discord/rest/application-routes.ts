import { type JsonObject, stringOr } from '../json.ts';
import {
  channelPayload,
  guildPayload,
  isThread,
  memberPayload,
  ownUserPayload,
  userPayload,
} from '../world/payloads.ts';
import { refusals } from './api-error.ts';
import { type Answer, type Call, guildOf, ok, type Route } from './call.ts';

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
];
