import { instantOf } from '../journal/log/table/date-format.ts';
import type { FoundDates } from '../journal/log/table/find-date-format.ts';
import { nearest } from '../kernel/nearest.ts';
import { closedColumns } from './closed-columns.ts';
import { clockReader, dateCellReader, dateColumns, datePlan, type ReadDateCell } from './date.ts';
import { type DaysSeen, newDaysSeen } from './days-seen.ts';
import { RowFates, rowFate } from './made-event.ts';
import { putField } from './people.ts';
import type { EventPlan } from './plan.ts';
import { noColumn, type ReadTable, readTable } from './read/read-table.ts';
import type { RecordFile } from './read/record-file.ts';
import { Unreadable } from './read/unreadable.ts';
import { type Columns, cell, type Row } from './row.ts';
import { rowTest, type TestRow } from './row-test.ts';
import { findFormats } from './source-dates.ts';
import type { SourceReading } from './source-reading.ts';
import { type ReadValue, valueReader } from './value.ts';
import { whoReader } from './who.ts';
import { words } from './word-test.ts';

/** What one source gave. */
export interface ReadSource {
  readonly fates: RowFates;
  readonly tables: readonly ReadTable[];
  /** Dated rows before and after the period, and words that stand for a date that is none. */
  readonly firstDay: number | undefined;
  readonly lastDay: number | undefined;
  readonly seen: DaysSeen;
}

/** Reads every row of a source and makes its events. */
export async function readSource(files: readonly RecordFile[], reading: SourceReading): Promise<ReadSource> {
  const { source, zone } = reading;
  const fates = new RowFates();
  const tables: ReadTable[] = [];
  const found = await findFormats(files, reading);
  const state = { before: 0, firstDay: Number.POSITIVE_INFINITY, lastDay: Number.NEGATIVE_INFINITY, seen: newDaysSeen() };
  for (const file of files) {
    let take: (row: Row) => void = () => undefined;
    const table = await readTable(
      file,
      { ...source, zone },
      {
        columns(columns) {
          reading.sawColumns(columns, file.name);
          refuseUnread(source);
          const isTyped = /\.(xlsx|parquet)$/i.test(file.name) || source.format === 'xlsx' || source.format === 'parquet';
          take = rowTaker(columns, reading, fates, found, isTyped, state);
        },
        row: (row) => take(row),
        refuse(number, line, reason) {
          fates.set(state.before + number, rowFate.refused);
          reading.decisions.add(
            { what: 'refused', source: source.id, ...(line === undefined ? {} : { line }) },
            (count) =>
              `${count} ${count === 1 ? 'row' : 'rows'} of ${source.id} cannot be read; the first${line === undefined ? '' : `, line ${line}`}: ${reason}.`,
          );
        },
      },
    );
    tables.push(table);
    state.before += table.rows;
    fates.rows = Math.max(fates.rows, state.before);
  }
  const hasDays = Number.isFinite(state.firstDay);
  const [firstDay, lastDay] = hasDays ? [state.firstDay, state.lastDay] : [];
  return { fates, tables, firstDay, lastDay, seen: state.seen };
}

/** A column that holds names is not read, so it cannot say who. */
function refuseUnread({ person, drop = [] }: SourceReading['source']): void {
  const own = [person].flat().map(({ column }) => column);
  if (!own.every((column) => drop.includes(column))) return;
  throw new Unreadable(
    'no-person',
    `“${own.join('” and “')}” names people, so it is not read, and no other column says who.`,
    'Give each person a number or a pseudonym in a column of its own, and leave the names out.',
  );
}

interface ReadyEvent {
  readonly plan: EventPlan;
  readonly test: TestRow;
  readonly typeAt: number;
  readonly type: string | ReturnType<typeof words>;
  readonly dates: readonly { readonly turn: number; readonly at: number; readonly name: string; readonly read: ReadDateCell }[];
  readonly clock: ReturnType<typeof clockReader>;
  readonly clockAt: number;
  readonly attrs: readonly (readonly [string, ReadValue])[];
  readonly asked: ReadValue | undefined;
  readonly zone: string;
}

function rowTaker(
  columns: Columns,
  reading: SourceReading,
  fates: RowFates,
  found: ReadonlyMap<string, FoundDates>,
  isTyped: boolean,
  state: { before: number; firstDay: number; lastDay: number; readonly seen: DaysSeen },
): (row: Row) => void {
  const { source, place, decisions, zone, take } = reading;
  const find = (name: string) => {
    const at = columns.find(name);
    if (at < 0) throw noColumn(name, columns.names);
    return at;
  };
  const tell = (column: string, value: string, line: number | undefined, known: readonly string[]) => {
    const near = nearest(
      value.toLowerCase(),
      known.map((word) => word.toLowerCase()),
    );
    decisions.add(
      {
        what: 'untranslated',
        source: source.id,
        column,
        value,
        ...(line === undefined ? {} : { line }),
        ...(near === undefined ? {} : { near }),
      },
      (count) =>
        `"${value}" in the column "${column}" has no meaning yet (${count} ${count === 1 ? 'row' : 'rows'})${near === undefined ? '' : `; did you mean "${near}"?`}${near === undefined ? '.' : ''}`,
    );
  };
  const tests = [...source.events.map(({ when }) => when), ...(source.skip ?? []).map(({ when }) => when)];
  for (const test of tests) for (const name of Object.keys(test ?? {})) find(name);
  const closed = closedColumns(source, columns);
  const skips = (source.skip ?? []).map(({ when }) => rowTest(when, columns));
  const whoIs = whoReader(reading, find);
  const events = source.events.map((event): ReadyEvent => {
    const date = datePlan(event.date);
    const clock = clockReader(date);
    return {
      plan: event,
      test: rowTest(event.when, columns),
      type: typeof event.type === 'string' ? event.type : words(event.type.values),
      typeAt: typeof event.type === 'string' ? -1 : find(event.type.column),
      dates: dateColumns(event.date).map((name, turn) => ({
        turn,
        at: find(name),
        name,
        read: dateCellReader(event.date, source, found.get(name), isTyped, reading.lastYear),
      })),
      clock,
      clockAt: clock === undefined ? -1 : find(clock.column),
      attrs: Object.entries(event.attrs ?? {}).map(([name, value]) => [name, valueReader(value, columns, tell, find)]),
      asked: event.asked === undefined ? undefined : valueReader(event.asked, columns, tell, find),
      zone: date.zone ?? zone,
    };
  });
  const fields = Object.entries(source.profile ?? {}).map(([name, value]): readonly [string, ReadValue] => [
    name,
    valueReader(value, columns, tell, find),
  ]);

  return (row) => {
    const number = state.before + row.number;
    const line = row.line ?? row.number;
    if (number % 50_000 === 0) reading.progress?.(number);
    if (skips.some((test) => test(row))) return fates.set(number, rowFate.withoutEvent);
    const who = whoIs(row);
    for (const { name, at, isKnown, known } of closed) {
      const text = cell(row, at);
      if (text !== '' && !isKnown(text)) tell(name, text, line, known);
    }
    if (typeof who === 'string') {
      fates.set(number, rowFate.unlinked);
      return;
    }
    for (const [name, read] of fields) {
      const value = read(row);
      if (value !== undefined && !putField(who, name, value))
        decisions.add(
          { what: 'conflict', source: source.id, column: name, line },
          (count) => `${count} rows say something else about "${name}" than an earlier row of the same person; the earlier one stands.`,
        );
    }
    const made: { type: string; day: number; at: number | undefined; event: ReadyEvent; place: number; column: string }[] = [];
    let isBad = false;
    for (let index = 0; index < events.length; index += 1) {
      const event = events[index] as ReadyEvent;
      if (!event.test(row)) continue;
      let type: string;
      if (typeof event.type === 'string') type = event.type;
      else {
        const text = cell(row, event.typeAt);
        const meaning = text === '' ? null : event.type.find(text);
        if (typeof meaning !== 'string') continue;
        type = meaning;
      }
      for (const date of event.dates) {
        const text = cell(row, date.at);
        const read = date.read(text);
        if (read.kind === 'none') continue;
        if (read.kind === 'bad') {
          isBad = true;
          decisions.add(
            { what: 'unread-date', source: source.id, column: date.name, value: text, line },
            (count) =>
              `"${text}" in the column "${date.name}" is not a date that can be read (${count} ${count === 1 ? 'row' : 'rows'}, first on line ${line}). Add it to "none", or name the format.`,
          );
          continue;
        }
        if (read.kind === 'doubtful') {
          isBad = true;
          decisions.add(
            { what: 'doubtful-rows', source: source.id, column: date.name, line },
            (count) =>
              `${count} ${count === 1 ? 'row' : 'rows'} of "${date.name}" can be read as two different days; no event is made of them.`,
          );
          continue;
        }
        const { day } = read;
        const clock = event.clock?.read(cell(row, event.clockAt), (odd) =>
          decisions.add(
            { what: 'unread-clock', source: source.id, column: event.clock?.column ?? '', value: odd, line },
            (count) =>
              `"${odd}" in the column "${event.clock?.column}" is not a clock time (${count} ${count === 1 ? 'row' : 'rows'}); the day alone is taken.`,
          ),
        );
        const at =
          event.clock === undefined
            ? day.clock === undefined
              ? undefined
              : instantOf(day, event.zone)
            : clock === undefined
              ? undefined
              : instantOf({ day: day.day, clock }, event.zone);
        made.push({ type, day: day.day, at, event, place: index * 100 + date.turn, column: date.name });
      }
    }
    if (made.length === 0) return fates.set(number, isBad ? rowFate.refused : rowFate.withoutEvent);
    fates.set(number, rowFate.made);
    const rowDay = Math.min(...made.map(({ day }) => day));
    const rowPlace = Math.min(...made.map(({ place }) => place));
    for (const { type, day, at, event, place: own, column } of made) {
      state.seen.add(column, day);
      if (day < state.firstDay) state.firstDay = day;
      if (day > state.lastDay) state.lastDay = day;
      let attrs: Record<string, unknown> | undefined;
      for (const [name, read] of event.attrs) {
        const value = read(row);
        if (value !== undefined) attrs = { ...attrs, [name]: value };
      }
      if (event.plan.stay) attrs = { ...attrs, stay: `${source.id}-${number}` };
      const asked = event.asked?.(row);
      take(who, {
        type,
        day,
        at,
        attrs,
        asked: asked === undefined ? undefined : (Array.isArray(asked) ? asked : [asked]).map(String),
        source: place,
        row: number,
        place: own,
        rowDay,
        rowPlace,
        weight: made.length,
      });
    }
  };
}
