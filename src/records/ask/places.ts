import type { LookupPlan, SourcePlan, ValuePlan } from '../plan.ts';

/** What a file, or one sheet of a workbook, is called in questions. @example sourceName('a.xlsx', 'May') // 'a.xlsx, sheet "May"' */
export function sourceName(file: string, sheet: string | undefined): string {
  return sheet === undefined ? file : `${file}, sheet "${sheet}"`;
}

/** Whether a source, or the list of people, is the file of a question. */
export function isOf({ file, sheet }: Pick<SourcePlan, 'file' | 'sheet'>, name: string): boolean {
  return (typeof file === 'string' ? [file] : file).some((one) => one === name || sourceName(one, sheet) === name);
}

/** The tables of words that a column is read with. */
export function tablesOf(
  source: Pick<SourcePlan, 'profile'> | Pick<SourcePlan, 'profile' | 'events'> | LookupPlan,
  column: string,
): ValuePlan[] {
  const events = 'events' in source ? source.events : [];
  return [...events.flatMap(({ attrs }) => Object.values(attrs ?? {})), ...Object.values(source.profile ?? {})].filter(
    (value) => value.column === column && value.values !== undefined,
  );
}
