import cliProgress from 'cli-progress';
import type { Io } from './io.ts';

/** A bar on stderr for long work; nothing at all when stderr is not a terminal. */
export function progressBar(io: Io, label: string): { update(share: number): void; stop(): void } {
  if (!io.stderrIsTerminal) return { update: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {percentage}%`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(100, 0);
  return { update: (share) => bar.update(Math.round(share * 100)), stop: () => bar.stop() };
}
