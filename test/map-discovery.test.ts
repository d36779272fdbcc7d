import fc from 'fast-check';
import { type EventTable, eventTableSink } from 'justice-pathway/logs';
import { scottishBankHolidays } from 'justice-pathway/machines';
import {
  align,
  conform,
  defineRules,
  reEntries,
  survival,
  type TransitionTable,
  testRules,
  variants,
  type Wait,
  waitsBetween,
  workingDaysBetween,
} from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';

const at = (text: string) => Date.parse(text);

describe('waits', () => {
  test('are estimated for the unfinished as the textbook does (6-MP remission times)', () => {
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const { median, steps, count, over } = survival([...ended.map(over_), ...open.map(open_)]);
    expect({ median, count, over }).toEqual({ median: 23, count: 21, over: 9 });
    expect(steps.map(({ milliseconds, atRisk, survival: share }) => [milliseconds, atRisk, Math.round(share * 1000) / 1000])).toEqual([
      [6, 21, 0.857],
      [7, 17, 0.807],
      [10, 15, 0.753],
      [13, 12, 0.69],
      [16, 11, 0.627],
      [22, 7, 0.538],
      [23, 6, 0.448],
    ]);
    expect(Math.round((steps[0]?.error ?? 0) * 10_000) / 10_000).toBe(0.0764);
  });

  test('run from each start to the next end, or to the end of the record', () => {
    const journey = {
      id: 'j',
      observationEnd: 100,
      profile: { needs: [], has: {} },
      events: [
        { id: '1', at: 0, type: 'a' },
        { id: '2', at: 10, type: 'b' },
        { id: '3', at: 30, type: 'a' },
      ],
    };
    expect(waitsBetween([journey], ['a'], ['b'])).toEqual([
      { journey: 'j', from: 0, milliseconds: 10, isOver: true },
      { journey: 'j', from: 30, milliseconds: 70, isOver: false },
    ]);
  });

  test('are counted in working days too, holidays left out', () => {
    // Friday 12 to Tuesday 16 June 2026; the Monday is a holiday in Scotland.
    expect(workingDaysBetween(at('2026-06-12T09:00:00+01:00'), at('2026-06-16T09:00:00+01:00'), scottishBankHolidays)).toBe(1);
  });
});

describe('ways through', () => {
  test('are counted, and so is what comes again', () => {
    const table = tableOf({ one: 'abcb', two: 'ab', three: 'ab' });
    expect(variants(table).map(({ activities, count, example }) => [activities.join(''), count, example])).toEqual([
      ['ab', 2, 'two'],
      ['abcb', 1, 'one'],
    ]);
    expect(reEntries(table)).toEqual([{ activity: 'b', cases: 1, returns: 1, through: ['c'], medianSeconds: 2 }]);
  });
});

describe('conformance', () => {
  const model: TransitionTable = {
    initial: 's0',
    moves: [
      { from: 's0', event: 'a', to: 's1' },
      { from: 's1', event: 'b', to: 's2' },
      { from: 's1', event: '', to: 's2' },
      { from: 's2', event: 'c', to: 's3' },
      { from: 's3', event: 'a', to: 's1' },
    ],
    final: ['s3'],
    ignored: ['x'],
  };

  test('finds nothing to say about what the model allows', () => {
    expect(align(model, [...'abcac']).cost).toBe(0);
    expect(align(model, [...'xaxbxc']).cost).toBe(0);
  });

  test('names what was not allowed, what was left out, and what never happens', () => {
    const answer = conform(model, [
      { id: '1', events: [...'abc'] },
      { id: '2', events: [...'bc'] },
      { id: '3', events: [...'abbc'] },
    ]);
    // The second is explained by an a that is missing from the record, the third by a b too many.
    expect(answer).toMatchObject({ journeys: 3, fitting: 1, cost: 2 });
    expect(answer.skipped).toEqual([{ event: 'a', state: 's0', count: 1, journeys: 1 }]);
    expect(answer.unexpected.map(({ event, count }) => [event, count])).toEqual([['b', 1]]);
    expect(answer.neverTaken).toEqual([{ from: 's3', event: 'a', to: 's1' }]);
  });

  test('explains as cheaply as any explanation found by trying all', () => {
    const event = fc.constantFrom('a', 'b', 'c', 'x');
    const state = fc.constantFrom('0', '1', '2');
    const table = fc.record({
      initial: fc.constant('0'),
      moves: fc.array(fc.record({ from: state, event: fc.constantFrom('a', 'b', 'c', ''), to: state }), { minLength: 1, maxLength: 6 }),
      final: fc.constant(['2', '0']),
      ignored: fc.constant(['x']),
    });
    fc.assert(
      fc.property(table, fc.array(event, { maxLength: 5 }), (one, events) => {
        expect(align(one, events).cost).toBe(tryAll(one, events));
      }),
      { numRuns: 500 },
    );
  });
});

test('a rule is tried on the examples written beside it', () => {
  const [rule] = defineRules([
    {
      id: 'seen',
      trigger: { type: 'referred' },
      expect: ['seen'],
      window: { direction: 'after', value: 2, unit: 'days' },
      examples: [
        {
          name: 'in time',
          events: [
            ['2026-01-01T09:00:00Z', 'referred'],
            ['2026-01-02T09:00:00Z', 'seen'],
          ],
          verdicts: ['met'],
        },
        {
          name: 'wrongly told',
          events: [
            ['2026-01-01T09:00:00Z', 'referred'],
            ['2026-01-05T09:00:00Z', 'seen'],
          ],
          verdicts: ['met'],
        },
        { name: 'no offset', events: [['2026-01-01T09:00:00', 'referred']], verdicts: ['met'] },
      ],
    },
  ]);
  expect(
    testRules(rule ? [rule] : [], { zone: 'UTC', meaning: {} }).map(({ name, ok, found, fault }) => [name, ok, found, fault !== undefined]),
  ).toEqual([
    ['in time', true, ['met'], false],
    ['wrongly told', false, ['met-late'], false],
    ['no offset', false, [], true],
  ]);
});

// Helpers

const over_ = (milliseconds: number): Pick<Wait, 'milliseconds' | 'isOver'> => ({ milliseconds, isOver: true });
const open_ = (milliseconds: number): Pick<Wait, 'milliseconds' | 'isOver'> => ({ milliseconds, isOver: false });

function tableOf(cases: Readonly<Record<string, string>>): EventTable {
  const sink = eventTableSink();
  for (const [id, text] of Object.entries(cases))
    for (const [index, type] of [...text].entries()) sink.event(id, type, index * 1000, undefined, undefined);
  return sink.table();
}

/** Shortest way over (position, state), by relaxing every step until nothing gets cheaper. */
function tryAll(model: TransitionTable, events: readonly string[]): number {
  const best = new Map<string, number>([[`0 ${model.initial}`, 0]]);
  const better = (key: string, cost: number) => {
    if (cost >= (best.get(key) ?? Number.POSITIVE_INFINITY)) return false;
    best.set(key, cost);
    return true;
  };
  for (let moved = true; moved; ) {
    moved = false;
    for (const [key, cost] of [...best]) {
      const [position = '0', state = ''] = key.split(' ');
      const index = Number(position);
      const event = events[index];
      if (event !== undefined) moved = better(`${index + 1} ${state}`, cost + (model.ignored?.includes(event) ? 0 : 1)) || moved;
      for (const move of model.moves.filter(({ from }) => from === state)) {
        moved = better(`${index} ${move.to}`, cost + (move.event === '' ? 0 : 1)) || moved;
        if (move.event === event) moved = better(`${index + 1} ${move.to}`, cost) || moved;
      }
    }
  }
  return Math.min(
    ...[...best]
      .filter(([key]) => key.startsWith(`${events.length} `) && (model.final ?? [key.split(' ')[1]]).includes(key.split(' ')[1] ?? ''))
      .map(([, cost]) => cost),
    Number.POSITIVE_INFINITY,
  );
}
