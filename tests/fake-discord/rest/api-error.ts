import type { Json, JsonObject } from '../json.ts';

/** An answer in Discord's form for what went wrong. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: JsonObject;

  constructor(status: number, code: number, message: string, more: JsonObject = {}) {
    super(message);
    this.status = status;
    this.body = { message, code, ...more };
  }
}

/** One thing wrong in a request body: the path to it, Discord's code, and the sentence. */
export interface FormFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

function nested(path: readonly (string | number)[], leaf: Json): Json {
  const [head, ...rest] = path;
  return head === undefined ? leaf : { [head]: nested(rest, leaf) };
}

function merged(one: JsonObject, other: JsonObject): JsonObject {
  const result: Record<string, Json | undefined> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = result[key];
    const both = isPlain(known) && isPlain(value) ? merged(known, value) : value;
    result[key] = both;
  }
  return result;
}

function isPlain(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** 400, code 50035: the body is not what the route takes. */
export class InvalidForm extends ApiError {
  readonly faults: readonly FormFault[];

  constructor(faults: readonly FormFault[]) {
    const errors = faults
      .map(({ path, code, message }) => nested(path, { _errors: [{ code, message }] }))
      .filter(isPlain)
      .reduce(merged, {});
    super(400, 50_035, 'Invalid Form Body', { errors });
    this.faults = faults;
  }
}

/** The errors that Discord answers with, by what is wrong. */
export const refusals = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  noRoute: () => new ApiError(404, 0, '404: Not Found'),
  wrongMethod: () => new ApiError(405, 0, '405: Method Not Allowed'),
  badJson: () => new ApiError(400, 50_109, 'The request body contains invalid JSON.'),
  unknownChannel: () => new ApiError(404, 10_003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10_004, 'Unknown Guild'),
  unknownMember: () => new ApiError(404, 10_007, 'Unknown Member'),
  unknownMessage: () => new ApiError(404, 10_008, 'Unknown Message'),
  unknownUser: () => new ApiError(404, 10_013, 'Unknown User'),
  unknownWebhook: () => new ApiError(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10_062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10_063, 'Unknown application command'),
  alreadyAnswered: () => new ApiError(400, 40_060, 'Interaction has already been acknowledged.'),
  noAccess: () => new ApiError(403, 50_001, 'Missing Access'),
  othersMessage: () => new ApiError(403, 50_005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50_006, 'Cannot send an empty message'),
  closedToDms: () => new ApiError(403, 50_007, 'Cannot send messages to this user'),
  notATextChannel: () => new ApiError(400, 50_008, 'Cannot send messages in a non-text channel'),
  noPermission: () => new ApiError(403, 50_013, 'Missing Permissions'),
  invalidWebhookToken: () => new ApiError(401, 50_027, 'Invalid Webhook Token'),
  noHistoryToReply: () =>
    new ApiError(400, 160_002, 'Cannot reply without permission to read message history'),
} as const;
