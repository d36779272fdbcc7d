import { fold } from '../../journal/log/table/clean.ts';
import { clockOfText } from '../../journal/log/table/clock-text.ts';
import { type FoundDates, findDateFormat } from '../../journal/log/table/find-date-format.ts';
import type { RecordWords } from '../record-words.ts';
import { typeOf } from './type-of.ts';

/** All that a column holds, by what its values are and not by its name alone. */
export interface ColumnLook {
  readonly name: string;
  readonly filled: number;
  readonly rows: number;
  /** Each value with its count; only the first 20,000 different ones. */
  readonly values: ReadonlyMap<string, number>;
  readonly kind: 'date' | 'clock' | 'birth-year' | 'sex' | 'yes-no' | 'number' | 'id' | 'words' | 'text' | 'empty' | 'private';
  readonly dates?: FoundDates;
  /** Texts and sentinels in a column of dates that mean none. */
  readonly noDate?: readonly string[];
  /** For an id of figures: how many it has. */
  readonly digits?: number;
}

const most = 20_000;

/** Gathers the values of columns as rows come. */
export function columnCounts(names: readonly string[]): { add(cells: readonly string[]): void; look(words: RecordWords): ColumnLook[] } {
  const counts = names.map(() => new Map<string, number>());
  const filled = names.map(() => 0);
  let rows = 0;
  return {
    add(cells) {
      rows += 1;
      for (let at = 0; at < names.length; at += 1) {
        const text = cells[at] as string;
        if (text === '') continue;
        filled[at] = (filled[at] as number) + 1;
        const own = counts[at] as Map<string, number>;
        if (own.size < most || own.has(text)) own.set(text, (own.get(text) ?? 0) + 1);
      }
    },
    look: (words) => names.map((name, at) => lookAt(name, counts[at] as Map<string, number>, filled[at] as number, rows, words)),
  };
}

function lookAt(name: string, values: ReadonlyMap<string, number>, filled: number, rows: number, words: RecordWords): ColumnLook {
  const base = { name, filled, rows, values };
  const heading = fold(name);
  if (filled === 0) return { ...base, kind: 'empty' };
  if (words.private.includes(heading) || findsSomebody(values, filled)) return { ...base, kind: 'private' };
  const share = (test: (text: string) => boolean) => {
    let hits = 0;
    for (const [text, count] of values) if (test(text)) hits += count;
    return hits / filled;
  };
  const is = (list: readonly string[]) => (text: string) => list.includes(fold(text));
  if (/\b(?:yob|birth|born|dob)\b/.test(heading) || /^year of/.test(heading)) return { ...base, kind: 'birth-year' };
  if (/^(?:sex|gender|m\/f)$/.test(heading)) return { ...base, kind: 'sex' };
  if (share((text) => /^(?:19|20)\d\d$/.test(text)) > 0.9 && !/date|when|day/.test(heading)) return { ...base, kind: 'birth-year' };
  if (share(is(['m', 'f', 'male', 'female', 'man', 'woman'])) > 0.95) return { ...base, kind: 'sex' };
  if (share(is(['y', 'n', 'yes', 'no', 'true', 'false', 't', 'f'])) > 0.95) return { ...base, kind: 'yes-no' };
  const idLike = looksLikeId(heading, values, filled, words);
  const none = [...values.keys()].filter((text) => words.noDate.includes(fold(text)) || /^0+$/.test(text));
  const dated = new Map([...values].filter(([text]) => !none.includes(text)));
  const dates = findDateFormat(dated);
  const isSerial = dates?.formats.some((format) => format === 'excel' || format.startsWith('epoch')) ?? false;
  const says =
    /date|when|day|time|start|end|\bin\b|\bout\b|from|\bto\b|claim|paid|payment|check|seen|told|met|appt|interview|registered|referred/.test(
      heading,
    );
  const isNamedId =
    Object.values(words.ids).some((list) => list.includes(heading)) || /(?:^|\s)(?:id|ref|no|number|code)\.?$/.test(heading);
  const isEvent = (typeOf(name, words)?.score ?? 0) >= 0.7;
  if (dates !== undefined && dates.share > 0.6 && (!isSerial || ((says || isEvent) && !isNamedId))) {
    const sentinels = [...dated.keys()].filter(
      (text) => /(?:^|\D)(?:1900|1899|9999|2999|1111)(?:\D|$)/.test(text) || /^(?:19000101|99991231|00000000)$/.test(text),
    );
    return {
      ...base,
      kind: 'date',
      dates,
      noDate: [...none, ...sentinels],
    };
  }
  if (share((text) => clockOfText(text) !== undefined || /^[ap]\.?m\.?$/i.test(text)) > 0.6 && /time|clock|hour|hrs/.test(heading))
    return { ...base, kind: 'clock' };
  if (idLike) {
    const digits = fixedDigits(values);
    return { ...base, kind: 'id', ...(digits === undefined ? {} : { digits }) };
  }
  if (share((text) => /^-?\d+(?:\.\d+)?\s*(?:d|days?)?$/i.test(text)) > 0.9) return { ...base, kind: 'number' };
  if (values.size <= Math.max(12, Math.min(80, filled / 2))) return { ...base, kind: 'words' };
  return { ...base, kind: 'text' };
}

/** Whether most values are names of people ("Surname, Forename"), postcodes or addresses of e-mail, whatever the heading says. */
function findsSomebody(values: ReadonlyMap<string, number>, filled: number): boolean {
  const looks = [/^\p{Lu}[\p{L}'’-]+,\s*\p{Lu}[\p{L}'’. -]*$/u, /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i, /^[^\s@]+@[^\s@]+\.[^\s@]+$/];
  return values.size > filled / 2 && looks.some((look) => [...values.keys()].filter((text) => look.test(text)).length > values.size * 0.7);
}

function looksLikeId(heading: string, values: ReadonlyMap<string, number>, filled: number, words: RecordWords): boolean {
  const named =
    Object.values(words.ids).some((list) => list.includes(heading)) ||
    /(?:^|\s)(?:id|ref|no|number|num|nr|code|key)\.?$/.test(heading) ||
    /^id\b/.test(heading);
  let coded = 0;
  let longest = 0;
  let withFigures = 0;
  let plain = 0;
  for (const [text, count] of values) {
    if (/\d/.test(text)) withFigures += count;
    else plain += 1;
    if (/^[A-Za-z]{0,6}[-/ ]?\d[\dA-Za-z/ -]*$/.test(text) && !/^\d{1,2}[/.-]\d{1,2}[/.-]/.test(text)) coded += count;
    longest = Math.max(longest, text.length);
  }
  if (named) return (withFigures > 0 && coded / withFigures > 0.6) || values.size > filled * 0.5;
  // "-" and the like among ids say that there is none.
  return (
    withFigures > filled * 0.2 &&
    plain <= 3 &&
    coded / withFigures > 0.9 &&
    values.size > 3 &&
    values.size > withFigures * 0.25 &&
    longest >= 3 &&
    !/\b(?:days|amount|age|count|sentence|length)\b/.test(heading)
  );
}

/** How many figures an id has, where it is of figures alone and the longest is also the commonest length. */
function fixedDigits(values: ReadonlyMap<string, number>): number | undefined {
  const lengths = new Map<number, number>();
  let figures = 0;
  let all = 0;
  for (const [text, count] of values) {
    all += count;
    if (!/^\d+$/.test(text)) continue;
    figures += count;
    lengths.set(text.length, (lengths.get(text.length) ?? 0) + count);
  }
  if (figures / Math.max(1, all) < 0.7 || lengths.size === 0) return undefined;
  const longest = Math.max(...lengths.keys());
  const commonest = [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0];
  return longest === commonest && longest >= 4 ? longest : undefined;
}

export function distinctWords({ values }: ColumnLook): string[] {
  const seen = new Map<string, string>();
  for (const text of values.keys()) if (!seen.has(fold(text))) seen.set(fold(text), text);
  return [...seen.values()];
}
