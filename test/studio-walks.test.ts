import fc from 'fast-check';
import { addDays, DAY } from 'justice-pathway';
import { type WalkActionId, type WalkStartId, walkPeople, walkStarts } from 'justice-pathway/machines';
import { isDisconnect } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';
import { desksOf } from '../src/studio/area/desks.ts';
import { everything, nothing, type WalkFinding, walkThrough } from '../src/studio/walk/finish.ts';
import { layOut } from '../src/studio/walk/lay-out.ts';
import { anyWalkProfile } from './any-walk-profile.ts';

const ready = walkPeople.flatMap((person) => person.starts.map((start) => [person.id, start] as const));
const personOf = (id: string) => walkPeople.find((one) => one.id === id) as (typeof walkPeople)[number];
const days = ['2027-03-18', '2027-03-19', '2026-12-24', '2027-08-02'] as const;
const bad = (findings: readonly WalkFinding[]) => findings.filter((one) => isDisconnect(one.verdict));

describe('a walk of each ready person from each of their starts', () => {
  test.each(ready)('%s, %s: everything asked and done leaves only what the pathway itself leaves', (id, start) => {
    for (const day of days) {
      const walk = layOut({ person: personOf(id), start, day, hour: 10 });
      const { told, findings } = walkThrough(walk, everything(walk));
      expect(told.refused, day).toEqual([]);
      expect([...told.absent.values()], day).toEqual([]);
      expect(
        bad(findings)
          .filter((one) => !one.byThePathway)
          .map((one) => `${day} ${one.rule} ${one.verdict}`),
      ).toEqual([]);
    }
  });

  test.each(ready)('%s, %s: doing nothing is better on no rule', (id, start) => {
    for (const day of days) {
      const walk = layOut({ person: personOf(id), start, day, hour: 10 });
      const all = walkThrough(walk, everything(walk));
      const none = walkThrough(walk, nothing(walk));
      const count = (findings: readonly WalkFinding[], rule: string) => bad(findings).filter((one) => one.rule === rule).length;
      const worse = [...new Set(bad(all.findings).map((one) => one.rule))].filter(
        (rule) => count(all.findings, rule) > count(none.findings, rule),
      );
      expect(worse, day).toEqual([]);
      expect(bad(none.findings).length, day).toBeGreaterThanOrEqual(bad(all.findings).length);
    }
  });

  test('every start is walked by somebody', () => {
    expect(new Set(ready.map(([, start]) => start))).toEqual(new Set(Object.keys(walkStarts) as WalkStartId[]));
  });
});

describe('a step that presupposes another', () => {
  const kit = personOf('kit');
  const walkOf = (gpRegistered: boolean, desks?: Parameters<typeof desksOf>[0]) =>
    layOut({
      person: {
        ...kit,
        profile: {
          ...kit.profile,
          needs: ['housing', 'benefits', 'medication'],
          tenancy: 'none',
          gpRegistered,
          has: { phone: true, photoId: true },
        },
      },
      start: 'sentence',
      day: '2027-03-18',
      hour: 10,
      ...(desks === undefined ? {} : { desks: desksOf(desks, '2026-11-01') }),
    });
  const take = (walk: ReturnType<typeof walkOf>, ...steps: readonly (readonly [string, WalkActionId])[]) =>
    walkThrough(
      walk,
      walk.stops.map(({ label }) => ({ asked: [], done: steps.filter(([at]) => at === label).map(([, id]) => id) })),
    );

  test('records reach no practice where the person is registered with none', () => {
    const { told } = take(walkOf(false), ['Liberation day', 'records']);
    expect(told.refused.map((one) => one.because)).toEqual([
      'The person is registered with no practice yet, so the records have nowhere to go.',
    ]);
    expect(told.happened.has('health.records.transferred')).toBe(false);
    expect(take(walkOf(true), ['Liberation day', 'records']).told.refused).toEqual([]);
    expect(take(walkOf(false), ['Six weeks before release', 'gp'], ['Liberation day', 'records']).told.refused).toEqual([]);
  });

  test('nobody moves into a home that was not found, and a registered person has a prescription of their practice', () => {
    const { told } = take(walkOf(true), ['Twelve weeks after release', 'settled'], ['First two weeks', 'dispense']);
    expect(told.refused.map((one) => one.because)).toEqual([
      'No home was found: no address was confirmed, and the council has not decided.',
    ]);
  });

  test('the first payment counts from the claim that was made, however long the queue was', () => {
    const { told, findings } = take(
      walkOf(true, { desks: { jobcentre: { hours: 'Mon to Fri 9:00 to 17:00', waitDays: 14 } }, travel: 20 }),
      ['Liberation day', 'claim'],
      ['Five weeks after release', 'paid'],
    );
    const at = (type: string) => told.events.find((one) => one.type === type)?.at ?? 0;
    expect(at('financial.uc.firstPaid') - at('financial.uc.claimed')).toBe(35 * DAY);
    expect(told.queued.map((one) => [one.step, one.kind])).toEqual([
      ['Claim Universal Credit', 'queue'],
      ['The first Universal Credit payment arrives', 'arrives'],
    ]);
    expect(findings.find((one) => one.rule === 'uc-first-payment-late')?.verdict).toBe('met');
  });
});

describe('a walk of anybody', () => {
  test('no step of everything is refused, whatever is left is the pathway’s own, and nothing done is never better', () => {
    fc.assert(
      fc.property(
        anyWalkProfile,
        fc.integer({ min: 15, max: 1400 }),
        fc.constantFrom(...(Object.keys(walkStarts) as WalkStartId[])),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 7, max: 19 }),
        (profile, sentence, start, offset, hour) => {
          const person = { ...personOf('kit'), profile: { ...profile, homeArea: 'Clackmannanshire' }, days: sentence };
          const walk = layOut({ person, start, day: addDays('2026-12-01', offset), hour });
          const all = walkThrough(walk, everything(walk));
          const none = walkThrough(walk, nothing(walk));
          expect(all.told.refused).toEqual([]);
          expect(
            bad(all.findings)
              .filter((one) => !one.byThePathway)
              .map((one) => one.rule),
          ).toEqual([]);
          const count = (findings: typeof all.findings, rule: string) => bad(findings).filter((one) => one.rule === rule).length;
          for (const { rule } of bad(all.findings)) expect(count(all.findings, rule), rule).toBeLessThanOrEqual(count(none.findings, rule));
        },
      ),
      { numRuns: 150 },
    );
  });
});
