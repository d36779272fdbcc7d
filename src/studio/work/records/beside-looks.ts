import type { Journey } from 'justice-pathway';
import { dateOf } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { type Earlier, leastDifference, type ReleaseAudience, type Released, release, type Tally } from 'justice-pathway/release';
import { isSame } from '../../session/same-figures.ts';
import type { SessionFigures } from '../../session/session.ts';

/** Numbers that passed the gate beside earlier looks, or why they cannot be shown. */
export type BesideLooks = { readonly released: Released } | { readonly refused: readonly string[] };

/**
 * Numbers that pass the gate together with every earlier look of the session. Who was looked at then is not kept, but up to which day:
 * whoever began later was not among them. Where nobody can have been among them, the two cannot be set against each other. Else fewer
 * than ten people with anything later, or fewer than ten whose record of then goes on, would be told by the difference, and nothing is
 * shown; with more, some may have come and some left, and the numbers are solved for together. A look that says to the letter what an earlier one said passes as that one did.
 */
export function besideLooks(
  tally: Tally,
  audience: ReleaseAudience,
  looks: readonly SessionFigures[],
  journeys: readonly Journey[],
  known: readonly Earlier[] = [],
): BesideLooks {
  const beside = looks.filter((look) => journeys.some(({ events }) => events.some(({ at }) => day(at) <= endOf(look))));
  const earlier = [
    ...known,
    ...beside.map(
      ({ at, what, rounding, cells, upTo }): Earlier => ({
        past: { at, what, rounding, query: '', asked: '', people: {}, cells },
        came: true,
        // Where no record of then can have changed, whoever holds both looks knows that people only came.
        left: journeys.some((journey) => hasChanged(journey, { at, upTo })),
      }),
    ),
  ];
  for (let taken = 0; taken < beside.length; taken += 1) {
    const again = release(tally, audience, earlier.slice(0, known.length + taken));
    if (beside.some(({ cells }) => isSame(cells, cellsOf(again)))) return { released: again };
  }
  const few = beside.filter((look) => {
    const changed = journeys.filter((journey) => hasChanged(journey, look)).length;
    const isFewLater = journeys.filter(({ events }) => events.some(({ at }) => day(at) > endOf(look))).length < leastDifference;
    return isFewLater || (changed > 0 && changed < leastDifference);
  });
  if (few.length > 0) return { refused: few.map(fewText) };
  return { released: release(tally, audience, earlier) };
}

/** Whether a record that may have been looked at then goes on after it. */
function hasChanged({ events, observationEnd }: Journey, look: Pick<SessionFigures, 'at' | 'upTo'>): boolean {
  return (
    events.some(({ at }) => day(at) <= endOf(look)) && (day(observationEnd) > endOf(look) || events.some(({ at }) => day(at) > endOf(look)))
  );
}

function day(at: number): string {
  return dateOf(at, scottishPathway.zone);
}

function endOf({ upTo, at }: Pick<SessionFigures, 'at' | 'upTo'>): string {
  return upTo ?? at;
}

function fewText({ at, what }: SessionFigures): string {
  return `Not shown: since the figures of ${at} (${what}) so little has changed in these records that what happened to a few people could be taken from the difference. Bring records of people who began later, or wait until more has changed.`;
}

/** What a look keeps: cell and number, and nothing of what is held back. */
export function cellsOf({ shown }: Released): Record<string, number> {
  return Object.fromEntries([...shown].flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
}

/** The day up to which records go. */
export function upToOf(journeys: readonly Journey[]): string {
  return dateOf(
    journeys.reduce((last, { observationEnd }) => Math.max(last, observationEnd), Number.NEGATIVE_INFINITY),
    scottishPathway.zone,
  );
}
