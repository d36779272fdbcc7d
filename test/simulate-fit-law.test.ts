import { fitChecks } from 'justice-pathway/machines';
import { fitOf } from 'justice-pathway/simulate';
import { expect, test } from 'vitest';
import type { Journey } from '../src/journal/index.ts';

const day = 86_400_000;

/** Somebody who is arrested and serves so many days. */
function served(days: number): Journey {
  const events = [
    { type: 'police.custody.booked', at: 0, attrs: {} },
    { type: 'custody.received', at: day, attrs: { status: 'sentenced', sentenceDays: 200 } },
    { type: 'custody.liberated', at: (1 + days) * day, attrs: { from: 'prison' } },
  ];
  return {
    id: 'p1',
    person: 'p1',
    profile: { needs: [], has: {} },
    observedUntil: 400 * day,
    events: events.map((event, seq) => ({ ...event, seq, id: `e${seq}` })),
  } as unknown as Journey;
}

test('a figure that depends on the law is compared under that of its year, and says so; others are not', () => {
  const asked: string[] = [];
  const fit = fitOf(fitChecks, [served(60)], 'UTC', (year) => {
    asked.push(year);
    return [served(100)];
  });
  const population = fit.checks.find(({ id }) => id === 'prison-population');
  expect(population?.simulated).toBeCloseTo(100 / 365.25, 2);
  expect(population).toMatchObject({ lawOf: '2023-24' });
  expect(population?.sentence).toContain('Simulated under the law of release of 2023-24.');
  expect(fit.checks.find(({ id }) => id === 'departures')).toMatchObject({ lawOf: null });
  expect([...new Set(asked)].sort()).toEqual(['2022-23', '2023-24', '2024-25']);
  expect(fit.checks).toHaveLength(fitChecks.length);
});

test('without people under that law it is compared with today, and says that', () => {
  const population = fitOf(fitChecks, [served(60)], 'UTC').checks.find(({ id }) => id === 'prison-population');
  expect(population?.simulated).toBeCloseTo(60 / 365.25, 2);
  expect(population?.lawOf).toBeNull();
  expect(population?.sentence).toContain('Published under the law of its year, and simulated under that of today.');
});

test('where chance does not explain the shares, the sentence names those that make half of the distance', () => {
  const share = (id: string, published: number) => ({
    id,
    label: id,
    unit: 'share',
    published: { value: published, year: '2024', source: { title: 's', kind: 'statistics' }, confidence: 'high' },
    fitted: true,
    part: { kind: 'share', of: [{ type: 'custody.liberated' }], among: [{ type: 'custody.received' }, { type: 'custody.liberated' }] },
  });
  const checks = [share('far', 0.9), share('near', 0.52)] as unknown as Parameters<typeof fitOf>[0];
  const people = Array.from({ length: 100 }, () => served(60));
  const told = fitOf(checks, people, 'UTC').sentences.at(-1);
  expect(told).toMatch(/Taken strictly, .* Half of it comes from: far \(50 % for 90 %\)\.$/);
});
