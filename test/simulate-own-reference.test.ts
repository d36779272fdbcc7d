import { heapQueue, simulateCohort } from 'justice-pathway/simulate';
import { describe, expect, it } from 'vitest';
import { gapShares } from './bench/reference/gap-shares.ts';
import { handWritten } from './bench/reference/hand-written.ts';
import { ownRun } from './bench/reference/own.ts';
import { ownAssumptions, ownPathway } from './bench/reference/own-pathway.ts';
import { codeOfNeed } from './bench/reference/scenario.ts';

const people = 4000;

describe('the reference scenario as a pathway of one’s own', () => {
  const own = ownRun(people, 'full');
  const counts = new Map<number, number>();
  own.each((_, __, code) => counts.set(code, (counts.get(code) ?? 0) + 1));

  it('gives the shares of needs not met in time that the scenario’s exact meaning gives', () => {
    const exact = gapShares(handWritten(people), people);
    for (const [place, share] of gapShares(own, people).entries())
      expect(Math.abs((share as number) - (exact[place] as number))).toBeLessThan(0.05);
  });

  it('tells by events what came of each visit: met or given up once for each need, after absences, closed doors and waits given up', () => {
    for (const service of [0, 1, 2, 3]) {
      const [referred = 0, noShow = 0, closed = 0, , reneged = 0, , met = 0, lapsed = 0] = Array.from(
        { length: 8 },
        (_, kind) => counts.get(codeOfNeed(service, kind)) ?? 0,
      );
      expect(met + lapsed).toBe(referred);
      for (const count of [noShow, closed, reneged, lapsed]) expect(count).toBeGreaterThan(0);
    }
  });

  it('puts a person on the queue when they come, and not for what lies beyond the line in which they stand', () => {
    const assumptions = ownAssumptions(300, 'full');
    // one errand for each person, and nothing else while they stand in the line
    const services = assumptions.services.filter(({ id }) => id === 'housing referred' || id === 'housing met');
    const takes = { kind: 'fixed', value: 180 } as const;
    const [desk] = (assumptions.desks ?? []).map((each) => ({ ...each, takes, retries: 0, noShow: { ...each.noShow, value: 0 } }));
    const desks = desk ? [desk] : [];
    const heap = heapQueue();
    let ofPeople = 0;
    const queue = () => ({
      ...{ runNext: heap.runNext.bind(heap), size: 0 },
      put(...thing: Parameters<typeof heap.put>) {
        if ((thing[2] ?? 0) > 0) ofPeople += 1;
        heap.put(...thing);
      },
    });
    const cohort = simulateCohort({
      ...{ pathway: ownPathway, assumptions: { ...assumptions, services, desks }, people: 300, seed: 7, days: 364, observe: 1500, queue },
    });
    const sum = (of: (desk: (typeof cohort.desks)[number]) => number) => cohort.desks.reduce((all, desk) => all + of(desk), 0);
    expect(sum(({ gaveUp }) => gaveUp)).toBeGreaterThan(0);
    expect(ofPeople).toBe(sum(({ asked }) => asked));
  });

  it('puts nothing on the queue for people who set out and do not come: nobody else could be touched', () => {
    const assumptions = ownAssumptions(300, 'full');
    const nobodyComes = assumptions.desks?.map((desk) => ({ ...desk, noShow: { ...desk.noShow, value: 1 } })) ?? [];
    const heap = heapQueue();
    let put = 0;
    const queue = () => ({
      ...{ runNext: heap.runNext.bind(heap), size: 0 },
      put(...thing: Parameters<typeof heap.put>) {
        put += 1;
        heap.put(...thing);
      },
    });
    const { desks } = simulateCohort({
      ...{
        pathway: ownPathway,
        assumptions: { ...assumptions, desks: nobodyComes },
        people: 300,
        seed: 7,
        days: 364,
        observe: 1500,
        queue,
      },
    });
    for (const { asked, noShows, lapsed } of desks) expect({ lapsed, noShows }).toEqual({ lapsed: asked, noShows: 4 * asked });
    expect(put).toBe(0);
  });
});
