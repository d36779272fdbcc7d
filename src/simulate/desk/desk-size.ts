import { givenAs } from '../../kernel/given.ts';
import type { DeskAssumption } from '../assume/assumptions.ts';

/** The desks for more people than come into the area that they were made for: as many times larger. For fewer they stay as they are. */
export function desksFor(size: number, desks: readonly DeskAssumption[] = []): readonly DeskAssumption[] {
  return size <= 1 ? desks : desks.map((desk) => sizedDesk(desk, size));
}

/**
 * A desk for so many times as many people: never without a place, and as many others for each place as before.
 * @example sizedDesk({ ...desk, places: [{ value: 3 }] }, 2).places // [{ value: 6 }]
 */
export function sizedDesk(desk: DeskAssumption, size: number): DeskAssumption {
  givenAs('sizedDesk', 'desk', desk, '{events:list opening:list places:list}');
  givenAs('sizedDesk', 'size', size, 'number');
  const places = desk.places.map((each) => ({ ...each, value: each.value <= 0 ? 0 : Math.max(1, Math.round(each.value * size)) }));
  const before = desk.places[0]?.value ?? 0;
  const times = before > 0 ? (places[0]?.value ?? 0) / before : size;
  return { ...desk, places, ...(desk.others ? { others: { ...desk.others, value: desk.others.value * times } } : {}) };
}
