import { addDays } from 'justice-pathway';
import { changeTable } from '../changes/table.ts';
import type { Readings } from './readings-type.ts';

const read = { by: 'reader-2', on: '2026-11-29' } as const;

/** Who read each change and its first day; that it was not in force before is drawn from that day. */
export const changeReadings: Readings = Object.fromEntries(
  changeTable.flatMap(({ id, from, how, locator }) => [
    [
      `change.${id} from ${from ?? 'the start'}`,
      { value: [{ ...read, how, locator }], ...(from === null ? {} : { start: { ...read, how, locator } }) },
    ],
    ...(from === null
      ? []
      : [[`change.${id} from the start`, { value: [{ ...read, how: 'inference', locator: `${locator}, to ${addDays(from, -1)}` }] }]]),
  ]),
);
