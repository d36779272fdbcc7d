import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Journey } from 'justice-pathway';
import { indicators, reportWords, rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { buildReport, mapJourneys } from 'justice-pathway/map';
import { makePaper, paperMarkdown } from 'justice-pathway/papers';
import { type Audience, forRelease, inside } from 'justice-pathway/release';
import { expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 5, 10);
const journey = (at: number, profile: object, types: readonly [number, string][], more: Partial<Journey> = {}): Journey => ({
  id: `p-${at}`,
  observationEnd: start + 200 * day,
  profile: { needs: ['housing'], has: {}, ...profile },
  events: types.map(([after, type], place) => ({ id: `${at}-${place}`, at: start + after * day, type })),
  ...more,
});
const released: readonly [number, string][] = [
  [0, 'custody.received'],
  [40, 'custody.liberated'],
];
const reportOf = (journeys: readonly Journey[], audience: Audience = forRelease()) =>
  buildReport(mapJourneys(journeys, rules, { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary }), {
    words: reportWords,
    indicators,
    audience,
  });
const many = (count: number, profile: (at: number) => object, types = released) =>
  Array.from({ length: count }, (_, at) => journey(at, profile(at), types));

test('a year of birth is an age band, by the year in which the record ends', () => {
  const rows = reportOf(many(60, (at) => ({ yearOfBirth: at < 30 ? 2007 : 1976 }))).characteristics.find(({ id }) => id === 'age')?.rows;
  expect(rows?.map(({ label, people }) => [label, people.value])).toEqual([
    ['Under 21', 30],
    ['50 and over', 30],
  ]);
});

test('equality goes through every characteristic that the records hold, named here or by a partnership, and says which could not be seen', () => {
  const profile = (at: number) => ({
    sex: at % 2 ? 'male' : 'female',
    disability: at % 3 === 0,
    ethnicity: at % 2 ? 'White' : 'Asian',
    veteran: at % 2 === 0,
    nickname: `n${at}`,
  });
  const paper = paperMarkdown(makePaper(reportOf(many(80, profile)), 'equality', { words: reportWords }));
  for (const heading of ['Sex', 'Disability', 'Ethnicity', 'Veteran']) expect(paper).toContain(`## ${heading}\n`);
  expect(paper).toMatch(/Could not be seen: age, religion or belief, .*care experience/);
  expect(paper).not.toMatch(/nickname|n17/i);
});

test('an offer by a service is an offer, and who could not be seen stands beside', () => {
  const offered: readonly [number, string][] = [...released, [3, 'throughcare.offered'], [4, 'throughcare.accepted']];
  const unseen = [{ types: ['throughcare.offered', 'throughcare.accepted'] }];
  const journeys = [
    ...many(40, (at) => ({ sex: at % 2 ? 'male' : 'female' }), offered),
    ...Array.from({ length: 30 }, (_, at) => journey(100 + at, { sex: at % 2 ? 'male' : 'female' }, released, { unseen })),
  ];
  const sex = reportOf(journeys, inside('A', 'b')).characteristics.find(({ id }) => id === 'sex')?.rows;
  expect(sex?.map((row) => [row.label, row.people.value, row.offered.value, row.accepted.value, row.unseen.value])).toEqual([
    ['Female', 35, 20, 20, 15],
    ['Male', 35, 20, 20, 15],
  ]);
});

test('a pattern is counted of all events of its kind, not of those in which it was found', () => {
  const back: readonly [number, string][] = [...released, [60, 'custody.received']];
  const row = reportOf(
    [...many(20, () => ({})), ...Array.from({ length: 5 }, (_, at) => journey(50 + at, {}, back))],
    inside('A', 'b'),
  ).breaks.find(({ rule }) => rule === 'quick-return');
  expect([row?.people.value, row?.of.value]).toEqual([5, 25]);
});

test('a paper says which days its sources cover, and of which nobody has said it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'days-'));
  const example = resolve('examples/records');
  const plan = JSON.parse(readFileSync(join(example, 'records-plan.json'), 'utf8'));
  const placed = (one: { file: string }) => ({ ...one, file: join(example, one.file) });
  const [first, ...others] = plan.sources.map(placed);
  const { period: _, ...silent } = others.at(-1);
  const file = join(folder, 'plan.json');
  writeFileSync(
    file,
    JSON.stringify({
      ...plan,
      observed: { from: '2026-01-01', to: '2026-07-31' },
      persons: placed(plan.persons),
      sources: [
        {
          ...first,
          partner: 'The first',
          period: { from: '2026-01-01', to: '2026-05-31', except: [{ from: '2026-03-01', to: '2026-03-31' }] },
        },
        ...others.slice(0, -1),
        { ...silent, partner: 'The last' },
      ],
    }),
  );
  expect(existsSync(file)).toBe(true);
  for (const args of [
    ['report', file],
    ['map', file],
  ] as const) {
    const { out } = await callCommand(...args);
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said).toMatch(
      /These records cover 1 Jan 2026 to 31 Jul 2026, but The first ends on 31 May 2026 and has nothing from 1 Mar 2026 to 31 Mar 2026/,
    );
    expect(said).toContain('Nobody has said which days these sources cover: The last;');
  }
  rmSync(folder, { recursive: true });
});
