import type { HolidaySchedule, Schedule } from '../../service/index.ts';
import { civilDay } from './directory-day.ts';
import { isEmpty, mayNarrow, wordsOf } from './directory-narrowing.ts';
import { type Json, type RecordReader, tidy } from './directory-record.ts';

const ids =
  /(?:^|_)(?:id|uri|url)$|^(?:schedule_link|attributes|metadata|service|location|created\w*|updated\w*|last_modified\w*|modified\w*|version|source|order|sort\w*|position)$/i;
const readBySchedule = new Set(
  'valid_from valid_to dtstart until count freq interval byday bymonthday bymonth byweekno byyearday bysetpos byhour byminute bysecond wkst opens_at closes_at timezone description notes attending_type weekday exdate exdates rdate rdates closed'.split(
    ' ',
  ),
);
const asWords = new Set('name label title comment comments note summary text details remarks original_text'.split(' '));

/** Reads one schedule of any version of the family. What is there and cannot be read stays, so that it is not relied on without it. */
export function readSchedule(reader: RecordReader, item: Json, path: string, zone: string | undefined, location?: string): Schedule {
  const unread: { field: string; words: string }[] = [];
  const word = (key: string): string | undefined => {
    const value = item[key];
    if (isEmpty(value)) return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return reader.text(item, key, path);
    if (Array.isArray(value) && value.every((each) => typeof each === 'string' || typeof each === 'number')) return value.join(',');
    reader.wrong('wrong-kind', `${path}.${key}`, `${key} should be text.`, value);
    unread.push({ field: key, words: wordsOf(value) });
    return undefined;
  };
  const day = (key: string): string | undefined => {
    const value = word(key);
    return value === undefined ? undefined : (civilDay(value, zoneOf(item, zone)) ?? value);
  };
  const dates = (...keys: readonly string[]): string | undefined => {
    const all = keys.flatMap((key) => word(key)?.split(/[,;]+\s*/) ?? []).filter((each) => each.trim() !== '');
    return all.length === 0
      ? undefined
      : all.map((each) => civilDay(each, zoneOf(item, zone)) ?? each.trim().replaceAll(' ', '_')).join(',');
  };
  for (const [key, value] of Object.entries(item)) {
    if (readBySchedule.has(key) || asWords.has(key) || ids.test(key) || isEmpty(value)) continue;
    if (value === false && mayNarrow(key, value) === undefined) continue;
    unread.push({ field: key, words: wordsOf(value) });
  }
  if (item['closed'] !== undefined && readFlag(item['closed']) !== false) unread.push({ field: 'closed', words: wordsOf(item['closed']) });
  if (item['bysecond'] !== undefined && !/^\s*0?\s*$/.test(String(item['bysecond'] ?? '')))
    unread.push({ field: 'bysecond', words: wordsOf(item['bysecond']) });
  for (const { field, words } of unread)
    reader.wrong(
      'not-understood',
      `${path}.${field}`,
      `${field} may narrow these hours and is not understood: answers are "unknown".`,
      words,
    );
  const weekday = weekdays(word('weekday'));
  const extra = [...asWords].flatMap((key) => word(key) ?? []);
  const notes = [word('notes'), ...extra].filter((each) => each !== undefined).join('. ');
  return tidy<Schedule>({
    id: reader.text(item, 'id', path),
    location,
    validFrom: day('valid_from'),
    validTo: day('valid_to'),
    dtstart: day('dtstart'),
    until: day('until'),
    count: whole(reader, item, 'count', path),
    freq: word('freq') ?? (weekday === undefined ? undefined : 'WEEKLY'),
    interval: whole(reader, item, 'interval', path),
    byday: word('byday') ?? weekday,
    bymonthday: word('bymonthday'),
    bymonth: word('bymonth'),
    byweekno: word('byweekno'),
    byyearday: word('byyearday'),
    bysetpos: word('bysetpos'),
    byhour: word('byhour'),
    byminute: word('byminute'),
    exdate: dates('exdate', 'exdates'),
    rdate: dates('rdate', 'rdates'),
    wkst: word('wkst'),
    opensAt: word('opens_at'),
    closesAt: word('closes_at'),
    timezone: typeof item['timezone'] === 'number' ? item['timezone'] : word('timezone'),
    description: word('description'),
    attending: word('attending_type'),
    notes: notes === '' ? undefined : notes,
    of: undefined,
    unread: unread.length > 0 ? unread : undefined,
  });
}

const codes: Readonly<Record<string, string>> = { mo: 'MO', tu: 'TU', we: 'WE', th: 'TH', fr: 'FR', sa: 'SA', su: 'SU' };

/** `Monday`, `Mon, Tue`: the weekday of older versions. A number stays as it is: 1 is Monday to some and Sunday to others. */
function weekdays(text: string | undefined): string | undefined {
  return text
    ?.split(/[,;/]|\band\b/i)
    .map((part) => part.trim())
    .map((part) =>
      /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$|^(mo|tu|we|th|fr|sa|su)$/i.test(part) ? codes[part.slice(0, 2).toLowerCase()] : part,
    )
    .join(',');
}

/** The schedule's own zone where it names one that is no number, else that of the directory. */
function zoneOf(item: Json, zone: string | undefined): string | undefined {
  const own = item['timezone'];
  return typeof own === 'string' && /^[A-Z][A-Za-z]+\/[A-Za-z_/]+$/.test(own) ? own : zone;
}

/** A number; what is there and is no number becomes one that no rule accepts, so that the schedule is not read without it. */
function whole(reader: RecordReader, item: Json, key: string, path: string): number | undefined {
  return reader.number(item, key, path) ?? (isEmpty(item[key]) ? undefined : -1);
}

function readFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (isEmpty(value)) return false;
  if (/^(?:true|t|yes|y|1|closed)$/i.test(String(value).trim())) return true;
  return /^(?:false|f|no|n|0|open)$/i.test(String(value).trim()) ? false : undefined;
}

const holidayFields = new Set('closed opens_at closes_at start_date end_date date timezone description notes reason'.split(' '));

/** Reads one holiday schedule: days closed, or open at other hours. What cannot be read is a fault, and those days are unknown. */
export function readHolidaySchedule(
  reader: RecordReader,
  item: Json,
  path: string,
  zone: string | undefined,
  location?: string,
): HolidaySchedule {
  const faults: string[] = [];
  const text = (key: string): string | undefined => (isEmpty(item[key]) ? undefined : wordsOf(item[key]));
  const day = (...keys: readonly string[]): string | undefined => {
    const key = keys.find((each) => !isEmpty(item[each]));
    if (key === undefined) return undefined;
    const value = text(key) as string;
    const found = typeof item[key] === 'string' ? civilDay(value, zone) : undefined;
    if (found === undefined) faults.push(`${key} "${value}" is not a date`);
    return found;
  };
  const startDate = day('start_date', 'date', 'valid_from', 'dtstart');
  const endDate = day('end_date', 'date', 'valid_to', 'until');
  if (startDate !== undefined && endDate !== undefined && endDate < startDate) faults.push('it ends before it begins');
  if (isEmpty(item['start_date']) && isEmpty(item['date']) && isEmpty(item['valid_from']) && isEmpty(item['dtstart']))
    faults.push('its first day is not given');
  const closed = isEmpty(item['closed']) ? undefined : readFlag(item['closed']);
  if (!isEmpty(item['closed']) && closed === undefined) faults.push(`closed "${text('closed')}" is neither yes nor no`);
  for (const [key, value] of Object.entries(item)) {
    if (
      holidayFields.has(key) ||
      asWords.has(key) ||
      ids.test(key) ||
      isEmpty(value) ||
      value === false ||
      /^(?:valid_from|valid_to|dtstart|until)$/.test(key)
    )
      continue;
    faults.push(`its ${key} "${wordsOf(value)}" is not understood`);
  }
  const [opensAt, closesAt] = [text('opens_at'), text('closes_at')];
  const days = startDate === endDate && startDate !== undefined ? startDate : `${startDate ?? '?'} to ${endDate ?? '?'}`;
  const said =
    closed === true
      ? `closed ${days}`
      : opensAt !== undefined || closesAt !== undefined
        ? `${opensAt ?? '?'} to ${closesAt ?? '?'} on ${days}`
        : `other hours on ${days}`;
  const notes = ['description', 'notes', 'reason', ...asWords].flatMap((key) => text(key) ?? []);
  const words = [said, ...notes, ...faults].join('; ');
  for (const fault of faults)
    reader.wrong('not-understood', path, `A holiday schedule cannot be relied on: ${fault}. Its days are "unknown".`);
  const sure = startDate === undefined || endDate === undefined || endDate >= startDate;
  return tidy<HolidaySchedule>({
    id: reader.text(item, 'id', path),
    location,
    startDate: sure ? startDate : undefined,
    endDate: sure ? endDate : undefined,
    closed,
    opensAt,
    closesAt,
    timezone: typeof item['timezone'] === 'number' ? item['timezone'] : text('timezone'),
    words,
    fault: faults.length > 0 ? faults.join('; ') : undefined,
  });
}
