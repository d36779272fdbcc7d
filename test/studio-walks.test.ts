import { type WalkStartId, walkPeople, walkStarts } from 'justice-pathway/machines';
import { isDisconnect } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';
import { everything, nothing, walkThrough } from '../src/studio/walk/finish.ts';
import { layOut } from '../src/studio/walk/lay-out.ts';

const ready = walkPeople.flatMap((person) => person.starts.map((start) => [person.id, start] as const));
const personOf = (id: string) => walkPeople.find((one) => one.id === id) as (typeof walkPeople)[number];
const days = ['2027-03-18', '2027-03-19', '2026-12-24', '2027-08-02'] as const;
const bad = (findings: readonly { readonly rule: string; readonly verdict: string }[]) =>
  findings.filter((one) => isDisconnect(one.verdict as never));

describe('a walk of each ready person from each of their starts', () => {
  test.each(ready)('%s, %s: everything asked and done leaves only what the pathway itself leaves', (id, start) => {
    for (const day of days) {
      const walk = layOut({ person: personOf(id), start, day, hour: 10 });
      const { told, findings } = walkThrough(walk, everything(walk));
      expect(told.refused, day).toEqual([]);
      expect([...told.absent.values()], day).toEqual([]);
      expect(
        bad(findings)
          .filter((one) => !(one as { byThePathway?: boolean }).byThePathway)
          .map((one) => `${day} ${one.rule} ${one.verdict}`),
      ).toEqual([]);
    }
  });

  test.each(ready)('%s, %s: doing nothing is better on no rule', (id, start) => {
    for (const day of days) {
      const walk = layOut({ person: personOf(id), start, day, hour: 10 });
      const all = walkThrough(walk, everything(walk));
      const none = walkThrough(walk, nothing(walk));
      const count = (findings: readonly { readonly rule: string; readonly verdict: string }[], rule: string) =>
        bad(findings).filter((one) => one.rule === rule).length;
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
