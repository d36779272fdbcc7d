import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

// What the prison writes beside a release says it of that day: of the first night, and not of the weeks before.

const folder = mkdtempSync(join(tmpdir(), 'first-night-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

write('people.csv', 'ref,needs\nA,Housing\nB,Housing\nC,Housing\n');
write(
  'stays.csv',
  'ref,in,out,going to\nA,2026-01-05,2026-03-16,NFA\nB,2026-01-05,2026-03-17,Own flat\nC,2026-01-05,2026-03-18,not asked\nA,2026-04-01,2026-05-20,Own flat\n',
);
write('council.csv', 'ref,into,settled\nZ,2026-02-01,2026-02-20\n');
const plan = (covers?: readonly string[]) =>
  write(
    'plan.json',
    JSON.stringify({
      $schema: 'records-plan.schema.json',
      observed: { from: '2026-01-01', to: '2026-06-30' },
      persons: {
        file: 'people.csv',
        person: { column: 'ref', id: 'ref' },
        ids: {},
        profile: { needs: { column: 'needs', values: { Housing: 'housing' } } },
      },
      sources: [
        {
          id: 'prison',
          file: 'stays.csv',
          person: { column: 'ref', id: 'ref' },
          dates: { format: 'iso' },
          period: { to: '2026-06-30' },
          ...(covers === undefined ? {} : { covers }),
          events: [
            { type: 'custody.received', date: 'in' },
            {
              type: 'custody.liberated',
              date: 'out',
              attrs: {
                planned: { value: true },
                to: { column: 'going to', values: { NFA: 'none', 'Own flat': 'own-tenancy', 'not asked': null } },
              },
            },
          ],
        },
        {
          id: 'council',
          file: 'council.csv',
          person: { column: 'ref', id: 'ref' },
          dates: { format: 'iso' },
          period: { to: '2026-06-30' },
          events: [
            { type: 'housing.ta.entered', date: 'into' },
            { type: 'housing.settled', date: 'settled' },
          ],
        },
      ],
      accept: [{ what: 'unlinked', reason: 'asked' }],
    }),
  );
const verdicts = async (path: string, rule: string) => {
  const { findings } = JSON.parse((await callCommand('map', path, '--format', 'json', '--all')).out) as {
    findings: { rule: string; journey: string; triggerAt: string; verdict: string }[];
  };
  return findings
    .filter((one) => one.rule === rule)
    .map((one) => `${one.journey} ${one.triggerAt.slice(0, 10)} ${one.verdict}`)
    .sort();
};

test('a list of liberations that says where people went answers for the night, and not for two weeks before', async () => {
  const path = plan();
  expect(await verdicts(path, 'no-roof-first-night')).toEqual([
    'A 2026-03-16 missed',
    'A 2026-05-20 met',
    'B 2026-03-17 met',
    'C 2026-03-18 unknown',
  ]);
  for (const verdict of await verdicts(path, 'address-known-late')) expect(verdict).toMatch(/unknown$/);
  const { coverage } = JSON.parse((await callCommand('records', 'check', path, '--format', 'json')).out) as {
    coverage: { rule: string; seen: string; sources: string[] }[];
  };
  const row = (rule: string) => coverage.find((one) => one.rule === rule);
  expect(row('no-roof-first-night')).toMatchObject({ seen: 'yes', sources: ['prison', 'council'] });
  expect(row('address-known-late')).toMatchObject({ seen: 'no' });
});

test('a source that says on which day an address was confirmed is judged by it, as its plan says', async () => {
  const verdict = await verdicts(plan(['custody.*', 'housing.address.confirmed']), 'address-known-late');
  expect(verdict.filter((one) => one.endsWith('missed'))).toHaveLength(4);
});

test('an id of two people is told in a sentence that holds for one and for a few', async () => {
  const given = JSON.parse(readFileSync(plan(), 'utf8'));
  write('people-2.csv', 'ref,needs,chi\nA,Housing,0101900011\nB,Housing,0101900011\nC,Housing,0202900022\n');
  const path = write('plan-2.json', JSON.stringify({ ...given, persons: { ...given.persons, file: 'people-2.csv', ids: { chi: 'chi' } } }));
  expect((await callCommand('records', 'check', path, '--format', 'json')).out).toContain(
    'For 1 id of the kind \\"chi\\" there is more than one person; nobody is joined by such an id.',
  );
  expect((await callCommand('report', path)).err).toContain(
    'For a few ids of the kind "chi" there is more than one person; nobody is joined by such an id.',
  );
});
