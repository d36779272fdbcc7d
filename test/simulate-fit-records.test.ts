import { describe, expect, it } from 'vitest';
import { recordFigures } from '../src/cli/trial/record-figures.ts';
import type { Records } from '../src/records/index.ts';

const day = 86_400_000;
const end = Date.UTC(2026, 5, 1);
const people = Array.from({ length: 120 }, (_, place) => ({
  id: `p${place}`,
  observationEnd: end,
  profile: { needs: [], has: {} },
  events: [
    { id: 'a', type: 'police.custody.booked', at: end - (place % 2 === 0 ? 500 : 100) * day, case: 'c' },
    { id: 'b', type: 'custody.liberated', at: end - 50 * day, case: 'c' },
  ],
}));
const records = (covered: readonly string[]): Records =>
  ({
    journeys: people,
    coverage: { covered: [new Set(covered)] },
    observed: { from: '2024-01-01', to: '2026-06-01' },
    zone: 'Europe/London',
  }) as unknown as Records;

describe('the figures that records give', () => {
  it('are what was counted in the last year that was observed, with a tolerance as wide as few leave it', () => {
    const { figures } = recordFigures(records(['police.custody.booked', 'custody.liberated']), 'there');
    expect(figures['arrests']).toMatchObject({ value: 60, within: 0.26 });
    expect(figures['liberations']).toMatchObject({ value: 120 });
  });

  it('leave out what no source covers, and what hardly happened', () => {
    const { figures } = recordFigures(records(['custody.liberated', 'cpo.imposed']), 'there');
    expect(Object.keys(figures)).toEqual(['liberations']);
  });

  it('are rounded as the counts of a paper are, and say nothing of a few', () => {
    const of = (count: number) =>
      recordFigures({ ...records(['custody.liberated']), journeys: people.slice(0, count) } as Records, 'there').figures['liberations'];
    expect(of(57)).toEqual(of(53));
    expect(of(13)).toMatchObject({ value: 15 });
    expect([7, 6, 5].map(of)).toEqual([undefined, undefined, undefined]);
  });
});
