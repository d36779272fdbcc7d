import { givenText } from '../../kernel/given.ts';
import { HOUR, MINUTE, SECOND } from '../../kernel/instant.ts';

/** A time by the clock: milliseconds since midnight (24:00 allowed), with an offset in minutes where the text gives one. */
export interface ClockTime {
  readonly clock: number;
  readonly offset?: number;
}

const pattern = /^T?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|z|[+-]\d{1,2}(?::?\d{2})?)?$/;

/** Reads `09:00`, `09:00:00`, `09:00Z`, `09:00+01:00`; anything else is `undefined`. @example clockTime('09:30') // { clock: 34200000 } */
export function clockTime(text: string): ClockTime | undefined {
  givenText(text, 'clockTime');
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return undefined;
  const clock = hour * HOUR + minute * MINUTE + second * SECOND;
  if (match[4] === undefined) return { clock };
  const offset = offsetMinutes(match[4]);
  return offset === undefined ? undefined : { clock, offset };
}

/** Reads an offset from UTC in minutes: `Z`, `+01:00`, `-5`, `1`. Fourteen hours at most. @example offsetMinutes('+01:00') // 60 */
export function offsetMinutes(text: string): number | undefined {
  if (/^z$/i.test(text) || /^utc$/i.test(text)) return 0;
  const match = /^([+-])?(\d{1,2})(?::?(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 || Number(match[3] ?? 0) > 59 ? undefined : (match[1] === '-' ? -1 : 1) * minutes;
}
