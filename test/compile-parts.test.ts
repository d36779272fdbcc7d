import { PathwayError } from 'justice-pathway';
import { compileMachine } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, and, assign, createMachine, initialTransition, not, or, raise } from 'xstate';

const made = (config: object, implementations: object = {}) =>
  createMachine({ id: 'm', ...config } as never, implementations as never) as unknown as AnyStateMachine;
const compiled = (config: object, implementations: object = {}) => compileMachine(made(config, implementations));
const thrown = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};
const at = (machine: ReturnType<typeof compileMachine>, input: object = {}) => {
  const context = machine.contextOf(input) as Record<string, unknown>;
  const trace = { cancelled: [], effects: [] };
  const own = { leaf: machine.enter(context, input, trace), context, trace };
  return {
    ...own,
    where: () => machine.leaves[own.leaf],
    send(type: string, more: object = {}) {
      const next = machine.fire(own.leaf, machine.eventCode(type), context, { type, ...more } as never, trace);
      if (next >= 0) own.leaf = next;
      return next >= 0;
    },
  };
};

describe('a machine that does not come to rest', () => {
  const chain = (length: number, options: object = {}) => {
    const states = Array.from({ length: length + 1 }, (_, n) => [`s${n}`, n === length ? {} : { always: `s${n + 1}` }]);
    return made({ initial: 's0', states: Object.fromEntries(states), options });
  };
  const ring = (options: object = {}) => made({ initial: 'a', states: { a: { always: 'b' }, b: { always: 'a' } }, options });

  it.each([
    [{}, 1000],
    [{ maxIterations: 60 }, 60],
    [{ maxIterations: 5000 }, 1000],
    [{ maxIterations: Number.POSITIVE_INFINITY }, 1000],
  ])('is given up by its own limit, and after a thousand turns at the latest: %j', (options, limit) => {
    const error = thrown(() => at(compileMachine(ring(options))));
    expect(error).toBeInstanceOf(PathwayError);
    expect(error).toMatchObject({ code: 'endless-loop', data: { machine: 'm', limit }, message: 'The machine "m" did not come to rest.' });
  });

  it('is given up where XState gives it up, and not a turn before', () => {
    for (let length = 56; length < 64; length += 1) {
      const machine = chain(length, { maxIterations: 60 });
      const [theirs] = initialTransition(machine, {});
      const ours = theirs.status === 'error' ? thrown(() => at(compileMachine(machine))) : at(compileMachine(machine)).where();
      if (theirs.status === 'error') expect(ours).toMatchObject({ code: 'endless-loop' });
      else expect(ours).toBe(`m.${theirs.value}`);
    }
  });
});

describe('the context of a compiled machine', () => {
  const states = { initial: 'x', states: { x: {} } };
  it.each([
    ['none', undefined, {}],
    ['an object', { n: 1 }, { n: 1 }],
    [
      'one object for all',
      (
        (shared) => () =>
          shared
      )({ n: 1 }),
      { n: 1 },
    ],
    [
      'one object for each input',
      (
        (kept) =>
        ({ input }: { input: { n: 7 } }) =>
          kept[input.n]
      )({ 7: { n: 7 } }),
      { n: 7 },
    ],
    ['made of its input', ({ input }: { input: { n: number } }) => ({ n: input.n }), { n: 7 }],
  ])('that is %s belongs to one case alone', (_, context, wanted) => {
    const machine = compiled({ ...states, ...(context === undefined ? {} : { context }) });
    const [one, other] = [machine.contextOf({ n: 7 }), machine.contextOf({ n: 7 })] as [Record<string, unknown>, object];
    expect([one, other]).toEqual([wanted, wanted]);
    one['n'] = 99;
    expect([other, machine.contextOf({ n: 7 })]).toEqual([wanted, wanted]);
  });
});

describe('what a compiled machine does', () => {
  it('asks guards by name, inline, with what they are given, and put together', () => {
    const asked: unknown[] = [];
    const guards = {
      yes: () => 1,
      no: () => '',
      given: (_: unknown, params: unknown) => asked.push(params) > 0,
      both: and(['yes', not('no')]),
    };
    const go = (guard: unknown) =>
      at(compiled({ initial: 'x', states: { x: { on: { go: { guard, target: 'y' } } }, y: {} } }, { guards })).send('go', { n: 4 });
    expect(['yes', 'no', 'both', and(['yes', 'no']), or(['no', 'yes']), or(['no', 'no']), not('yes'), not('no')].map(go)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      false,
      true,
    ]);
    expect([() => true, () => false].map(go)).toEqual([true, false]);
    expect([
      go({ type: 'given', params: { a: 1 } }),
      go({ type: 'given', params: ({ event }: { event: { n: number } }) => event.n }),
      go('given'),
    ]).toEqual([true, true, true]);
    expect(asked).toEqual([{ a: 1 }, 4, undefined]);
  });

  it('says which guards decide, and nothing of what is forbidden or is no word of the vocabulary', () => {
    const machine = compiled(
      {
        initial: 'x',
        on: { top: '.y', shut: '.y', half: '.y' },
        states: {
          x: {
            on: {
              shut: {},
              half: [{ guard: 'yes' }, { guard: 'no', target: 'y' }],
              inner: [
                { guard: 'yes', target: 'y' },
                { guard: 'no', target: 'y' },
              ],
              free: [{ guard: 'yes', target: 'y' }, { target: 'y' }],
              never: { guard: 'yes' },
              late: [{ guard: 'yes', target: 'y' }, {}],
            },
          },
          y: {},
          end: { type: 'final' },
        },
      },
      { guards: { yes: () => true, no: () => false } },
    );
    const leaf = (name: string) => machine.leaves.indexOf(`m.${name}`);
    expect(machine.allowed(leaf('x'))).toEqual([
      { type: 'free' },
      { type: 'half' },
      { type: 'inner', when: ['yes', 'no'] },
      { type: 'late', when: ['yes'] },
      { type: 'top' },
    ]);
    expect(machine.allowed(leaf('y'))).toEqual([{ type: 'half' }, { type: 'shut' }, { type: 'top' }]);
    expect(machine.allowed(leaf('end'))).toEqual([]);
    expect([machine.hears(leaf('x'), machine.eventCode('never')), machine.hears(leaf('y'), machine.eventCode('never'))]).toEqual([
      true,
      false,
    ]);
    expect(machine.eventCode('nowhere')).toBe(-1);
  });

  it('assigns one field, several, or what a function makes, each from the context as it was', () => {
    const machine = compiled({
      initial: 'x',
      context: { a: 1, b: 2 },
      states: {
        x: {
          on: {
            one: { actions: assign({ a: ({ context }: { context: { a: number } }) => context.a + 1 }) },
            fixed: { actions: assign({ a: 9 }) },
            two: {
              actions: assign({
                a: ({ context }: { context: { b: number } }) => context.b,
                b: ({ context }: { context: { a: number } }) => context.a,
              } as never),
            },
            made: { actions: assign(({ event }: { event: unknown }) => ({ b: (event as { n: number }).n })) },
          },
        },
      },
    });
    const own = at(machine);
    const after = (type: string, more?: object) => own.send(type, more) && { ...own.context };
    expect(after('one')).toEqual({ a: 2, b: 2 });
    expect(after('fixed')).toEqual({ a: 9, b: 2 });
    expect(after('two')).toEqual({ a: 2, b: 9 });
    expect(after('made', { n: 5 })).toEqual({ a: 2, b: 5 });
  });

  it('tells what it would do beside by name, with what that is given, and takes what it raises before it rests', () => {
    const machine = compiled(
      {
        initial: 'x',
        states: {
          x: {
            on: {
              go: {
                actions: [
                  'tell',
                  { type: 'tell', params: 7 },
                  { type: 'tell', params: ({ event }: { event: { n: number } }) => event.n },
                  raise({ type: 'on' }),
                ],
              },
              on: 'y',
            },
          },
          y: {},
        },
      },
      { actions: { tell: () => undefined } },
    );
    const own = at(machine);
    expect(own.send('go', { n: 4 })).toBe(true);
    expect(own.where()).toBe('m.y');
    expect(own.trace.effects).toEqual([
      { type: 'tell', params: undefined },
      { type: 'tell', params: 7 },
      { type: 'tell', params: 4 },
    ]);
  });

  it('ends with what the machine makes of its end', () => {
    const ends = (output: unknown, end: unknown) => {
      const machine = compiled({
        initial: 'x',
        context: { n: 3 },
        states: { x: { on: { go: 'end' } }, end: { type: 'final', ...(end === undefined ? {} : { output: end }) } },
        ...(output === undefined ? {} : { output }),
      });
      const own = at(machine);
      own.send('go', { n: 4 });
      return machine.lastOutput();
    };
    const fromEvent = ({ event }: { event: { output: unknown; type: string } }) => [event.type, event.output];
    expect(ends(undefined, 5)).toBeUndefined();
    expect(ends({ fixed: true }, 5)).toEqual({ fixed: true });
    expect(ends(fromEvent, 5)).toEqual(['xstate.done.state.m.end', 5]);
    expect(ends(fromEvent, ({ event }: { event: { n: number } }) => event.n)).toEqual(['xstate.done.state.m.end', 4]);
    expect(ends(({ context }: { context: { n: number } }) => context.n, undefined)).toBe(3);
  });
});

describe('what a compiled machine cannot give', () => {
  it.each(['self', 'system'])('%s is refused by name where it is used', (name) => {
    const guard = (args: Record<string, unknown>) => args[name] !== undefined;
    const machine = compiled({ initial: 'x', states: { x: { on: { go: { guard, target: 'x' } } } } });
    expect(thrown(() => at(machine).send('go'))).toMatchObject({ code: 'cannot-compile', data: { feature: name, where: 'm' } });
  });

  it('a root that is final, several targets without an event, and what is no machine', () => {
    expect(thrown(() => compiled({ type: 'final' }))).toMatchObject({ data: { feature: 'a root that is final', where: 'm' } });
    const always = { initial: 'x', states: { x: { always: { target: ['y', 'z'] } }, y: {}, z: {} } };
    expect(thrown(() => compiled(always))).toMatchObject({ data: { feature: 'several targets', where: 'm.x' } });
    expect(thrown(() => compileMachine({} as never))).toMatchObject({ code: 'bad-argument' });
  });
});
