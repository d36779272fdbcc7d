import { openings } from 'justice-pathway/machines';
import { type Departure, liberationHour } from 'justice-pathway/service';
import { liberationHourPage } from '../../report/page/directory-liberation-page.ts';
import type { AreaState } from '../area/area.ts';
import { reachedFromGate } from '../area/gate.ts';
import { gate, readRides } from '../area/rides.ts';
import { today } from '../session/begin-session.ts';
import type { WalkState } from '../state.ts';
import { laidOf } from '../walk/shoes.ts';

export interface HourAsk {
  readonly walk: WalkState;
  readonly area: AreaState;
}

/** The hour of release of the person who walks: who can be reached, rides, what to do before, and the next day, as a page; empty where nobody is released. */
export interface HourAnswer {
  readonly html: string;
}

/** Plans the hour of release with the hours and the rides that the group typed. */
export function hour({ walk, area }: HourAsk): HourAnswer {
  const { person, releasedAt } = laidOf(walk, area);
  if (releasedAt === undefined) return { html: '' };
  const timetable: readonly Departure[] = readRides(area.rides ?? '').rides;
  return {
    html: liberationHourPage(
      liberationHour(
        {
          person: person.profile,
          at: releasedAt,
          ...reachedFromGate(area, releasedAt, today()),
          always: ['throughcare'],
          prison: gate,
          ...(timetable.length > 0 ? { timetable } : {}),
        },
        openings,
      ),
    ),
  };
}
