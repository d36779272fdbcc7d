import type { Reading } from 'justice-pathway/law';

type By = (how: Reading['how'], locator: string, copy?: string) => Reading;

const by =
  (reader: string, on: string): By =>
  (how, locator, copy) => ({ how, by: reader, on, locator, ...(copy === undefined ? {} : { copy }) });

/** What the first reader read, on 21 November 2026: each call is a record of its own. @example first('enacted-text', 'SSI 2025/393') */
export const first = by('reader-1', '2026-11-21');

/** What the second reader read, on 29 November 2026. */
export const second = by('reader-2', '2026-11-29');
