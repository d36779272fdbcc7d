import fc from 'fast-check';
import type { VocabularyEntry } from 'justice-pathway';
import { sampleAttrs, simplePaths, stageGraph } from 'justice-pathway/simulate';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { z } from 'zod';
import { at, zone } from './engine-explore-sample.ts';
import { sample } from './engine-sample.ts';

describe('attributes to try', () => {
  const word = (shape: z.ZodRawShape): VocabularyEntry => ({
    type: 'w',
    label: 'w',
    kind: 'stage',
    scope: 'case',
    attrs: z.looseObject(shape),
  });
  const field = fc.constantFrom('choice', 'flag', 'size', 'day', 'list');
  const schemas: Record<string, z.ZodType> = {
    choice: z.enum(['a', 'b', 'c']),
    flag: z.boolean(),
    size: z.number(),
    day: z.string(),
    list: z.array(z.string()),
  };
  const values: Record<string, unknown[]> = {
    choice: ['a', 'b', 'c'],
    flag: [true, false],
    size: [10, 120, 1500],
    day: ['2026-05-05'],
    list: [],
  };

  it('meet every choice, yes and no, and size of each field, all with all where there are not too many', () => {
    fc.assert(
      fc.property(fc.array(field, { maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (kinds, most) => {
        const shape = Object.fromEntries(kinds.map((kind, index) => [`f${index}`, schemas[kind] as z.ZodType]));
        const samples = sampleAttrs(word(shape), at, zone, most);
        expect(samples[0]).toEqual({});
        const made = samples.slice(1);
        for (const [index, kind] of kinds.entries()) {
          const own = [...new Set(made.map((attrs) => attrs[`f${index}`]))].filter((each) => each !== undefined);
          expect(own.toSorted()).toEqual((values[kind] as unknown[]).toSorted());
        }
        const ways = kinds.reduce((count, kind) => count * Math.max(1, (values[kind] as unknown[]).length), 1);
        if (ways <= most) expect(new Set(made.map((attrs) => JSON.stringify(attrs))).size).toBe(ways);
        else expect(made.length).toBeLessThanOrEqual(most + 2 * kinds.length);
      }),
      { numRuns: 80 },
    );
  });

  it('take choices first, then sizes, then yes or no, so that the first sample of a long list holds the first of each', () => {
    const entry = word({ d: z.string(), f: z.boolean(), n: z.number(), c: z.enum(['a', 'b']) });
    expect(Object.keys(sampleAttrs(entry, at, zone)[1] ?? {})).toEqual(['c', 'n', 'f', 'd']);
    expect(sampleAttrs(entry, at, zone, 2)).toEqual([
      {},
      { c: 'a', n: 120, f: true, d: '2026-05-05' },
      { c: 'b', n: 120, f: true, d: '2026-05-05' },
      { c: 'a', n: 10, f: true, d: '2026-05-05' },
      { c: 'a', n: 1500, f: true, d: '2026-05-05' },
      { c: 'a', n: 120, f: false, d: '2026-05-05' },
    ]);
    expect(sampleAttrs(entry, at, zone)).toHaveLength(13);
    // As many as may be are not too many.
    expect(sampleAttrs(word({ f: z.boolean(), g: z.boolean() }), at, zone, 4)).toHaveLength(5);
  });
});

describe('paths through a stage', () => {
  const { custody } = sample.stages;
  const options = { vocabulary: sample.vocabulary, input: { releaseAt: null }, at, zone };

  it('are made of the events that its words allow and of its due times, at one time, each place once', () => {
    const graph = stageGraph(custody, options);
    expect(graph).toMatchObject({ input: { releaseAt: null, at }, limit: 100_000 });
    const types = new Set(graph.events.map(({ type }) => type));
    expect([...types].filter((type) => type.startsWith('xstate.')).sort()).toEqual(
      ['release', 'reviewDay', 'weeks12'].map((name) => `xstate.after.${name}.custody.sentenced`),
    );
    expect(types.has('custody.received')).toBe(true);
    for (const event of graph.events) expect(event.at).toBe(at);
    const received = graph.events.filter(({ type }) => type === 'custody.received');
    // Without a status it is no such event.
    expect(received.map(({ attrs }) => attrs['status']).filter(Boolean)).toHaveLength(received.length);
    expect(new Set(received.map(({ attrs }) => attrs['status']))).toEqual(new Set(['remand', 'sentenced']));
    expect(graph.serializeState({ value: { sentenced: 'serving' }, status: 'active' })).toBe('active {"sentenced":"serving"}');
    expect(stageGraph(custody, { ...options, limit: 7, attrsPerEvent: 1 })).toMatchObject({ limit: 7 });
    expect(stageGraph(custody, { ...options, vocabulary: {} }).events.every(({ type }) => type.startsWith('xstate.after.'))).toBe(true);
  });

  it('lead to its ends, no place twice, each way once', () => {
    const told = [...simplePaths(sample.stages.after, { ...options, input: { since: at } })].map(
      ({ states, events }) => `${events.join()} ${states.join(' ')}`,
    );
    expect(told).toEqual(
      [
        'person.died active "home" done "settled"',
        'xstate.after.year.after.home active "home" done "settled"',
        'custody.recalled active "home" done "recalled"',
      ].sort((a, b) => told.indexOf(a) - told.indexOf(b)),
    );
    const ways = [...simplePaths(custody, options)].map(({ states, events }) => JSON.stringify([states, events]));
    expect(new Set(ways).size).toBe(ways.length);
    expect(ways).toContain(
      JSON.stringify([
        ['active "arriving"', 'active "remand"', 'done "liberated"'],
        ['custody.received', 'custody.liberated'],
      ]),
    );
    expect(ways.some((way) => way.includes('"active {\\"sentenced\\":\\"planning\\"}","done \\"liberated\\""'))).toBe(true);
  });

  it('meet a place again that another path met before', () => {
    const states = {
      a: { on: { 'custody.note': 'b', 'custody.recalled': 'c' } },
      b: { on: { 'case.reviewed': 'c' } },
      c: { on: { 'custody.liberated': 'd' } },
      d: { type: 'final' },
    };
    const machine = createMachine({ id: 'after', context: {}, initial: 'a', states } as never);
    const paths = [...simplePaths({ ...sample.stages.after, machine } as never, options)].map(({ events }) => events.join());
    expect(paths.toSorted()).toEqual(['custody.note,case.reviewed,custody.liberated', 'custody.recalled,custody.liberated']);
  });
});
