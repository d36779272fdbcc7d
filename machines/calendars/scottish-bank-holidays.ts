import { addDays, type CivilDate } from 'justice-pathway';
import { type WorkingCalendar, weekday } from 'justice-pathway/law';
import { needs } from '../given.ts';
import { scottishZone } from '../zone.ts';

/** Days by royal proclamation beside those of schedule 1 to the Banking and Financial Dealings Act 1971. */
export const oneOffHolidays: Readonly<Record<CivilDate, string>> = {
  '1999-12-31': 'Millennium bank holiday',
  '2002-06-03': 'Golden Jubilee',
  '2011-04-29': 'Royal wedding',
  '2012-06-05': 'Diamond Jubilee',
  '2022-06-03': 'Platinum Jubilee',
  '2022-09-19': 'State funeral of Queen Elizabeth II',
  '2023-05-08': 'Coronation of King Charles III',
  '2026-06-15': 'World Cup bank holiday',
};
const years = new Map<number, ReadonlyMap<CivilDate, string>>();

/**
 * Bank holidays in Scotland by rule, with substitutes and one-offs; Easter Monday is not one.
 * @example scottishBankHolidays.holiday('2026-06-15') // 'World Cup bank holiday'
 */
export const scottishBankHolidays: WorkingCalendar = {
  id: 'scotland-bank-holidays',
  label: 'Bank holidays in Scotland',
  zone: scottishZone,
  holiday: (date) => holidaysOf(yearOf(date)).get(date),
};

// Without cutting the text: a year of simulated days asks this a million times.
function yearOf(date: CivilDate): number {
  const digit = (place: number): number => date.charCodeAt(place) - 48;
  return 1000 * digit(0) + 100 * digit(1) + 10 * digit(2) + digit(3);
}

/** The holidays of one year, by date. */
export function holidaysOf(year: number): ReadonlyMap<CivilDate, string> {
  needs('holidaysOf', 'year', year, 'a number');
  const known = years.get(year);
  if (known) return known;
  const found = new Map<CivilDate, string>();
  const add = (date: CivilDate, name: string) => {
    let day = date;
    while (weekday(day) > 5 || found.has(day)) day = addDays(day, 1);
    found.set(day, day === date ? name : `${name} (substitute day)`);
  };
  add(`${year}-01-01`, "New Year's Day");
  add(`${year}-01-02`, '2 January');
  found.set(addDays(easter(year), -2), 'Good Friday');
  if (year === 1995 || year === 2020) found.set(`${year}-05-08`, 'Early May bank holiday (VE Day)');
  else found.set(mondayFrom(`${year}-05-01`), 'Early May bank holiday');
  found.set(springHoliday(year), 'Spring bank holiday');
  found.set(mondayFrom(`${year}-08-01`), 'Summer bank holiday');
  if (year >= 2007) add(`${year}-11-30`, "St Andrew's Day");
  // Both are placed before either moves, so that a Christmas Day on a Saturday is the Monday and Boxing Day the Tuesday.
  if (weekday(`${year}-12-25`) === 7) {
    found.set(`${year}-12-26`, 'Boxing Day');
    add(`${year}-12-25`, 'Christmas Day');
  } else {
    add(`${year}-12-25`, 'Christmas Day');
    add(`${year}-12-26`, 'Boxing Day');
  }
  for (const [date, name] of Object.entries(oneOffHolidays)) if (date.startsWith(String(year))) found.set(date, name);
  years.set(year, found);
  return found;
}

function springHoliday(year: number): CivilDate {
  if (year === 2002) return '2002-06-04';
  if (year === 2012) return '2012-06-04';
  if (year === 2022) return '2022-06-02';
  return addDays(mondayFrom(`${year}-06-01`), -7);
}

function mondayFrom(date: CivilDate): CivilDate {
  return addDays(date, (8 - weekday(date)) % 7);
}

/** Western Easter Sunday by the anonymous Gregorian computation. */
function easter(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
