import {
  type Contact,
  DAY,
  definePathway,
  defineStage,
  dueTimes,
  type Instant,
  type StageEvents,
  type StateMeta,
  stampOf,
  type VocabularyEntry,
} from 'justice-pathway';
import { assign, setup } from 'xstate';
import { z } from 'zod';

// A small pathway for the tests of the engine: custody with a release date that moves, then a year after.

const word = <K extends VocabularyEntry['kind'], S extends z.ZodRawShape>(
  kind: K,
  type: string,
  attrs: S,
  rest: Partial<Pick<VocabularyEntry, 'scope' | 'contact'>> = {},
) => ({ type, label: type, kind, scope: 'case' as const, ...rest, attrs: z.looseObject(attrs) });

export const words = {
  'custody.received': word(
    'stage',
    'custody.received',
    { status: z.enum(['remand', 'sentenced']), releaseAt: z.number().optional() },
    { contact: 'reception' },
  ),
  'custody.date.moved': word('stage', 'custody.date.moved', { releaseAt: z.number() }),
  'custody.liberated': word('stage', 'custody.liberated', {}, { contact: 'gate' }),
  'custody.note': word('stage', 'custody.note', {}),
  'custody.recalled': word('stage', 'custody.recalled', {}),
  'health.seen': word('support', 'health.seen', {}),
  'case.reviewed': word('support', 'case.reviewed', { by: z.string().optional() }, { contact: 'review' }),
  'person.died': word('stage', 'person.died', {}, { scope: 'person' }),
  'person.learned': word(
    'support',
    'person.learned',
    { needs: z.array(z.string()).optional(), needsEnded: z.array(z.string()).optional(), homeArea: z.string().nullable().optional() },
    { scope: 'person' },
  ),
} as const;

export type SampleEvent = StageEvents<typeof words>;

const contact = (id: string, raises: Contact['raises']): Contact => ({ id, label: id, present: ['officer'], raises });

export const contacts = {
  reception: contact('reception', ['housing', 'health']),
  gate: contact('gate', ['housing']),
  review: contact('review', ['financial']),
  planning: contact('planning', ['housing', 'financial']),
};

export interface CustodyContext {
  readonly at: Instant;
  readonly releaseAt: Instant | null;
  readonly notes: number;
}

const due = dueTimes<CustodyContext>()({
  weeks12: (context) => (context.releaseAt === null ? undefined : context.releaseAt - 84 * DAY),
  release: (context) => context.releaseAt ?? undefined,
  reviewDay: (context) => (context.releaseAt === null ? undefined : context.releaseAt - 30 * DAY),
});

export const custodyMachine = setup({
  types: {} as {
    context: CustodyContext;
    events: SampleEvent;
    input: { at: Instant; releaseAt: Instant | null };
    output: { outcome: 'liberated'; at: Instant } | { outcome: 'died'; at: Instant };
    meta: StateMeta;
  },
  delays: due,
  guards: { sentenced: (_, params: { status: string }) => params.status === 'sentenced', quiet: ({ context }) => context.notes < 3 },
  actions: {
    stamp: assign({ at: stampOf(due) }),
    setRelease: assign({ releaseAt: (_, params: { releaseAt: number | null }) => params.releaseAt }),
    count: assign({ notes: ({ context }) => context.notes + 1 }),
  },
}).createMachine({
  id: 'custody',
  context: ({ input }) => ({ at: input.at, releaseAt: input.releaseAt, notes: 0 }),
  initial: 'arriving',
  meta: { label: 'Custody' },
  output: ({ event, context }) => ({ ...(event.output as { outcome: 'liberated' }), at: context.at }),
  on: { 'person.died': { target: '.died', actions: 'stamp' } },
  states: {
    arriving: {
      meta: { label: 'Arriving' },
      on: {
        'custody.received': [
          {
            guard: { type: 'sentenced', params: ({ event }) => ({ status: event.attrs.status }) },
            target: 'sentenced',
            actions: ['stamp', { type: 'setRelease', params: ({ event }) => ({ releaseAt: event.attrs.releaseAt ?? null }) }],
          },
          { target: 'remand', actions: 'stamp' },
        ],
      },
    },
    remand: { meta: { label: 'On remand' }, on: { 'custody.liberated': { target: 'liberated', actions: 'stamp' } } },
    sentenced: {
      meta: { label: 'Serving a sentence' },
      initial: 'serving',
      after: {
        weeks12: { target: '.planning', actions: 'stamp' },
        release: { target: 'liberated', actions: 'stamp' },
        reviewDay: { actions: ['stamp', 'count'] },
      },
      on: {
        'custody.date.moved': { actions: ['stamp', { type: 'setRelease', params: ({ event }) => ({ releaseAt: event.attrs.releaseAt }) }] },
        'custody.note': { guard: 'quiet', actions: ['stamp', 'count'] },
      },
      states: {
        serving: { meta: { label: 'Serving' } },
        planning: { meta: { label: 'Planning release', contact: 'planning' } },
      },
    },
    liberated: { type: 'final', output: { outcome: 'liberated' }, meta: { label: 'Liberated' } },
    died: { type: 'final', output: { outcome: 'died' }, meta: { label: 'Died' } },
  },
});

export interface AfterContext {
  readonly at: Instant;
  readonly since: Instant;
}

const afterDue = dueTimes<AfterContext>()({ year: (context) => context.since + 365 * DAY });

export const afterMachine = setup({
  types: {} as {
    context: AfterContext;
    events: SampleEvent;
    input: { at: Instant; since: Instant };
    output: { outcome: 'settled'; at: Instant } | { outcome: 'recalled'; at: Instant };
    meta: StateMeta;
  },
  delays: afterDue,
  actions: { stamp: assign({ at: stampOf(afterDue) }) },
}).createMachine({
  id: 'after',
  context: ({ input }) => ({ at: input.at, since: input.since }),
  initial: 'home',
  output: ({ event, context }) => ({ ...(event.output as { outcome: 'settled' }), at: context.at }),
  on: { 'person.died': { target: '.settled', actions: 'stamp' } },
  states: {
    home: {
      meta: { label: 'At home', contact: 'gate' },
      after: { year: { target: 'settled', actions: 'stamp' } },
      on: { 'custody.recalled': { target: 'recalled', actions: 'stamp' }, 'health.seen': { actions: 'stamp' } },
    },
    recalled: { type: 'final', output: { outcome: 'recalled' }, meta: { label: 'Recalled' } },
    settled: { type: 'final', output: { outcome: 'settled' }, meta: { label: 'Settled' } },
  },
});

export const custody = defineStage(custodyMachine, {
  vocabulary: words,
  input: z.strictObject({ releaseAt: z.number().int().nullable() }),
});
export const after = defineStage(afterMachine, { vocabulary: words });

export const sample = definePathway({
  zone: 'Europe/London',
  id: 'sample',
  version: '1',
  vocabulary: words,
  contacts,
  stages: { custody, after },
  start: ['custody'],
  links: {
    custody: {
      liberated: { to: 'after', input: (out) => ({ since: out.at }) },
      died: { to: null, ends: 'case' },
    },
    after: {
      settled: { to: null, ends: 'case' },
      recalled: { to: 'custody', input: () => ({ releaseAt: null }) },
    },
  },
  facts: {
    releaseAt: { kind: 'instant', label: 'Release', of: (about) => (about.stage === 'custody' ? about.context.releaseAt : null) },
    releaseOn: {
      kind: 'day',
      label: 'Day of release',
      of: ({ stage, context }) =>
        stage === 'custody' && context.releaseAt !== null ? new Date(context.releaseAt).toISOString().slice(0, 10) : null,
    },
    sentenced: {
      kind: 'flag',
      label: 'Has a date of release',
      of: ({ stage, context }) => stage === 'custody' && context.releaseAt !== null,
    },
    needs: { kind: 'texts', label: 'Needs', of: ({ profile }) => profile.needs },
    area: { kind: 'text', label: 'Area', of: ({ profile }) => profile.homeArea ?? null },
    notes: { kind: 'number', label: 'Notes', from: ['custody.note'], next: (before) => (before ?? 0) + 1 },
    reviewedBy: {
      kind: 'text',
      label: 'Who reviewed last',
      from: ['case.reviewed', 'custody.received'],
      next: (_, event) => (event.type === 'case.reviewed' ? (event.attrs?.by ?? null) : null),
    },
  },
});
