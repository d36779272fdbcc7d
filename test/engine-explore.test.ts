import fc from 'fast-check';
import { agenda, allowed, type Case, HOUR, openCase, type Pathway, type Step, step, type VocabularyEntry } from 'justice-pathway';
import {
  explore,
  type PathwayWalk,
  routeStepText,
  type StructureQuestions,
  sampleAttrs,
  simplePaths,
  stageGraph,
  stepsOf,
  structuralDisconnects,
  structuralSentence,
} from 'justice-pathway/simulate';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { assign, createMachine } from 'xstate';
import { z } from 'zod';
import { odd } from './engine-odd-pathway.ts';
import { sample } from './engine-sample.ts';

const at = Date.UTC(2026, 0, 5, 9);
const zone = 'Europe/London';
const pathway = sample as unknown as Pathway;
function take(of: Step, type: string, attrs: object = {}, after = 1): Step {
  const stepped = step(pathway, of.case, { type, at: of.case.at + after, attrs } as never);
  if (!stepped.ok) throw new Error(stepped.message);
  return stepped;
}
// Made within tests: what runs while a file is read cannot be changed within one process by a mutation run.
let [opened, remand, sentenced] = [] as unknown as [Step, Step, Step];
beforeAll(() => {
  opened = openCase(pathway, { id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null } as never, at });
  remand = take(opened, 'custody.received', { status: 'remand' });
  sentenced = take(opened, 'custody.received', { status: 'sentenced', releaseAt: at + 200 * 24 * HOUR });
});

/** Where a case stands, as far as two of them are told apart. */
function placeOf({ stage, value, context, outcome }: Case): string {
  const facts = Object.values(context ?? {}).filter((each) => typeof each === 'boolean' || (typeof each === 'string' && !/\d/.test(each)));
  return stage === null ? `closed ${outcome}` : JSON.stringify([stage, value, facts]);
}

/** All places and the fewest steps to each, wave by wave. */
function waves(of: Pathway, start: Step, leaves: (entry: VocabularyEntry) => boolean): Map<string, number> {
  const found = new Map([[placeOf(start.case), 1]]);
  let wave: Case[] = [start.case];
  for (let length = 2; wave.length > 0; length += 1) {
    const next: Case[] = [];
    for (const each of wave.filter(({ stage }) => stage !== null)) {
      const [due] = agenda(of, each);
      const later = each.at + HOUR;
      const events = allowed(of, each)
        .map(({ type }) => of.vocabulary[type] as VocabularyEntry)
        .filter((entry) => !leaves(entry))
        .flatMap((entry) => sampleAttrs(entry, later, zone).map((attrs) => ({ type: entry.type, at: later, attrs })));
      const dues = due ? [{ type: 'due' as const, due: due.id, dueAt: due.at, at: Math.max(due.at, each.at) }] : [];
      for (const input of [...dues, ...events]) {
        const stepped = step(of, each, input as never);
        if (!stepped.ok || found.has(placeOf(stepped.case))) continue;
        found.set(placeOf(stepped.case), length);
        next.push(stepped.case);
      }
    }
    wave = next;
  }
  return found;
}

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
    expect(explore(own, [begun], () => undefined)).toEqual({ positions: 12, complete: true });
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
      { numRuns: 80, seed: 4 },
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
});

describe('what follows from a pathway itself', () => {
  const nothing: StructureQuestions = { domains: [], waysOut: [], preparing: [], stays: [], responsibilities: [] };
  const ask = (questions: Partial<StructureQuestions>, starts?: readonly Step[]) =>
    structuralDisconnects(pathway, starts ?? [opened], { ...nothing, ...questions })
      .findings.filter(({ code }) => code !== 'waits-for-a-record')
      .map((found) => ({
        ...found,
        sentence: structuralSentence(found),
        route: found.route.map((own) => ({ type: own.type, label: routeStepText(own), hours: own.hours })),
      }));
  const released = { id: 'out', label: 'released', stage: 'custody', outcome: 'liberated', fromCustody: true } as const;

  it('is a way out on which nobody had the occasion, and a shortest way there', () => {
    const [unprepared, unasked, ...more] = ask({
      domains: ['housing', 'financial', 'health'],
      waysOut: [released],
      preparing: [{ contact: 'planning', leadDays: 84 }],
    });
    expect(more).toEqual([]);
    const route = [
      { type: 'case.opened', label: 'Arriving', hours: 0 },
      { type: 'custody.received', label: 'custody.received (status: remand)', hours: 1 },
      { type: 'custody.liberated', label: 'custody.liberated', hours: 2 },
    ];
    expect(unprepared).toEqual({
      code: 'release-without-preparation',
      subject: 'out',
      label: 'released',
      sentence: 'A person can be released without any contact that prepares for release.',
      route,
    });
    expect(unasked).toEqual({
      code: 'way-out-without-moment',
      subject: 'out',
      label: 'released',
      domains: ['financial'],
      sentence: 'A person can be released without anybody having had the occasion to raise financial.',
      route,
    });
  });

  it('is not found where every way is prepared, nor of a way out that is none of custody, another outcome or another stage', () => {
    const preparing = [{ contact: 'planning', leadDays: 84, onShortStay: 'reception' }];
    expect(ask({ waysOut: [released], preparing })).toEqual([]);
    const { fromCustody: _, ...plain } = released;
    expect(ask({ waysOut: [plain], preparing: [] })).toEqual([]);
    const others = [
      { ...released, outcome: 'died' },
      { ...released, stage: 'after' },
    ];
    expect(ask({ domains: ['financial'], waysOut: others })).toEqual([]);
    // On a sentence, planning comes before release.
    expect(ask({ domains: ['financial'], waysOut: [released], preparing: [{ contact: 'planning', leadDays: 84 }] }, [sentenced])).toEqual(
      [],
    );
  });

  it('lists several needs in the order of the question', () => {
    const [found] = ask({ domains: ['substance', 'financial', 'family'], waysOut: [{ ...released, fromCustody: false }] });
    expect(found).toMatchObject({ domains: ['substance', 'financial', 'family'] });
    expect(found?.sentence).toContain('raise substance, financial and family.');
  });

  it('is a step whose notice is longer than a stay, unless another stands in for it in time', () => {
    const stay = { id: 's', label: 'Short stays', days: 10, states: ['custody.remand'], confidence: 'high' } as const;
    const preparing = [
      { contact: 'planning', leadDays: 84 },
      { contact: 'review', leadDays: 11 },
    ];
    const told = (stays: StructureQuestions['stays'], of: StructureQuestions['preparing'] = preparing) =>
      ask({ stays, preparing: of }).map(({ subject, stay: own, sentence }) => [subject, own, sentence]);
    expect(told([stay])).toEqual([
      [
        'planning',
        's',
        '"planning" needs 84 days of notice. Short stays last at most 10 days, and the last day is known 10 days before: too short for any step that needs notice.',
      ],
      [
        'review',
        's',
        '"review" needs 11 days of notice. Short stays last at most 10 days, and the last day is known 10 days before: too short for any step that needs notice.',
      ],
    ]);
    expect(told([{ ...stay, days: 11 }])).toEqual([
      ['planning', 's', '"planning" needs 84 days of notice. Short stays last at most 11 days, and the last day is known 11 days before.'],
    ]);
    expect(told([{ ...stay, days: 84 }])).toEqual([]);
    expect(told([{ ...stay, days: 84, noticeDays: 1 }]).map(([, , sentence]) => sentence)[0]).toContain('is known 1 day before: too short');
    expect(told([{ ...stay, days: 1, noticeDays: 0 }])[0]?.[2]).toContain(
      'last at most 1 day, and the last day is not known before it comes: too',
    );
    expect(told([{ ...stay, states: ['custody.rem'] }])).toEqual([]);
    expect(told([{ ...stay, states: ['custody'] }])).toHaveLength(2);
    const standIn = [
      { contact: 'planning', leadDays: 84, onShortStay: 'review' },
      { contact: 'review', leadDays: 10 },
    ];
    expect(told([stay], standIn)).toEqual([]);
    expect(told([{ ...stay, days: 9 }], standIn)).toHaveLength(2);
    expect(told([stay], [{ contact: 'nobody-knows', leadDays: 20 }])[0]?.[2]).toContain('"nobody-knows" needs 20 days');
  });

  it('is what nobody, two or three hold, and where', () => {
    const holder = (partner: string, ...states: string[]) => ({ partner, states, confidence: 'high' as const });
    const told = (during: string[], ...holders: ReturnType<typeof holder>[]) =>
      ask({ responsibilities: [{ id: 'r', label: 'the keys', during, holders }] }, [sentenced]).map(
        ({ code, partners, states, sentence, route }) => [code, partners?.join(), states?.join(), sentence, route.length],
      );
    expect(told(['custody.sentenced'])).toEqual([
      [
        'nobody-responsible',
        '',
        'custody.sentenced.serving,custody.sentenced.planning',
        'In 2 states of the pathway nobody holds this: the keys.',
        1,
      ],
    ]);
    expect(told(['custody.sentenced.planning'])).toEqual([
      ['nobody-responsible', '', 'custody.sentenced.planning', 'In 1 state of the pathway nobody holds this: the keys.', 2],
    ]);
    expect(told(['custody.sentenced'], holder('prison', 'custody'))).toEqual([]);
    const [prison, council, board] = [
      holder('prison', 'custody'),
      holder('council', 'custody.sentenced.planning'),
      holder('board', 'custody.sentenced'),
    ];
    expect(told(['custody.sentenced.planning'], prison, council)).toEqual([
      [
        'two-responsible',
        'prison,council',
        'custody.sentenced.planning',
        'In 1 state of the pathway prison and council both hold this: the keys.',
        2,
      ],
    ]);
    expect(told(['custody.sentenced'], prison, council, board).map((row) => row.slice(0, 4))).toEqual([
      [
        'two-responsible',
        'prison,board',
        'custody.sentenced.serving',
        'In 1 state of the pathway prison and board both hold this: the keys.',
      ],
      [
        'two-responsible',
        'prison,council,board',
        'custody.sentenced.planning',
        'In 1 state of the pathway prison, council and board all hold this: the keys.',
      ],
    ]);
  });

  it('says whether the search came to its end', () => {
    expect(structuralDisconnects(pathway, [opened], nothing, { mostPositions: 2 }).complete).toBe(false);
    expect(structuralDisconnects(pathway, [opened], nothing)).toMatchObject({
      complete: true,
      positions: waves(pathway, opened, ({ scope }) => scope === 'person').size,
    });
  });
});
