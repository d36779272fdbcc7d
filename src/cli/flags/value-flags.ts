import { type Instant, isCivilDate, tryInstant } from '../../kernel/index.ts';
import { badInput } from '../io.ts';

/** Reads a time given on the command line; anything without an offset is bad input. */
export function instantFlag(text: string): Instant {
  const at = tryInstant(text);
  if (at === undefined)
    badInput({
      code: 'bad-time',
      severity: 'error',
      message: `--at "${text}" is not a time with an offset.`,
      cure: 'Write it like 2026-12-24T16:30+00:00.',
    });
  return at;
}

/** Reads a day given on the command line. */
export function dayFlag(flag: string, text: string): string {
  if (!isCivilDate(text))
    badInput({ code: 'bad-date', severity: 'error', path: flag, message: `"${text}" is not a date.`, cure: 'Write it like 2026-11-21.' });
  return text;
}
