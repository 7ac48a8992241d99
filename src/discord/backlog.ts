import type { Api } from './api.ts';
import type { Observer } from './observer.ts';
import { Turns } from './turns.ts';

/** A request that was not made, since nobody waits for it any more, or Discord might lock the bot out for it. */
export class LeftOut extends Error {
  override readonly name = 'LeftOut';
}

/** A private remark that is left out is no failure of what it remarks on. */
function forget(error: unknown): void {
  if (!(error instanceof LeftOut)) throw error;
}

/**
 * The same requests, each made when its turn has come, and none while Discord has refused too many lately. What
 * is left out rejects with `LeftOut`. Answers to commands, which Discord does not limit, always go out at once.
 */
export function withBacklog(api: Api, isOverdrawn: () => boolean, observer: Observer): Api {
  const leaveOut = (why: Parameters<Observer['leftOut']>[0]): LeftOut => {
    observer.leftOut(why);
    return new LeftOut(why);
  };
  const turns = new Turns(() => leaveOut('too many waiting'));
  const guarded = async <T>(place: string, request: () => Promise<T>): Promise<T> => {
    if (isOverdrawn()) throw leaveOut('too many refused');
    return await turns.take(place, request);
  };
  return {
    ...api,
    reply: (to, author, message) => guarded(`write ${to.channel_id}`, () => api.reply(to, author, message)),
    edit: (reply, author, message) =>
      guarded(`edit ${reply.channel_id}`, () => api.edit(reply, author, message)),
    remove: (reply) => guarded(`remove ${reply.channel_id}`, () => api.remove(reply)),
    message: (key) => guarded(`read ${key.channel_id}`, () => api.message(key)),
    following: (key, limit) => guarded(`list ${key.channel_id}`, () => api.following(key, limit)),
    parentOf: (channel) => guarded(`look up ${channel}`, () => api.parentOf(channel)),
    writeTo: (user, message) => guarded('write privately', () => api.writeTo(user, message)).catch(forget),
  };
}
