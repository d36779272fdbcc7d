import { own } from '../kernel/json/own.ts';
import { idReader } from './id-reader.ts';
import { idsOf, type Person, personOf } from './people.ts';
import { cell, type Row } from './row.ts';
import type { SourceReading } from './source-reading.ts';

/** Tells the person of each row, or why there is none. */
export function whoReader(
  { plan, source, people, decisions }: SourceReading,
  find: (name: string) => number,
): (row: Row) => Person | string {
  const whos = (Array.isArray(source.person) ? source.person : [source.person]).map(({ column, id }) => ({
    at: find(column),
    id,
    read: idReader(own(plan.ids, id)),
  }));
  const kinds = new Set(plan.sources.flatMap(({ person }) => (Array.isArray(person) ? person : [person]).map(({ id }) => id)));
  if (!people.isListed && kinds.size > 1)
    decisions.add(
      { what: 'kinds-not-joined' },
      () =>
        `There is no list of people, so nobody can be followed from one kind of id to another (${[...kinds].join(', ')}): somebody in two of them counts as two people.`,
    );
  return (row) => {
    let reason: string | undefined;
    let person: Person | undefined;
    for (const { at, id, read } of whos) {
      const text = cell(row, at);
      if (text === '') continue;
      const { key, odd } = read(text);
      const ids = idsOf(people, id);
      if (odd !== undefined)
        decisions.add(
          { what: 'odd-id', source: source.id, column: id, line: row.line ?? row.number },
          (count) => `${count} ids of the kind "${id}" in ${source.id} are ${odd}.`,
        );
      if (!people.isListed) {
        if (odd?.startsWith('a number')) {
          reason = 'an id that a spreadsheet has shortened';
          continue;
        }
        // Without a list, ids of two kinds are of two people, though they read alike.
        const own = personOf(people, kinds.size > 1 ? `${id}-${key}` : key);
        own.known.add(id);
        if (!ids.has(key)) ids.set(key, own);
        return own;
      }
      if (!ids.has(key)) {
        reason ??= 'the id is not in the list of people';
        continue;
      }
      const found = ids.get(key);
      if (found === undefined) reason = 'the id stands for two people';
      else if (person !== undefined && person !== found) {
        reason = 'its ids are those of two people';
        person = undefined;
        break;
      } else person = found;
    }
    if (person !== undefined) return person;
    const why = reason ?? 'the row has no id';
    decisions.add(
      { what: 'unlinked', source: source.id, value: why, line: row.line ?? row.number },
      (count) => `${count} ${count === 1 ? 'row' : 'rows'} of ${source.id} cannot be given to a person: ${why}.`,
    );
    return why;
  };
}
