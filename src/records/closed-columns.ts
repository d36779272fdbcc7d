import { dateColumns } from './date.ts';
import type { SourcePlan } from './plan.ts';
import type { Columns } from './row.ts';
import { namedWords } from './row-test.ts';
import { wordTest } from './word-test.ts';

/** Columns whose words the plan lists: any other word in them is told. */
export function closedColumns(source: SourcePlan, columns: Columns) {
  const named = namedWords([...source.events.map(({ when }) => when), ...(source.skip ?? []).map(({ when }) => when)]);
  const add = (column: string, list: readonly string[], opens = true) => {
    const own = named.get(column) ?? { words: new Set<string>(), isOpen: false };
    if (!named.has(column) && !opens) return;
    for (const word of list) own.words.add(word);
    named.set(column, own);
  };
  for (const { type } of source.events) if (typeof type !== 'string') add(type.column, Object.keys(type.values));
  for (const [column, list] of Object.entries(source.ignore ?? {})) add(column, list);
  // A table of words of an attribute tells of its own unknown words; here it only adds to what is known.
  for (const { attrs } of source.events)
    for (const { column, values } of Object.values(attrs ?? {}))
      if (column !== undefined && values !== undefined) add(column, Object.keys(values), false);
  return [...named]
    .filter(([, { isOpen }]) => !isOpen)
    .map(([name, { words: list }]) => ({ name, at: columns.find(name), isKnown: wordTest([...list]), known: [...list] }))
    .filter(({ at, name }) => at >= 0 && !isOpenDate(name, source));
}

/** A column that also holds dates is tested by its dates and not by its words. */
function isOpenDate(name: string, source: SourcePlan): boolean {
  return source.events.some(({ date }) => dateColumns(date).some((column) => column.toLowerCase() === name.toLowerCase()));
}
