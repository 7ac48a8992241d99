import type { Answer } from '../engine/answer.ts';
import type { Engine } from '../engine/engine.ts';

/** A question that was answered, and how it came: by which command or kind of message. */
export interface Asked {
  readonly entry: string;
  readonly status: Answer['status'];
  /** How long the engine took, in milliseconds. */
  readonly milliseconds: number;
  readonly question: string;
}

/** What the operator's instruments are told of. Nothing here may throw. */
export interface Observer {
  asked(question: Asked): void;
  reconnecting(shard: number): void;
  /** Discord answered a request after so long. */
  requested(status: number, milliseconds: number): void;
  /** Requests have to wait, as Discord has said with a 429 or beforehand. */
  rateLimited(scope: 'global' | 'route'): void;
  /** A request was not made, since too many were waiting or too many had been refused. */
  leftOut(why: 'too many waiting' | 'too many refused'): void;
}

export const NO_OBSERVER: Observer = {
  asked: () => undefined,
  reconnecting: () => undefined,
  requested: () => undefined,
  rateLimited: () => undefined,
  leftOut: () => undefined,
};

/** The same engine, telling the observer of every question that it answers. */
export function observedEngine(engine: Engine, entry: string, observer: Observer): Engine {
  return {
    ...engine,
    ask(question) {
      const since = performance.now();
      const answer = engine.ask(question);
      const milliseconds = performance.now() - since;
      observer.asked({ entry, status: answer.status, milliseconds, question: question.question });
      return answer;
    },
  };
}
