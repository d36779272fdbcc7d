import type { AnswerMessage, AskName, Asks } from '../messages.ts';
import { unpacked } from './unpacked.ts';

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

/** Starts the workers from the packed text that the page carries, so that nothing is ever fetched. */
export function asker(packed: () => string): Asker {
  let address: Promise<string> | undefined;
  const waiting = new Map<number, Waiting>();
  const workers = new Map<Lane, Promise<Worker>>();
  let next = 1;

  function workerOf(lane: Lane): Promise<Worker> {
    const known = workers.get(lane);
    if (known !== undefined) return known;
    address ??= unpacked(packed());
    const made = address.then((url) => start(lane, url));
    workers.set(lane, made);
    return made;
  }

  function start(lane: Lane, url: string): Worker {
    // A page opened from disk may not start a module worker from a blob; the build has joined the modules, so a plain one does.
    const fresh = new Worker(url, { name: `justice-pathway ${lane}` });
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
    void workers.get(lane)?.then((worker) => worker.terminate());
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
        workerOf(lane).then(
          (worker) => waiting.has(id) && worker.postMessage({ id, kind, ask }),
          (error) => end(lane, error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
    stop: (kind) => end(laneOf(kind), new Stopped('Stopped.')),
  };
}
