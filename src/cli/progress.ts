import { SingleBar } from 'cli-progress';
import type { Io } from './io.ts';

/** A bar on stderr while it is a terminal, from the first news on; else silence. */
export function progressBar(io: Io, label: string): { update(share: number): void; stop(): void } {
  if (!io.stderrIsTerminal) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ format: `${label} {bar} {percentage} %`, stream: process.stderr, hideCursor: true, clearOnComplete: true });
  return {
    update: (share) => {
      if (!bar.isActive) bar.start(100, 0);
      bar.update(Math.floor(100 * share));
    },
    stop: () => bar.stop(),
  };
}
