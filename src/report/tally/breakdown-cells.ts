import type { Journey, JourneyEvent } from '../../journal/index.ts';
import { formatInstant } from '../../kernel/index.ts';
import type { Tally } from '../../release/index.ts';
import { type BreakdownAsked, namesOf } from '../words.ts';
import { notRecorded } from './people-groups.ts';

export const breakdownCell = (id: string, by: string, value: string, type: string) => `breakdown ${id} by ${by}: ${value} ${type}`;

/** The values that events of a breakdown have, by each thing that it is split by, and what each is called. */
export type BreakdownValues = ReadonlyMap<string, readonly { readonly value: string; readonly label: string }[]>;

/** Counts events of a few types by a word that they carry, by something of the person, or by quarter; the parts make up all of them. */
export function breakdownCells(
  tally: Tally,
  journeys: readonly Journey[],
  asked: readonly BreakdownAsked[],
  zone: string,
): BreakdownValues {
  const values = new Map<string, readonly { readonly value: string; readonly label: string }[]>();
  for (const { id, types, by } of asked) {
    const names = new Set(types.map(({ type }) => type));
    const events = journeys.flatMap((journey) =>
      journey.events.filter(({ type, at }) => names.has(type) && at <= journey.observationEnd).map((event) => ({ journey, event })),
    );
    if (events.length === 0) continue;
    for (const split of by) {
      const own = events.map(({ journey, event }) => ({
        journey: journey.id,
        type: event.type,
        written: splitOf(journey, event, split, zone),
        value: splitOf(journey, event, split, zone).toLowerCase(),
      }));
      const name = namesOf(own.map(({ written }) => written));
      const found = [...new Set(own.map(({ value }) => value))].sort();
      values.set(
        `${id} ${split.id}`,
        found.map((value) => ({ value, label: name(value) })),
      );
      const block = tally.block(`breakdown ${id} by ${split.id}`, 3);
      for (const { type } of types) {
        const parts = found.map((value) => {
          const cell = breakdownCell(id, split.id, value, type);
          const found = own.filter((one) => one.type === type && one.value === value);
          return tally.cell(cell, found.length, { block, base: cell, ...behind(found) });
        });
        const total = `events ${type}`;
        const all = own.filter((one) => one.type === type);
        if (!tally.cells.has(total)) tally.cell(total, all.length, { block: tally.block(total, 1), ...behind(all) });
        tally.relate('sum', total, parts);
      }
    }
  }
  return values;
}

function behind(events: readonly { readonly journey: string }[]): { readonly people: number } {
  return { people: new Set(events.map(({ journey }) => journey)).size };
}

function splitOf(journey: Journey, { at, attrs }: JourneyEvent, { attr, profile }: BreakdownAsked['by'][number], zone: string): string {
  const found = attr === undefined ? undefined : attrs?.[attr];
  const text = found ?? (profile === undefined ? undefined : journey.profile[profile]);
  if (typeof text === 'string' && text.trim() !== '') return text.trim();
  if (attr !== undefined || profile !== undefined) return notRecorded;
  const day = formatInstant(at, zone);
  return `${day.slice(0, 4)}, quarter ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
