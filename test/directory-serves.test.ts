import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { mapper, testRules } from 'justice-pathway/map';
import { afterAll, describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'serves-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, value: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};

describe('who serves people of another area', () => {
  const feed = file('feed.json', {
    contents: [
      { id: 'a', name: 'Town desk', status: 'active', service_areas: [{ id: '1', name: 'Clackmannanshire' }] },
      { id: 'b', name: 'Board clinic', status: 'active', service_areas: [{ id: '2', name: 'NHS Forth Valley' }] },
      { id: 'c', name: 'National line', status: 'active', service_areas: [{ id: '3', name: 'Scotland' }] },
      { id: 'd', name: 'Village hall', status: 'active', service_areas: [{ id: '4', name: 'Dunblane' }] },
      { id: 'e', name: 'Silent', status: 'active' },
    ],
  });
  const serves = async (...more: string[]) => {
    const { code, out } = await callCommand('directory', 'serves', '--file', feed, '--format', 'json', ...more);
    return { code, ...(JSON.parse(out) as { area: object; services: { id: string; answer: string; code: string; reason: string }[] }) };
  };

  test('is answered with the reason, the sure ones first; those that do not serve it only when asked', async () => {
    const { code, area, services } = await serves('--area', 'Stirling');
    expect([code, area]).toEqual([0, { name: 'Stirling', code: 'S12000030', kind: 'council' }]);
    expect(services.map(({ id, answer, code }) => [id, answer, code])).toEqual([
      ['b', 'yes', 'serves-wider-area'],
      ['c', 'yes', 'serves-wider-area'],
      ['e', 'unknown', 'not-published'],
      ['d', 'unknown', 'part-of-area'],
    ]);
    expect(services[0]?.reason).toBe('It serves NHS Forth Valley (health board), in which Stirling lies.');
    const all = (await serves('--area', 'Stirling', '--all')).services;
    expect(all.at(-1)).toMatchObject({ id: 'a', answer: 'no', reason: 'It serves Clackmannanshire, not Stirling.' });
  });

  test('an unknown area or need ends with the nearest and exit code 2', async () => {
    const area = await callCommand('directory', 'serves', '--area', 'Strling');
    expect([area.code, area.err]).toEqual([2, expect.stringContaining('"Stirling"')]);
    const need = await callCommand('directory', 'serves', '--area', 'Stirling', '--need', 'houssing');
    expect([need.code, need.err]).toEqual([2, expect.stringContaining('housing')]);
  });
});

describe('the home area of a person', () => {
  const hour = (homeArea: string) =>
    callCommand(
      'liberation-hour',
      '--file',
      file('person.json', { profile: { needs: ['housing'], homeArea } }),
      '--at',
      '2026-11-20T10:00+00:00',
    );

  test('a slip is told with the nearest, file and path; another place is told, and nothing is sure about it', async () => {
    const slip = await hour('Clackmananshire');
    expect([slip.code, slip.err]).toEqual([2, expect.stringMatching(/person\.json.*profile\.homeArea.*"Clackmannanshire"/)]);
    const elsewhere = await hour('Zennor');
    expect([elsewhere.code, elsewhere.err]).toEqual([
      0,
      expect.stringContaining('"Zennor" (profile.homeArea) is no area that is known here'),
    ]);
    expect(await hour('Alloa')).toMatchObject({ code: 0, err: '' });
  });
});

describe('a referral that nobody acknowledged, as a rule of the map', () => {
  const rule = rules.find(({ id }) => id === 'referral-never-acknowledged');
  const options = { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary };

  test('answers as the journeys beside it say', () => {
    const results = testRules(rule ? [rule] : [], options);
    expect(results.length).toBeGreaterThan(2);
    expect(results.filter((each) => !each.ok)).toEqual([]);
  });

  test('is a finding with an id of its own, and unknown where no acknowledgement can be seen', () => {
    const journey = (unseen: object[]) => ({
      id: 'j',
      observationEnd: Date.UTC(2026, 3, 1),
      profile: { needs: [], has: {} },
      events: [{ id: 'e', at: Date.UTC(2026, 2, 2, 10), type: 'referral.sent', attrs: { service: 'a' } }],
      ...(unseen.length > 0 ? { unseen } : {}),
    });
    const verdicts = (unseen: object[]) =>
      mapper(rules, options)
        .findings(journey(unseen) as never)
        .filter((each) => each.rule === 'referral-never-acknowledged')
        .map((each) => each.verdict);
    expect(verdicts([])).toEqual(['missed']);
    expect(verdicts([{ types: ['referral.acknowledged'] }])).toEqual(['unknown']);
  });
});
