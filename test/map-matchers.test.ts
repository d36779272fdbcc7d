import fc from 'fast-check';
import { readJourneys, writeJourneys } from 'justice-pathway';
import { rules, scottishBankHolidays, scottishMeaning, scottishPathway, vocabulary } from 'justice-pathway/machines';
import { mapper } from 'justice-pathway/map';
import {
  anyJourney,
  type DisconnectMatchers,
  disconnectMatchers,
  disconnectReporter,
  findingsKey,
  journeyOf,
} from 'justice-pathway/testing';
import { describe, expect, test } from 'vitest';

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends DisconnectMatchers<R> {}
}

expect.extend(
  disconnectMatchers({ rules, vocabulary, calendar: scottishBankHolidays, meaning: scottishMeaning, pathway: scottishPathway }),
);

const journey = journeyOf('p-1', { needs: ['housing'] })
  .event('2026-03-02T10:00:00Z', 'custody.received', { attrs: { status: 'remand' }, asked: [] })
  .event(4, 'custody.liberated', { asked: ['housing'] })
  .until('2026-06-01T00:00:00+01:00');

describe('the matchers', () => {
  test('find a disconnect, or say what the rule answers', () => {
    expect(journey).toHaveDisconnect('no-roof-first-night');
    expect(journey).toHaveDisconnect({ severity: 3 });
    expect(journey).not.toHaveDisconnect('no-phone');
    expect(() => expect(journey).toHaveDisconnect('no-phone')).toThrow('The rule answers: not-applicable.');
    expect(() => expect(journey).toHaveDisconnect('no-such-rule')).toThrow('There is no rule "no-such-rule".');
  });

  test('fail with words that a housing officer understands', () => {
    expect(() => expect(journey).not.toHaveDisconnect('no-roof-first-night')).toThrow(
      /No place to sleep was recorded for the first night: it was due by 6 March 2026 at 23:59.*Lead: Council housing/s,
    );
    expect(() => expect(journey).toRaiseNeedAt('housing', 'custody-reception')).toThrow('At "custody-reception" nobody raised housing');
  });

  test('see where a need is raised and which stage is reached', () => {
    expect(journey).toRaiseNeedAt('housing', 'liberation-day');
    expect(journey).not.toRaiseNeedAt('housing', 'custody-reception');
    expect(journey).toReachStage('custody');
    expect(journey).not.toReachStage('diversion');
  });

  test('keep what they found for the reporter', ({ task }) => {
    expect(journey).toHaveDisconnect();
    const meta = task.meta as Record<string, unknown>;
    let written = '';
    const reporter = disconnectReporter({
      write: (text) => {
        written = text;
      },
    });
    reporter.onTestRunEnd([{ children: { allTests: () => [{ fullName: 'a test', meta: () => meta }] } }]);
    expect(meta[findingsKey]).toBeInstanceOf(Array);
    expect(written).toMatch(/## Council housing\n\n- .*\n {2}Quick win: .* Seen in: a test\./);
  });
});

describe('the arbitraries', () => {
  test('make journeys that every rule can answer and that a file can hold', () => {
    const map = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning });
    fc.assert(
      fc.property(
        anyJourney(fc, vocabulary, { domains: Object.keys(scottishMeaning.domains), needs: Object.keys(scottishMeaning.needs) }),
        (one) => {
          for (const { sentence } of map.findings(one)) expect(sentence).toMatch(/\.$/);
          expect(readJourneys([...writeJourneys([one])].join('')).journeys).toEqual([one]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
