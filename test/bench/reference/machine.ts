import { dueTimes } from 'justice-pathway';
import { type AnyStateMachine, assign, setup } from 'xstate';
import { type Branch, type Counter, followUp, type ScenarioState, states } from './scenario.ts';

interface Context {
  at: number;
  liberatedAt: number;
  div: number;
  brk: number;
  adj: number;
  rec: number;
}

const bounds = [
  ...new Set(states.flatMap(({ branches }) => branches.flatMap((branch) => (branch.while ? [branch.while.join('Below')] : [])))),
];

/** The reference scenario as an ordinary XState machine: states after liberation under one parent, which a due time closes after 90 days. */
export function referenceMachine(): AnyStateMachine {
  const count = (counter: Counter) => assign({ [counter]: ({ context }: { context: Context }) => context[counter] + 1 });
  const machine = setup({
    types: {} as { context: Context; events: { type: string; at?: number }; input: { at: number } },
    guards: Object.fromEntries(
      bounds.map((name) => {
        const [counter, bound] = name.split('Below') as [Counter, string];
        const limit = Number(bound);
        return [name, ({ context }: { context: Context }) => context[counter] < limit];
      }),
    ),
    actions: {
      count_div: count('div'),
      count_brk: count('brk'),
      count_adj: count('adj'),
      count_rec: count('rec'),
      liberate: assign({ liberatedAt: ({ event }) => event.at ?? 0 }),
    } as never,
    delays: dueTimes<Context>()({ followUpEnds: (context) => context.liberatedAt + followUp }) as never,
  });
  const inside = (state: ScenarioState) => ({
    id: state.name,
    on: transitionsOf(state.branches),
    ...(state.phase === 'final' ? { type: 'final' } : {}),
  });
  const of = (phase: ScenarioState['phase']) =>
    Object.fromEntries(states.filter((each) => each.phase === phase).map((each) => [each.name, inside(each)]));
  return machine.createMachine({
    id: 'liberation-90d',
    context: { at: 0, liberatedAt: 0, div: 0, brk: 0, adj: 0, rec: 0 },
    initial: 'arrested',
    states: {
      ...of('before'),
      followed: { initial: 'liberated', after: { followUpEnds: '#closed' }, states: of('after') },
      ...of('final'),
    },
  } as never) as unknown as AnyStateMachine;
}

function transitionsOf(branches: readonly Branch[]): Record<string, object> {
  return Object.fromEntries(
    branches.map((branch) => {
      const actions = branch.count ? [`count_${branch.count}`] : branch.to === 'liberated' ? ['liberate'] : [];
      return [`to.${branch.to}`, { target: `#${branch.to}`, actions, ...(branch.while ? { guard: branch.while.join('Below') } : {}) }];
    }),
  );
}
