import { agenda, type CaseInput, DAY, type Pathway, type Step, step } from 'justice-pathway';
import {
  type PathwayWalk,
  routeStepText,
  type StructureQuestions,
  structuralDisconnects,
  structuralSentence,
} from 'justice-pathway/simulate';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { routeOf } from '../src/engine/explore/route-of.ts';
import { pathway, threeCases, waves } from './engine-explore-sample.ts';

let [opened, remand, sentenced] = [] as unknown as ReturnType<typeof threeCases>;
beforeAll(() => {
  [opened, remand, sentenced] = threeCases();
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

  it('is not an event that speaks of an outcome and ends no stage', () => {
    const received = z.looseObject({ status: z.enum(['remand']), outcome: z.enum(['held']) });
    const word = { ...pathway.vocabulary['custody.received'], attrs: received };
    const own = { ...pathway, vocabulary: { ...pathway.vocabulary, 'custody.received': word } } as unknown as Pathway;
    const questions = { ...nothing, waysOut: [{ ...released, outcome: 'held' }], preparing: [] };
    const codes = structuralDisconnects(own, [opened], questions).findings.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['waits-for-a-record']));
  });

  it('is a state in which nothing falls due, by its name where the case came there in a step, and by its id where it did not', () => {
    const waiting = (start: Step) =>
      structuralDisconnects(pathway, [start], nothing).findings.map(({ code, subject, label }) => [code, subject, label]);
    expect(waiting(opened)).toEqual([
      ['waits-for-a-record', 'custody.arriving', 'Arriving'],
      ['waits-for-a-record', 'custody.remand', 'On remand'],
    ]);
    expect(waiting({ ...remand, entries: [] })).toContainEqual(['waits-for-a-record', 'custody.remand', 'custody.remand']);
  });

  it('has a route that names a due time by the state it led to, and not at all where it led to none', () => {
    const label = 'Somebody came by';
    const named = { ...pathway, vocabulary: { ...pathway.vocabulary, 'health.seen': { ...pathway.vocabulary['health.seen'], label } } };
    const steps: PathwayWalk[] = [{ step: sentenced, input: null, before: null, length: 1, marks: 0 }];
    const go = (input: CaseInput) => {
      const before = steps.at(-1) as PathwayWalk;
      const stepped = step(pathway, before.step.case, input);
      if (!stepped.ok) throw new Error(stepped.message);
      steps.push({ step: stepped, input, before, length: before.length + 1, marks: 0 });
    };
    const fire = () => {
      const [due] = agenda(pathway, (steps.at(-1) as PathwayWalk).step.case);
      if (due) go({ type: 'due', due: due.id, dueAt: due.at, at: due.at });
    };
    fire();
    fire();
    fire();
    go({ type: 'health.seen', at: sentenced.case.at + 300 * DAY, attrs: {} } as never);
    expect(routeOf(named as unknown as Pathway, steps.at(-1) as PathwayWalk)).toStrictEqual([
      { type: 'case.opened', label: 'Serving', hours: 0 },
      { type: 'due', label: 'Planning release', hours: 116 * 24 },
      { type: 'due', label: undefined, hours: 170 * 24 },
      { type: 'due', label: 'At home', hours: 200 * 24 },
      { type: 'health.seen', label, attrs: {}, hours: 300 * 24 },
    ]);
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
    expect(told([{ ...stay, states: ['custody.remand', 'after'] }])).toHaveLength(2);
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
