import { type DateOptions, dateReader, type ReadDate } from './date-format.ts';

/** Ways to write a date that are tried on a column nobody has spoken for. */
export const usualFormats = [
  'iso',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYY/MM/DD',
  'DD.MM.YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'DD/MM/YY',
  'MM/DD/YY',
  'DD.MM.YY',
  'DD-MM-YY',
  'DD-MMM-YYYY',
  'DD-MMM-YY',
  'DD MMM YYYY',
  'DD MMM YY',
  'MMM DD, YYYY',
  'dddd, D MMMM YYYY',
  'ddd D MMM YYYY',
  'ddd, D MMM YYYY',
  'YYYYMMDD',
  'excel',
  'epoch-seconds',
  'epoch-milliseconds',
  'epoch-microseconds',
] as const;

/** How the dates of a whole column are written. */
export interface FoundDates {
  /** Ways that between them read what can be read; two where a column mixes years of two and of four figures, say. */
  readonly formats: readonly string[];
  /** Another way that reads as much and gives other days: nobody but its owner can decide. */
  readonly rival?: string;
  /** A value that each of the two ways reads, to ask about. */
  readonly example?: string;
  /** How many values either way reads to different days. */
  readonly either: number;
  /** Of values that only one order of day and month can read, some need the one and some the other. */
  readonly contradicts?: readonly [string, string];
  /** Share of the values that are read, 0 to 1. */
  readonly share: number;
  /** Values that no way reads, each with its count. */
  readonly unread: ReadonlyMap<string, number>;
  /** Whether any value has a clock. */
  readonly hasClock: boolean;
}

/** Days from 1990 to 2060: numbers outside are seldom dates. */
const plausible = (day: number) => day > 7305 && day < 32_873;

/** Finds how a column writes its dates from all its values, each with its count; `undefined` where hardly any is a date. */
export function findDateFormat(values: ReadonlyMap<string, number>, options: DateOptions = {}): FoundDates | undefined {
  const total = [...values.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const readers = usualFormats.map((format) => ({ format, read: guarded(format, options) }));
  let left = values;
  const formats: string[] = [];
  let rival: string | undefined;
  let example: string | undefined;
  let either = 0;
  let contradicts: [string, string] | undefined;
  let hasClock = false;
  for (let round = 0; round < 4 && left.size > 0; round += 1) {
    const ranked = readers
      .filter(({ format }) => !formats.includes(format))
      .map(({ format, read }) => ({ format, read, hits: count(left, read) }))
      .sort((a, b) => b.hits - a.hits);
    const best = ranked[0];
    if (best === undefined || best.hits === 0 || (round > 0 && isOtherOrder(formats, best.format))) {
      if (best !== undefined && best.hits > 0 && round > 0)
        contradicts ??= contradiction(values, formats[0] as string, best.format, options);
      break;
    }
    if (round === 0) {
      const other = ranked.find((one) => one !== best && isOtherOrder([best.format], one.format) && one.hits > 0);
      const differ = other === undefined ? [] : [...left].filter(([text]) => bothRead(best.read, other.read, text));
      const family = (order: string) =>
        count(values, anyOf(readers.filter(({ format }) => orderOf(format) === order).map(({ read }) => read)));
      const isOpen =
        other !== undefined &&
        other.hits === best.hits &&
        family(orderOf(best.format)) === family(orderOf(other.format)) &&
        differ.length > 0;
      if (other !== undefined && isOpen) {
        rival = other.format;
        example = differ[0]?.[0];
        either = differ.reduce((sum, [, many]) => sum + many, 0);
      } else if (other !== undefined && other.hits > 0) contradicts = contradiction(values, best.format, other.format, options);
    }
    formats.push(best.format);
    const rest = new Map<string, number>();
    for (const [text, many] of left) {
      const read = best.read(text);
      if (read === undefined) rest.set(text, many);
      else if (read.clock !== undefined) hasClock = true;
    }
    left = rest;
  }
  if (formats.length === 0) return undefined;
  const unread = [...left.values()].reduce((sum, many) => sum + many, 0);
  return {
    formats,
    ...(rival === undefined ? {} : { rival }),
    ...(example === undefined ? {} : { example }),
    either,
    ...(contradicts === undefined ? {} : { contradicts }),
    share: (total - unread) / total,
    unread: left,
    hasClock,
  };
}

function guarded(format: string, options: DateOptions): ReadDate {
  const read = dateReader(format, options) as ReadDate;
  const isNumber = format === 'excel' || format.startsWith('epoch') || format === 'YYYYMMDD';
  return (text) => {
    if (isNumber && format !== 'YYYYMMDD' && /^\d{8}$/.test(text)) return undefined;
    const found = read(text);
    if (found === undefined || !isNumber) return found;
    if (format === 'YYYYMMDD') return found.day > -36_525 && found.day < 60_000 ? found : undefined;
    return plausible(found.day) ? found : undefined;
  };
}

function count(values: ReadonlyMap<string, number>, read: ReadDate): number {
  let hits = 0;
  for (const [text, many] of values) if (read(text) !== undefined) hits += many;
  return hits;
}

function bothRead(a: ReadDate, b: ReadDate, text: string): boolean {
  const [one, other] = [a(text), b(text)];
  return one !== undefined && other !== undefined && one.day !== other.day;
}

/** Order of day and month of a way, whatever the marks and the figures of the year; empty where it spells them out. */
function orderOf(format: string): string {
  const found = /^(DD|MM)[/.-](DD|MM)[/.-]YY(?:YY)?$/.exec(format);
  return found === null ? '' : `${found[1]}${found[2]}`;
}

function anyOf(readers: readonly ReadDate[]): ReadDate {
  return (text) => {
    for (const read of readers) {
      const found = read(text);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Whether a way differs from one of some others only in the order of day and month. */
function isOtherOrder(formats: readonly string[], format: string): boolean {
  const swapped = format.replace('DD', '#').replace('MM', 'DD').replace('#', 'MM');
  return swapped !== format && formats.includes(swapped);
}

function contradiction(values: ReadonlyMap<string, number>, a: string, b: string, options: DateOptions): [string, string] | undefined {
  if (!isOtherOrder([a], b)) return undefined;
  const [one, other] = [guarded(a, options), guarded(b, options)];
  const onlyOne = [...values.keys()].find((text) => one(text) !== undefined && other(text) === undefined);
  const onlyOther = [...values.keys()].find((text) => other(text) !== undefined && one(text) === undefined);
  return onlyOne === undefined || onlyOther === undefined ? undefined : [onlyOne, onlyOther];
}
