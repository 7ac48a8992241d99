import type { Gateway } from '../gateway/gateway.ts';
import type { Rest } from '../rest/rest.ts';
import type { ChannelRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import type { Watch } from './watch.ts';

/** What people act on. */
export interface Stage {
  readonly world: World;
  readonly watch: Watch;
  /** The default server's text channel. */
  readonly text: ChannelRecord;
  readonly takeExpired: () => boolean;
  /** What happened since a time, for the text of an error. */
  readonly explain: (since: number) => string;
}

const SHOWN = 12;

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** What the bot and this server did since a time, in lines that say why a reply may not have come. */
export function explanation(rest: Rest, gateway: Gateway, since: number): string {
  const asked = rest.requests.filter((request) => request.at >= since);
  const requests = asked.slice(-SHOWN).map(({ route, path, status, body, answer }) => {
    const answered =
      status === 0 ? 'no answer yet' : `answered ${status}${status >= 400 ? ` ${short(answer)}` : ''}`;
    return `  ${route} (${path.slice(0, 60)}) ${answered}${body === undefined ? '' : `\n    ${short(body)}`}`;
  });
  const notes = gateway.notes
    .filter((note) => note.at >= since)
    .map(({ what, shard }) => `  shard ${shard ?? '?'}: ${what}`);
  const online = gateway.connected.map(
    ({ shard, intents }) => `shard ${shard[0]} of ${shard[1]} (intents ${intents})`,
  );
  return [
    `Connected to the gateway: ${online.join(', ') || 'no bot at all'}.`,
    ...(requests.length === 0
      ? ['The bot asked nothing of the REST API since.']
      : ['The bot asked since:', ...requests]),
    ...(notes.length === 0 ? [] : ['At the gateway since:', ...notes.slice(-SHOWN)]),
  ].join('\n');
}
