import type { AnswerMessage, AskName, Asks } from '../messages.ts';

interface Waiting {
  readonly done: (answer: never) => void;
  readonly failed: (error: Error) => void;
  readonly progress: ((part: never) => void) | undefined;
}

/** The page's way to the worker, in which the library runs; typing and dragging never wait for it. */
export interface Asker {
  ask<K extends AskName>(kind: K, ask: Asks[K]['ask'], progress?: (part: Asks[K]['answer']) => void): Promise<Asks[K]['answer']>;
  /** Ends all that runs and begins afresh. */
  restart(): void;
}

/** Starts the worker from the text that the page carries, so that nothing is ever fetched. */
export function asker(source: string): Asker {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let worker = start();

  function start(): Worker {
    // A page opened from disk may not start a module worker from a blob; the build has joined the modules, so a plain one does.
    const fresh = new Worker(url, { name: 'justice-pathway' });
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
    fresh.addEventListener('error', (event) => {
      const error = new Error(event.message || 'The worker of this page stopped.');
      for (const one of waiting.values()) one.failed(error);
      waiting.clear();
    });
    return fresh;
  }

  return {
    ask(kind, ask, progress) {
      const id = next++;
      return new Promise((done, failed) => {
        waiting.set(id, { done: done as Waiting['done'], failed, progress: progress as Waiting['progress'] });
        worker.postMessage({ id, kind, ask });
      });
    },
    restart() {
      worker.terminate();
      waiting.clear();
      worker = start();
    },
  };
}
