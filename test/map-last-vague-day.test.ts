import { instant, type Journey, type JourneyEvent, readJourneys } from 'justice-pathway';
import { caseJourneys } from 'justice-pathway/logs';
import { defineRules, mapJourneys, mapper, momentMatrix, waitsBetween } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';

const zone = 'Europe/London';
const meaning = {};
const timed = (id: string, clock: string, type: string, attrs: object = {}): JourneyEvent => ({
  id,
  at: instant(`2026-06-12T${clock}:00+01:00`),
  type,
  attrs: { ...attrs },
});
const vague = (id: string, type: string, attrs: object = {}): JourneyEvent => ({
  ...timed(id, '00:00', type, attrs),
  precision: 'day',
});
const journeyOf = (events: readonly JourneyEvent[], end: string): Journey => ({
  id: 'j',
  observationEnd: instant(`2026-06-12T${end}:00+01:00`),
  profile: { needs: [], has: {} },
  events,
});
const rules = defineRules([
  { id: 'r', domain: 'housing', trigger: { type: 'x' }, expect: ['y'], window: { direction: 'after', value: 1, unit: 'days' } },
  { id: 'n', domain: 'housing', kind: 'next', trigger: { type: 'z' }, expect: ['y'] },
]);
const options = { zone, meaning };

/** Within a day, an event without a clock stands where the file has it, so that the times are not in order. */
describe('a record that ends within a day on which something has no clock', () => {
  test('what happened after the end of the record does not exist, wherever the file has it', () => {
    const journey = journeyOf([timed('a', '10:00', 'z'), timed('b', '14:00', 'x'), timed('c', '15:00', 'w'), vague('d', 'y')], '12:00');
    const found = mapper(rules, options).findings(journey);
    expect(found.map(({ rule, trigger, verdict, evidence }) => [rule, trigger, verdict, evidence])).toEqual([['n', 'a', 'met', 'd']]);
    expect(mapJourneys([journey], rules, { ...options, contacts: [] }).findings).toHaveLength(1);
  });

  test('what happened at the very end of it did', () => {
    const events = [timed('a', '10:00', 'z'), timed('b', '12:00', 'y'), timed('c', '14:00', 'x'), vague('d', 'w')];
    const found = mapper(rules, options).findings(journeyOf(events, '12:00'));
    expect(found.map(({ rule, trigger, verdict, evidence }) => [rule, trigger, verdict, evidence])).toEqual([['n', 'a', 'met', 'b']]);
  });

  test('as of a time within the day is the same', () => {
    const journey = journeyOf([timed('b', '14:00', 'x'), vague('d', 'y')], '23:00');
    const asOf = instant('2026-06-12T12:00:00+01:00');
    expect(mapper(rules, { ...options, asOf }).findings(journey)).toEqual([]);
    expect(mapper(rules, options).findings(journey)).toHaveLength(1);
  });

  test('an offer without a clock, and its answer, count though something later in the day stands before them', () => {
    const journey = journeyOf(
      [timed('a', '14:00', 'w'), vague('b', 'moment.offered', { domain: 'housing' }), vague('c', 'moment.accepted', { domain: 'housing' })],
      '12:00',
    );
    const { cells } = momentMatrix([journey], [], { meaning });
    expect(JSON.stringify(cells)).toContain('"accepted":1');
  });

  test('a wait that begins without a clock is found behind something later in the day, and none is shorter than nothing', () => {
    const journey = journeyOf([timed('a', '14:00', 'w'), vague('b', 'x'), timed('c', '11:00', 'x'), vague('d', 'y')], '12:00');
    expect(waitsBetween([journey], ['x'], ['y']).map(({ milliseconds, isOver }) => [milliseconds, isOver])).toEqual([
      [0, true],
      [0, true],
    ]);
  });

  test('an indicator sees an answer without a clock behind something later in the day', () => {
    const journey = journeyOf([timed('a', '09:00', 'x'), timed('b', '14:00', 'w'), vague('c', 'y')], '23:00');
    const indicators = [
      {
        id: 'i',
        label: 'I',
        framework: 'F',
        measure: {
          kind: 'share',
          trigger: { type: 'x' },
          expect: ['y'],
          window: { direction: 'after', value: 2, unit: 'hours' },
        },
      },
    ] as const;
    const [value] = mapJourneys([journey], [], { ...options, indicators }).indicators;
    expect(value).toMatchObject({ count: 1, of: 1 });
  });
});

describe('a record that does not say until when it was observed', () => {
  test('is observed to the end of a last day without a clock, whatever stands last in the file', () => {
    const file = {
      id: 'j',
      profile: {},
      events: [
        { id: '1', at: '2026-06-12T21:00:00+01:00', type: 'custody.liberated' },
        { id: '2', at: '2026-06-12', precision: 'day', type: 'housing.ta.entered' },
      ],
    };
    const { journeys } = readJourneys(JSON.stringify(file), { zone });
    expect(journeys[0]?.observationEnd).toBe(instant('2026-06-12T23:59:59+01:00'));
  });

  test('a log too', () => {
    const at = (clock: string) => instant(`2026-06-12T${clock}:00+01:00`);
    const events = [
      { id: '1', at: at('21:00'), type: 'x' },
      { id: '2', at: at('00:00'), precision: 'day' as const, type: 'y' },
    ];
    const [journey] = caseJourneys([{ id: 'j', attrs: {}, events }], undefined, undefined, { zone }).journeys;
    expect(journey?.observationEnd).toBe(instant('2026-06-12T23:59:59+01:00'));
  });
});
