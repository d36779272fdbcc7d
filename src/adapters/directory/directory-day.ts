import { type CivilDate, DAY, dateOf, isCivilDate, MINUTE, tryInstant } from '../../kernel/index.ts';

/**
 * The local day that a text means: a date, a date with a time and no offset, or an instant. Midnight and the last minute of a day in UTC are
 * that day; any other instant is the day it falls on in the zone, and cannot be read without one. `20261225` is understood.
 * @example civilDay('2026-07-09T23:00:00Z', 'Europe/Paris') // '2026-07-10'
 */
export function civilDay(text: string, zone?: string): CivilDate | undefined {
  const clean = text
    .trim()
    .replace(/^(\d{4})(\d{2})(\d{2})(?=$|T)/, '$1-$2-$3')
    .replace(
      /^(\d{4}-\d{2}-\d{2})[T ](\d{2})(\d{2})(\d{2})?(?=Z|[+-]|$)/,
      (_, day: string, h: string, m: string, s?: string) => `${day}T${h}:${m}:${s ?? '00'}`,
    );
  const day = clean.slice(0, 10);
  if (!isCivilDate(day)) return undefined;
  const rest = clean.slice(10);
  if (rest === '') return day;
  if (!/^[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}(:?\d{2})?)?$/i.test(rest)) return undefined;
  if (!/(Z|[+-]\d{2}(:?\d{2})?)$/i.test(rest)) return day;
  const at = tryInstant(clean.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})?$/, (_, h: string, m?: string) => `${h}:${m ?? '00'}`));
  if (at === undefined) return undefined;
  const clock = ((at % DAY) + DAY) % DAY;
  if (clock === 0 || clock >= DAY - MINUTE) return dateOf(at, 'UTC');
  return zone === undefined ? undefined : dateOf(at, zone);
}
