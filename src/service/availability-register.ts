import { type CivilDate, dateOf, daysBetween } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import type { Instant } from '../kernel/instant.ts';
import { median } from '../kernel/median.ts';

/** Places and wait of one specialty at one body on one day. */
export interface AvailabilityRecord {
  readonly on: CivilDate;
  readonly specialty: string;
  readonly body: string;
  readonly places?: number;
  readonly waitDays?: number;
}

/** Anything with a time, a type and attributes: an event of a journey, an entry of a journal. */
export interface RecordedEvent {
  readonly at: Instant;
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A disconnect that may have followed from what was available. */
export interface LateReferral {
  /** When the person was referred. */
  readonly at: Instant;
  readonly specialty?: string;
  readonly body?: string;
  readonly journey: string;
  readonly rule: string;
}

/** How a number moved over the records. */
export interface AvailabilityTrend {
  readonly direction: 'rising' | 'falling' | 'steady' | 'too-few';
  /** Change in 30 days: the median of the slopes between all pairs of records. */
  readonly per30Days?: number;
  readonly from?: number;
  readonly to?: number;
  readonly records: number;
}

/** The register of one specialty at one body. */
export interface AvailabilityLine {
  readonly specialty: string;
  readonly body: string;
  /** Oldest first; of several on a day the last told. */
  readonly records: readonly AvailabilityRecord[];
  readonly latest: AvailabilityRecord;
  readonly wait: AvailabilityTrend;
  readonly places: AvailabilityTrend;
  /** The longest stretch of days without a record. */
  readonly longestSilence: number;
  /** Disconnects of referrals made from each record until the next, to the nearest five; `undefined` where there were few people. */
  readonly followed: readonly { readonly on: CivilDate; readonly disconnects: number | undefined; readonly rules: readonly string[] }[];
}

const not = 'not named';

/** Reads the records of availability out of events of one type; those without a specialty or any figure are left out. @defaultValue zone 'UTC' */
export function availabilityRecords(
  events: readonly RecordedEvent[],
  of: { readonly type: string; readonly zone?: string },
): AvailabilityRecord[] {
  givenAs('availabilityRecords', 'events', events, '[at:number type:text]');
  givenAs('availabilityRecords', 'of', of, '{type:text}');
  const { type, zone = 'UTC' } = of;
  return events
    .filter((event) => event.type === type)
    .flatMap(({ at, attrs = {} }) => {
      const { specialty, places, waitDays } = attrs;
      const body = attrs['body'] ?? attrs['by'];
      const figures = { ...(typeof places === 'number' ? { places } : {}), ...(typeof waitDays === 'number' ? { waitDays } : {}) };
      if (typeof specialty !== 'string' || Object.keys(figures).length === 0) return [];
      return [{ on: dateOf(at, zone), specialty, body: typeof body === 'string' ? body : not, ...figures }];
    });
}

/**
 * The availability of specialist services over time, by specialty and body, with the trend of waits and places
 * and the disconnects that followed. Counts are told to the nearest `smallNumber`; of fewer people than that nothing is told. @defaultValue smallNumber 5, zone 'UTC'
 */
export function availabilityRegister(
  records: readonly AvailabilityRecord[],
  late: readonly LateReferral[] = [],
  options: { readonly smallNumber?: number; readonly zone?: string } = {},
): AvailabilityLine[] {
  givenAs('availabilityRegister', 'records', records, '[on:text specialty:text body:text]');
  givenAs('availabilityRegister', 'late', late, '[at:number journey:text rule:text]?');
  givenAs('availabilityRegister', 'options', options, 'object?');
  const { smallNumber = 5, zone = 'UTC' } = options;
  const groups = new Map<string, AvailabilityRecord[]>();
  for (const record of records) {
    const key = `${record.specialty}\n${record.body}`;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()]
    .map((group) => line(group, late, smallNumber, zone))
    .sort((a, b) => (a.specialty === b.specialty ? (a.body < b.body ? -1 : 1) : a.specialty < b.specialty ? -1 : 1));
}

function line(group: readonly AvailabilityRecord[], late: readonly LateReferral[], smallNumber: number, zone: string): AvailabilityLine {
  const byDay = new Map<CivilDate, AvailabilityRecord>();
  for (const record of group) byDay.set(record.on, { ...byDay.get(record.on), ...record });
  const records = [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
  const latest = records.at(-1) as AvailabilityRecord;
  const { specialty, body } = latest;
  const mine = late.filter((each) => each.specialty === specialty && (each.body === undefined || each.body === body));
  const followed = records.map((record, index) => {
    const next = records[index + 1]?.on;
    const found = mine.filter(({ at }) => dateOf(at, zone) >= record.on && (next === undefined || dateOf(at, zone) < next));
    const people = new Set(found.map((each) => each.journey)).size;
    const small = smallNumber > 1 && people > 0 && people < smallNumber;
    return {
      on: record.on,
      disconnects: small ? undefined : Math.round(found.length / smallNumber) * smallNumber,
      rules: small ? [] : [...new Set(found.map((each) => each.rule))].sort(),
    };
  });
  const silences = records.slice(1).map((record, index) => daysBetween((records[index] as AvailabilityRecord).on, record.on));
  return {
    specialty,
    body,
    records,
    latest,
    wait: trend(records, 'waitDays'),
    places: trend(records, 'places'),
    longestSilence: Math.max(0, ...silences),
    followed,
  };
}

function trend(records: readonly AvailabilityRecord[], key: 'waitDays' | 'places'): AvailabilityTrend {
  const points = records.filter((record) => record[key] !== undefined).map((record) => ({ on: record.on, value: record[key] as number }));
  const ends = points.length === 0 ? {} : { from: points[0]?.value as number, to: points.at(-1)?.value as number };
  if (points.length < 3) return { direction: 'too-few', records: points.length, ...ends };
  const slopes: number[] = [];
  for (const [index, a] of points.entries()) {
    for (const b of points.slice(index + 1)) slopes.push(((b.value - a.value) / daysBetween(a.on, b.on)) * 30);
  }
  const per30Days = Math.round(median(slopes) * 10) / 10;
  const direction = per30Days > 0 ? 'rising' : per30Days < 0 ? 'falling' : 'steady';
  return { direction, per30Days, records: points.length, ...ends };
}
