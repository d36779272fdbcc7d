import fc from 'fast-check';
import { addDays, DAY, dateOf, HOUR } from 'justice-pathway';
import { isWorkingDay } from 'justice-pathway/law';
import {
  scottishBankHolidays,
  type WalkAction,
  type WalkActionId,
  type WalkStartId,
  walkActions,
  walkCompanions,
  walkPeople,
  walkStarts,
} from 'justice-pathway/machines';
import { isDisconnect } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';
import { firstArea } from '../src/studio/area/area.ts';
import { desksOf } from '../src/studio/area/desks.ts';
import { everything, type WalkFinding, walkRules, walkThrough } from '../src/studio/walk/finish.ts';
import { isFor } from '../src/studio/walk/is-for.ts';
import { type LaidWalk, layOut } from '../src/studio/walk/lay-out.ts';
import { choiceOf } from '../src/studio/walk/shoes.ts';
import { askable, type WalkChoice } from '../src/studio/walk/tell.ts';
import { anyWalkProfile } from './any-walk-profile.ts';

const typed = {
  desks: {
    housing: { hours: 'Mon to Thu 9:00 to 16:00; Fri 9:00 to 15:30', waitDays: 2 },
    gp: { hours: 'Mon, Wed 9:00 to 12:00', photoId: true },
    jobcentre: { hours: 'Mon to Fri 9:00 to 17:00', phone: true },
  },
  travel: 45,
};
const queued = {
  desks: { jobcentre: { hours: 'Mon to Fri 9:00 to 17:00', waitDays: 14 }, gp: { hours: 'Mon to Fri 9:00 to 12:00', waitDays: 9 } },
  travel: 20,
};

/** A walk of anybody, from anywhere, with somebody beside or nobody, and the desks of one of these areas. */
const laidWith = (...areas: readonly (typeof typed | typeof queued | typeof firstArea | undefined)[]) =>
  fc
    .record({
      profile: anyWalkProfile,
      person: fc.constantFrom(...walkPeople),
      isReady: fc.boolean(),
      sentence: fc.integer({ min: 15, max: 1400 }),
      start: fc.constantFrom(...(Object.keys(walkStarts) as WalkStartId[])),
      offset: fc.integer({ min: 0, max: 700 }),
      hour: fc.integer({ min: 7, max: 19 }),
      beside: fc.nat(),
      area: fc.constantFrom(...areas),
    })
    .map(({ profile, person, isReady, sentence, start, offset, hour, beside, area }) => {
      const own = walkCompanions.filter((one) => one.beside.includes(person.id));
      return layOut({
        person: isReady ? person : { ...person, profile: { ...person.profile, ...profile }, days: sentence },
        start,
        day: addDays('2026-12-01', offset),
        hour,
        companion: beside % 2 === 0 ? undefined : own[beside % Math.max(1, own.length)],
        ...(area === undefined ? {} : { desks: desksOf(area, '2026-11-01') }),
      });
    });
const laid = laidWith(undefined, firstArea, typed);

const ids = Object.keys(walkActions) as WalkActionId[];
/** What somebody chooses at each stop, by a list of numbers: of everything that is there, some; `wild`: of what is not there too. */
function some(walk: LaidWalk, dice: readonly number[], wild = false): WalkChoice[] {
  let at = 0;
  const roll = () => dice[at++ % dice.length] ?? 0;
  return walk.stops.map((stop) => ({
    asked: askable(walk, stop).filter(() => roll() % 2 === 0),
    done: [...stop.actions.filter(() => roll() % 2 === 0), ...(wild && roll() % 3 === 0 ? [ids[roll() % ids.length] as WalkActionId] : [])],
  }));
}
const dice = fc.array(fc.nat(1000), { minLength: 40, maxLength: 120 });
const bad = (findings: readonly WalkFinding[]) => findings.filter((one) => isDisconnect(one.verdict));
const count = (findings: readonly WalkFinding[], rule: string) => bad(findings).filter((one) => one.rule === rule).length;
/** The step by which a person becomes one of whom a rule is asked. */
const promises: Readonly<Record<string, string>> = {
  throughcareAccepted: 'throughcare.accepted',
  welcomeVisitAgreed: 'welcome.visit.agreed',
};
const options = { numRuns: 120 };

describe('a walk of which some is done', () => {
  test('each step that was chosen is done, or refused aloud with the reason', () => {
    fc.assert(
      fc.property(laid, dice, (walk, rolled) => {
        const choices = some(walk, rolled, true);
        const { told } = walkThrough(walk, choices);
        for (const [position, { done }] of choices.entries())
          for (const id of new Set(done)) {
            const isDone = told.doneAt.get(position)?.includes(id) ?? false;
            const refused = told.refused.filter((one) => one.at === position && one.step === walkActions[id].label);
            expect(isDone || refused.length > 0, `${id} at ${walk.stops[position]?.label}`).toBe(true);
          }
        for (const { because } of told.refused) expect(because).toMatch(/^[A-Z].{8,}\.$/s);
      }),
      options,
    );
  });

  test('nothing happens before what it presupposes, and no first payment comes within a month of its claim', () => {
    fc.assert(
      fc.property(laidWith(undefined, firstArea, typed, queued), dice, (walk, rolled) => {
        const { told } = walkThrough(walk, some(walk, rolled, true));
        const first = (type: string) => told.events.find((one) => one.type === type)?.at ?? Number.POSITIVE_INFINITY;
        for (const [position, done] of told.doneAt)
          for (const id of done) {
            const step: WalkAction = walkActions[id];
            if (step.after === undefined || step.after.unless?.(walk.person.profile) === true) continue;
            const at = walk.stops[position]?.at as number;
            expect(Math.min(...step.after.types.map(first)), `${id} at ${walk.stops[position]?.label}`).toBeLessThan(at + HOUR);
          }
        const isRegistered = walk.person.profile.gpRegistered !== false;
        if (!isRegistered && told.happened.has('health.records.transferred'))
          expect(first('health.gp.registered')).toBeLessThan(first('health.records.transferred'));
        if (told.happened.has('financial.uc.firstPaid'))
          expect(first('financial.uc.firstPaid')).toBeGreaterThanOrEqual(first('financial.uc.claimed') + 31 * DAY);
      }),
      options,
    );
  });

  test('nothing is judged that is not for the person', () => {
    fc.assert(
      fc.property(laid, dice, (walk, rolled) => {
        const { findings } = walkThrough(walk, some(walk, rolled));
        for (const finding of bad(findings)) {
          const expected = walkRules.find((one) => one.id === finding.rule)?.expect ?? [];
          const steps = ids.filter((id) => expected.some((type) => type === walkActions[id].type));
          if (steps.length > 0)
            expect(
              steps.some((id) => isFor(walk, id)),
              `${finding.rule} ${finding.sentence}`,
            ).toBe(true);
        }
      }),
      options,
    );
  });

  test('with hours and queues that a group typed, everything done leaves only what no stop could have met', () => {
    fc.assert(
      fc.property(laidWith(typed, queued), (walk) => {
        const { told, findings } = walkThrough(walk, everything(walk));
        expect(told.refused).toEqual([]);
        expect(
          bad(findings)
            .filter((one) => !one.byThePathway)
            .map((one) => one.rule),
        ).toEqual([]);
      }),
      options,
    );
  });

  // With a queue of its own, a desk answers late whom it would not have had to answer.
  test('where no desk was typed, everything done is worse on no rule than some of it', () => {
    fc.assert(
      fc.property(laidWith(undefined, firstArea), dice, (walk, rolled) => {
        const all = walkThrough(walk, everything(walk));
        const part = walkThrough(walk, some(walk, rolled));
        for (const { rule } of bad(all.findings))
          expect(count(all.findings, rule), `${rule}`).toBeLessThanOrEqual(count(part.findings, rule));
      }),
      options,
    );
  });

  test('what was met stays met when more is asked and done', () => {
    fc.assert(
      fc.property(laid, dice, fc.nat(), (walk, rolled, which) => {
        const whole = everything(walk);
        const few = whole.map((one, position) => ({
          asked: one.asked.filter((_, at) => (rolled[(position + at) % rolled.length] ?? 0) % 2 === 0),
          done: one.done.filter((id, at) => walkActions[id] && (rolled[(position * 7 + at) % rolled.length] ?? 0) % 2 === 0),
        }));
        const stop = which % walk.stops.length;
        const more = few.map((one, at) => (at === stop ? (whole[at] as WalkChoice) : one));
        const key = (one: WalkFinding) => `${one.whose} ${one.rule} ${one.domain ?? ''} ${one.triggerAt}`;
        const before = walkThrough(walk, few).findings;
        const after = new Map(walkThrough(walk, more).findings.map((one) => [key(one), one]));
        for (const one of before.filter(({ verdict }) => verdict === 'met')) {
          const now = after.get(key(one));
          if (now !== undefined) expect(isDisconnect(now.verdict), `${key(one)} ${now.sentence}`).toBe(false);
        }
      }),
      options,
    );
  });

  // A step begins what comes of it: an application its decision, a meeting its questions. It says so: the finding hangs on the step itself.
  // Some rules are asked only of those for whom a step was taken: who agreed to a welcome visit is owed it from the release.
  test('one step more makes another rule worse only where that rule begins with the step or is asked because of it, or the step took a place in a queue', () => {
    fc.assert(
      fc.property(laid, dice, fc.nat(), fc.nat(), (walk, rolled, whichStop, whichStep) => {
        const few = some(walk, rolled);
        const at = whichStop % walk.stops.length;
        const open = (walk.stops[at]?.actions ?? []).filter((id) => !few[at]?.done.includes(id));
        const id = open[whichStep % Math.max(1, open.length)];
        if (id === undefined) return;
        const more = few.map((one, position) => (position === at ? { ...one, done: [...one.done, id] } : one));
        const before = walkThrough(walk, few);
        const after = walkThrough(walk, more);
        const begun = new Set(after.told.events.concat(after.told.beside).map((one) => `${one.type} ${one.at}`));
        for (const one of before.told.events.concat(before.told.beside)) begun.delete(`${one.type} ${one.at}`);
        const known = new Set(bad(before.findings).map((one) => `${one.whose} ${one.rule} ${one.domain ?? ''} ${one.triggerAt}`));
        for (const one of bad(after.findings)) {
          if (known.has(`${one.whose} ${one.rule} ${one.domain ?? ''} ${one.triggerAt}`)) continue;
          const beganNow = [...begun].some((event) => event.endsWith(` ${one.triggerAt}`));
          const facts = walkRules.find(({ id: rule }) => rule === one.rule)?.appliesTo.map(({ computed }) => computed) ?? [];
          const askedNow = facts.some((fact) => fact !== undefined && promises[fact] === walkActions[id].type);
          const waited = after.told.queued.some((wait) => wait.at === at && wait.step === walkActions[id].label);
          expect(beganNow || askedNow || waited, `${id} at ${walk.stops[at]?.label}: ${one.rule}, ${one.sentence}`).toBe(true);
        }
      }),
      { ...options, numRuns: 200 },
    );
  });

  test('who agreed to a welcome visit that is not made is told so, and who did not agree is not', () => {
    const person = walkPeople.find((one) => one.starts.includes('sentence')) as (typeof walkPeople)[number];
    const walk = layOut({ person, start: 'sentence', day: '2026-12-01', hour: 7 });
    const ends = (agreed: boolean) => {
      const choices = everything(walk).map((one) => ({
        ...one,
        done: one.done.filter((id) => id !== 'welcome' && (agreed || id !== 'welcomeAgreed')),
      }));
      return bad(walkThrough(walk, choices).findings).filter((one) => one.rule === 'welcome-visit-missed');
    };
    expect(ends(true).map((one) => one.sentence)).toEqual([expect.stringContaining('A welcome visit was agreed and not made')]);
    expect(ends(false)).toEqual([]);
  });

  test.each([
    ['isla', 'family', undefined, ['Prison visit', 'A visit before release']],
    ['isla', 'sentence', 'household', ['The first visit', 'A visit before release']],
  ] as const)(
    'of two stops of %s, %s, that would begin in one hour both are held, and what is chosen there is done',
    (id, start, as, labels) => {
      const person = walkPeople.find((one) => one.id === id) as (typeof walkPeople)[number];
      const companion = walkCompanions.find((one) => one.as === as && one.beside.includes(id));
      expect(companion?.as).toBe(as);
      const walk = layOut({ person, start, day: '2026-12-01', hour: 10, companion });
      const [one, other] = labels.map((label) => walk.stops.find((stop) => stop.label === label)?.at ?? 0) as [number, number];
      expect(other - one).toBe(HOUR);
      expect(walkThrough(walk, everything(walk)).told.refused).toEqual([]);
    },
  );

  test('what is declined was asked about, and is no miss', () => {
    for (const person of walkPeople)
      for (const start of person.starts) {
        const walk = layOut({ person, start, day: '2027-03-18', hour: 10 });
        const ticked = walk.stops.map((stop) => choiceOf(askable(walk, stop).map((domain) => `no:${domain}`)));
        const { findings } = walkThrough(walk, ticked);
        expect(
          bad(findings).filter((one) => one.domain !== undefined),
          `${person.id} ${start}`,
        ).toEqual([]);
      }
  });

  test('meetings of offices and courts are held on working days, one after the other, and a sentence is passed on one', () => {
    fc.assert(
      fc.property(laid, (walk) => {
        const working = walk.stops.filter((stop) => stop.working !== undefined);
        for (const stop of working) expect(isWorkingDay(dateOf(stop.at, 'Europe/London'), scottishBankHolidays), stop.label).toBe(true);
        if (walk.lawfulOn !== null) expect(isWorkingDay(walk.facts.startOn, scottishBankHolidays)).toBe(true);
        for (const [at, stop] of walk.stops.entries()) expect(stop.at).toBeGreaterThanOrEqual((walk.stops[at - 1]?.at ?? 0) + HOUR);
      }),
      options,
    );
  });
});
