import { addDays, type CivilDate, dateOf, dayNumber, decisionKey, type Instant } from '../kernel/index.ts';
import type { Desk, DeskBackground } from './desk.ts';
import { placesOn } from './desk-hours.ts';

const horizonDays = 400;

/** Takes the first slot at or after an instant. Slots of a day are spread evenly over its hours. */
export function freeSlot(desk: Desk, earliest: Instant, background: DeskBackground | undefined): Instant | undefined {
  let date = dateOf(earliest);
  for (let day = 0; day < horizonDays; day += 1, date = addDays(date, 1)) {
    const spans = desk.hours.on(date);
    const open = spans.reduce((sum, { from, to }) => sum + to - from, 0);
    const places = placesOn(desk.of, date);
    if (open <= 0 || places <= 0) continue;
    for (let slot = desk.booked.get(date) ?? takenByOthers(desk, date, background); slot < places; slot += 1) {
      let into = Math.floor((slot * open) / places);
      const span = spans.find(({ from, to }) => {
        if (into < to - from) return true;
        into -= to - from;
        return false;
      });
      const at = span ? span.from + into : undefined;
      if (at === undefined || at < earliest) continue;
      desk.booked.set(date, slot + 1);
      return at;
    }
  }
  return undefined;
}

function takenByOthers({ of }: Desk, date: CivilDate, background: DeskBackground | undefined): number {
  if (!background || !of.others) return 0;
  return poissonAt(of.others.value, background.draws.draw(dayNumber(date), decisionKey(`others.${of.id}`), 0));
}

/** The Poisson count at a draw. */
export function poissonAt(mean: number, draw: number): number {
  let p = Math.exp(-mean);
  let sum = p;
  let count = 0;
  while (draw >= sum && count < 90) {
    count += 1;
    p *= mean / count;
    sum += p;
  }
  return count;
}
