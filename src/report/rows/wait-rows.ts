import type { Released } from '../../release/index.ts';
import { countOr, isTold } from '../../release/index.ts';
import type { GateRows, WaitRow } from '../report.ts';
import { dayParts, gateCell, gateTotal, weekdays } from '../tally/gate-cells.ts';
import type { Population } from '../tally/population.ts';
import { notOver, notSeen, waitBands, waitCell } from '../tally/wait-cells.ts';
import type { ReportWords } from '../words.ts';

/** How long people waited, in bands. */
export function waitRows(released: Released, population: Population, words: ReportWords): WaitRow[] {
  const bands = [...waitBands, notOver, notSeen];
  return (words.waits ?? []).flatMap(({ id, label }) => {
    if (!released.has(waitCell(id, 'all')) || !isTold(released, released.count(waitCell(id, 'all')))) return [];
    const shown = (cell: string) => countOr(released, cell);
    return [
      {
        id,
        label,
        all: released.count(waitCell(id, 'all')),
        bands: bands.map((band) => ({ label: band.label, count: released.count(waitCell(id, band.id)) })),
        groups: population.characteristics.flatMap((characteristic) =>
          characteristic.groups.map((group) => ({
            characteristic: characteristic.id,
            label: group.label,
            all: shown(`${waitCell(id, 'all')}@${group.cell}`),
            bands: bands.map((band) => shown(`${waitCell(id, band.id)}@${group.cell}`)),
          })),
        ),
      },
    ];
  });
}

/** Releases by weekday and part of the day. */
export function gateRows(released: Released): GateRows {
  if (!released.has(gateTotal(weekdays[0])) || !weekdays.some((day) => isTold(released, released.count(gateTotal(day)))))
    return { parts: [], rows: [] };
  return {
    parts: dayParts,
    rows: weekdays.map((day) => ({
      day,
      all: released.count(gateTotal(day)),
      parts: dayParts.map((part) => released.count(gateCell(day, part))),
    })),
  };
}
