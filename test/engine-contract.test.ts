import { agenda, allowed, type Case, type CaseInput, DAY, openCase, type Pathway, type Refusal, step } from 'justice-pathway';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { createMachine } from 'xstate';
import { stateText } from '../src/engine/refuse.ts';
import { odd } from './engine-odd-pathway.ts';
import { sample } from './engine-sample.ts';

// What the engine says no to, and in which words: a message names what is known, never what is personal.

const at = Date.UTC(2026, 0, 5, 9);
const release = at + 200 * DAY;
const pathway = sample as unknown as Pathway;
const start = { id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null }, at };
const open = (own: object = {}, of: Pathway = pathway) => openCase(of, { ...start, ...own } as never);
const thrown = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error as Error & { code: string; data: unknown };
  }
  throw new Error('nothing was thrown');
};
const refused = (of: Case, input: object, on: Pathway = pathway): Refusal => {
  const stepped = step(on, of, input as CaseInput as never);
  if (stepped.ok) throw new Error('it was taken');
  return stepped;
};

// Cases are made within tests: what runs while a file is read cannot be changed within one process by a mutation run.
let opened: Case;
let serving: Case;
beforeAll(() => {
  opened = open().case as Case;
  const taken = step(pathway, opened, { type: 'custody.received', at, attrs: { status: 'sentenced', releaseAt: release } } as never);
  serving = (taken.ok ? taken.case : opened) as Case;
});

describe('a case that cannot be opened', () => {
  it('says where it could, what is wrong with its time, and what the stage asks for', () => {
    expect(thrown(() => open({ stage: 'after' }))).toMatchObject({
      code: 'not-a-start',
      message: expect.stringContaining('A case cannot open in "after". It can in: custody.'),
      data: { stage: 'after' },
    });
    for (const wrong of [Number.NaN, 1.5, undefined, '2026-01-05', 2 ** 60])
      expect(
        thrown(() => open({ at: wrong })),
        String(wrong),
      ).toMatchObject({ code: 'bad-instant', data: { at: wrong } });
    const bad = thrown(() => open({ input: { releaseAt: 'soon', extra: 1 } }));
    expect(bad).toMatchObject({ code: 'bad-input', data: { stage: 'custody', issues: [{ path: 'input.releaseAt' }, { path: 'input' }] } });
    expect(bad.message).toMatch(/^The stage "custody" cannot start on this: input\.releaseAt .+; input .+\.$/);
    expect(thrown(() => open({ input: undefined }))).toMatchObject({ code: 'bad-input', data: { issues: [{ path: 'input.releaseAt' }] } });
  });

  it('is taken up again on the input of its day, which may be wrong by now', () => {
    const old = openCase(pathway, { ...start, input: { releaseAt: 'soon' } } as never, { replays: true });
    expect(old.case).toMatchObject({ stage: 'custody', context: { releaseAt: 'soon' } });
  });

  it('holds nothing that JSON would lose or change, however deep', () => {
    const { after } = sample.stages;
    const held = (value: unknown) =>
      open({ stage: 'after', input: {} }, {
        ...pathway,
        start: ['after'],
        stages: {
          ...pathway.stages,
          after: { ...after, machine: createMachine({ id: 'after', initial: 'x', context: { at, value }, states: { x: {} } } as never) },
        },
      } as unknown as Pathway);
    for (const value of [
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      new Date(0),
      () => 1,
      1n,
      Symbol('x'),
      new Map(),
      new Set([1]),
      [undefined],
      [1, [Number.NaN]],
      { a: { b: undefined } },
      { a: new Date(0) },
    ])
      expect(
        thrown(() => held(value)),
        String(typeof value),
      ).toMatchObject({
        code: 'context-not-json',
        message: expect.stringContaining('"value" in the context of "after" is not plain JSON; use null for what is not known.'),
        data: { stage: 'after', key: 'value' },
      });
    for (const value of [
      null,
      '',
      'x',
      0,
      -1.5,
      true,
      false,
      [],
      {},
      [1, 'a', null, [true]],
      { a: { b: [{ c: null }] } },
      Object.create(null),
    ])
      expect((held(value).case.context as { value: unknown }).value, JSON.stringify(value)).toEqual(value);
  });
});

describe('a refusal in words', () => {
  test.each<[string, 'opened' | 'serving', object, string, object]>([
    [
      'a word that is near',
      'serving',
      { type: 'custody.noet', at },
      'There is no event "custody.noet". Did you mean "custody.note"?',
      { nearest: 'custody.note' },
    ],
    ['a word that is near none', 'serving', { type: 'zzzzzzzz', at }, 'There is no event "zzzzzzzz".', {}],
    ['a word of sixty letters', 'serving', { type: 'z'.repeat(60), at }, `There is no event "${'z'.repeat(60)}".`, {}],
    ['a longer word', 'serving', { type: 'z'.repeat(61), at }, `There is no event "${'z'.repeat(60)}…".`, {}],
    ['no due time, but a word', 'serving', { type: 'due', at }, 'There is no event "due".', {}],
    [
      'no whole number of milliseconds',
      'serving',
      { type: 'custody.note', at: 0.5 },
      'The time is not a whole number of milliseconds.',
      {},
    ],
    [
      'a due time without a whole time',
      'serving',
      { type: 'due', due: '1:x', dueAt: at, at: 0.5 },
      'The time is not a whole number of milliseconds.',
      {},
    ],
    [
      'attributes',
      'opened',
      { type: 'custody.received', at, attrs: { releaseAt: 'x' } },
      '"custody.received" has attributes of the wrong kind: attrs.status, attrs.releaseAt.',
      {},
    ],
    [
      'an earlier time',
      'serving',
      { type: 'custody.note', at: at - 60_000 },
      'The case has already reached 2026-01-05T09:00:00+00:00; 2026-01-05T08:59:00+00:00 is before that.',
      { lastAt: at },
    ],
    ['no such due time', 'serving', { type: 'due', due: '1:x', dueAt: at, at }, 'This due time no longer stands.', {}],
    [
      'an event for another state',
      'serving',
      { type: 'custody.liberated', at },
      '"custody.liberated" cannot happen in custody while sentenced.serving.',
      { stage: 'custody', state: 'sentenced.serving' },
    ],
  ])('of %s', (_, which, input, message, more) => {
    const of = which === 'opened' ? opened : serving;
    const said = refused(of, input);
    expect(said).toMatchObject({ ok: false, message, ...more });
    expect(said.allowed).toEqual(allowed(pathway, of));
    if (!('nearest' in more)) expect(said).not.toHaveProperty('nearest');
  });

  it('of a guard, by its name; of a closed case, by its outcome; of another version, by both', () => {
    const noted = [1, 2, 3].reduce<Case>(
      (of) => (step(pathway, of, { type: 'custody.note', at } as never) as { case: Case }).case,
      serving,
    );
    expect(refused(noted, { type: 'custody.note', at }).message).toBe('"custody.note" was refused by quiet.');
    const died = (step(pathway, serving, { type: 'person.died', at } as never) as { case: Case }).case;
    expect(refused(died, { type: 'custody.note', at })).toEqual({
      ok: false,
      reason: 'case-closed',
      outcome: 'died',
      message: 'The case is closed.',
      allowed: [],
    });
    const other = refused(serving, { type: 'custody.note', at }, { ...pathway, id: 'other' });
    expect(other).toEqual({
      ok: false,
      reason: 'other-version',
      case: 'sample@1',
      pathway: 'other@1',
      message: 'The case runs on sample@1, not on other@1, or its stage has changed.',
      allowed: [],
    });
  });

  it('names a state as one dotted word', () => {
    expect(['home', { a: 'b' }, { a: { b: 'c' } }, null, undefined, {}, 7].map(stateText)).toEqual([
      'home',
      'a.b',
      'a.b.c',
      '',
      '',
      '',
      '',
    ]);
  });
});

describe('a due time', () => {
  const due = { type: 'due', due: '1:xstate.after.release.custody.sentenced', dueAt: release, at: release } as const;

  it('is one of the state, of the stay and of its instant, and one that did not fire yet', () => {
    expect(step(pathway, serving, due as never).ok).toBe(true);
    for (const wrong of [
      { due: '1:xstate.after.nothing.custody.sentenced' },
      { due: '2:xstate.after.release.custody.sentenced' },
      { due: 'xstate.after.release.custody.sentenced' },
      { dueAt: release - 30 * DAY },
    ])
      expect(refused(serving, { ...due, ...wrong }), JSON.stringify(wrong)).toMatchObject({ reason: 'stale-due' });
    const { id, name } = agenda(pathway, serving).at(-1) as ReturnType<typeof agenda>[number];
    expect([id, name]).toEqual([due.due, 'release']);
    const fired = { ...serving, fired: [{ id, at: release, name }] };
    expect(refused(fired, due)).toMatchObject({ reason: 'stale-due' });
    expect(agenda(pathway, fired).map((each) => each.name)).toEqual(['weeks12', 'reviewDay']);
    // What fired at another instant is due at this one.
    const before = { ...serving, fired: [{ id, at: release - 1, name }] };
    expect(agenda(pathway, before)).toEqual(agenda(pathway, serving));
    expect(step(pathway, before, due as never).ok).toBe(true);
  });

  it('is no due time only because an event has a field of that name', () => {
    expect(step(pathway, serving, { type: 'custody.note', at, due: 'x' } as never)).toMatchObject({ ok: true });
  });
});

describe('a case of something else', () => {
  it('has no agenda and nothing that it allows: closed, of another pathway or version, of a stage that is not there or is another', () => {
    const died = (step(pathway, serving, { type: 'person.died', at } as never) as { case: Case }).case;
    for (const each of [
      died,
      { ...serving, pathway: 'other' },
      { ...serving, version: '2' },
      { ...serving, hash: 'x' },
      { ...serving, stage: 'toString' },
      { ...serving, stage: 'home' },
    ]) {
      expect(agenda(pathway, each)).toEqual([]);
      expect(allowed(pathway, each)).toEqual([]);
    }
  });

  it.each<[string, (wrong: unknown) => unknown]>([
    ['a pathway for agenda()', (wrong) => agenda(wrong as Pathway, serving)],
    ['a case for agenda()', (wrong) => agenda(pathway, wrong as Case)],
    ['a pathway for allowed()', (wrong) => allowed(wrong as Pathway, serving)],
    ['a case for allowed()', (wrong) => allowed(pathway, wrong as Case)],
    ['a pathway for step()', (wrong) => step(wrong as Pathway, serving, { type: 'custody.note', at } as never)],
    ['a case for step()', (wrong) => step(pathway, wrong as Case, { type: 'custody.note', at } as never)],
    ['an input for step()', (wrong) => step(pathway, serving, wrong as never)],
    ['a pathway for openCase()', (wrong) => openCase(wrong as Pathway, start as never)],
    ['a start for openCase()', (wrong) => openCase(pathway, wrong as never)],
  ])('is told apart where it was given for %s', (name, call) => {
    const method = /\w+\(\)/.exec(name)?.[0] as string;
    for (const wrong of [{}, [], 'x', 7, undefined, null, odd.contacts])
      expect(
        thrown(() => call(wrong)),
        JSON.stringify(wrong),
      ).toMatchObject({ code: 'bad-argument', message: expect.stringContaining(method) });
  });
});
