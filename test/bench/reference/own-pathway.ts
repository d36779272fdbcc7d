// The reference scenario written as anybody would write a pathway of their own: two stages, a vocabulary, and assumptions.
import { DAY, definePathway, defineStage, defineVocabulary, dueTimes, type Instant, MINUTE } from 'justice-pathway';
import { assumed, type ChoiceAssumption, type DeskAssumption, plainArrivals, type SimulationAssumptions } from 'justice-pathway/simulate';
import { type AnyStateMachine, assign, setup } from 'xstate';
import {
  type Branch,
  type Profile,
  patience,
  placesOf,
  retry,
  type ScenarioState,
  services,
  states,
  travel,
  weekdays,
} from './scenario.ts';

const of = (phase: ScenarioState['phase']) => states.filter((each) => each.phase === phase);
const needEvents = ['referred', 'met', 'noShow', 'foundClosed', 'reneged', 'lapsed', 'late'];

const vocabulary = defineVocabulary({
  'release.dated': { label: 'Release dated' },
  ...Object.fromEntries(states.map(({ name }) => [`case.${name}`, { label: name }])),
  ...Object.fromEntries(
    services.flatMap(({ name }) => needEvents.map((what) => [`${name}.${what}`, { label: `${name}: ${what}`, kind: 'support' as const }])),
  ),
});

interface Context {
  readonly at: Instant;
  readonly liberatedAt: Instant | null;
  readonly dayEndsAt: Instant | null;
  readonly releaseAt: Instant | null;
  readonly div: number;
  readonly brk: number;
  readonly adj: number;
  readonly rec: number;
  /** Needs that are neither met nor given up. */
  readonly open: number;
  /** How the needs come out as far as is known. */
  readonly needs: 'in-time' | 'late' | 'lapsed';
}
interface Told {
  readonly context: Context;
  readonly event: { readonly at: Instant; readonly attrs: { readonly minute: number } };
}

const contextOf = ({ input }: { readonly input: Partial<Context> }): Context => ({
  ...{ at: 0, liberatedAt: null, dayEndsAt: null, releaseAt: null, div: 0, brk: 0, adj: 0, rec: 0, open: 0, needs: 'in-time' },
  ...input,
});

const due = dueTimes<Context>()({
  asked: ({ liberatedAt }) => (liberatedAt === null ? undefined : liberatedAt + MINUTE),
  followUpEnds: ({ liberatedAt }) => (liberatedAt === null ? undefined : liberatedAt + 90 * DAY),
});
const set = (made: (told: Told) => Partial<Context>) => assign(made as never);
const count = (counter: 'div' | 'brk' | 'adj' | 'rec') => set(({ context }) => ({ [counter]: context[counter] + 1 }));
const below =
  (counter: 'div' | 'brk' | 'adj' | 'rec', bound: number) =>
  ({ context }: Told) =>
    context[counter] < bound;
const monday = 4 * DAY;

const made = setup({
  types: {} as { context: Context; input: Partial<Context> },
  delays: due,
  guards: {
    div1: below('div', 1),
    brk2: below('brk', 2),
    adj3: below('adj', 3),
    rec1: below('rec', 1),
    isFree: ({ context }: Told) => context.liberatedAt !== null,
    noneOpen: ({ context }: Told) => context.open === 0,
    lastOpen: ({ context }: Told) => context.open === 1,
  } as never,
  actions: {
    ...{ div: count('div'), brk: count('brk'), adj: count('adj'), rec: count('rec') },
    date: set(({ event: { at, attrs } }) => {
      const releaseAt = at - ((at - monday) % (7 * DAY)) + attrs.minute * MINUTE;
      return { releaseAt: releaseAt < at ? releaseAt + 7 * DAY : releaseAt };
    }),
    liberate: set(({ event: { at } }) => ({ liberatedAt: at, dayEndsAt: at - (at % DAY) + DAY })),
    refer: set(({ context }) => ({ open: context.open + 1 })),
    late: set(({ context }) => ({ needs: context.needs === 'lapsed' ? 'lapsed' : 'late' })),
    close: set(({ context }) => ({ open: context.open - 1 })),
    lapse: set(({ context }) => ({ open: context.open - 1, needs: 'lapsed' })),
  } as never,
});

const way = ({ to, while: bound, count: counter }: Branch): [string, object] => [
  `case.${to}`,
  { target: `#${to}`, ...(bound ? { guard: bound.join('') } : {}), ...(counter ? { actions: counter } : {}) },
];
const stateOf = ({ name, branches }: ScenarioState) => [
  name,
  { id: name, meta: { label: name }, on: Object.fromEntries(branches.map(way)) },
];

const before = made.createMachine({
  id: 'before',
  initial: 'arrested',
  meta: { label: 'Before liberation' },
  context: contextOf,
  output: ({ context }: Told) => ({ ...context, outcome: 'liberated' }),
  states: {
    ...Object.fromEntries(of('before').map(stateOf)),
    liberationDue: {
      id: 'liberationDue',
      meta: { label: 'To be released' },
      on: { 'release.dated': { target: 'dated', actions: 'date' } },
    },
    dated: { meta: { label: 'Released on a day' }, on: { 'case.liberated': { target: 'free', actions: 'liberate' } } },
    free: { type: 'final', output: { outcome: 'liberated' }, meta: { label: 'Liberated' } },
  },
} as never) as unknown as AnyStateMachine;

const needs = services.flatMap(({ name }) => [
  [`${name}.referred`, { actions: 'refer' }],
  [`${name}.late`, { actions: 'late' }],
  [`${name}.met`, [{ guard: 'lastOpen', target: '#settled', actions: 'close' }, { actions: 'close' }]],
  [`${name}.lapsed`, [{ guard: 'lastOpen', target: '#settled', actions: 'lapse' }, { actions: 'lapse' }]],
]);
const after = made.createMachine({
  id: 'after',
  initial: 'waiting',
  meta: { label: 'After liberation' },
  context: contextOf,
  output: ({ event }: { event: { output: unknown } }) => event.output,
  states: {
    waiting: {
      meta: { label: 'To be released' },
      always: { guard: 'isFree', target: 'followed' },
      on: { 'case.liberated': { target: 'followed', actions: 'liberate' } },
    },
    followed: {
      initial: 'liberated',
      meta: { label: 'Followed for 90 days' },
      after: { followUpEnds: '#closed' },
      states: {
        ...Object.fromEntries(of('after').map(stateOf)),
        liberated: {
          meta: { label: 'Liberated' },
          on: Object.fromEntries(needs),
          after: { asked: { guard: 'noneOpen', target: '#settled' } },
        },
        settled: {
          id: 'settled',
          meta: { label: 'Needs met or given up' },
          on: Object.fromEntries(['stabilising', 'crisis', 'supported'].map((to) => [`case.${to}`, `#${to}`])),
        },
      },
    },
    ...Object.fromEntries(
      of('final').map(({ name }) => [name, { id: name, type: 'final', output: { outcome: name }, meta: { label: name } }]),
    ),
  },
} as never) as unknown as AnyStateMachine;

const over = { to: null, ends: 'case' } as const;
export const ownPathway = definePathway({
  ...{ id: 'liberation-90d', version: '1', zone: 'Etc/UTC', vocabulary, contacts: {}, start: ['before', 'after'] },
  stages: { before: defineStage(before, { vocabulary }), after: defineStage(after, { vocabulary }) },
  links: {
    before: {
      liberated: { to: 'after', input: ({ liberatedAt, dayEndsAt, rec, brk }: Context) => ({ liberatedAt, dayEndsAt, rec, brk }) },
    },
    after: { reintegrated: over, disengaged: over, closed: over },
  },
} as never);

const { value: _, ...origin } = assumed(0);
const fixed = (value: number, unit: 'hours' | 'days' = 'hours') => ({ spread: { kind: 'fixed', value }, unit }) as const;
const waitOf = ([from = 0, to = from]: readonly number[]) =>
  ({ spread: { kind: 'uniform', from: from / 60, to: to / 60 }, unit: 'hours' }) as const;

/** What happens in a state: a way that is open only so often has a choice for each time that it was taken, and one for afterwards. */
function choicesIn(state: string, { delay, branches }: ScenarioState, stage: string): ChoiceAssumption[] {
  const once = branches.find((branch) => branch.while);
  const times = once?.while ? Array.from({ length: once.while[1] }, (_, given) => given) : [];
  const choice = (ways: readonly Branch[], given?: Record<string, number>): ChoiceAssumption => {
    const options = ways.map(({ to, p = 1 }, place) => ({ event: `case.${to}`, p: p - (ways[place - 1]?.p ?? 0) }));
    return { stage, state, wait: waitOf(delay as readonly number[]), options, ...(given ? { given } : {}), ...origin };
  };
  return [
    ...times.map((given) => choice(branches, { [once?.while?.[0] as string]: given })),
    choice(branches.filter((branch) => branch !== once)),
  ];
}

const one = (stage: string, state: string, event: string, more: Partial<ChoiceAssumption> = {}): ChoiceAssumption => ({
  ...{ stage, state, wait: fixed(0), options: [{ event, p: 1 }], ...origin },
  ...more,
});

const slots = weekdays.map((p, day) => ({ p, from: day * 1440 + 540, to: day * 1440 + 1080 }));
const choices: readonly ChoiceAssumption[] = [
  ...of('before').flatMap((each) => (Array.isArray(each.delay) ? choicesIn(each.name, each, 'before') : [])),
  ...of('after').flatMap((each) => (Array.isArray(each.delay) ? choicesIn(`followed.${each.name}`, each, 'after') : [])),
  one('before', 'liberationDue', 'release.dated', {
    options: [{ event: 'release.dated', p: 1, attrs: { minute: { draw: { kind: 'bands', bands: slots } } } }],
  }),
  one('before', 'dated', 'case.liberated', { wait: { ...fixed(0), from: 'releaseAt' } }),
  one('after', 'waiting', 'case.liberated'),
  one('after', 'followed.settled', 'case.stabilising', { given: { needs: 'in-time' } }),
  one('after', 'followed.settled', 'case.crisis', { given: { needs: 'lapsed' } }),
  one('after', 'followed.settled', 'case.supported'),
];

/** The assumptions of the scenario, for so many people. */
export function ownAssumptions(people: number, profile: Profile): SimulationAssumptions {
  const known = {
    perYear: assumed((people * 365) / 364),
    needs: Object.fromEntries(services.map(({ name, share }) => [name, assumed(share)])),
  };
  const office = {
    weekdays: assumed(weekdays),
    hours: assumed(Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 18 ? 1 / 9 : 0))),
  };
  return {
    arrivals: plainArrivals(profile === 'full' ? 'before' : 'after', profile === 'full' ? known : { ...known, ...office }),
    choices,
    asks: [],
    services: services.flatMap(({ name, deadline }) => [
      {
        ...{ id: `${name} referred`, after: { event: 'case.liberated' }, who: { anyNeed: [name] }, event: `${name}.referred` },
        ...{ p: assumed(1), wait: fixed(0), ...origin },
      },
      {
        ...{ id: `${name} met`, after: { event: `${name}.referred` }, event: `${name}.met`, p: assumed(1), wait: fixed(0), ...origin },
      },
      {
        ...{ id: `${name} late`, after: { event: `${name}.referred` }, event: `${name}.late`, unless: `${name}.met`, p: assumed(1) },
        ...{ wait: deadline === 'end-of-day' ? { ...fixed(0), from: 'dayEndsAt' } : fixed(deadline / 60), ...origin },
      },
    ]),
    desks: services.map(
      (service): DeskAssumption => ({
        ...{ id: service.name, label: service.name, events: [`${service.name}.met`], mode: 'walk-in', calendar: 'plain-week' },
        opening: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
        places: [{ value: placesOf(service, people, profile) }],
        takes: { kind: 'lognormal', median: service.median, sigma: service.sigma },
        lead: { kind: 'lognormal', ...travel },
        ...{ noShow: assumed(service.noShow), retries: retry.most, retryAfter: { kind: 'uniform', from: 1, to: 3 } },
        ...{ patience: { kind: 'exponential', mean: patience }, afterClosed: { kind: 'uniform', from: 0, to: 240 } },
        tells: {
          noShow: `${service.name}.noShow`,
          foundClosed: `${service.name}.foundClosed`,
          gaveUp: `${service.name}.reneged`,
          lapsed: `${service.name}.lapsed`,
        },
        ...origin,
      }),
    ),
  };
}
