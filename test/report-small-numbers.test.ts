import fc from 'fast-check';
import type { Journey } from 'justice-pathway';
import { reportWords } from 'justice-pathway/machines';
import { buildReport, writeReport } from 'justice-pathway/map';
import { describe, expect, it } from 'vitest';
import { heldIndicator, hideSmall, shareText } from '../src/report/small-numbers.ts';
import { fridayJourney, mapped } from './report-sample.ts';

const cohort: Journey[] = Array.from({ length: 30 }, (_, index) => {
  const journey = fridayJourney(`p${index}`);
  return { ...journey, profile: { ...journey.profile, sex: index < 3 ? 'female' : 'male', age: 20 + index } };
});

describe('a column that adds up to a known total', () => {
  it('never shows a count under the limit, and never lets one be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 9 }), fc.integer({ min: 2, max: 12 }), (counts, least) => {
        const shown = hideSmall(counts, least);
        const hidden = counts.filter((_, at) => shown[at] === undefined);
        for (const [at, count] of shown.entries())
          if (count !== undefined) expect(count === 0 || count >= least).toBe(counts[at] === count);
        const rest = counts.filter((count, at) => shown[at] !== undefined && count > 0);
        if (hidden.length === 1) expect(rest).toEqual([]);
        if (hidden.length > 0 && rest.length > 0) expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('shows everything with no limit', () => {
    expect(hideSmall([1, 2, 0], 0)).toEqual([1, 2, 0]);
  });
});

it('holds back three women among thirty people, and the men who would give them away', () => {
  const report = buildReport(mapped(cohort), { words: reportWords });
  expect(report.smallNumber).toBe(5);
  expect(report.bySex.map((row) => row.people)).toEqual([undefined, undefined]);
  const text = writeReport(report, 'markdown');
  expect(text).toContain('held back');
  expect(text).not.toMatch(/\| Female \| 3 /);
});

it('shows no count from 1 to 4 in any table of a cohort', () => {
  const report = buildReport(mapped(cohort), { words: reportWords });
  const counts = [
    ...report.breaks.flatMap((row) => [row.people, row.missed, row.late, row.present, row.unknown]),
    ...[...report.byLead, ...report.byCommunity, ...report.byOutcome].flatMap((row) => [row.people, row.disconnects, row.missed, row.late]),
    ...[...report.bySex, ...report.byAge].flatMap((row) => [row.people, row.withDisconnect, row.urgent]),
    ...report.flow.links.map((link) => link.people),
    ...report.indicators.map((row) => row.count),
    ...Object.values(report.matrix.cells).flatMap((row) => Object.values(row).flatMap((cell) => Object.values(cell))),
  ];
  expect(counts.length).toBeGreaterThan(50);
  expect(counts.filter((count) => count !== undefined && count > 0 && count < 5)).toEqual([]);
});

it.each([
  [12, 14, undefined],
  [9, 14, 9],
  [14, 14, 14],
  [4, 40, undefined],
  [0, 4, undefined],
  [0, 40, 0],
])('an indicator of %i in %i people is told as %s: what is left of the base must not be small either', (count, of, told) => {
  expect(heldIndicator({ count, of } as Parameters<typeof heldIndicator>[0], 5).count).toBe(told);
  expect(heldIndicator({ count, of } as Parameters<typeof heldIndicator>[0], 0).count).toBe(count);
});

it('says "under 1%" and "over 99%" only of shares that are', () => {
  expect([shareText(1, 100), shareText(1, 101), shareText(0, 101)]).toEqual(['1%', 'under 1%', '0%']);
  expect([shareText(99, 100), shareText(100, 101), shareText(101, 101)]).toEqual(['99%', 'over 99%', '100%']);
});

it('counts in full when a handful of journeys are shown one by one anyway', () => {
  expect(buildReport(mapped(cohort.slice(0, 3)), { words: reportWords }).bySex[0]?.people).toBe(3);
});

it('rounds a share without calling it nought or all', () => {
  expect([shareText(1, 1000), shareText(999, 1000), shareText(0, 9), shareText(undefined, 9), shareText(1, 3)]).toEqual([
    'under 1%',
    'over 99%',
    '0%',
    '–',
    '33%',
  ]);
});
