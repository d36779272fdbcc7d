import { Unreadable } from './unreadable.ts';

/** Refuses what has many signs that no text has: more than one in twenty of its beginning. */
export function refuseNoText(start: string): void {
  const signs = [...start].filter((sign) => sign > '\u0000' && sign < ' ' && !'\t\n\r\f\u000b'.includes(sign));
  if (signs.length * 20 <= start.length) return;
  throw new Unreadable(
    'no-table',
    'Neither a table nor text: it may be a picture or a program.',
    'Save the records as XLSX or CSV, and choose that file.',
  );
}
