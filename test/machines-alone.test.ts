import { instant, type Stage } from 'justice-pathway';
import { stages } from 'justice-pathway/machines';
import { stageClock } from 'justice-pathway/testing';
import { describe, expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';

// A golden path of each stage under XState's own createActor; a text is a day to wait for, with nothing happening on it.
const golden = {
  arrest: {
    input: { indictable: true },
    steps: [
      ['2026-11-20T09:40:00Z', 'police.custody.booked', { indictable: true }],
      ['2026-11-20T10:00:00Z', 'police.custody.authorised', { by: 'sergeant' }],
      ['2026-11-20T16:10:00Z', 'police.custody.reviewed', { continue: true }],
      ['2026-11-20T19:00:00Z', 'police.charged'],
      ['2026-11-20T19:10:00Z', 'police.release.refused'],
      ['2026-11-23T09:30:00Z', 'police.custody.released', { basis: 'to-court' }],
    ],
    outcome: 'to-court',
  },
  prosecution: {
    input: {},
    steps: [
      ['2026-11-25T10:00:00Z', 'police.report.submitted'],
      ['2026-12-10T10:00:00Z', 'copfs.marked', { route: 'fiscal-fine', amount: 200 }],
      '2027-01-10T10:00:00Z',
    ],
    outcome: 'alternative-accepted',
  },
  diversion: {
    input: {},
    steps: [
      ['2026-11-25T10:00:00Z', 'diversion.referred'],
      ['2026-12-15T10:00:00Z', 'diversion.assessed', { suitable: true }],
      ['2027-01-10T10:00:00Z', 'diversion.commenced'],
      ['2027-02-10T10:00:00Z', 'diversion.session.missed'],
      ['2027-02-12T10:00:00Z', 'diversion.support.offered'],
      ['2027-02-20T10:00:00Z', 'diversion.session.held'],
      ['2027-04-10T10:00:00Z', 'diversion.completed'],
    ],
    outcome: 'completed',
  },
  disposal: {
    input: {},
    steps: [
      ['2026-11-21T10:00:00Z', 'court.sentenced', { disposal: 'cpo', supervisionMonths: 12 }],
      ['2026-11-23T10:00:00Z', 'cpo.firstContact'],
      ['2026-11-25T10:00:00Z', 'cpo.induction'],
      '2027-11-25T10:00:00Z',
    ],
    outcome: 'completed',
  },
  custody: {
    input: { status: 'sentenced', term: '2y', startOn: '2026-11-20', sentencedOn: '2026-11-20', disposal: 'custody' },
    steps: [
      ['2026-11-20T18:00:00Z', 'custody.received', { status: 'sentenced' }],
      ['2026-11-20T20:00:00Z', 'custody.healthScreened'],
      ['2026-11-22T10:00:00Z', 'custody.coreScreened'],
      '2027-05-20T10:00:00Z',
      ['2027-06-28T09:30:00Z', 'custody.liberated', { planned: true }],
    ],
    outcome: 'released',
  },
  liberation: {
    input: { voluntary: true },
    steps: [['2026-11-21T14:00:00Z', 'throughcare.contacted'], '2026-12-10T10:00:00Z'],
    outcome: 'first-weeks-over',
  },
  reintegration: { input: { superviseUntil: '2029-01-01' }, steps: ['2029-01-03T10:00:00Z'], outcome: 'reintegrated' },
} as const;

const begin = instant('2026-11-20T09:10:00Z');
type Step = string | readonly [at: string, type: string, attrs?: object];

describe.each(Object.entries(golden))('%s, run alone', (name, { input, steps, outcome }) => {
  const stage = stages[name as keyof typeof stages] as Stage;

  test('takes its golden path on a clock that hops from timer to timer', () => {
    const clock = stageClock(begin);
    const actor = createActor(stage.machine, { input: { at: begin, ...input }, clock }).start();
    for (const step of steps as readonly Step[]) {
      const at = instant(typeof step === 'string' ? step : step[0]);
      clock.advanceTo(at);
      if (typeof step === 'string') continue;
      const event = { type: step[1], at, attrs: step[2] ?? {} };
      expect(actor.getSnapshot().can(event), `${JSON.stringify(actor.getSnapshot().value)} takes ${step[1]}`).toBe(true);
      actor.send(event);
    }
    expect(actor.getSnapshot().output).toMatchObject({ outcome });
  });

  test("takes it on XState's simulated clock in hops of a day", () => {
    const clock = new SimulatedClock();
    const actor = createActor(stage.machine, { input: { at: begin, ...input }, clock }).start();
    let now: number = begin;
    const hop = (to: number) => {
      while (now < to) {
        const by = Math.min(86_400_000, to - now);
        clock.increment(by);
        now += by;
      }
    };
    for (const step of steps as readonly Step[]) {
      hop(instant(typeof step === 'string' ? step : step[0]));
      if (typeof step !== 'string') actor.send({ type: step[1], at: now, attrs: step[2] ?? {} });
    }
    expect(actor.getSnapshot().output).toMatchObject({ outcome });
  });
});
