import { reformById, reforms } from 'justice-pathway/machines';
import { isCivilDate } from '../kernel/index.ts';
import type { Law } from '../law/index.ts';
import { badInput } from './io.ts';

/** The law asked for: as it stood on a day, with named reforms. */
export function lawOf(flags: { readonly asOf?: string; readonly reform?: readonly string[] }): Law {
  if (flags.asOf !== undefined) checkDay(flags.asOf, '--as-of');
  const found = (flags.reform ?? []).map((id) => {
    const reform = reformById(id);
    if (reform) return reform;
    const known = [...reforms.map((each) => each.id), 'release-fraction-N/M'].join(', ');
    return badInput({ code: 'no-such-reform', severity: 'error', message: `There is no reform "${id}".`, cure: `Use one of: ${known}.` });
  });
  return { ...(flags.asOf ? { asOf: flags.asOf } : {}), ...(found.length > 0 ? { reforms: found } : {}) };
}

/** Refuses what is not a day, naming the flag. */
export function checkDay(text: string, flag: string): string {
  if (isCivilDate(text)) return text;
  return badInput({
    code: 'bad-date',
    severity: 'error',
    message: `${flag} is "${text}", which is not a date.`,
    cure: 'Write it like 2026-11-21.',
  });
}

/** For options that may be repeated or hold several values with commas. */
export function gather(value: string, before: readonly string[]): readonly string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ];
}
