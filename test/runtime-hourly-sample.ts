import {
  definePathway,
  defineStage,
  dueTimes,
  HOUR,
  type Instant,
  manualWaker,
  memoryStore,
  type OpenCasesOptions,
  openCases,
  type Pathway,
  type Store,
  settableClock,
  stampOf,
} from 'justice-pathway';
import { assign, setup } from 'xstate';
import { contacts, words } from './engine-sample.ts';
import { start } from './runtime-sample.ts';

interface Watch {
  readonly at: Instant;
  readonly next: Instant;
  readonly notes: number;
}
interface Given {
  readonly attrs?: { readonly by?: string };
}

// One stage in which something falls due every hour, as long as it lives: a few days of it are more lines than one checkpoint has.
const due = dueTimes<Watch>()({ hour: ({ next }) => next });
const machine = setup({
  types: {} as { context: Watch; input: { readonly at: Instant }; output: { outcome: 'over'; at: Instant } },
  delays: due,
  actions: {
    stamp: assign({ at: stampOf(due) }),
    next: assign({ next: ({ context }) => context.next + HOUR }),
    count: assign({ notes: ({ context }) => context.notes + 1 }),
  },
}).createMachine({
  id: 'watch',
  context: ({ input }: { readonly input: { readonly at: Instant } }) => ({ at: input.at, next: input.at + HOUR, notes: 0 }),
  initial: 'odd',
  output: ({ context }: { readonly context: Watch }) => ({ outcome: 'over' as const, at: context.at }),
  states: {
    odd: { meta: { label: 'Odd hour' }, after: { hour: { target: 'even', actions: ['stamp', 'next'] } } },
    even: { meta: { label: 'Even hour' }, after: { hour: { target: 'odd', actions: ['stamp', 'next'] } } },
    over: { type: 'final', output: { outcome: 'over' }, meta: { label: 'Over' } },
  },
  on: {
    'custody.note': { actions: ['stamp', 'count'] },
    'case.reviewed': { actions: 'stamp' },
    'custody.received': { actions: 'stamp' },
    'person.died': { target: '.over', actions: 'stamp' },
  },
} as never);

export const hourly = definePathway({
  id: 'hourly',
  zone: 'Europe/London',
  version: '1',
  vocabulary: words,
  contacts,
  stages: { watch: defineStage(machine as never) },
  links: { watch: { over: { to: null } } },
  start: ['watch'],
  facts: {
    notes: { kind: 'number', label: 'Notes', from: ['custody.note'], next: (before: number | null) => (before ?? 0) + 1 },
    reviewedBy: {
      kind: 'text',
      label: 'Who reviewed last',
      from: ['case.reviewed'],
      next: (_: unknown, { attrs }: Given) => attrs?.by ?? null,
    },
  },
} as never) as Pathway;

/** One case `c` of the person `p`, opened at `start`; each hour writes two lines. */
export async function watched(options: Partial<OpenCasesOptions<Pathway>> = {}, store: Store = memoryStore()) {
  const clock = settableClock(start);
  const cases = await openCases({ store, pathway: hourly, clock, waker: manualWaker, ...options });
  const opened = await cases.open({ id: 'c', person: 'p', stage: 'watch', input: {} });
  if (!opened.ok) throw new Error(opened.message);
  /** Works off what fell due up to an hour after the start. */
  const until = async (hours: number) => {
    clock.set(start + hours * HOUR);
    while ((await cases.tick()).fired > 0);
  };
  return { cases, clock, store, until };
}
