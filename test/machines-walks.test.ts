import fc from 'fast-check';
import { agenda, allowed, openCase, type Pathway, replay, step } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { xstateStepper } from 'justice-pathway/testing';
import { describe, expect, test } from 'vitest';
import { placeOf, walk } from './machines-walker.ts';

type StageName = (typeof scottishPathway)['start'][number];
const pathway = scottishPathway as unknown as Pathway;
const endings = new Set(['person.died', 'journey.ended', 'person.custody.entered']);

const inputs: Readonly<Record<StageName, readonly object[]>> = {
  arrest: [{}, { indictable: true }, { indictable: true, child: true }],
  prosecution: [
    {},
    { path: 'custody' },
    { path: 'custody', solemn: true },
    { path: 'undertaking', courtOn: '2026-03-01', summaryOnly: true, offenceOn: '2025-12-01' },
  ],
  diversion: [{}],
  disposal: [{}, { disposal: 'cpo', unpaidWorkHours: 120, supervisionMonths: 12 }, { disposal: 'dtto', months: 18 }],
  custody: [
    { status: 'remand' },
    { status: 'remand', solemn: true },
    { status: 'sentenced', term: '2y', startOn: '2026-02-02' },
    { status: 'sentenced', term: '8y', startOn: '2026-02-02' },
    { status: 'sentenced', kind: 'life', punishmentPart: '12y', startOn: '2026-02-02' },
  ],
  liberation: [{}, { superviseUntil: '2027-02-02', endsOn: '2027-02-02' }, { basis: 'hdc', automaticOn: '2026-04-01' }],
  reintegration: [{}, { from: 'order' }, { superviseUntil: '2029-02-02', endsOn: '2029-02-02' }],
};
const starts = fc
  .constantFrom(...scottishPathway.start)
  .chain((stage) => fc.tuple(fc.constant(stage), fc.constantFrom(...inputs[stage]), fc.nat(2 ** 30)));

describe('guided walks through the whole pathway', () => {
  test('every event steps or is refused, and a refusal says why', () => {
    const visited = new Set<string>();
    fc.assert(
      fc.property(starts, ([stage, input, seed]) => {
        const walked = walk(seed, stage, input, 50);
        for (const place of walked.visited) visited.add(place);
        for (const { before, stepped } of walked.steps) {
          if (stepped.ok) expect(stepped.case.revision).toBe(before.revision + 1);
          else expect(['guard-refused', 'bad-event']).toContain(stepped.reason);
        }
        for (const [index, entry] of walked.entries.entries()) {
          expect(entry.seq).toBe(index + 1);
          expect(entry.at).toBeGreaterThanOrEqual(walked.entries[index - 1]?.at ?? 0);
        }
      }),
      { numRuns: 400 },
    );
    expect(visited.size).toBeGreaterThan(120);
  });

  test('there is no dead end that is not an end', () => {
    fc.assert(
      fc.property(starts, ([stage, input, seed]) => {
        const { case: last } = walk(seed, stage, input, 30);
        if (last.stage === null) return;
        const ways = allowed(pathway, last).filter((each) => !endings.has(each.type));
        expect(ways.length + agenda(pathway, last).length, placeOf(last)).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('a death or a move away ends a journey from any state', () => {
    fc.assert(
      fc.property(starts, fc.constantFrom('person.died', 'journey.ended'), ([stage, input, seed], type) => {
        const { case: last } = walk(seed, stage, input, 25);
        if (last.stage === null) return;
        const stepped = step(pathway, last, { type, at: last.at + 1 });
        expect(stepped.ok && stepped.case.outcome).toBe(type === 'person.died' ? 'died' : 'no-longer-followed');
      }),
      { numRuns: 150 },
    );
  });

  test('a case is plain JSON between all steps, and its journal replays to the same case', () => {
    fc.assert(
      fc.property(starts, ([stage, input, seed]) => {
        const walked = walk(seed, stage, input, 30);
        expect(JSON.parse(JSON.stringify(walked.case))).toEqual(walked.case);
        const again = replay(pathway, JSON.parse(JSON.stringify(walked.entries)));
        expect(again).toEqual({ ok: true, case: walked.case, entries: walked.entries });
      }),
      { numRuns: 100 },
    );
  });

  test('the compiled tables and XState move every step alike', () => {
    const xstate = { stepperOf: xstateStepper };
    fc.assert(
      fc.property(starts, ([stage, input, seed]) => {
        for (const { before, input: event, stepped } of walk(seed, stage, input, 30).steps) {
          expect(step(pathway, before, event, xstate)).toEqual(stepped);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('an unknown event is refused with the nearest name, one of another stage with what is allowed', () => {
  const opened = openCase(scottishPathway, { id: 'c', person: 'p', stage: 'arrest', input: {}, at: 0 }).case;
  expect(step(pathway, opened, { type: 'police.custody.boked', at: 1 })).toMatchObject({
    ok: false,
    reason: 'unknown-event',
    nearest: 'police.custody.booked',
  });
  const refused = step(pathway, opened, { type: 'custody.liberated', at: 1 });
  expect(refused).toMatchObject({ ok: false, reason: 'not-allowed-here' });
  expect(refused.ok ? [] : refused.allowed.map((each) => each.type)).toContain('police.custody.booked');
  expect(step(pathway, opened, { type: 'health.gp.registered', at: 1 }).ok).toBe(true);
});
