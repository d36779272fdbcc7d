import type { SourceQuality } from '../read-records.ts';

type SourceRows = Pick<SourceQuality, 'rows' | 'events' | 'repeated' | 'withoutEvent' | 'unlinked' | 'refused' | 'untranslated'>;

/** What became of the rows of a source, each row once, in the order of the columns of a check. */
export function sourceCounts(one: SourceRows): readonly number[] {
  return [one.rows, one.events, one.repeated, one.withoutEvent, one.unlinked, one.refused, one.untranslated];
}

/** How much of what a rule asks about can be seen in records, in words. */
export const seenWords = {
  yes: 'Can be seen',
  part: 'Can be seen for some people, for some of the time, or only where something is written',
  no: 'Cannot be seen: every answer is “not known”',
} as const;
