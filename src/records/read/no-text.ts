import { isNoText } from '../../journal/log/table/odd-signs.ts';
import { Unreadable } from './unreadable.ts';

/** Refuses what has many signs that no text has: more than one in twenty of its beginning. */
export function refuseNoText(start: string): void {
  if (!isNoText(start)) return;
  throw new Unreadable(
    'no-table',
    'Neither a table nor text: it may be a picture or a program.',
    'Save the records as XLSX or CSV, and choose that file.',
  );
}
