import { openCase, type Pathway, type Step, step, type VocabularyEntry } from 'justice-pathway';
import { explore, type PathwayWalk, sampleAttrs, simplePaths, stageGraph, stepsOf, structuralDisconnects } from 'justice-pathway/simulate';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { assign, createMachine } from 'xstate';
import { at, pathway, placeOf, threeCases, waves, zone } from './engine-explore-sample.ts';
import { odd } from './engine-odd-pathway.ts';
import { sample } from './engine-sample.ts';

let [opened, remand, sentenced] = [] as unknown as ReturnType<typeof threeCases>;
beforeAll(() => {
  [opened, remand, sentenced] = threeCases();
});

describe('a walk through a pathway', () => {
  const seenOn = (of: Pathway, start: Step, options: Parameters<typeof explore>[3] = {}) => {
    const walks: PathwayWalk[] = [];
    const done = explore(of, [start], (walk) => void walks.push(walk), options);
    return { walks, done };
  };

  test.each([
    ['the sample', pathway, () => sentenced, {}],
    ['the sample, and the death of a person', pathway, () => sentenced, { without: () => false }],
    [
      'the pathway of odd forms',
      odd as unknown as Pathway,
      () => openCase(odd as never, { id: 'c', person: 'p', stage: 'first', input: {}, at } as never),
      {},
    ],
  ])('of %s meets every place by a shortest way, each step of which the engine takes', (_, of, begin, options) => {
    const start = begin();
    const leaves = 'without' in options ? options.without : (entry: VocabularyEntry) => entry.scope === 'person';
    const places = waves(of as Pathway, start as Step, leaves as never);
    const { walks, done } = seenOn(of as Pathway, start as Step, options as never);
    const shortest = new Map<string, number>();
    for (const {
      step: { case: own },
      length,
    } of walks)
      if (!shortest.has(placeOf(own))) shortest.set(placeOf(own), length);
    expect(shortest).toEqual(places);
    expect(done.complete).toBe(true);
    expect(done.positions).toBe(places.size);
    for (const walk of walks) {
      const steps = stepsOf(walk);
      expect(steps).toHaveLength(walk.length);
      expect(steps[0]).toMatchObject({ step: start, input: null, before: null });
      for (const [index, each] of steps.slice(1).entries())
        expect(step(of as Pathway, (steps[index] as PathwayWalk).step.case, each.input as never)).toEqual(each.step);
    }
  });

  it('tells places apart by yes or no and by words, and not by dates, numbers or long texts', () => {
    const change = (own: object) => ({ actions: assign(own as never) });
    const machine = createMachine({
      id: 'after',
      context: { at, flag: false, word: 'a', day: '2026-01-05', text: 'x'.repeat(30), size: 1, list: null },
      initial: 'in',
      states: {
        in: {
          initial: 'room',
          on: {
            'custody.note': change({ flag: true }),
            'custody.recalled': change({ word: 'b' }),
            'custody.liberated': change({ day: '2026-01-06' }),
            'case.reviewed': change({ text: 'y'.repeat(30) }),
            'health.seen': change({ size: 2, list: ['x'] }),
          },
          states: {
            room: { meta: { label: 'Room' }, on: { 'custody.received': 'hall' } },
            hall: { meta: { label: 'Hall', waits: 'Somebody comes by each day.' }, on: { 'custody.received': 'attic' } },
            attic: {},
          },
        },
      },
    } as never);
    const { after } = sample.stages;
    const own = { ...pathway, start: ['after'], stages: { ...pathway.stages, after: { ...after, machine } } } as unknown as Pathway;
    const begun = openCase(own, { id: 'c', person: 'p', stage: 'after', input: {}, at } as never);
    // Three rooms, the flag set or not, one word or the other.
    const facts = new Set<string>();
    const see = ({ step: { case: of } }: PathwayWalk) => void facts.add(JSON.stringify({ ...of.context, at, list: null }));
    expect(explore(own, [begun], see)).toEqual({ positions: 12, complete: true });
    const rest = { day: '2026-01-05', text: 'x'.repeat(30), size: 1, list: null };
    expect(facts).toEqual(new Set([false, true].flatMap((flag) => ['a', 'b'].map((word) => JSON.stringify({ at, flag, word, ...rest })))));
    const { findings } = structuralDisconnects(own, [begun], { domains: [], waysOut: [], preparing: [], stays: [], responsibilities: [] });
    expect(findings.map(({ code, subject, label, states, route }) => [code, subject, label, states, route.length])).toEqual([
      ['waits-for-a-record', 'after.in.room', 'Room', ['after.in.room'], 1],
      ['waits-for-a-record', 'after.in.attic', 'after.in.attic', ['after.in.attic'], 3],
    ]);
    // A place that a case does not come to in a step has no name there.
    expect(findings[1]?.route.map(({ type, label }) => [type, label])).toEqual([
      ['case.opened', 'Room'],
      ['custody.received', 'custody.received'],
      ['custody.received', 'custody.received'],
    ]);
  });

  it('is refused what is no pathway, no steps and no function, by the name of the call', () => {
    const nothing = { domains: [], waysOut: [], preparing: [], stays: [], responsibilities: [] };
    const calls: [string, () => unknown][] = [
      ['explore', () => explore({} as never, [opened], () => true)],
      ['explore', () => explore(pathway, [{}] as never, () => true)],
      ['explore', () => explore(pathway, [opened], 'see' as never)],
      ['explore', () => explore(pathway, [opened], () => true, 7 as never)],
      ['sampleAttrs', () => sampleAttrs({} as never, at, zone)],
      ['sampleAttrs', () => sampleAttrs(pathway.vocabulary['custody.note'] as never, 'x' as never, zone)],
      ['sampleAttrs', () => sampleAttrs(pathway.vocabulary['custody.note'] as never, at, 7 as never)],
      ['sampleAttrs', () => sampleAttrs(pathway.vocabulary['custody.note'] as never, at, zone, 'x' as never)],
      ['stageGraph', () => stageGraph({} as never, {} as never)],
      ['stageGraph', () => stageGraph(sample.stages.custody, {} as never)],
      ['simplePaths', () => [...simplePaths({} as never, {} as never)]],
      ['simplePaths', () => [...simplePaths(sample.stages.custody, {} as never)]],
      ['structuralDisconnects', () => structuralDisconnects({} as never, [], nothing)],
      ['structuralDisconnects', () => structuralDisconnects(pathway, [{}] as never, nothing)],
      ['structuralDisconnects', () => structuralDisconnects(pathway, [opened], {} as never)],
      ['structuralDisconnects', () => structuralDisconnects(pathway, [opened], nothing, 7 as never)],
    ];
    for (const [name, call] of calls)
      expect(call, String(call)).toThrow(expect.objectContaining({ code: 'bad-argument', message: expect.stringContaining(`${name}()`) }));
  });

  it('ends where it has seen enough, where its limit is, and where it may not go on', () => {
    expect(explore(pathway, [opened, remand], () => true)).toEqual({ positions: 1, complete: true });
    expect(explore(pathway, [opened], ({ length }) => length === 2)).toMatchObject({ complete: true });
    expect(explore(pathway, [opened], () => false, { mostPositions: 3 })).toEqual({ positions: 3, complete: false });
    const all = explore(pathway, [opened], () => undefined);
    expect(explore(pathway, [opened], () => undefined, { mostPositions: all.positions + 1 })).toEqual(all);
    const { walks } = seenOn(pathway, opened, { stop: ({ case: { stage } }) => stage === 'after' });
    const stages = walks.map(({ step: own }) => own.case.stage);
    expect(stages).toContain('after');
    expect(Math.max(...walks.map(({ length }) => length))).toBeLessThan(5);
    expect(stages.filter((stage) => stage === null)).toEqual([]);
  });

  it('comes again to a place with fewer marks, and not with as many or more', () => {
    const marks = ({ moments }: Step) =>
      (moments.some(({ contact }) => contact === 'gate') ? 1 : 0) | (moments.some(({ contact }) => contact === 'planning') ? 2 : 0);
    const { walks } = seenOn(pathway, opened, { marks });
    const at = new Map<string, number[]>();
    for (const walk of walks) at.set(placeOf(walk.step.case), [...(at.get(placeOf(walk.step.case)) ?? []), walk.marks]);
    for (const [place, list] of at)
      if (!place.startsWith('closed'))
        for (const [index, own] of list.entries())
          for (const earlier of list.slice(0, index)) expect((earlier & ~own) !== 0, `${place}: ${list}`).toBe(true);
    // At home after remand, without planning; after a sentence, with it.
    expect(at.get('["after","home",[]]')).toEqual([1]);
    expect(at.get('["custody","arriving",[]]')?.[0]).toBe(0);
    for (const walk of walks) expect(walk.marks).toBe(stepsOf(walk).reduce((set, each) => set | marks(each.step), 0));
    // A case that came home with less is walked again from there; one with more has nothing new to show.
    const home = walks.find((walk) => walk.step.case.stage === 'after') as PathwayWalk;
    const seen = (list: readonly (readonly [Step, number])[]) => {
      const found: number[] = [];
      const own = new Map(list);
      explore(pathway, [...own.keys()], ({ step: met, marks: set }) => void (own.has(met) && found.push(set)), {
        marks: (met) => own.get(met) ?? 0,
        mostPositions: 1,
      });
      return found;
    };
    const copy = (): Step => ({ ...home.step });
    expect(
      seen([
        [copy(), 3],
        [copy(), 1],
        [copy(), 3],
        [copy(), 2],
        [copy(), 1],
        [copy(), 0],
        [copy(), 4],
      ]),
    ).toEqual([3, 1, 2, 0]);
  });
});
