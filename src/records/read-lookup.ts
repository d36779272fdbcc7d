import { own } from '../kernel/json/own.ts';
import type { Decisions } from './decision.ts';
import { idReader } from './id-reader.ts';
import { idsOf, type People, type Person, personOf, putField } from './people.ts';
import type { LookupPlan, RecordsPlan } from './plan.ts';
import { noColumn, type ReadTable, readTable } from './read/read-table.ts';
import type { RecordFile } from './read/record-file.ts';
import { type Columns, cell, type Row } from './row.ts';
import { rowTest, type TestRow } from './row-test.ts';
import { type ReadValue, valueReader } from './value.ts';
import { wordTest } from './word-test.ts';

/** Reads the list that joins the ids of the partners into `people`. */
export async function readLookup(
  plan: RecordsPlan,
  lookup: LookupPlan,
  file: RecordFile,
  people: People,
  decisions: Decisions,
  zone: string,
  sawColumns: (columns: Columns) => void,
): Promise<ReadTable> {
  const source = 'persons';
  const isAbsent = wordTest(lookup.absent ?? ['-']);
  const kinds = Object.entries(lookup.ids).map(([kind, columns]) => ({
    kind,
    columns: typeof columns === 'string' ? [columns] : columns,
    read: idReader(own(plan.ids, kind)),
  }));
  const readPerson = idReader(own(plan.ids, lookup.person.id));
  const clashes = new Map<string, Set<Person>>();
  let places: { readonly person: number; readonly ids: readonly (readonly number[])[] } | undefined;
  let fields: readonly (readonly [string, ReadValue])[] = [];
  let unseen: readonly { readonly test: TestRow; readonly sources: readonly string[]; readonly why: string }[] = [];
  const join = (person: Person, kind: string, odd: string | undefined, key: string, line: number | undefined) => {
    if (odd !== undefined)
      decisions.add({ what: 'odd-id', source, column: kind, line: line ?? 0 }, (count) => `${count} ids of the kind "${kind}" are ${odd}.`);
    const ids = idsOf(people, kind);
    const before = ids.get(key);
    if (!ids.has(key)) ids.set(key, person);
    else if (before !== person) {
      ids.set(key, undefined);
      const both = clashes.get(`${kind}\u0000${key}`) ?? new Set<Person>();
      if (before !== undefined) both.add(before);
      both.add(person);
      clashes.set(`${kind}\u0000${key}`, both);
    }
    person.known.add(kind);
  };
  const takeRow = (row: Row) => {
    if (places === undefined) return;
    const line = row.line ?? row.number;
    const own = cell(row, places.person);
    if (own === '') {
      decisions.add({ what: 'no-person', source, line }, (count) => `${count} lines of the list of people have no id of the person.`);
      return;
    }
    const { key } = readPerson(own);
    const person = personOf(people, key);
    join(person, lookup.person.id, undefined, key, line);
    for (const [index, { kind, read }] of kinds.entries()) {
      for (const place of places.ids[index] as readonly number[]) {
        const text = cell(row, place);
        if (text === '') continue;
        if (isAbsent(text)) person.absent.add(kind);
        else {
          const id = read(text);
          join(person, kind, id.odd, id.key, line);
        }
      }
    }
    for (const [name, read] of fields) {
      const value = read(row);
      if (value !== undefined && !putField(person, name, value))
        decisions.add(
          { what: 'conflict', source, column: name, line },
          (count) => `${count} lines say something else about "${name}" than an earlier line of the same person; the earlier one stands.`,
        );
    }
    for (const { test, sources, why } of unseen) if (test(row)) for (const one of sources) person.unseenIn.set(one, why);
  };
  const read = await readTable(
    file,
    { ...lookup, zone },
    {
      columns(columns) {
        sawColumns(columns);
        const find = (name: string) => {
          const place = columns.find(name);
          if (place < 0) throw noColumn(name, columns.names);
          return place;
        };
        places = { person: find(lookup.person.column), ids: kinds.map((kind) => kind.columns.map(find)) };
        const tell = (column: string, value: string, line: number | undefined) =>
          decisions.add(
            { what: 'untranslated', source, column, value, ...(line === undefined ? {} : { line }) },
            (count) => `"${value}" in the column "${column}" has no meaning yet (${count} times).`,
          );
        fields = Object.entries(lookup.profile ?? {}).map(([name, value]) => [name, valueReader(value, columns, tell, find)]);
        unseen = (lookup.unseen ?? []).map(({ when, sources, why }) => {
          for (const name of Object.keys(when)) find(name);
          return { test: rowTest(when, columns), sources, why: why ?? 'the list of people says so' };
        });
      },
      row: takeRow,
      refuse: (_, line, reason) =>
        decisions.add(
          { what: 'refused', source, ...(line === undefined ? {} : { line }) },
          (count) => `${count} lines of the list of people cannot be read; the first: ${reason}.`,
        ),
    },
  );
  const clashKinds = new Map<string, number>();
  for (const [key, both] of clashes) {
    const kind = key.slice(0, key.indexOf('\u0000'));
    clashKinds.set(kind, (clashKinds.get(kind) ?? 0) + 1);
    for (const person of both) {
      const others = [...idsOf(people, kind).values()].includes(person);
      if (!others) person.known.delete(kind);
    }
  }
  for (const [kind, ids] of clashKinds)
    decisions.add(
      { what: 'id-of-two', source, column: kind, count: ids },
      () =>
        // Without a verb that agrees with the number: a report tells it as "a few ids".
        `For ${ids} ${ids === 1 ? 'id' : 'ids'} of the kind "${kind}" there is more than one person; nobody is joined by such an id.`,
    );
  return read;
}
