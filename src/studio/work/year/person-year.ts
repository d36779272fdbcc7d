import { addDays, type Journey } from 'justice-pathway';
import { scottishBankHolidays, scottishPathway, watched, yearGroups } from 'justice-pathway/machines';
import { type SimulationAssumptions, scorer, simulateCohort } from 'justice-pathway/simulate';

/** Outcomes of one person: for each watched measure the share reached, or the mean days; `undefined` where it does not concern them. */
export interface PersonYear {
  readonly shares: readonly (number | undefined)[];
  readonly groups: readonly string[];
}

/** People of one batch, and batches that make a year. */
export const batch = 100;
export const batches = 10;
const seed = 7;
const remembered = new Map<string, readonly PersonYear[]>();

/** Lets one batch of invented people live; the same batch has the same people and the same luck under every scenario. */
export function liveBatch(of: SimulationAssumptions, key: string, at: number): readonly PersonYear[] {
  const name = `${key} ${at}`;
  const known = remembered.get(name);
  if (known) return known;
  const { journeys } = simulateCohort({
    pathway: scottishPathway,
    assumptions: of,
    calendars: [scottishBankHolidays],
    people: batch,
    seed: seed + at,
    from: addDays('2026-06-01', Math.round((at % batches) * 36.5)),
    days: 36,
    observe: 730,
  });
  const people = journeys.map(personYear);
  if (remembered.size > 400) remembered.clear();
  remembered.set(name, people);
  return people;
}

const scorers = watched.map(({ measure }) => scorer(measure, scottishPathway.zone, scottishBankHolidays));

function personYear(journey: Journey): PersonYear {
  const shares = scorers.map((score) => {
    const { n, total } = score(journey);
    return n === 0 ? undefined : total / n;
  });
  return { shares, groups: yearGroups(journey.profile) };
}
