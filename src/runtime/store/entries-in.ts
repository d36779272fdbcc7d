import type { Entry } from '../../journal/index.ts';
import type { JournalRecord } from './journal-record.ts';

/** What lines of a journal say; a line that was erased says nothing. */
export function entriesIn(records: readonly JournalRecord[]): readonly Entry[] {
  return records.flatMap(({ content }) => content?.entry ?? []);
}
