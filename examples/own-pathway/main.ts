// A pathway of one's own, of another country and another field: leaving hospital in Utrecht.
// Two stages, a vocabulary, contacts, a hook, a live case, a rule, a simulated quarter and a report.
import { DAY, definePathway, defineStage, defineVocabulary, dueTimes, openCases, type StageEvents, stampOf } from 'justice-pathway';
import { buildReport, defineRules, mapJourneys, writeReport } from 'justice-pathway/map';
import { assumed, assumedChoice, assumedStep, plainArrivals, simulateCohort } from 'justice-pathway/simulate';
import { assign, setup } from 'xstate';
import { z } from 'zod';

const vocabulary = defineVocabulary({
  'ward.discharge.planned': { label: 'Discharge planned', contact: 'discharge-talk', attrs: z.object({ on: z.iso.date() }) },
  'ward.discharged': { label: 'Left hospital', attrs: z.object({ to: z.enum(['home', 'care-home']) }) },
  'home.visited': { label: 'Visited at home', kind: 'support', contact: 'home-visit' },
  'home.readmitted': { label: 'Back in hospital' },
});

const contacts = {
  'discharge-talk': { id: 'discharge-talk', label: 'Talk about going home', present: ['nurse'], raises: ['health', 'housing'] },
  'home-visit': { id: 'home-visit', label: 'Visit at home', present: ['district nurse'], raises: ['health', 'financial'] },
} as const;

type Events = StageEvents<typeof vocabulary>;
type Ward = { at: number };
type Home = { at: number; since: number };

const wardMachine = setup({
  types: {} as { context: Ward; events: Events; input: Ward; output: { outcome: 'discharged'; at: number } },
  actions: { stamp: assign({ at: stampOf() }) },
}).createMachine({
  id: 'ward',
  initial: 'staying',
  meta: { label: 'On the ward' },
  context: ({ input }) => ({ at: input.at }),
  output: ({ context }) => ({ outcome: 'discharged' as const, at: context.at }),
  on: { 'ward.discharge.planned': { actions: 'stamp' } },
  states: {
    staying: { meta: { label: 'In hospital' }, on: { 'ward.discharged': { target: 'left', actions: 'stamp' } } },
    left: { type: 'final', output: { outcome: 'discharged' }, meta: { label: 'Left hospital' } },
  },
});

const due = dueTimes<Home>()({ sixWeeks: ({ since }) => since + 42 * DAY });
const homeMachine = setup({
  types: {} as { context: Home; events: Events; input: Home; output: { outcome: 'recovered' | 'readmitted' } },
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

const nurse = { id: 'nurse', domain: 'health', contacts: ['discharge-talk'], ask: () => [{ service: 'wijkverpleging' }] } as const;
const cases = await openCases({ pathway, hooks: [nurse] });
const at = Date.UTC(2025, 2, 3, 8);
await cases.open({ id: 'case-1', person: 'p-1', stage: 'ward', input: {}, at });
await cases.send('case-1', { type: 'ward.discharge.planned', at: at + DAY, attrs: { on: '2025-03-06' } });
await cases.send('case-1', { type: 'ward.discharged', at: at + 3 * DAY, attrs: { to: 'home' } });
await cases.tick(); // six weeks have long passed
const [view, faults] = [await cases.get('case-1'), await cases.verify('case-1')];
console.log(`The live case: ${view?.case.outcome}. Faults in its journal: ${faults.length}.`);
await cases.stop();

const rules = defineRules([
  {
    ...{ id: 'no-visit', title: 'Nobody came within three days', domain: 'health', kind: 'response', severity: 3 },
    trigger: { type: 'ward.discharged', where: { to: 'home' } },
    expect: ['home.visited'],
    window: { direction: 'after', value: 3, unit: 'days' },
    ...{ lead: 'District nursing', cop: 'discharge-team', outcomes: ['SAFE-HOME'], quickWin: 'Tell the nurse of the day' },
  },
]);

const assumptions = {
  arrivals: plainArrivals('ward', { needs: { medication: assumed(0.6) } }),
  choices: [assumedChoice('ward', 'staying', [2, 9], [{ event: 'ward.discharged', attrs: { to: 'home' }, p: 1 }])],
  services: [assumedStep('ward.discharged', 'home.visited', 0.7, [0, 6])],
  asks: [],
};
const { journeys } = simulateCohort({ pathway, assumptions, people: 200, seed: 1, days: 90, observe: 180 });
const mapped = mapJourneys(journeys, rules, { vocabulary, zone: 'Europe/Amsterdam', meaning: pathway.meaning });
console.log(writeReport(buildReport(mapped, { title: 'Leaving hospital', zone: 'Europe/Amsterdam' }), 'text'));
