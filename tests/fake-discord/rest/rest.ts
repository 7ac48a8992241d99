import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Faults, RestFault } from '../faults.ts';
import { type Json, objectOf } from '../json.ts';
import type { World } from '../world/world.ts';
import { ApiError, InvalidForm, refusals } from './api-error.ts';
import { bodyOf, type RequestBody } from './body.ts';
import type { Answer, Call, Route } from './call.ts';
import { RateLimits } from './rate-limits.ts';
import type { Validator, Violation } from './validation.ts';

/** One request of the bot, and how it was answered. */
export interface LoggedRequest {
  readonly at: number;
  /** When it had come in whole, on the clock of `performance.now()`. */
  readonly receivedAt: number;
  readonly method: string;
  /** `POST /channels/{channel_id}/messages`: the method and the path as Discord's description writes it. */
  readonly route: string;
  /** The path as it was asked, after `/api/v10`. */
  readonly path: string;
  readonly body: Json | undefined;
  /** The names of the files that came with it. */
  readonly files: readonly string[];
  status: number;
  answer: Json | undefined;
}

export interface RestOptions {
  readonly token: string;
  readonly realLimits: boolean;
  readonly history: number;
  readonly validator: Validator | null;
  /** What the routes are told of the gateway, at each call. */
  readonly about: () => Omit<Call, 'world' | 'params' | 'query' | 'body' | 'rawBody' | 'files'>;
}

interface Matched {
  readonly route: Route;
  readonly params: Record<string, string>;
}

const UNMATCHED = 'unknown route';

function compile(route: Route): { route: Route; pattern: RegExp; names: string[] } {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return { route, names, pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '([^/]+)')}$`) };
}

/** The HTTP side: finds the route, asks faults and limits, checks token and body, and answers as Discord does. */
export class Rest {
  readonly requests: LoggedRequest[] = [];
  readonly violations: Violation[] = [];
  readonly #world: World;
  readonly #faults: Faults;
  readonly #options: RestOptions;
  readonly #routes: ReturnType<typeof compile>[];
  readonly #limits: RateLimits;
  /** Answers with 401, 403 or 429, of which Discord allows 10,000 in 10 minutes. */
  invalidRequests = 0;

  constructor(world: World, faults: Faults, routes: readonly Route[], options: RestOptions) {
    this.#world = world;
    this.#faults = faults;
    this.#options = options;
    this.#routes = routes.map(compile).sort((one, other) => one.names.length - other.names.length);
    this.#limits = new RateLimits(options.realLimits, world.clock);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#faults.refusesHttp) return void request.socket.destroy();
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(url.pathname).replace(/^\/api(?:\/v\d+)?/, '');
    const method = request.method ?? 'GET';
    const body = await bodyOf(request);
    const matched = this.#match(method, path);
    const route = matched === null ? UNMATCHED : `${method} ${matched.route.path}`;
    const logged: LoggedRequest = {
      at: Date.now(),
      receivedAt: performance.now(),
      method,
      route,
      path,
      body: body.json,
      files: body.files.map((file) => file.name),
      status: 0,
      answer: undefined,
    };
    this.requests.push(logged);
    if (this.requests.length > this.#options.history) this.requests.splice(0, this.#options.history / 2);
    const fault = this.#faults.takeRest(route);
    if (fault?.delayMs !== undefined) await pause(fault.delayMs);
    if (fault?.hangUp === 'reset') return void request.socket.resetAndDestroy();
    if (fault?.hangUp === 'close') return void request.socket.destroy();
    const { headers, ...answer } = this.#answer(request, url, matched, body, fault);
    logged.status = answer.status;
    logged.answer = answer.body;
    if ([401, 403, 429].includes(answer.status)) this.invalidRequests += 1;
    send(response, answer, { ...headers, date: new Date(this.#world.clock.now()).toUTCString() }, fault);
  }

  #match(method: string, path: string): Matched | null {
    for (const { route, pattern, names } of this.#routes) {
      const match = route.method === method ? pattern.exec(path) : null;
      if (match === null) continue;
      const params = Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
      return { route, params };
    }
    return null;
  }

  #answer(
    request: IncomingMessage,
    url: URL,
    matched: Matched | null,
    body: RequestBody,
    fault: RestFault | null,
  ): Answer & { headers: Readonly<Record<string, string>> } {
    if (fault?.status !== undefined) {
      return {
        status: fault.status,
        body: fault.body ?? { message: `${fault.status}`, code: 0 },
        headers: fault.headers ?? {},
      };
    }
    if (matched === null) return { ...answerOf(refusals.noRoute()), headers: {} };
    const route = `${matched.route.method} ${matched.route.path}`;
    const authorized =
      matched.route.open === true || request.headers.authorization === `Bot ${this.#options.token}`;
    if (!authorized) return { ...answerOf(refusals.unauthorized()), headers: {} };
    const { headers, retryAfter, global } = this.#limits.admit(route, matched.params);
    if (retryAfter !== null) {
      const body = { message: 'You are being rate limited.', retry_after: retryAfter, global };
      return { status: 429, body, headers };
    }
    return { ...this.#handle(matched, url, body), headers };
  }

  #handle({ route, params }: Matched, url: URL, { json, files, broken }: RequestBody): Answer {
    try {
      if (broken) throw refusals.badJson();
      this.#validate(route, json);
      return route.handle({
        ...this.#options.about(),
        world: this.#world,
        params,
        query: url.searchParams,
        body: objectOf(json),
        rawBody: json,
        files,
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error instanceof InvalidForm) {
        const problems = error.faults.map(
          ({ path, code, message }) => `${path.join('.')}: ${message} (${code})`,
        );
        this.violations.push({ route: `${route.method} ${route.path}`, body: json, problems });
      }
      return answerOf(error);
    }
  }

  #validate(route: Route, body: Json | undefined): void {
    if (route.method === 'GET' || route.method === 'DELETE') return;
    const problems = this.#options.validator?.request(route.method, route.path, body) ?? [];
    if (problems.length === 0) return;
    throw new InvalidForm(problems.map((message) => ({ path: [], code: 'DISCORD_OPENAPI', message })));
  }
}

function answerOf(error: ApiError): Answer {
  return { status: error.status, body: error.body };
}

function send(
  response: ServerResponse,
  answer: Answer,
  headers: Record<string, string>,
  fault: RestFault | null,
): void {
  const text =
    fault?.malformed === true ? '{"id": "1", "content": <html>' : JSON.stringify(answer.body ?? null);
  if (answer.body === undefined && fault?.malformed !== true) {
    response.writeHead(answer.status, headers).end();
    return;
  }
  const type = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
  response.writeHead(answer.status, { ...headers, ...type });
  if (fault?.cutOff === true) {
    response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
    return;
  }
  response.end(text);
}
