import { dueTimes } from 'justice-pathway';
import { type AnyStateMachine, and, assign, not, or, raise, setup } from 'xstate';

/** What generated machines count with: flat, JSON, all keys present from the start. */
export interface GeneratedContext {
  at: number;
  a: number;
  b: number;
  limit: number;
  dueAt: number | null;
}
export interface GeneratedEvent {
  type: string;
  at?: number;
  size?: number;
}

export const eventTypes = ['e0', 'e1', 'e2', 'e3', 'e4', 'inner'] as const;

const due = dueTimes<GeneratedContext>()({
  soon: (context) => context.at + 10,
  fixed: (context) => context.dueAt ?? undefined,
});

const base = setup({
  types: {} as { context: GeneratedContext; events: GeneratedEvent; input: { limit: number } },
  guards: {
    few: ({ context }) => context.a < context.limit,
    even: ({ context }) => context.b % 2 === 0,
    big: (_, params: { size: number }) => params.size > 2,
    at: ({ context }, params: { least: number }) => context.a >= params.least,
    eventIsInner: ({ event }) => event.type === 'inner',
    fewAndEven: and(['few', not('even')]),
  },
  actions: {
    addA: assign({ a: ({ context }) => context.a + 1 }),
    swap: assign({ a: ({ context }) => context.b, b: ({ context }) => context.a + 1 }),
    stamp: assign(({ context, event }) => ({ at: event.at ?? context.at })),
    addBy: assign({ b: ({ context }, params: { by: number }) => context.b + params.by }),
    arm: assign({ dueAt: ({ context }) => context.at + 5 * (context.b + 1) }),
    tell: () => undefined,
    tellSize: (_, _params: { size: number }) => undefined,
    inner: raise({ type: 'inner' }),
    innerSized: raise(({ context }) => ({ type: 'inner', size: context.a })),
  },
  delays: due,
});

const guards = [
  'few',
  'even',
  'fewAndEven',
  'eventIsInner',
  { type: 'big', params: ({ event }: { event: GeneratedEvent }) => ({ size: event.size ?? 0 }) },
  { type: 'at', params: { least: 2 } },
  not('even'),
  or(['few', { type: 'at', params: { least: 1 } }]),
  and([or(['even', 'few']), not('eventIsInner')]),
];
const actions = [
  'addA',
  'swap',
  'stamp',
  'arm',
  'tell',
  'inner',
  'innerSized',
  { type: 'addBy', params: ({ context }: { context: GeneratedContext }) => ({ by: context.a }) },
  {
    type: 'tellSize',
    params: ({ context, event }: { context: GeneratedContext; event: GeneratedEvent }) => ({ size: context.a + (event.size ?? 0) }),
  },
];

type Config = Record<string, unknown>;

/** One machine from one integer, so that a failing case shrinks to a small number. */
export function generatedMachine(seed: number): AnyStateMachine {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
  const chance = (share: number): boolean => next() < share;
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const some = <T>(of: readonly T[], most: number): T[] => Array.from({ length: Math.floor(next() * (most + 1)) }, () => pick(of));

  const ids: string[] = ['root'];
  const shape = (id: string, depth: number): Config => {
    const states: Record<string, Config> = {};
    const count = 2 + Math.floor(next() * 2);
    for (let index = 0; index < count; index += 1) {
      const key = `s${index}`;
      const child = `${id}_${index}`;
      ids.push(child);
      const kind = next();
      if (index > 0 && kind < 0.15) states[key] = { id: child, type: 'final' };
      else if (depth < 3 && kind < 0.5) states[key] = shape(child, depth + 1);
      else states[key] = { id: child };
    }
    return { id, states };
  };
  const tree = shape('root', 1);

  const transition = (): Config => ({
    ...(chance(0.8) ? { target: `#${pick(ids)}` } : {}),
    ...(chance(0.4) ? { guard: pick(guards) } : {}),
    ...(chance(0.6) ? { actions: some(actions, 2) } : {}),
    ...(chance(0.2) ? { reenter: true } : {}),
  });
  const dress = (node: Config, parents: readonly string[]): void => {
    const states = (node.states ?? {}) as Record<string, Config>;
    if (chance(0.3)) node.entry = some(actions, 2);
    if (chance(0.3)) node.exit = some(actions, 2);
    if (node.type === 'final') {
      const kind = next();
      if (kind < 0.5) node.output = ({ context }: { context: GeneratedContext }) => ({ a: context.a, from: node.id });
      else if (kind < 0.75) node.output = { from: node.id };
      return;
    }
    const on: Config = {};
    for (const type of eventTypes) {
      if (chance(0.3)) on[type] = chance(0.1) ? {} : Array.from({ length: 1 + Math.floor(next() * 2) }, transition);
    }
    node.on = on;
    if (chance(0.12)) node.always = [{ ...transition(), guard: pick(guards) }];
    if (chance(0.25)) node.after = { [pick(['soon', 'fixed'])]: Array.from({ length: 1 + Math.floor(next() * 2) }, transition) };
    const keys = Object.keys(states);
    if (keys.length === 0) return;
    if (chance(0.5)) node.onDone = transition();
    const initial = pick(keys);
    node.initial = chance(0.3) ? { target: initial, actions: some(actions, 2) } : initial;
    for (const key of keys) dress(states[key] as Config, [...parents, String(node.id)]);
  };
  dress(tree, []);

  const config = {
    ...tree,
    context: ({ input }: { input: { limit: number } }) => ({ at: 0, a: 0, b: 0, limit: input.limit, dueAt: null }),
    output: ({ context, event }: { context: GeneratedContext; event: { output?: unknown } }) => ({
      at: context.at,
      of: event.output ?? null,
    }),
    options: { maxIterations: 60 },
  };
  return base.createMachine(config as never) as unknown as AnyStateMachine;
}
