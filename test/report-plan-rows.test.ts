import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Journey, type JourneyEvent, writeJourneys } from 'justice-pathway';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

// Each row of the plan that no national rule serves is reached by a person made for it, and stands in the papers with what it rests on.

const day = 86_400_000;
const start = Date.UTC(2026, 0, 5, 10);
type Told = readonly [day: number, type: string, attrs?: Readonly<Record<string, string>>];
const made = (id: string, told: readonly Told[], profile: Partial<Journey['profile']> = {}): Journey => ({
  id,
  observationEnd: start + 300 * day,
  profile: { needs: [], has: {}, homeArea: 'Bute and Cowal', ...profile },
  events: told.map(
    ([at, type, attrs], place): JourneyEvent => ({ id: `${id}-${place}`, at: start + at * day, type, ...(attrs ? { attrs } : {}) }),
  ),
});

const rows: readonly (readonly [row: string, rule: string, title: string, told: readonly Told[]])[] = [
  [
    'volunteering after release',
    'plan-volunteering-not-offered',
    'A person who wants work was not offered volunteering',
    [[0, 'custody.liberated']],
  ],
  [
    'volunteering after an order',
    'plan-volunteering-not-offered-after-order',
    'An order ended and no way into volunteering',
    [[0, 'cpo.completed']],
  ],
  ['recruitment', 'plan-refused-job-not-followed-up', 'An application was turned down', [[0, 'employment.rejected']]],
  ['other activity in payback orders', 'plan-other-activity-not-agreed', 'No other activity was agreed', [[0, 'cpo.unpaidWork.started']]],
  [
    'own goals, written',
    'plan-goals-not-written',
    "The person's own goals were not on record",
    [[0, 'throughcare.accepted', { service: 'Bridge NHS' }]],
  ],
  ['own goals, looked at again', 'plan-goal-not-looked-at-again', "A goal of the person's own was not looked at again", [[0, 'goal.set']]],
  [
    'refusals by a practice',
    'plan-gp-refusal-not-mended',
    'A practice refused to register the person',
    [[0, 'health.gp.refused', { reason: 'No GP list open', authority: 'NHS Highland' }]],
  ],
  [
    'support while still using',
    'plan-no-support-while-using',
    'Nobody supported the person within five working days',
    [[0, 'substance.referred']],
  ],
];

describe('each row of the plan', () => {
  let folder = '';
  let board = '';
  let json: { sections: { id: string; tables?: { id: string; rows: Record<string, unknown>[] }[] }[] };
  const table = (id: string) => json.sections.flatMap(({ tables = [] }) => tables).find((one) => one.id === id)?.rows ?? [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plan-rows-'));
    const people = rows.flatMap(([, rule, , told]) =>
      Array.from({ length: 20 }, (_, at) =>
        made(`${rule}-${at}`, [...told, [20, 'throughcare.offered', { service: 'Bridge NHS' }]], { needs: ['employment'] }),
      ),
    );
    const families = Array.from({ length: 20 }, (_, at) => [
      made(`parent-${at}`, [[0, 'custody.received']], { dependants: 1, schoolConsent: true, childVisits: true }),
      made(`child-${at}`, [[200, 'family.visit']]),
    ]).flat();
    writeFileSync(join(folder, 'all.jsonl'), [...writeJourneys([...people, ...families])].join(''));
    writeFileSync(
      join(folder, 'links.json'),
      JSON.stringify(Array.from({ length: 20 }, (_, at) => ({ from: `child-${at}`, kind: 'family-of', to: `parent-${at}` }))),
    );
    const paper = async (format: string) => {
      const out = join(folder, `board.${format}`);
      const { code, err } = await callCommand(
        ...([
          'report',
          join(folder, 'all.jsonl'),
          '--links',
          join(folder, 'links.json'),
          '--also',
          'plan',
          '--format',
          format,
          '--out',
          out,
        ] as const),
      );
      expect(code, err).toBe(0);
      return readFileSync(out, 'utf8');
    };
    board = await paper('markdown');
    json = JSON.parse(await paper('json'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(rows)('%s: %s is counted, with its basis beside it', (_, rule, title) => {
    expect(board).toMatch(new RegExp(`\\| ${title.replace(/'/g, "'")}[^|]* \\| 20 \\| 20 \\|`));
    expect(table('basis-table').find((row) => row['Rule'] === rule)?.['Basis']).toBe('an assumption: agree it locally (weak)');
  });

  test.each([
    ["With consent, the child's school was not told", 'school-told-with-consent'],
    ['A child who wants to visit', 'plan-child-visit-late'],
    ['Benefits of the home that looks after the child', 'plan-child-benefits-not-checked'],
    ['', 'plan-child-support-not-offered'],
  ])('children affected: %s (%s)', (title, rule) => {
    expect(board).toContain(`| ${title}`);
    expect(String(table('basis-table').find((row) => row['Rule'] === rule)?.['Basis'])).toMatch(/assumption|guidance|law|data|promise/);
  });

  test('refusals stand by reason and by authority, and uptake of throughcare by service and by time, written as people write', () => {
    expect(table('gp-refusals-reason-table')).toEqual([{ Reason: 'No GP list open', Refusals: 20 }]);
    expect(table('gp-refusals-authority-table')).toEqual([{ Authority: 'NHS Highland', Refusals: 20 }]);
    expect(table('throughcare-service-table')[0]).toMatchObject({ Service: 'Bridge NHS', Offered: 160, Accepted: 20 });
    expect(table('throughcare-quarter-table')[0]).toMatchObject({ Quarter: '2026, quarter 1', Offered: 160, Accepted: 20 });
    expect(board).toMatch(/Refusals by a practice by reason; rests on/);
  });
});
