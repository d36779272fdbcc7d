import { Command } from 'commander';
import type { Io } from './io.ts';

/** `records propose FILES…`: a plan with what it is sure of, its reasons, and open questions in words. */
export function proposeCommand(_io: Io): Command {
  return new Command('propose');
}
