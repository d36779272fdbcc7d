import type { Law, Reasoning } from 'justice-pathway';
import type { SentenceFile } from '../sentence/sentence-file.ts';
import type { SingleTerm } from '../sentence/single-term.ts';
import type { KeyDate } from './key-date.ts';

/** The day from which the conviction is spent. */
export function spentDate(_file: SentenceFile, _term: SingleTerm, _law: Law | undefined, all: Reasoning): KeyDate | undefined {
  all.warn('The day from which the conviction is spent is not worked out here yet.');
  return undefined;
}
