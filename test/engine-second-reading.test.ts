import fc from 'fast-check';
import { agenda, allowed, type Case, type CaseInput, DAY, type Entry, openCase, type Pathway, replay, step } from 'justice-pathway';
import { xstateStepper } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { odd, oddTypes } from './engine-odd-pathway.ts';
import { readAllowed, readDues, readOpening, readStep, toldBy } from './engine-second-reading.ts';

const start = Date.UTC(2026, 0, 5, 9);
const pathway = odd as unknown as Pathway;

describe('every step of a pathway of odd forms', () => {
  const met = new Map<string, number>();
  const note = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);

  it('comes to what a second reading of the rules comes to: case, journal, due times, moments, what is allowed', () => {
    fc.assert(
      fc.property(fc.nat(3), moves, (way, list) => {
        const options = way === 0 ? { stepperOf: xstateStepper } : {};
        const given = { id: 'c', person: 'p', stage: way === 1 ? 'through' : 'first', input: {}, at: start };
        const opened = openCase(pathway, given as never, options);
        expect(toldBy(opened as never)).toStrictEqual(readOpening(pathway, given));
        let current: Case = opened.case;
        const journal: Entry[] = [...opened.entries];
        for (const chosen of list) {
          expect(agenda(pathway, current, options)).toEqual(readDues(pathway, current));
          expect(allowed(pathway, current, options)).toEqual(readAllowed(pathway, current));
          const input = inputFor(current, chosen);
          const before = structuredClone(current);
          const stepped = step(pathway, current, input, options);
          expect(current).toEqual(before);
          const expected = readStep(pathway, current, input);
          if (!stepped.ok) {
            note(stepped.reason);
            expect(expected, stepped.message).toBeUndefined();
            expect(stepped.allowed).toEqual(readAllowed(pathway, current));
            continue;
          }
          expect(toldBy(stepped as never)).toStrictEqual(expected);
          note(`${stepped.case.stage} ${JSON.stringify(stepped.case.value)}`);
          for (const { kind, type } of stepped.entries) note(kind === 'due' || kind === 'stage' ? type : kind);
          if (stepped.case.fired.length > 0) note('fired');
          if (stepped.case.fired.length > 1) note('fired twice');
          current = JSON.parse(JSON.stringify(stepped.case)) as Case;
          journal.push(...stepped.entries);
        }
        expect(replay(pathway, JSON.parse(JSON.stringify(journal)), options)).toEqual({ ok: true, case: current, entries: journal });
      }),
      { numRuns: 80 },
    );
    for (const what of seldom) expect(met.get(what) ?? 0, what).toBeGreaterThan(1);
  });
});

// Helpers

const seldom = [
  ...['case-closed', 'stale-due', 'not-yet-due', 'not-allowed-here', 'guard-refused', 'out-of-order', 'unknown-event', 'bad-event'],
  ...['due.fired', 'due.skipped', 'stage.ended', 'stage.started', 'case.closed', 'moment', 'fired', 'fired twice'],
  ...['first "calm"', 'first {"deep":"in"}', 'first {"deep":{"more":"x"}}', 'first {"deep":{"more":"y"}}', 'second "home"'],
];

interface Move {
  readonly kind: number;
  readonly pick: number;
  readonly days: number;
}
/** Anything, and every fifth time what is wrong in one of the ways below. */
const kinds = fc.oneof({ weight: 4, arbitrary: fc.nat(99) }, { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 3, 4, 84, 85, 86) });
const moves = fc.array(fc.record<Move>({ kind: kinds, pick: fc.nat(999), days: fc.nat(15) }), { minLength: 15, maxLength: 40 });

/** Mostly what may happen now, or is due; now and then what is wrong. */
function inputFor(of: Case, { kind, pick, days }: Move): CaseInput {
  const dues = readDues(pathway, of);
  const due = dues[kind % 5 === 0 ? pick % Math.max(1, dues.length) : 0];
  const named = kind % 3 === 0 ? { id: `own-${pick}-${of.seq}` } : {};
  if (due && kind < 40) {
    const input = { type: 'due' as const, due: due.id, dueAt: due.at, at: Math.max(due.at, of.at) + (pick % 3) * DAY, ...named };
    if (kind === 0) return { ...input, at: due.at - 1 };
    if (kind === 1) return { ...input, dueAt: due.at + 1, at: due.at + 1 };
    if (kind === 2) return { ...input, due: `${of.stay + 1}${due.id.slice(due.id.indexOf(':'))}` };
    if (kind === 3) return { ...input, at: due.at + 0.5 };
    const old = of.fired[0];
    if (kind === 4 && old) return { ...input, due: old.id, dueAt: old.at, at: Math.max(old.at, of.at) };
    return kind < 12 ? { ...input, skip: true } : input;
  }
  const now = readAllowed(pathway, of).map(({ type }) => type);
  const calm = now.filter((type) => type !== 'over');
  const pool: readonly string[] = kind < 84 && calm.length > 0 ? calm : kind < 97 ? oddTypes.filter((type) => type !== 'over') : oddTypes;
  const type = pool[pick % pool.length] as string;
  const at = of.at + days * DAY;
  const attrs = type === 'shift' ? { days: days - 8 } : pick % 4 === 0 ? { days } : {};
  if (kind === 84) return { type: `${type}s`, at };
  if (kind === 85) return { type, at: of.at - 1, ...named };
  if (kind === 86) return { type, at: Number.NaN };
  return { type, at, ...named, ...(pick % 5 === 0 ? {} : { attrs }), ...(pick % 7 === 0 ? { asked: ['housing'] } : {}) };
}
