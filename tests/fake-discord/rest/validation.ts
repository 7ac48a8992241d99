import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isObject, type Json, type JsonObject, objectOf, parseJson } from '../json.ts';

/** A request body that Discord's own description does not allow, or that breaks one of its limits. */
export interface Violation {
  readonly route: string;
  readonly body: Json | undefined;
  readonly problems: readonly string[];
}

/** Violations as lines to read. */
export function described(violations: readonly Violation[]): string {
  return violations
    .map(({ route, problems, body }) => `${route}\n  ${problems.join('\n  ')}\n  ${JSON.stringify(body)}`)
    .join('\n');
}

const DEFAULT_FILE = fileURLToPath(new URL('../../../../shared/discord/openapi.json', import.meta.url));
/** Compiling counts for more than checking here: large schemas are shared, and code is taken as it comes. */
const QUICKLY = {
  strict: false,
  validateSchema: false,
  logger: false,
  inlineRefs: 2,
  code: { optimize: false },
} as const;
/** What nearly every test sends: compiled at once, so that no answer waits for it. */
const USUAL = [
  '/channels/{channel_id}/messages',
  '/interactions/{interaction_id}/{interaction_token}/callback',
];
const JSON_TYPE = 'application/json';
const NAME = 'discord';

/** The name of Discord's description: `DISCORD_OPENAPI`, or the file beside the repository, or null. */
export function openApiFile(): string | null {
  const file = process.env.DISCORD_OPENAPI || DEFAULT_FILE;
  return existsSync(file) ? file : null;
}

function pointer(...parts: string[]): string {
  return parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
}

/** Checks bodies against Discord's OpenAPI description; each operation is compiled when it is first met. */
export class Validator {
  readonly #paths: JsonObject;
  readonly #ajv = new Ajv2020(QUICKLY);
  readonly #compiled = new Map<string, ValidateFunction | null>();

  constructor(document: JsonObject) {
    this.#paths = objectOf(document.paths);
    addFormats.default(this.#ajv);
    this.#ajv.addFormat('snowflake', true);
    this.#ajv.addFormat('nonce', true);
    this.#ajv.addSchema({ components: document.components, paths: document.paths }, NAME);
  }

  /** What is wrong with a request body, as sentences; an empty list where nothing is. */
  request(method: string, path: string, body: Json | undefined): string[] {
    return this.#check(
      [path, method.toLowerCase(), 'requestBody', 'content', JSON_TYPE, 'schema'],
      body ?? {},
    );
  }

  /** What is wrong with an answer of this server, as sentences: the fake checks itself by it. */
  response(method: string, path: string, status: number, body: Json): string[] {
    return this.#check(
      [path, method.toLowerCase(), 'responses', String(status), 'content', JSON_TYPE, 'schema'],
      body,
    );
  }

  #check(where: string[], body: Json): string[] {
    const key = where.join(' ');
    let validate = this.#compiled.get(key);
    if (validate === undefined) {
      const known = where.reduce<unknown>((at, part) => objectOf(at)[part], this.#paths) !== undefined;
      validate = known ? this.#ajv.compile({ $ref: `${NAME}#/paths/${pointer(...where)}` }) : null;
      this.#compiled.set(key, validate);
    }
    if (validate === null || validate(body)) return [];
    const problems = (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || 'body'} ${message} ${JSON.stringify(params)}`,
    );
    return [...new Set(problems)];
  }
}

const cache = new Map<string, Validator>();

/** The validator for a description, read once a process; null where there is no file. */
export function loadValidator(file: string | null): Validator | null {
  if (file === null) return null;
  const known = cache.get(file);
  if (known !== undefined) return known;
  const document = parseJson(readFileSync(file, 'utf8'));
  if (!isObject(document) || !isObject(document.paths))
    throw new Error(`${file} is not an OpenAPI description`);
  const validator = new Validator(document);
  for (const path of USUAL) validator.request('POST', path, {});
  cache.set(file, validator);
  return validator;
}
