import type { AnswerMessage, AskName, Asks } from '../messages.ts';

interface Waiting {
  readonly lane: Lane;
  readonly done: (answer: never) => void;
  readonly failed: (error: Error) => void;
  readonly progress: ((part: never) => void) | undefined;
}

/** Long readings have a worker of their own, so that nothing else waits for them. */
type Lane = 'page' | 'records' | 'ranking';

const laneOf = (kind: AskName): Lane => (kind === 'records' || kind === 'ranking' ? kind : 'page');

/** What was asked was stopped by the person at the page. */
export class Stopped extends Error {}

/** The page's way to the worker, in which the library runs; typing and dragging never wait for it. */
export interface Asker {
  ask<K extends AskName>(kind: K, ask: Asks[K]['ask'], progress?: (part: Asks[K]['answer']) => void): Promise<Asks[K]['answer']>;
  /** Ends what runs for a kind of question; whoever waits for it is told `Stopped`. */
  stop(kind: AskName): void;
}

/** Starts the workers from the text that the page carries, so that nothing is ever fetched. */
export function asker(source: () => string): Asker {
  let url = '';
  const waiting = new Map<number, Waiting>();
  const workers = new Map<Lane, Worker>();
  let next = 1;

  function start(lane: Lane): Worker {
    url ||= URL.createObjectURL(new Blob([source()], { type: 'text/javascript' }));
    // A page opened from disk may not start a module worker from a blob; the build has joined the modules, so a plain one does.
    const fresh = new Worker(url, { name: `justice-pathway ${lane}` });
    workers.set(lane, fresh);
    fresh.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
      const one = waiting.get(data.id);
      if (!one) return;
      if ('progress' in data) {
        one.progress?.(data.progress as never);
        return;
      }
      waiting.delete(data.id);
      if ('failed' in data) one.failed(new Error(data.failed));
      else one.done(data.answer as never);
    });
    fresh.addEventListener('error', (event) => end(lane, new Error(event.message || 'The worker of this page stopped.')));
    return fresh;
  }

  /** Ends a worker; the next question starts a fresh one. */
  function end(lane: Lane, why: Error): void {
    workers.get(lane)?.terminate();
    workers.delete(lane);
    for (const [id, one] of waiting) {
      if (one.lane !== lane) continue;
      waiting.delete(id);
      one.failed(why);
    }
  }

  return {
    ask(kind, ask, progress) {
      const id = next++;
      const lane = laneOf(kind);
      return new Promise((done, failed) => {
        waiting.set(id, { lane, done: done as Waiting['done'], failed, progress: progress as Waiting['progress'] });
        (workers.get(lane) ?? start(lane)).postMessage({ id, kind, ask });
      });
    },
    stop: (kind) => end(laneOf(kind), new Stopped('Stopped.')),
  };
}
