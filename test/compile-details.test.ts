import { compileMachine, compileStage } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, assign, cancel, createMachine, raise } from 'xstate';
import { custody } from './engine-sample.ts';

interface Given {
  readonly context: { readonly n: number; readonly m: number };
  readonly event: { readonly type: string; readonly by: number };
}

const compiled = (config: object, implementations: object = {}) =>
  compileMachine(
    createMachine({ id: 'm', context: { n: 0, m: 0 }, ...config } as never, implementations as never) as unknown as AnyStateMachine,
  );

/** A case on a machine: where it is, what it knows, what it told. */
function caseOn(machine: ReturnType<typeof compileMachine>) {
  const context = machine.contextOf({}) as { n: number; m: number };
  const trace = { cancelled: [] as string[], effects: [] as { readonly type: string; readonly params: unknown }[] };
  let leaf = machine.enter(context, {}, trace);
  return {
    context,
    trace,
    where: () => machine.leaves[leaf]?.slice(2),
    send(type: string, more?: object) {
      const next = machine.fire(leaf, machine.eventCode(type), context, more && ({ type, ...more } as never), trace);
      if (next >= 0) leaf = next;
      return next >= 0;
    },
  };
}

describe('a guard of a compiled machine', () => {
  it('is given what was made of the event and the context as they are then, made once for all who ask', () => {
    const made: number[] = [];
    const sum = ({ context, event }: Given) => {
      made.push(context.n);
      return context.n + (event.by ?? 0);
    };
    const least = (least: number) => ({ type: `least${least}`, params: sum });
    const guards = Object.fromEntries([1, 2, 3, 9].map((least) => [`least${least}`, (_: unknown, is: number) => is >= least]));
    const machine = compiled(
      {
        initial: 'a',
        states: {
          a: {
            on: {
              go: [
                { guard: least(9), target: 'd' },
                { guard: least(3), target: 'c' },
                { guard: least(2), target: 'b', actions: 'add' },
              ],
            },
          },
          b: {
            always: [
              { guard: least(9), target: 'd' },
              { guard: least(3), target: 'c', actions: 'add' },
            ],
          },
          c: { always: { guard: least(9), target: 'd' }, on: { go: { guard: least(3), target: 'b' } } },
          d: {},
        },
      },
      { guards, actions: { add: assign({ n: ({ context }: Given) => context.n + 1 }) } },
    );
    const own = caseOn(machine);
    expect([own.send('go', { by: 1 }), made.splice(0), own.where()]).toEqual([false, [0], 'a']);
    expect([own.send('go', { by: 2 }), made.splice(0), own.where()]).toEqual([true, [0, 1, 2], 'c']);
    expect([own.send('go', { by: 7 }), own.where()]).toEqual([true, 'd']);
  });

  it('may be a name of another, with what that is given', () => {
    const guards = {
      yes: () => true,
      alias: 'yes',
      is: (_: unknown, wanted: number) => wanted === 7,
      seven: { type: 'is', params: 7 },
      eight: { type: 'is', params: 8 },
    };
    const go = (guard: string) =>
      caseOn(compiled({ initial: 'a', states: { a: { on: { go: { guard, target: 'b' } } }, b: {} } }, { guards })).send('go', {});
    expect(['alias', 'seven', 'eight'].map(go)).toEqual([true, true, false]);
  });

  it('that stands in its place is told by its own name, or as one that has none', () => {
    function isOk() {
      return true;
    }
    const machine = compiled(
      {
        initial: 'a',
        states: {
          a: {
            on: { go: { guard: isOk, target: 'b' }, on: { guard: () => true, target: 'b' }, by: { guard: { type: 'known' }, target: 'b' } },
          },
          b: {},
        },
      },
      { guards: { known: isOk } },
    );
    expect(machine.allowed(machine.leaves.indexOf('m.a'))).toEqual([
      { type: 'by', when: ['known'] },
      { type: 'go', when: ['isOk'] },
      { type: 'on', when: ['guard'] },
    ]);
  });

  it('is given a context and an event, and nothing else that could be spread', () => {
    const seen: unknown[] = [];
    const guard = (args: object) => seen.push({ ...args }) > 0;
    const own = caseOn(compiled({ initial: 'a', states: { a: { on: { go: { guard, target: 'a' } } } } }));
    own.send('go');
    own.send('go', { by: 4 });
    expect(seen).toStrictEqual([
      { context: { n: 0, m: 0 }, event: { type: 'go' } },
      { context: { n: 0, m: 0 }, event: { type: 'go', by: 4 } },
    ]);
  });
});

describe('an action of a compiled machine', () => {
  const by = ({ event }: Given) => ({ by: event.by });
  const actions = {
    one: assign({ n: ({ context }: Given, { by }: { by: number }) => context.n + by } as never),
    several: assign({ n: ({ context }: Given, { by }: { by: number }) => context.m + by, m: 5 } as never),
    made: assign(({ context }: Given, { by }: { by: number }) => ({ m: context.m + by })),
    none: assign({}),
    say: raise((_: unknown, { by }: { by: number }) => ({ type: 'said', by }) as never),
  };

  it.each([
    ['one', { n: 4, m: 0 }],
    ['several', { n: 4, m: 5 }],
    ['made', { n: 0, m: 4 }],
    ['none', { n: 0, m: 0 }],
  ])('that assigns %s is given what was said for it, plain or made of the event', (type, wanted) => {
    for (const params of [{ by: 4 }, by]) {
      const own = caseOn(compiled({ initial: 'a', states: { a: { on: { go: { actions: { type, params } } } } } }, { actions }));
      expect([own.send('go', { by: 4 }), own.context]).toEqual([true, wanted]);
    }
  });

  it.each(['one', 'several', 'made'])('that assigns %s has what needs no event asked again', (type) => {
    const guard = ({ context }: Given) => context.n + context.m < 10;
    const config = { initial: 'a', states: { a: { always: { guard, actions: { type, params: { by: 4 } } } } } };
    expect(caseOn(compiled(config, { actions })).context).toEqual(
      { one: { n: 12, m: 0 }, several: { n: 9, m: 5 }, made: { n: 0, m: 12 } }[type],
    );
  });

  it('that assigns nothing does not', () => {
    const own = caseOn(compiled({ initial: 'a', states: { a: { always: { guard: () => true, actions: 'seen' } } } }));
    expect(own.trace.effects.map(({ type }) => type)).toEqual(['seen']);
  });

  it('that stands in its place is told by its own name, or as one that has none; what it says carries what it was given', () => {
    function note() {
      return undefined;
    }
    const list = [note, ...[() => undefined], { type: 'say', params: { by: 3 } }];
    const config = {
      initial: 'a',
      states: { a: { on: { go: { actions: list }, said: { target: 'b', actions: { type: 'heard', params: by } } } }, b: {} },
    };
    const own = caseOn(compiled(config, { actions }));
    expect([own.send('go', { by: 1 }), own.where()]).toEqual([true, 'b']);
    expect(own.trace.effects).toEqual([
      { type: 'note', params: undefined },
      { type: '(anonymous)', params: undefined },
      { type: 'heard', params: { by: 3 } },
    ]);
  });

  it.each([
    ['cancel', cancel(() => 'xstate.after.x')],
    ['a delayed raise', raise(() => ({ type: 'y' }), { delay: 5 })],
    ['a delayed raise', raise({ type: 'y' }, { delay: 0 })],
  ])('%s is refused where it is made of an event', (feature, action) => {
    expect(() => compiled({ initial: 'a', states: { a: { entry: action } } })).toThrow(feature);
  });
});

describe('a compiled machine', () => {
  const ending = compiled({
    initial: 'a',
    output: ({ context }: Given) => context.n,
    states: {
      a: {
        on: { go: { target: 'end', actions: [assign({ n: 3 }), raise({ type: 'on' })] }, stay: { actions: 'stayed' } },
        initial: 'in',
        states: { in: { on: { on: 'over' } }, over: { type: 'final' } },
        onDone: 'b',
      },
      b: {},
      end: { type: 'final' },
    },
  });

  it('keeps nothing of one case for the next', () => {
    const [first, second] = [caseOn(ending), caseOn(ending)];
    expect([first.send('go'), ending.lastOutput()]).toEqual([true, 3]);
    const third = caseOn(ending);
    expect([ending.lastOutput(), third.context, third.where()]).toEqual([undefined, { n: 0, m: 0 }, 'a.in']);
    expect([second.send('stay'), second.where()]).toEqual([true, 'a.in']);
    expect([second.send('on'), second.where()]).toEqual([true, 'b']);
    expect([first.send('go'), first.where(), third.send('go'), ending.lastOutput()]).toEqual([false, 'end', true, 3]);
  });

  it('has its own words before those that the machine says to itself', () => {
    expect(ending.events.map((type) => type.startsWith('xstate.'))).toEqual([false, false, false, true]);
    expect(ending.allowed(ending.leaves.indexOf('m.a.in'))).toEqual([{ type: 'go' }, { type: 'on' }, { type: 'stay' }]);
  });

  it('is compiled once for a stage, and not for what is none', () => {
    const stepper = compileStage(custody);
    expect([stepper.kind, stepper.stage]).toEqual(['compiled', custody]);
    expect(compileStage(custody)).toBe(stepper);
    expect(() => compileStage({} as never)).toThrow(expect.objectContaining({ code: 'bad-argument' }));
  });
});

describe('whether anything reads an event that is taken', () => {
  const machine = compiled(
    {
      initial: 'a',
      states: {
        a: {
          entry: 'note',
          on: {
            plain: 'b',
            guarded: { guard: 'yes', target: 'b' },
            second: [{ guard: 'yes', target: 'b' }, { target: 'b' }],
            acting: { target: 'b', actions: 'note' },
            entering: 'noted',
            ending: 'end',
            passing: 'passed',
          },
        },
        b: { on: { leave: 'b2' }, exit: 'note' },
        b2: {},
        noted: { entry: 'note' },
        passed: { always: 'b' },
        end: { type: 'final' },
      },
    },
    { guards: { yes: () => true }, actions: { note: () => undefined } },
  );
  const at = (place: string) => machine.leaves.findIndex((leaf) => leaf.slice(2) === place);
  const reads = (place: string, type: string) => machine.reads?.(at(place), machine.eventCode(type));

  it('is so where a guard, an action, an end or a state that is passed through is met on its way, and else is not', () => {
    expect(reads('a', 'plain')).toBe(false);
    for (const type of ['guarded', 'second', 'acting', 'entering', 'ending', 'passing']) expect(reads('a', type), type).toBe(true);
    expect(reads('b', 'leave')).toBe(true);
  });

  it('is not so where it is not heard', () => {
    for (const type of ['plain', 'guarded', 'acting']) expect(reads('b2', type), type).toBe(false);
  });
});
