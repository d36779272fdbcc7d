import { defineStage, dueTimes } from 'justice-pathway';
import { assign, setup } from 'xstate';
import { start } from './runtime-sample.ts';

interface Counted {
  readonly at: number;
  readonly count: number;
}

/** A stage in which something falls due again and again, each time counted; `soon` says when, by how often it did, and when no more. */
export const counting = (soon: (count: number) => number | undefined) =>
  defineStage(
    setup({
      types: {} as { context: Counted; events: { type: 'x'; at: number } },
      delays: dueTimes<Counted>()({ soon: ({ count }) => soon(count) }),
      actions: { count: assign({ count: ({ context }) => context.count + 1 }) },
    }).createMachine({
      id: 'custody',
      context: { at: start, count: 0 },
      initial: 'x',
      output: () => ({}),
      states: { x: { meta: { label: 'X' }, after: { soon: { actions: 'count' } } } },
    }),
  );
