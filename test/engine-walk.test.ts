import fc from 'fast-check';
import { agenda, allowed, type Case, type CaseInput, DAY, type Entry, openCase, type Pathway, replay, step } from 'justice-pathway';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';

const start = Date.UTC(2026, 0, 5, 9);

// Random events end a case after about three steps; guided walks mostly let the next due time come.
describe('guided walks', () => {
  const visited = new Set<string>();
  let recalls = 0;

  it('every step is taken or refused, the journal is in order, and replay after JSON equals the run', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(30), fc.nat(2)), { minLength: 1, maxLength: 40 }), (choices) => {
        const walked = walk(sample, choices);
        for (const [index, entry] of walked.entries.entries()) {
          expect(entry.seq).toBe(index + 1);
          expect(entry.at).toBeGreaterThanOrEqual(walked.entries[index - 1]?.at ?? 0);
        }
        expect(replay(sample, JSON.parse(JSON.stringify(walked.entries)))).toEqual({
          ok: true,
          case: walked.case,
          entries: walked.entries,
        });
      }),
      { numRuns: 300 },
    );
    expect([...visited].sort()).toEqual([
      'after.home',
      'custody.arriving',
      'custody.remand',
      'custody.sentenced.planning',
      'custody.sentenced.serving',
    ]);
    expect(recalls).toBeGreaterThan(20);
  });

  function walk(pathway: Pathway, choices: readonly (readonly [number, number, number])[]): { case: Case; entries: Entry[] } {
    const opened = openCase(pathway, { id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null } as never, at: start });
    let current = opened.case;
    const entries = [...opened.entries];
    for (const [kind, size, pick] of choices) {
      if (current.stage === null) break;
      visited.add(`${current.stage}.${flat(current.value)}`);
      const next = agenda(pathway, current)[0];
      const input: CaseInput =
        next && kind < 45 ? { type: 'due', due: next.id, dueAt: next.at, at: next.at } : eventFor(pathway, current, kind, size, pick);
      const stepped = step(pathway, JSON.parse(JSON.stringify(current)), input);
      if (!stepped.ok) {
        expect(stepped.reason).toBe('guard-refused');
        continue;
      }
      expect(stepped.case.revision).toBe(current.revision + 1);
      current = stepped.case;
      entries.push(...stepped.entries);
      if (stepped.entries.some((entry) => entry.type === 'custody.recalled')) recalls += 1;
    }
    return { case: current, entries };
  }

  function eventFor(pathway: Pathway, current: Case, kind: number, size: number, pick: number): CaseInput {
    const types = allowed(pathway, current).map((each) => each.type);
    const calm = types.filter((type) => type !== 'person.died');
    const type = kind > 96 ? 'person.died' : (calm[(kind + pick) % calm.length] ?? 'health.seen');
    const due = agenda(pathway, current)[0];
    const at = Math.min(current.at + size * DAY, due ? Math.max(due.at, current.at) : Number.POSITIVE_INFINITY);
    const attrs =
      type === 'custody.received'
        ? { status: pick === 0 ? 'remand' : 'sentenced', releaseAt: at + size * 20 * DAY }
        : type === 'custody.date.moved'
          ? { releaseAt: at + (size - 3) * 15 * DAY }
          : {};
    return { type, at, attrs };
  }
});

function flat(value: unknown): string {
  return typeof value === 'string'
    ? value
    : Object.entries(value as object)
        .map(([key, rest]) => `${key}.${flat(rest)}`)
        .join();
}
