import { dueTimes, PathwayError } from 'justice-pathway';
import { compileMachine } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import {
  type AnyStateMachine,
  cancel,
  createMachine,
  emit,
  enqueueActions,
  fromCallback,
  log,
  raise,
  sendTo,
  spawnChild,
  stateIn,
} from 'xstate';

const due = dueTimes<{ at: number }>()({ known: (context) => context.at });

describe('compileMachine refuses, by name and place,', () => {
  const cases: readonly (readonly [string, object, object?])[] = [
    ['parallel states', { states: { one: { type: 'parallel', states: { x: {}, y: {} } } } }],
    ['history states', { states: { one: { initial: 'x', states: { x: {}, h: { type: 'history' } } } } }],
    ['invoke', { states: { one: { invoke: { src: fromCallback(() => undefined) } } } }],
    ['the wildcard "*"', { states: { one: { on: { '*': { actions: 'x' } } } } }],
    ['the wildcard "a.*"', { states: { one: { on: { 'a.*': { actions: 'x' } } } } }],
    ['several targets', { states: { one: { on: { go: { target: ['one', 'two'] } } }, two: {} } }],
    ['the unnamed delay 1000', { states: { one: { after: { 1000: 'one' } } } }],
    ['the delay "gone", which has no implementation,', { states: { one: { after: { gone: 'one' } } } }],
    ['the delay "plain", which is not a due time,', { states: { one: { after: { plain: 'one' } } } }, { delays: { plain: 5 } }],
    ['the action sendTo', { states: { one: { entry: sendTo('x', { type: 'y' }) } } }],
    ['the action emit', { states: { one: { entry: emit({ type: 'y' }) } } }],
    ['the action log', { states: { one: { entry: log('y') } } }],
    ['the action spawnChild', { states: { one: { entry: spawnChild(fromCallback(() => undefined)) } } }],
    ['the action enqueueActions', { states: { one: { entry: enqueueActions(() => undefined) } } }],
    ['the action cancel', { states: { one: { entry: cancel('x') } } }],
    ['a delayed raise', { states: { one: { entry: raise({ type: 'y' }, { delay: 5 }) } } }],
    ['the guard "gone", which has no implementation,', { states: { one: { on: { go: { guard: 'gone' } } } } }],
    ['route', { states: { one: { id: 'm.one', route: {} } } }],
    [
      'the guard others()',
      {
        states: {
          one: { on: { go: { guard: Object.assign(function others() {}, { check: () => true, guards: [() => true] }), actions: 'x' } } },
        },
      },
    ],
    ['the guard stateIn()', { states: { one: { on: { go: { guard: stateIn('one'), actions: 'x' } } } } }],
  ];
  it.each(cases)('%s', (feature, config, implementations) => {
    const machine = createMachine(
      { id: 'm', initial: 'one', ...(config as object) } as never,
      implementations as never,
    ) as unknown as AnyStateMachine;
    const error = thrown(() => compileMachine(machine));
    expect(error.code).toBe('cannot-compile');
    expect(error.data).toMatchObject({ feature, where: expect.stringMatching(/^m\.one/) });
  });

  it('and compiles the same machine without them', () => {
    const machine = createMachine({ id: 'm', initial: 'one', states: { one: { after: { known: 'two' } }, two: {} } }, {
      delays: due,
    } as never);
    expect(compileMachine(machine as unknown as AnyStateMachine).leaves).toEqual(['m.one', 'm.two']);
  });

  it('a state it does not know', () => {
    const compiled = compileMachine(createMachine({ id: 'm', initial: 'one', states: { one: {} } }) as unknown as AnyStateMachine);
    const frame = { value: 'none', context: {}, status: 'active', output: undefined } as const;
    expect(thrown(() => compiled.leafOf(frame.value)).code).toBe('unknown-state');
  });
});

// Helpers

function thrown(run: () => unknown): PathwayError {
  try {
    run();
  } catch (error) {
    if (error instanceof PathwayError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
