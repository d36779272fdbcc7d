// A service's own tests. Two fail on purpose: nobody has written the housing hook yet, and a bed came two days late.
// The disconnects of the run are written to out/disconnects.md.
//   NODE_OPTIONS=--conditions=justice-pathway-source npx vitest run --config examples/service-suite/vitest.config.ts --configLoader native --root .
import { type Hook, instant, manualWaker, openCases, settableClock } from 'justice-pathway';
import { rules, scottishBankHolidays, scottishMeaning, scottishPathway, vocabulary } from 'justice-pathway/machines';
import { type DisconnectMatchers, disconnectMatchers, journeyOf } from 'justice-pathway/testing';
import { describe, expect, test } from 'vitest';

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends DisconnectMatchers<R> {}
}

expect.extend(disconnectMatchers({ rules, vocabulary, calendar: scottishBankHolidays, meaning: scottishMeaning }));

const healthHook: Hook = {
  id: 'health-team',
  domain: 'health',
  contacts: 'all',
  oncePer: 'stay',
  ask: () => [{ service: 'prison-healthcare', label: 'Supply and prescription before release' }],
};

describe('on the day of liberation', () => {
  test('the health team offers help', async () => {
    expect(await journalOf([healthHook])).toOfferHelpAt('health', 'liberation-day');
  });

  test('housing offers help', async () => {
    expect(await journalOf([healthHook])).toOfferHelpAt('housing', 'liberation-day');
  });

  test('nobody leaves without a place to sleep', () => {
    const journey = journeyOf('p-1', { needs: ['housing'] })
      .event('2026-06-12T10:00:00+01:00', 'custody.liberated', { attrs: { planned: true } })
      .event(2, 'housing.ta.entered')
      .until('2026-07-01T00:00:00+01:00');
    expect(journey).not.toHaveDisconnect('no-roof-first-night');
  });
});

// Helpers

async function journalOf(hooks: readonly Hook[]) {
  const clock = settableClock(instant('2026-06-12T10:00:00+01:00'));
  const cases = await openCases({ pathway: scottishPathway, hooks, clock, waker: manualWaker });
  await cases.open({ id: 'case-1', person: 'person-1', profile: { needs: ['housing'] }, stage: 'liberation', input: {} });
  await cases.tick();
  const journal = await cases.journal('case-1');
  await cases.stop();
  return journal.flatMap(({ content }) => content?.entry ?? []);
}
