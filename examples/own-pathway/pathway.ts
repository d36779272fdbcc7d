// A pathway of one's own, of another country and field: leaving hospital in Utrecht. `--pathways pathway.ts` gives it to the command line.
import { DAY, definePathway, defineStage, defineVocabulary, dueTimes, type StageEvents, stampOf } from 'justice-pathway';
import { defineRules } from 'justice-pathway/map';
import { assign, setup } from 'xstate';
import { z } from 'zod';

const vocabulary = defineVocabulary({
  'ward.discharge.planned': { label: 'Discharge planned', contact: 'discharge-talk', attrs: z.object({ on: z.iso.date() }) },
  'ward.discharged': { label: 'Left hospital', attrs: z.object({ to: z.enum(['home', 'care-home']) }) },
  'home.visited': { label: 'Visited at home', kind: 'support', contact: 'home-visit' },
  'home.readmitted': { label: 'Back in hospital' },
});

const contacts = {
  'discharge-talk': { id: 'discharge-talk', label: 'Talk about going home', present: ['nurse'], raises: ['health'] },
  'home-visit': { id: 'home-visit', label: 'Visit at home', present: ['district nurse'], raises: ['health'] },
} as const;
type Ward = { at: number };
type Home = { at: number; since: number };
const wardMachine = setup({
  types: {} as { context: Ward; events: StageEvents<typeof vocabulary>; input: Ward; output: { outcome: 'discharged'; at: number } },
  actions: { stamp: assign({ at: stampOf() }) },
}).createMachine({
  id: 'ward',
  initial: 'staying',
  meta: { label: 'On the ward' },
  context: ({ input }) => ({ at: input.at }),
  output: ({ context }) => ({ outcome: 'discharged' as const, at: context.at }),
  on: { 'ward.discharge.planned': { actions: 'stamp' } },
  states: {
    staying: {
      meta: { label: 'In hospital', waits: 'Only the ward knows when' },
      on: { 'ward.discharged': { target: 'left', actions: 'stamp' } },
    },
    left: { type: 'final', output: { outcome: 'discharged' }, meta: { label: 'Left hospital' } },
  },
});
const due = dueTimes<Home>()({ sixWeeks: ({ since }) => since + 42 * DAY });
const homeMachine = setup({
  types: {} as { context: Home; events: StageEvents<typeof vocabulary>; input: Home; output: { outcome: 'recovered' | 'readmitted' } },
  delays: due,
  actions: { stamp: assign({ at: stampOf(due) }) },
}).createMachine({
  id: 'home',
  initial: 'recovering',
  meta: { label: 'At home' },
  context: ({ input }) => ({ at: input.at, since: input.since }),
  output: ({ event }) => event.output as { outcome: 'recovered' | 'readmitted' },
  states: {
    recovering: {
      meta: { label: 'Recovering' },
      after: { sixWeeks: { target: 'recovered', actions: 'stamp' } },
      on: { 'home.readmitted': { target: 'readmitted', actions: 'stamp' } },
    },
    recovered: { type: 'final', output: { outcome: 'recovered' }, meta: { label: 'Recovered' } },
    readmitted: { type: 'final', output: { outcome: 'readmitted' }, meta: { label: 'Back in hospital' } },
  },
});
const over = { to: null, ends: 'case' } as const;
export const pathway = definePathway({
  ...{ id: 'leaving-hospital', version: '1', zone: 'Europe/Amsterdam', vocabulary, contacts, start: ['ward'] },
  stages: { ward: defineStage(wardMachine, { vocabulary }), home: defineStage(homeMachine, { vocabulary }) },
  links: { ward: { discharged: { to: 'home', input: (out) => ({ since: out.at }) } }, home: { recovered: over, readmitted: over } },
});
const nurse = { id: 'nurse', domain: 'health', contacts: 'all', ask: () => [{ service: 'wijkverpleging' }] } as const;
export const hooks = [nurse];
export const rules = defineRules([
  {
    ...{ id: 'no-visit', title: 'Nobody came within three days', domain: 'health', kind: 'response', severity: 3 },
    ...{ trigger: { type: 'ward.discharged', where: { to: 'home' } }, expect: ['home.visited'] },
    window: { direction: 'after', value: 3, unit: 'days' },
    ...{ lead: 'District nursing', cop: 'discharge-team', outcomes: ['SAFE-HOME'], quickWin: 'Tell the nurse of the day' },
  },
]);
