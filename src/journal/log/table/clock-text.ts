import { HOUR, MINUTE, SECOND } from '../../../kernel/instant.ts';

/** What may follow a date: hours and minutes in the usual spellings, half of the day, an offset. Seven groups. */
export const clockPattern =
  '(?:(?:\\s*[T,:]\\s*|\\s+)(?:(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([ap]\\.?m\\.?)?|(\\d{1,2})\\s*([ap]\\.?m\\.?)))?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?';

/** The parts of a clock by name, out of the groups of `clockPattern`. */
export function clockText(groups: readonly (string | undefined)[]) {
  const [hour, minute, second, fraction, half, onlyHour, onlyHalf, offset] = groups;
  return { hour: hour ?? onlyHour, minute, second, fraction, half: half ?? onlyHalf, offset };
}

const spelt = /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2}))?|(?<=\d\d)(\d{2})|(?<=\d)(\d{2}))?\s*([ap]\.?m\.?)?(?:hrs?|h)?$/i;

/**
 * Milliseconds since midnight of a clock time in a column of its own: `9:30`, `09.30`, `0930`, `9am`; `undefined` for all else (`pm` too).
 * @example clockOfText('9.30') // 34200000
 */
export function clockOfText(text: string): number | undefined {
  if (/^0(?:\.\d+)?$/.test(text) && text.length > 4) return Math.round(Number(text) * 86_400) * SECOND;
  const compact = /^(\d{1,2})(\d{2})$/.exec(text);
  const found = compact ? undefined : spelt.exec(text);
  const [hourText, minuteText, secondText, half] = compact
    ? [compact[1], compact[2], undefined, undefined]
    : [found?.[1], found?.[2] ?? found?.[4] ?? found?.[5], found?.[3], found?.[6]];
  if (hourText === undefined || (minuteText === undefined && half === undefined)) return undefined;
  let hours = Number(hourText);
  if (half !== undefined) {
    if (hours > 12 || hours === 0) return undefined;
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const minutes = Number(minuteText ?? 0);
  const seconds = Number(secondText ?? 0);
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return hours * HOUR + minutes * MINUTE + seconds * SECOND;
}
