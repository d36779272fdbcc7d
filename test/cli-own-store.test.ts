import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, manualWaker, openCases, settableClock } from 'justice-pathway';
import { sqliteStore } from 'justice-pathway/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathway } from '../examples/own-pathway/pathway.ts';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-pathway-'));
const store = join(folder, 'cases.db');
const own = join(import.meta.dirname, '../examples/own-pathway/pathway.ts');
const start = Date.UTC(2026, 2, 3, 8);

beforeAll(async () => {
  const kept = sqliteStore({ path: store });
  const clock = settableClock(start);
  const cases = await openCases({ store: kept, pathway, clock, waker: manualWaker });
  for (const id of ['a', 'b']) {
    await cases.open({ id, person: `p-${id}`, profile: { needs: ['medication'] }, stage: 'ward', input: {}, at: start });
    clock.set(clock.now() + DAY);
    await cases.send(id, { type: 'ward.discharge.planned', attrs: { on: '2026-03-06' } });
    await cases.send(id, { type: 'ward.discharged', attrs: { to: 'home' } });
  }
  // The record of a person with an open case goes to now: b's three days have not run out at noon of the day after.
  clock.set(clock.now() + DAY);
  await cases.stop();
  await kept.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the commands with a pathway of one’s own', () => {
  test('map a store of its cases by its rules, in its zone', async () => {
    const answer = await callCommand('map', '--store', store, '--pathways', own, '--format', 'json', '--all');
    expect(answer).toMatchObject({ code: 0 });
    const { journeys, findings } = JSON.parse(answer.out);
    expect(journeys).toBe(2);
    expect(findings.map(({ journey, rule, verdict }: Record<string, string>) => [journey, rule, verdict])).toEqual([
      ['p-a', 'no-visit', 'missed'],
      ['p-b', 'no-visit', 'missed'],
    ]);
    expect(JSON.stringify(findings[0])).toMatch(/T\d\d:\d\d:\d\d\+01:00/);
    const text = await callCommand('map', '--store', store, '--pathways', own, '--inside', 'A', '--why', 'b');
    expect(text.out).toContain('Nobody came within three days');
    expect(text.out).not.toMatch(/custody|prison|Scotland/i);
  });

  test('judge as of a day at which nothing had run out', async () => {
    const asOf = new Date(start + 2 * DAY).toISOString();
    const answer = await callCommand('map', '--store', store, '--pathways', own, '--format', 'json', '--all', '--as-of', asOf);
    expect(JSON.parse(answer.out).findings.map(({ verdict }: Record<string, string>) => verdict)).toContain('due');
  });

  test('fail a build, also as JUnit', async () => {
    const answer = await callCommand('check', '--store', store, '--pathways', own);
    expect(answer.code).toBe(1);
    expect(answer.out).toMatch(/2 disconnects in 2 of 2 journeys/);
    const junit = await callCommand('check', '--store', store, '--pathways', own, '--format', 'junit');
    expect(junit.code).toBe(1);
    expect(junit.out).toMatch(/<testsuites[\s\S]*no-visit/);
  });

  test('list moments by its contacts', async () => {
    const answer = await callCommand('moments', '--store', store, '--pathways', own);
    expect(answer.code).toBe(0);
    expect(answer.out).toContain('Talk about going home');
    expect(answer.out).toMatch(/2026-03-04T09:00:00\+01:00/);
  });

  test('draw and check the pathway itself', async () => {
    const lint = await callCommand('pathway', 'lint', '--pathways', own);
    expect(lint.out).toContain('leaving-hospital 1: 2 stages');
    const states = await callCommand('pathway', 'states', 'ward', '--pathways', own);
    expect(states).toMatchObject({ code: 0 });
    expect(states.out).toContain('ward.discharged');
  });

  test('say what is wrong with a module', async () => {
    const wrong = async (name: string, text: string | undefined) => {
      const file = join(folder, name);
      if (text !== undefined) writeFileSync(file, text);
      const answer = await callCommand('check', '--store', store, '--pathways', file);
      expect(answer.code).toBe(2);
      return answer.err;
    };
    expect(await wrong('none.mjs', undefined)).toContain('There is no such file.');
    expect(await wrong('throws.mjs', 'throw new Error("no database")')).toContain('no database');
    expect(await wrong('empty.mjs', 'export const rules = []')).toContain('It exports no pathway.');
    expect(await wrong('other.mjs', 'export const pathway = { id: "x" }')).toContain('pathways[0] is no pathway');
    const reads = `export { pathway } from ${JSON.stringify(own)};`;
    expect(await wrong('bare.mjs', reads)).toContain('It exports no `rules`');
    expect(await wrong('rules.mjs', `${reads} export const rules = {}`)).toContain('`rules` is not a list');
    expect(await wrong('rule.mjs', `${reads} export const rules = [{ id: 'x' }]`)).toContain('Rule x');
    expect(await wrong('calendar.mjs', `${reads} export const calendar = []`)).toContain('`calendar` is not');
  });

  test('say that cases of another pathway need it', async () => {
    const answer = await callCommand('map', '--store', store);
    expect(answer.code).toBe(2);
    expect(answer.err).toMatch(/leaving-hospital@1.*--pathway/s);
  });
});
