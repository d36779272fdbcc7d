import { besideStops, type WalkStartId, walkCompanions, walkPeople } from 'justice-pathway/machines';
import { isDisconnect } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';
import { everything, nothing, type WalkFinding, walkThrough } from '../src/studio/walk/finish.ts';
import { layOut } from '../src/studio/walk/lay-out.ts';

const bad = (findings: readonly WalkFinding[]) => findings.filter((one) => isDisconnect(one.verdict));
const pairs = walkCompanions.flatMap((companion) =>
  companion.beside.flatMap((id) => {
    const person = walkPeople.find((one) => one.id === id) as (typeof walkPeople)[number];
    return person.starts.map((start) => [companion.id, id, start] as const);
  }),
);
const laid = (companionId: string, id: string, start: WalkStartId, day: string) =>
  layOut({
    person: walkPeople.find((one) => one.id === id) as (typeof walkPeople)[number],
    companion: walkCompanions.find((one) => one.id === companionId),
    start,
    day,
    hour: 10,
  });

describe('two people walked side by side', () => {
  test('there is a household and a person harmed for each start of somebody', () => {
    const starts = new Set(walkPeople.filter((one) => !['jean', 'ailsa'].includes(one.id)).flatMap((one) => one.starts));
    for (const as of ['household', 'harmed'] as const) {
      expect(new Set(Object.keys(besideStops[as]))).toEqual(starts);
      const walked = pairs.filter(([id]) => walkCompanions.find((one) => one.id === id)?.as === as).map(([, , start]) => start);
      expect(new Set(walked)).toEqual(starts);
    }
  });

  test.each(pairs)('%s beside %s, %s: everything leaves only the pathway’s own, and nothing is better on no rule', (other, id, start) => {
    for (const day of ['2027-03-18', '2027-03-19', '2026-12-24']) {
      const walk = laid(other, id, start, day);
      expect(new Set(walk.stops.map((stop) => stop.whose))).toEqual(new Set(['first', 'beside']));
      const all = walkThrough(walk, everything(walk));
      expect(all.told.refused, day).toEqual([]);
      expect([...all.told.absent.values()], day).toEqual([]);
      expect(
        bad(all.findings)
          .filter((one) => !one.byThePathway)
          .map((one) => `${day} ${one.whose} ${one.rule} ${one.domain ?? ''}`),
      ).toEqual([]);
      const none = walkThrough(walk, nothing(walk));
      const count = (findings: readonly WalkFinding[], rule: string) => bad(findings).filter((one) => one.rule === rule).length;
      for (const { rule } of bad(all.findings)) expect(count(all.findings, rule), rule).toBeLessThanOrEqual(count(none.findings, rule));
    }
  });
});
