import { DAY, instant, manualWaker, openCases, settableClock } from 'justice-pathway';
import { rules, scottishBankHolidays, scottishMeaning, scottishPathway, vocabulary } from 'justice-pathway/machines';
import { type DisconnectMatchers, disconnectMatchers, disconnectReporter, findingsKey, journeyOf } from 'justice-pathway/testing';
import { beforeAll, describe, expect, test } from 'vitest';

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends DisconnectMatchers<R> {}
}

const judged = { rules, vocabulary, calendar: scottishBankHolidays, meaning: scottishMeaning };
expect.extend(disconnectMatchers({ ...judged, pathway: scottishPathway }));

const start = instant('2026-06-01T10:00:00+01:00');
const clock = settableClock(start);
const asked = { id: 'home', domain: 'housing', contacts: ['liberation-day'], ask: () => [{ service: 'housing-options' }] } as const;
const opening = () => openCases({ pathway: scottishPathway, clock, waker: manualWaker, hooks: [asked] });
let cases: Awaited<ReturnType<typeof opening>>;

beforeAll(async () => {
  cases = await opening();
  for (const id of ['a', 'b']) {
    const profile = { needs: ['housing'] };
    await cases.open({ id, person: `p-${id}`, profile, stage: 'custody', input: { status: 'remand' } });
    await cases.send(id, { type: 'custody.received', attrs: { status: 'remand' } });
  }
  clock.set(start + 4 * DAY);
  await cases.send('a', { type: 'custody.liberated', attrs: { planned: false } });
  clock.set(start + 9 * DAY);
  await cases.tick();
});

describe('matchers on live cases', () => {
  test('judge all cases of the people whom a question finds', async () => {
    await expect({ cases, find: { person: 'p-a' } }).toHaveDisconnect('no-roof-first-night');
    await expect({ cases, find: { person: 'p-b' } }).not.toHaveDisconnect('no-roof-first-night');
    await expect({ cases }).toHaveDisconnect('no-roof-first-night');
    await expect(expect({ cases }).not.toHaveDisconnect('no-roof-first-night')).rejects.toThrow(/p-a: The journey of p-a breaks/);
    await expect(expect({ cases, find: { person: 'p-b' } }).toHaveDisconnect('no-roof-first-night')).rejects.toThrow(
      'Nothing in it triggers the rule.',
    );
  });

  test('see the stages, what was raised and what was offered', async () => {
    await expect({ cases, find: { person: 'p-a' } }).toReachStage('liberation');
    await expect({ cases, find: { person: 'p-b' } }).not.toReachStage('liberation');
    await expect({ cases, find: { person: 'p-a' } }).toOfferHelpAt('housing', 'liberation-day');
    await expect({ cases, find: { person: 'p-b' } }).not.toOfferHelpAt('housing', 'liberation-day');
    await expect({ cases, find: { facts: { needs: 'housing' } } }).toRaiseNeedAt('housing', 'liberation-day');
  });

  test('say nothing where nobody was found, with `not` and without', async () => {
    const nobody = { cases, find: { person: 'nobody' } };
    await expect(expect(nobody).toHaveDisconnect()).rejects.toThrow('nothing was looked at');
    await expect(expect(nobody).not.toHaveDisconnect()).rejects.toThrow('nothing was looked at');
    await expect(expect({ cases: {} }).toHaveDisconnect()).rejects.toMatchObject({ code: 'bad-argument' });
  });

  test('keep what they found for the reporter, once, also as JUnit', async ({ task }) => {
    await expect({ cases }).toHaveDisconnect('no-roof-first-night');
    await expect({ cases }).toHaveDisconnect('no-roof-first-night');
    const found = (task.meta as Record<string, unknown>)[findingsKey] as { readonly journey: string }[];
    const test = (fullName: string, meta: object) => ({ fullName, meta: () => meta });
    const module = {
      children: {
        allTests: () => [test('a & <b>', { [findingsKey]: found }), test('none', { [findingsKey]: [] }), test('broke before', {})],
      },
    };
    let xml = '';
    disconnectReporter({ format: 'junit', write: (text) => (xml = text) }).onTestRunEnd([module]);
    const failures = [...xml.matchAll(/<failure type="[a-z-]+" message="[^"<]+">/g)].length;
    expect(failures).toBeGreaterThan(0);
    expect(xml).toContain(`<testsuites name="justice-pathway" tests="${failures + 2}" failures="${failures}" errors="0" skipped="1"`);
    expect(xml).toContain(`<testsuite name="a &amp; &lt;b&gt;" tests="${failures}" failures="${failures}"`);
    expect(xml.match(/name="p-a: no-roof-first-night"/g)).toHaveLength(1);
    expect(xml).toContain('name="none: no disconnect"');
    // A test in which no rule was asked says so, and never that there is nothing.
    expect(xml).toMatch(/name="broke before: no rule was asked" time="0">\s*<skipped message=/);
    expect(xml).not.toContain('broke before: no disconnect');
    let unasked = '';
    const onlyBroken = { children: { allTests: () => [test('broke before', {})] } };
    disconnectReporter({ write: (all) => (unasked = all) }).onTestRunEnd([onlyBroken]);
    expect(unasked).toContain('nothing is known');
    expect(unasked).not.toContain('have none');
    let text = '';
    disconnectReporter({ write: (all) => (text = all) }).onTestRunEnd([module]);
    expect(text.match(/No place to sleep[^\n]*/g)).toEqual([expect.not.stringContaining('more)')]);
    expect(() => disconnectReporter({ format: 'xml' as never, write: () => {} })).toThrow('was asked for "xml"');
  });
});

describe('the stages of a journey', () => {
  const journey = journeyOf('p-1', {})
    .event('2026-03-02T10:00:00Z', 'police.custody.booked')
    .event(3, 'custody.received', { attrs: { status: 'remand' } })
    .until('2026-06-01T00:00:00+01:00');

  test('are told by what each stage takes, not by the first word of an event', () => {
    expect(journey).toReachStage('arrest');
    expect(journey).toReachStage('custody');
    expect(journey).not.toReachStage('diversion');
  });

  test('are not said to be missing where no pathway says what a stage takes', () => {
    const bare = disconnectMatchers(judged);
    for (const isNot of [false, true]) {
      const said = bare.toReachStage.call({ isNot }, journey, 'arrest');
      expect(said.pass).toBe(isNot);
      expect(said.message()).toContain('give `pathway`');
    }
    expect(bare.toReachStage.call({}, journey, 'custody').pass).toBe(true);
  });
});
