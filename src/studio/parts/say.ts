import { isCivilDate } from '../../kernel/index.ts';
import { monthNames } from '../../map/say/month-names.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** @example sayDay('2027-03-18') // 'Thursday 18 March 2027' */
export function sayDay(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T12:00:00Z`).getUTCDay();
  return `${days[day] ?? ''} ${Number(iso.slice(8, 10))} ${monthNames[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;
}

/** @example writeDay('2027-03-18') // '18 March 2027' */
export function writeDay(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${monthNames[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;
}

/**
 * Reads a day as people here write it, the day before the month; `undefined` where it is none.
 * @example readDay('Thu 18 Mar 2027') // '2027-03-18'
 */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const words = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s./-]+([a-z]{3,9}|\d{1,2})\.?,?[\s./-]+(\d{4})$/i.exec(text.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [words?.[3], words?.[2], words?.[1]];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const named = monthNames.findIndex((one) => one.toLowerCase().startsWith(month.toLowerCase()) && month.length >= 3) + 1;
  const number = /^\d+$/.test(month) ? Number(month) : named;
  const found = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(found) ? found : undefined;
}

/** @example sayTime('2027-03-18T10:00:00Z') // 'Thursday 18 March 2027 at 10:00' */
export function sayTime(iso: string): string {
  return `${sayDay(iso)} at ${iso.slice(11, 16)}`;
}

/** @example sayLeft(90 * 60_000) // '2 hours' */
export function sayLeft(milliseconds: number): string {
  const hours = Math.round(milliseconds / 3_600_000);
  if (hours < 1) return 'less than an hour';
  if (hours < 48) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.round(hours / 24)} days`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
