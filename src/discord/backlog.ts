import type { Api } from './api.ts';
import type { Observer } from './observer.ts';

/** Discord lets a bot write five messages in five seconds to a channel: more than these would wait too long. */
const MOST_IN_CHANNEL = 5;
/** And it takes fifty requests a second in all. */
const MOST = 100;
/** Nobody waits for a removal, but none should be forgotten. */
const MOST_REMOVALS = 50;

/** A request that was not made, since nobody would wait for its answer, or Discord might lock the bot out for it. */
export class LeftOut extends Error {
  override readonly name = 'LeftOut';
}

/** A private remark that is left out is no failure of what it remarks on. */
function forget(error: unknown): void {
  if (!(error instanceof LeftOut)) throw error;
}

/**
 * The same requests, made only while few are waiting: Discord's limits would hold back the rest for so long that
 * neither those who asked nor those who ask next would be served. Answers to commands have no such limit and
 * always go out. What is left out rejects with `LeftOut`.
 */
export function withBacklog(api: Api, isOverdrawn: () => boolean, observer: Observer): Api {
  const waiting = new Map<string, number>();
  let total = 0;
  const guarded = async <T>(place: string, request: () => Promise<T>, most = MOST_IN_CHANNEL): Promise<T> => {
    const here = waiting.get(place) ?? 0;
    if (isOverdrawn()) return leaveOut('too many refused');
    if (here >= most || total >= MOST) return leaveOut('too many waiting');
    waiting.set(place, here + 1);
    total += 1;
    try {
      return await request();
    } finally {
      total -= 1;
      const left = (waiting.get(place) ?? 1) - 1;
      if (left > 0) waiting.set(place, left);
      else waiting.delete(place);
    }
  };
  const leaveOut = (why: Parameters<Observer['leftOut']>[0]): never => {
    observer.leftOut(why);
    throw new LeftOut(why);
  };
  return {
    ...api,
    reply: (to, author, message) => guarded(`write ${to.channel_id}`, () => api.reply(to, author, message)),
    edit: (reply, author, message) =>
      guarded(`edit ${reply.channel_id}`, () => api.edit(reply, author, message)),
    remove: (reply) => guarded(`remove ${reply.channel_id}`, () => api.remove(reply), MOST_REMOVALS),
    message: (key) => guarded(`read ${key.channel_id}`, () => api.message(key)),
    following: (key, limit) => guarded(`read ${key.channel_id}`, () => api.following(key, limit)),
    parentOf: (channel) => guarded(`read ${channel}`, () => api.parentOf(channel)),
    writeTo: (user, message) => guarded('write privately', () => api.writeTo(user, message)).catch(forget),
  };
}
