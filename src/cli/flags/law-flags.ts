import { isCivilDate } from '../../kernel/index.ts';
import type { Law } from '../../law/index.ts';
import { badInput } from '../io.ts';

interface LawFlags {
  readonly asOf?: string;
  readonly reform?: readonly string[];
  readonly set?: readonly string[];
}

/** The law asked for: as it stood on a day, with named reforms. Only a change of it needs every value of the law, which takes time to read. */
export async function lawOf({ asOf, reform = [], set = [] }: LawFlags): Promise<Law> {
  const day = asOf === undefined ? {} : { asOf: checkDay(asOf, '--as-of') };
  if (reform.length === 0 && set.length === 0) return day;
  const { namedReform, setValue } = await import('./law-changes.ts');
  return { ...day, reforms: [...reform.map(namedReform), ...set.map(setValue)] };
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
