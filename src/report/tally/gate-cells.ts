import type { Journey } from '../../journal/index.ts';
import { formatInstant } from '../../kernel/index.ts';
import type { Tally } from '../../release/index.ts';

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const dayParts = ['Before noon', 'Noon to 3 pm', 'After 3 pm', 'No time recorded'] as const;

export const gateCell = (day: string, part: string) => `release on ${day} ${part}`;
export const gateTotal = (day: string) => `release on ${day}`;

/** Counts releases by weekday and part of the day, in the zone of the records. */
export function gateCells(tally: Tally, journeys: readonly Journey[], type: string, zone: string): void {
  const counts = new Map<string, number>();
  const people = new Map<string, Set<number>>();
  for (const [place, { events, observationEnd }] of journeys.entries()) {
    for (const event of events) {
      if (event.type !== type || event.at > observationEnd) continue;
      const local = formatInstant(event.at, zone);
      const day = weekdays[(new Date(`${local.slice(0, 10)}T12:00:00Z`).getUTCDay() + 6) % 7] as string;
      const hour = Number(local.slice(11, 13));
      const isDayOnly = (event as { readonly precision?: string }).precision === 'day';
      const part = isDayOnly ? dayParts[3] : hour < 12 ? dayParts[0] : hour < 15 ? dayParts[1] : dayParts[2];
      const cell = gateCell(day, part);
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
      for (const one of [cell, gateTotal(day)]) people.set(one, (people.get(one) ?? new Set()).add(place));
    }
  }
  if (counts.size === 0) return;
  const behind = (cell: string) => ({ people: people.get(cell)?.size ?? 0 });
  const inner = tally.block('releases by hour', 1);
  const outer = tally.block('releases by weekday', 0);
  for (const day of weekdays) {
    for (const part of dayParts) {
      const cell = gateCell(day, part);
      tally.cell(cell, counts.get(cell) ?? 0, { block: inner, ...behind(cell) });
    }
    const parts = dayParts.map((part) => gateCell(day, part));
    const sum = parts.reduce((total, cell) => total + (counts.get(cell) ?? 0), 0);
    tally.cell(gateTotal(day), sum, { block: outer, ...behind(gateTotal(day)) });
    tally.relate('sum', gateTotal(day), parts);
  }
  if (tally.cells.has(`events ${type}`)) tally.relate('sum', `events ${type}`, weekdays.map(gateTotal));
}
