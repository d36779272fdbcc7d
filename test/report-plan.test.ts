import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Journey, type JourneyEvent, writeJourneys } from 'justice-pathway';
import {
  linkedRules,
  planBreakdowns,
  planIndicators,
  planLinkedRules,
  planRules,
  reportWords,
  rules,
  scottishBankHolidays,
  scottishMeaning,
  vocabulary,
} from 'justice-pathway/machines';
import { buildReport, mapJourneys, mapLinked } from 'justice-pathway/map';
import { makePaper, paperJson } from 'justice-pathway/papers';
import { simulateCohort } from 'justice-pathway/simulate';
import { afterAll, describe, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { callCommand } from './call-command.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 5, 10);
type Told = readonly [day: number, type: string, attrs?: Readonly<Record<string, string>>];
const journey = (id: string, told: readonly Told[], profile: Partial<Journey['profile']> = {}): Journey => ({
  id,
  observationEnd: start + 300 * day,
  profile: { needs: [], has: {}, ...profile },
  events: told.map(
    ([at, type, attrs], place): JourneyEvent => ({ id: `${id}-${place}`, at: start + at * day, type, ...(attrs ? { attrs } : {}) }),
  ),
});
const options = { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary };
const verdicts = (one: Journey) => mapJourneys([one], planRules, options).findings.map(({ rule, verdict }) => [rule, verdict]);

describe('rows of the plan that no rule served', () => {
  test('stand beside the rules, which stay as they are', () => {
    expect(rules.filter(({ id }) => id.startsWith('plan-'))).toEqual([]);
    expect(planRules.every(({ id, basis, priority }) => id.startsWith('plan-') && basis === 'A' && priority !== undefined)).toBe(true);
    const known = new Set(Object.keys(vocabulary));
    const named = [...planRules, ...[...linkedRules, ...planLinkedRules].map(({ rule }) => rule)].flatMap(
      ({ trigger, expect: types, endsBy }) => [trigger.type, ...types, ...(endsBy ?? [])],
    );
    expect(named.filter((type) => !known.has(type))).toEqual([]);
    expect(planIndicators.every(({ id }) => id.startsWith('PLAN-'))).toBe(true);
  });

  test('answer: volunteering, other activity, goals, a refusal by a practice, support while still using', () => {
    const person = journey(
      'a',
      [
        [0, 'cpo.unpaidWork.started'],
        [10, 'health.gp.refused', { reason: 'No proof of address' }],
        [12, 'health.gp.registered'],
        [20, 'throughcare.accepted'],
        [30, 'goal.set', { domain: 'employment' }],
        [40, 'substance.referred'],
        [60, 'substance.support.met'],
        [70, 'custody.liberated'],
        [100, 'employment.volunteering.started'],
      ],
      { needs: ['employment'] },
    );
    expect(verdicts(person)).toEqual(
      expect.arrayContaining([
        ['plan-volunteering-not-offered', 'met'],
        ['plan-other-activity-not-agreed', 'missed'],
        ['plan-goals-not-written', 'met'],
        ['plan-goal-not-looked-at-again', 'missed'],
        ['plan-gp-refusal-not-mended', 'met'],
        ['plan-no-support-while-using', 'met-late'],
      ]),
    );
  });

  test('a child has a journey of their own: school, visit, benefits and support are looked for there', () => {
    const parent = journey('parent', [[0, 'custody.received']], { dependants: 1, schoolConsent: true, childVisits: true });
    const child = journey('child', [
      [5, 'family.school.told'],
      [10, 'family.support.offered'],
      [30, 'family.visit'],
    ]);
    const found = mapLinked(
      [parent, child],
      [{ from: 'child', kind: 'family-of', to: 'parent' }],
      [...linkedRules, ...planLinkedRules],
      options,
    );
    expect(Object.fromEntries(found.map(({ rule, verdict }) => [rule, verdict]))).toEqual({
      'school-told-with-consent': 'met',
      'plan-child-visit-late': 'met-late',
      'plan-child-benefits-not-checked': 'missed',
      'plan-child-support-not-offered': 'met',
    });
    expect(found.every(({ linked }) => linked === 'child')).toBe(true);
  });
});

describe('what the plan asks to see by itself', () => {
  const refused = Array.from({ length: 24 }, (_, at) =>
    journey(`g${at}`, [
      [at * 8, 'throughcare.offered', { service: 'Upside' }],
      [at * 8 + 1, 'health.gp.refused', { reason: at === 3 ? 'Said something to Jo Bloggs' : 'No proof of address' }],
    ]),
  );
  const report = buildReport(mapJourneys(refused, rules, options), { words: reportWords, indicators: planIndicators });
  const text = paperJson(makePaper(report, 'board'));

  test('counts refusals by reason and throughcare by service and quarter, through the gate', () => {
    expect(planBreakdowns.map(({ id }) => id)).toEqual(['gp-refusals', 'throughcare']);
    const tables = JSON.parse(text).sections.find(({ id }: { id: string }) => id === 'breakdowns').tables;
    const rowsOf = (id: string) => tables.find((one: { id: string }) => one.id === id)?.rows;
    expect(rowsOf('gp-refusals-reason-table')).toEqual([{ Reason: 'No proof of address', Refusals: 25 }]);
    expect(rowsOf('throughcare-service-table')[0]).toMatchObject({ Service: 'Upside', Offered: 25 });
    expect(rowsOf('throughcare-quarter-table')[0]).toMatchObject({ Quarter: '2026, quarter 1', Offered: 10 });
  });

  test('repeats no words that stand for one person', () => {
    expect(text).not.toMatch(/bloggs/i);
  });
});

test('a command asks the rules of the plan where they are named', async () => {
  const { out } = await callCommand('rules', 'list', '--also', 'plan', '--format', 'json');
  expect(JSON.parse(out).rules).toHaveLength(rules.length + planRules.length);
  expect(JSON.parse((await callCommand('rules', 'list', '--format', 'json')).out).rules).toHaveLength(rules.length);
});

describe('a command with links between journeys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-links-'));
  const [file, links] = [join(folder, 'families.jsonl'), join(folder, 'links.json')];
  const families = Array.from({ length: 20 }, (_, at) => [
    journey(`parent-${at}`, [[0, 'custody.received']], { dependants: 1, schoolConsent: true, childVisits: true }),
    journey(`child-${at}`, [
      [at < 10 ? 5 : 40, 'family.school.told'],
      [60, 'family.visit'],
    ]),
  ]).flat();
  writeFileSync(file, [...writeJourneys(families)].join(''));
  writeFileSync(
    links,
    JSON.stringify(Array.from({ length: 20 }, (_, at) => ({ from: `child-${at}`, kind: 'family-of', to: `parent-${at}` }))),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['board', 'annual'])(
    'tells in the %s paper whether the school was told with consent, and what else was for the child',
    async (kind) => {
      const asked = [file, '--links', links, '--also', 'plan', '--kind', kind, '--format', 'md'];
      const { out } = await callCommand('report', ...asked);
      const row = (title: string) => out.split('\n').find((line) => line.startsWith(`| ${title}`));
      expect(row("With consent, the child's school was not told within two weeks of the reception")).toContain('| 10 | 20 |');
      expect(row('A child who wants to visit had not done so within three weeks')).toContain('| 20 | 20 |');
      expect(row('Benefits of the home that looks after the child')).toContain('| 20 | 20 |');
    },
  );
});

test('papers with and without the rules of the plan say one number for one thing, and a register takes both', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-also-'));
  const [file, register] = [join(folder, 'all.jsonl'), join(folder, 'releases.json')];
  const { journeys } = simulateCohort({ ...scottishWorld, people: 80, seed: 31 });
  writeFileSync(file, [...writeJourneys(journeys)].join(''));
  const cells = async (...flags: string[]) => {
    expect((await callCommand('report', file, '--format', 'json', '--register', register, ...flags)).code).toBe(0);
    return JSON.parse(readFileSync(register, 'utf8')).releases.map((one: { cells: object }) => JSON.stringify(one.cells));
  };
  const [without] = await cells();
  expect([...new Set(await cells('--also', 'plan'))]).toEqual([without]);
  expect(JSON.parse(without)['rule plan-volunteering-not-offered of']).toBeTypeOf('number');
  rmSync(folder, { recursive: true });
}, 120_000);
