import fc from 'fast-check';
import type { Journey } from 'justice-pathway';
import { type EventTable, eventTableSink } from 'justice-pathway/logs';
import { declareRules, defineRules, flowCounts, flowEdges, mapper } from 'justice-pathway/map';
import { describe, expect, test } from 'vitest';
import { tallyRules } from './bench/table/table-rules.ts';

const HOUR = 3_600_000;
const rules = defineRules([
  declareRules.response('a', 'b'),
  declareRules.response('a', 'b', { id: 'soon', within: { value: 5, unit: 'hours' } }),
  declareRules.response('a', 'b', { id: 'days', within: { value: 1, unit: 'days' } }),
  declareRules.precedence('a', 'b'),
  declareRules.chainResponse('a', 'b'),
  declareRules.chainResponse('a', 'b', { id: 'next soon', within: { value: 5, unit: 'hours' } }),
  declareRules.chainPrecedence('a', 'b'),
  declareRules.respondedExistence('a', 'b'),
  declareRules.notCoExistence('a', 'c'),
  declareRules.notSuccession('a', 'c'),
  declareRules.notSuccession('a', 'c', { id: 'not soon', within: { value: 5, unit: 'hours' } }),
  { id: 'same type', trigger: { type: 'a' }, expect: ['a'], window: { direction: 'after', value: 8, unit: 'hours' } },
  { id: 'long before', trigger: { type: 'c' }, expect: ['a', 'b'], window: { direction: 'before', value: 1, unit: 'days' } },
  { id: 'working', trigger: { type: 'a' }, expect: ['c'], window: { direction: 'after', value: 1, unit: 'workingDays' } },
]);

describe('a table of events answers as journeys do', () => {
  test.each([false, true])('for every kind of rule without a profile (closed: %s)', (closed) => {
    fc.assert(
      fc.property(logs(), (cases) => {
        const end = Math.max(...cases.flatMap(({ events }) => events.map(({ at }) => at)));
        const map = mapper(rules, { zone: 'UTC', closed, meaning: {} });
        const counts = new Map<string, number>();
        for (const journey of cases) {
          for (const { rule, verdict } of map.findings({ ...journey, observationEnd: end }))
            counts.set(`${rule} ${verdict}`, (counts.get(`${rule} ${verdict}`) ?? 0) + 1);
        }
        for (const tally of tallyRules(tableOf(cases), rules, { closed })) {
          const of = (verdict: string) => counts.get(`${tally.rule} ${verdict}`) ?? 0;
          expect({
            rule: tally.rule,
            met: tally.met,
            late: tally.late,
            missed: tally.missed,
            due: tally.due,
            present: tally.present,
          }).toEqual({
            rule: tally.rule,
            met: of('met'),
            late: of('met-late'),
            missed: of('missed'),
            due: of('due'),
            present: of('present'),
          });
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('what follows what', () => {
  test('is counted, and timed by the median, as a slow and plain reading would', () => {
    fc.assert(
      fc.property(logs(), (cases) => {
        const waits = new Map<string, number[]>();
        for (const { events } of cases) {
          for (const [index, event] of events.entries()) {
            const before = events[index - 1];
            if (before)
              waits.set(`${before.type}>${event.type}`, [
                ...(waits.get(`${before.type}>${event.type}`) ?? []),
                (event.at - before.at) / 1000,
              ]);
          }
        }
        const middle = (list: number[]) => {
          const sorted = list.toSorted((a, b) => a - b);
          const half = sorted.length / 2;
          return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
        };
        const edges = flowEdges(tableOf(cases));
        expect(new Map(edges.map(({ from, to, count, medianSeconds }) => [`${from}>${to}`, [count, medianSeconds]]))).toEqual(
          new Map([...waits].map(([key, list]) => [key, [list.length, middle(list)]])),
        );
        expect(flowCounts(tableOf(cases))).toEqual(edges.map(({ from, to, count }) => ({ from, to, count })));
      }),
    );
  });
});

// Helpers

function tableOf(cases: readonly Journey[]): EventTable {
  const sink = eventTableSink();
  for (const { id, events } of cases) for (const { type, at } of events) sink.event(id, type, at, undefined, undefined);
  return sink.table();
}

function logs(): fc.Arbitrary<Journey[]> {
  const event = fc.record({ type: fc.constantFrom('a', 'b', 'c', 'd'), gap: fc.constantFrom(0, 1, 2, 5, 24, 60) });
  return fc.array(fc.array(event, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 4 }).map((list) =>
    list.map((events, number) => {
      let at = Date.UTC(2026, 0, 1);
      return {
        id: `c${number}`,
        observationEnd: 0,
        profile: { needs: [], has: {} },
        events: events.map((one, index) => {
          at += one.gap * HOUR;
          return { id: `e${index}`, at, type: one.type };
        }),
      };
    }),
  );
}
