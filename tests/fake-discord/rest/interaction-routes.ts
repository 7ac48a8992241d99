import { InteractionResponseType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { type Json, type JsonObject, numberOr, objectOf, objectsOf } from '../json.ts';
import { messagePayload } from '../world/message-payload.ts';
import { type Draft, edit, post, remove } from '../world/messages.ts';
import type { InteractionKind, InteractionRecord, MessageRecord } from '../world/records.ts';
import { InvalidForm, refusals } from './api-error.ts';
import { type Answer, type Call, NOTHING, ok, type Route } from './call.ts';
import { changesOf, draftOf } from './drafts.ts';
import { checkChoices } from './limits.ts';

const TOKEN_LIVES = 15 * 60 * 1000;

const ALLOWED: Record<InteractionKind, readonly number[]> = {
  command: [
    InteractionResponseType.ChannelMessageWithSource,
    InteractionResponseType.DeferredChannelMessageWithSource,
    InteractionResponseType.Modal,
  ],
  component: [
    InteractionResponseType.ChannelMessageWithSource,
    InteractionResponseType.DeferredChannelMessageWithSource,
    InteractionResponseType.DeferredMessageUpdate,
    InteractionResponseType.UpdateMessage,
    InteractionResponseType.Modal,
  ],
  autocomplete: [InteractionResponseType.ApplicationCommandAutocompleteResult],
};

/** Who gets told of choices, which are no messages, and how long the bot has for its first answer. */
export interface InteractionSink {
  readonly callbackWithinMs: number;
  readonly choices: (interaction: InteractionRecord, choices: readonly JsonObject[]) => void;
}

function respond(call: Call, interaction: InteractionRecord, draft: Draft): MessageRecord {
  const ephemeral = (draft.flags & MessageFlags.Ephemeral) !== 0;
  const { message } = post(
    call.world,
    {
      channel: interaction.channel,
      author: call.world.bot,
      type: interaction.kind === 'command' ? MessageType.ChatInputCommand : MessageType.Reply,
      reference: interaction.kind === 'component' ? interaction.source : null,
      interaction,
      onlyFor: ephemeral ? interaction.user : null,
      nonce: null,
    },
    draft,
  );
  return message;
}

function thinking(data: JsonObject): Draft {
  const flags = MessageFlags.Loading | (numberOr(data.flags, 0) & MessageFlags.Ephemeral);
  return { content: '', embeds: [], components: [], attachments: [], flags, allowed: undefined };
}

/** What each kind of callback does; the message it leaves behind is `@original`. */
function carryOut(call: Call, sink: InteractionSink, interaction: InteractionRecord, type: number): void {
  const data = objectOf(call.body.data);
  const { source } = interaction;
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      interaction.original = respond(call, interaction, draftOf(call, data));
      return;
    case InteractionResponseType.DeferredChannelMessageWithSource:
      interaction.original = respond(call, interaction, thinking(data));
      return;
    case InteractionResponseType.DeferredMessageUpdate:
      interaction.original = source;
      return;
    case InteractionResponseType.UpdateMessage:
      interaction.original = source;
      if (source !== null) edit(call.world, source, changesOf(call, source, data), interaction);
      return;
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      checkChoices(objectsOf(data.choices));
      sink.choices(interaction, objectsOf(data.choices));
      return;
    default:
  }
}

function callbackAnswer(call: Call, interaction: InteractionRecord, type: number): Answer {
  if (call.query.get('with_response') !== 'true') return NOTHING;
  const { original } = interaction;
  const message: JsonObject =
    original === null || type === InteractionResponseType.DeferredMessageUpdate
      ? {}
      : {
          response_message_id: original.id,
          response_message_loading: (original.flags & MessageFlags.Loading) !== 0,
          response_message_ephemeral: original.onlyFor !== null,
        };
  const kinds: Record<InteractionKind, number> = { command: 2, component: 3, autocomplete: 4 };
  const body: Record<string, Json> = {
    interaction: { id: interaction.id, type: kinds[interaction.kind], ...message },
  };
  if ('response_message_id' in message && original !== null)
    body.resource = { type, message: messagePayload(original) };
  return ok(body);
}

function callback(call: Call, sink: InteractionSink): Answer {
  const { world, params } = call;
  const interaction = world.interactions.get(params.interaction_token ?? '');
  const late = (at: number) => Date.now() - at > sink.callbackWithinMs;
  if (interaction === undefined || interaction.id !== params.interaction_id)
    throw refusals.unknownInteraction();
  if (interaction.answeredWith !== null) throw refusals.alreadyAnswered();
  if (interaction.expired || late(interaction.createdAt)) throw refusals.unknownInteraction();
  const type = numberOr(call.body.type, 0);
  if (!ALLOWED[interaction.kind].includes(type)) {
    const message = `Value must be one of {${ALLOWED[interaction.kind].join(', ')}}.`;
    throw new InvalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
  }
  carryOut(call, sink, interaction, type);
  interaction.answeredWith = type;
  return callbackAnswer(call, interaction, type);
}

/** The interaction whose webhook the path names. @throws 50027, or 10015 before the first answer */
function webhookOf({ world, params }: Call): InteractionRecord {
  const interaction = world.interactions.get(params.webhook_token ?? '');
  if (interaction === undefined || params.webhook_id !== world.bot.id) throw refusals.invalidWebhookToken();
  if (Date.now() - interaction.createdAt > TOKEN_LIVES) throw refusals.invalidWebhookToken();
  if (interaction.answeredWith === null) throw refusals.unknownWebhook();
  return interaction;
}

function messageOf(call: Call, interaction: InteractionRecord): MessageRecord {
  const id = call.params.message_id;
  const message = id === undefined ? interaction.original : interaction.channel.messages.get(id);
  if (message === undefined || message === null || message.deleted) throw refusals.unknownMessage();
  if (message !== interaction.original && message.interaction !== interaction)
    throw refusals.unknownMessage();
  return message;
}

function followUp(call: Call): Answer {
  const interaction = webhookOf(call);
  const draft = draftOf(call);
  const { original } = interaction;
  if (original !== null && (original.flags & MessageFlags.Loading) !== 0) {
    edit(
      call.world,
      original,
      { ...draft, flags: original.flags | (draft.flags & ~MessageFlags.Ephemeral) },
      interaction,
    );
    return ok(messagePayload(original));
  }
  return ok(messagePayload(respond(call, interaction, draft)));
}

function change(call: Call): Answer {
  const interaction = webhookOf(call);
  const message = messageOf(call, interaction);
  edit(call.world, message, changesOf(call, message), interaction);
  return ok(messagePayload(message));
}

function erase(call: Call): Answer {
  const interaction = webhookOf(call);
  remove(call.world, messageOf(call, interaction), call.world.bot, interaction);
  return NOTHING;
}

export function interactionRoutes(sink: InteractionSink): readonly Route[] {
  const hook = '/webhooks/{webhook_id}/{webhook_token}';
  const ofMessages = [`${hook}/messages/@original`, `${hook}/messages/{message_id}`].flatMap(
    (path): Route[] => [
      {
        method: 'GET',
        path,
        open: true,
        handle: (call) => ok(messagePayload(messageOf(call, webhookOf(call)))),
      },
      { method: 'PATCH', path, open: true, handle: change },
      { method: 'DELETE', path, open: true, handle: erase },
    ],
  );
  return [
    {
      method: 'POST',
      path: '/interactions/{interaction_id}/{interaction_token}/callback',
      open: true,
      handle: (call) => callback(call, sink),
    },
    { method: 'POST', path: hook, open: true, handle: followUp },
    ...ofMessages,
  ];
}
