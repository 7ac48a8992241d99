import type { IncomingMessage } from 'node:http';
import { type Json, parseJson } from '../json.ts';

/** A file that came with a request. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface RequestBody {
  /** The JSON: the whole body, or the `payload_json` of a form with files; undefined for none. */
  readonly json: Json | undefined;
  readonly files: readonly Upload[];
  /** Whether there was a body that is not JSON. */
  readonly broken: boolean;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function formOf(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const json = typeof payload === 'string' ? parseJson(payload) : undefined;
  const files: Upload[] = [];
  for (const value of form.values()) {
    if (typeof value === 'string') continue;
    files.push({ name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { json, files, broken: payload !== null && json === undefined };
}

/** Reads a request's body, JSON or a form. */
export async function bodyOf(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await bytesOf(request);
  if (bytes.length === 0) return { json: undefined, files: [], broken: false };
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return formOf(bytes, type);
  const json = parseJson(bytes.toString('utf8'));
  return { json, files: [], broken: json === undefined };
}
