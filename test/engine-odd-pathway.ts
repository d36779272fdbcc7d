import { type Contact, DAY, definePathway, defineStage, dueTimes, type Instant, stampOf, type VocabularyEntry } from 'justice-pathway';
import { assign, setup } from 'xstate';
import { z } from 'zod';

// A pathway that says nothing of justice and has every form that the engine must follow: contacts at each depth, contacts that stand in
// for others, due times at each depth that fire without leaving, that come again, that are over when a state is entered, or of one
// instant; states left and entered again, events that only some states hear, forbidden ones, a stage that ends as it starts.

interface OddContext {
  at: Instant;
  base: Instant | null;
  count: number;
}
interface OddEvent {
  type: string;
  at: Instant;
  attrs: { readonly days?: number };
}

const word = (type: string, kind: VocabularyEntry['kind'] = 'stage', contact?: string): VocabularyEntry => ({
  type,
  label: type,
  kind,
  scope: 'case',
  ...(contact === undefined ? {} : { contact }),
  attrs: z.strictObject({ days: z.number().optional() }),
});

export const oddTypes = ['go', 'back', 'stay', 'shift', 'on', 'quick', 'over', 'note', 'word', 'met', 'again', 'nowhere'] as const;

const vocabulary = {
  go: word('go'),
  back: word('back'),
  stay: word('stay'),
  shift: word('shift'),
  on: word('on', 'stage', 'end'),
  quick: word('quick'),
  over: word('over', 'stage', 'end'),
  note: word('note', 'support', 'talk'),
  word: word('word', 'support'),
  met: word('met', 'support', 'closer'),
  again: word('again'),
  nowhere: word('nowhere'),
};

const contact = (id: string, raises: Contact['raises'], insteadOf?: string): Contact => ({
  id,
  label: id,
  present: [`${id}-worker`],
  raises,
  ...(insteadOf === undefined ? {} : { insteadOf }),
});

const contacts = {
  outer: contact('outer', ['housing']),
  inner: contact('inner', ['health', 'housing']),
  calm: contact('calm', ['housing']),
  talk: contact('talk', ['financial'], 'outer'),
  closer: contact('closer', ['financial', 'health'], 'talk'),
  end: contact('end', ['housing', 'family'], 'home'),
  home: contact('home', ['housing']),
  silent: contact('silent', []),
};

const due = dueTimes<OddContext>()({
  soon: ({ base }) => (base === null ? undefined : base + 10 * DAY),
  same: ({ base }) => (base === null ? undefined : base + 10 * DAY),
  again: ({ base, count }) => (base === null || count > 4 ? undefined : base + (5 + 5 * count) * DAY),
  late: ({ base }) => (base === null ? undefined : base + 60 * DAY),
});

const base = setup({
  types: {} as {
    context: OddContext;
    events: OddEvent;
    input: { at: Instant; base?: Instant | null };
    output: { outcome: 'on' | 'quick' | 'late' | 'over' | 'settled' | 'back' | 'through'; at: Instant };
  },
  delays: due,
  guards: {
    many: ({ context }) => context.count > 7,
    few: ({ context }) => context.count < 3,
    even: ({ context }) => context.count % 2 === 0,
  },
  actions: {
    stamp: assign({ at: stampOf(due) }),
    arm: assign({ base: (_, params: { at: Instant }) => params.at }),
    count: assign({ count: ({ context }) => context.count + 1 }),
    shift: assign({ base: ({ context }, params: { days: number }) => (context.base === null ? null : context.base + params.days * DAY) }),
    disarm: assign({ base: null }),
    tell: () => undefined,
  },
});

const meta = (label: string, of?: string) => ({ label, ...(of === undefined ? {} : { contact: of }) });
const arm = { type: 'arm', params: ({ event }: { event: { at: Instant } }) => ({ at: event.at }) } as const;
const shift = {
  type: 'shift',
  params: ({ event }: { event: { attrs: { readonly days?: number } } }) => ({ days: event.attrs.days ?? 1 }),
} as const;
const context = ({ input }: { input: { at: Instant; base?: Instant | null } }) => ({ at: input.at, base: input.base ?? null, count: 0 });
const output = ({ event, context: { at } }: { event: object; context: OddContext }) => ({
  ...(event as { output: { outcome: 'on' } }).output,
  at,
});

const first = base.createMachine({
  id: 'first',
  context,
  output,
  initial: 'calm',
  on: { over: { target: '.over', actions: 'stamp' }, shift: { actions: ['stamp', shift] } },
  after: { late: { target: '.late', actions: 'stamp' } },
  states: {
    calm: {
      meta: meta('Calm', 'calm'),
      entry: 'tell',
      on: {
        again: 'deep',
        go: { target: 'deep', actions: ['stamp', arm] },
        stay: [
          { guard: 'few', actions: ['stamp', 'count'] },
          { guard: 'even', actions: 'stamp' },
        ],
        note: { guard: 'few', actions: ['stamp', 'count'] },
        quick: { target: 'quick', actions: ['stamp', 'tell'] },
      },
    },
    deep: {
      initial: 'in',
      meta: meta('Deep', 'outer'),
      on: {
        back: { target: 'calm', actions: 'stamp' },
        stay: { target: '.more', actions: ['stamp', 'tell'] },
        go: { target: 'deep', reenter: true, actions: ['stamp', 'count'] },
        note: { target: '.in', actions: 'stamp' },
        on: [
          { guard: 'even', target: 'on', actions: 'stamp' },
          { guard: 'few', actions: ['stamp', 'count'] },
        ],
      },
      after: {
        soon: { target: '.more', actions: 'stamp' },
        again: { actions: ['stamp', 'count'] },
        same: [
          { guard: 'few', actions: ['stamp', 'count'] },
          { target: '.more.y', actions: 'stamp' },
        ],
      },
      states: {
        in: { meta: { label: 'In', contact: 'outer' }, on: { again: { target: 'rest', actions: 'stamp' } } },
        rest: { type: 'final', meta: meta('Rest') },
        more: {
          initial: 'x',
          meta: meta('More', 'inner'),
          onDone: { target: 'in', actions: 'count' },
          after: { soon: { guard: 'even', target: '#first.calm', actions: 'stamp' } },
          on: { over: {}, quick: { target: '#first.quick', actions: 'stamp' } },
          states: {
            x: {
              meta: { contact: 'silent' },
              on: {
                on: { guard: 'few' },
                stay: { target: 'y', actions: 'stamp' },
                back: { target: 'y', reenter: true, actions: ['stamp', 'disarm'] },
              },
            },
            y: {
              meta: meta('Y', 'calm'),
              on: { again: { target: 'z', actions: 'stamp' }, stay: { target: 'x', actions: 'stamp' }, go: { guard: 'few' }, on: {} },
              after: { soon: { target: 'x', actions: 'stamp' } },
            },
            z: { type: 'final' },
          },
        },
      },
    },
    on: { type: 'final', output: { outcome: 'on' }, meta: meta('On', 'end') },
    quick: { type: 'final', output: { outcome: 'quick' }, meta: meta('Quick') },
    late: { type: 'final', output: { outcome: 'late' }, meta: meta('Late', 'talk') },
    over: { type: 'final', output: { outcome: 'over' } },
  },
});

const through = base.createMachine({
  id: 'through',
  context,
  output,
  initial: 'through',
  states: { through: { type: 'final', output: { outcome: 'through' }, meta: meta('Through', 'inner') } },
});

const second = base.createMachine({
  id: 'second',
  context,
  output,
  initial: 'home',
  on: { over: { target: '.settled', actions: 'stamp' } },
  states: {
    home: {
      meta: meta('Home', 'home'),
      always: { guard: 'many', target: 'settled', actions: 'stamp' },
      on: {
        again: { target: 'back', actions: 'stamp' },
        shift: { actions: ['stamp', shift] },
        note: { actions: ['stamp', 'count'] },
      },
      after: { soon: { actions: ['stamp', 'count'] }, late: { target: 'settled', actions: 'stamp' } },
    },
    back: { type: 'final', output: { outcome: 'back' }, meta: meta('Back', 'outer') },
    settled: { type: 'final', output: { outcome: 'settled' }, meta: meta('Settled', 'talk') },
  },
});

const stage = (machine: typeof first | typeof second | typeof through) => defineStage(machine as typeof first, { vocabulary });
type Out = { readonly at: Instant };

export const odd = definePathway({
  zone: 'Europe/London',
  id: 'odd',
  version: '1',
  vocabulary,
  contacts,
  stages: { second: stage(second), first: stage(first), through: stage(through) },
  start: ['first', 'through'],
  links: {
    first: {
      on: { to: 'second', input: (out: Out) => ({ at: out.at, base: out.at }) },
      quick: { to: 'through', input: () => ({ base: null }) },
      late: { to: null, ends: 'case' },
      over: { to: null, ends: 'case' },
    },
    through: { through: { to: 'second', input: (out: Out) => ({ base: out.at - 20 * DAY }) } },
    second: { back: { to: 'first', input: () => ({}) }, settled: { to: null, ends: 'case' } },
  } as never,
});
