// A live case, a simulated quarter and a report of the pathway beside it.
import { DAY, openCases } from 'justice-pathway';
import { buildReport, mapJourneys, writeReport } from 'justice-pathway/map';
import { assumed, assumedChoice, assumedStep, plainArrivals, simulateCohort } from 'justice-pathway/simulate';
import { hooks, pathway, rules } from './pathway.ts';

const cases = await openCases({ pathway, hooks });
const at = Date.UTC(2025, 2, 3, 8);
await cases.open({ id: 'case-1', person: 'p-1', stage: 'ward', input: {}, at });
await cases.send('case-1', { type: 'ward.discharge.planned', at: at + DAY, attrs: { on: '2025-03-06' } });
await cases.send('case-1', { type: 'ward.discharged', at: at + 3 * DAY, attrs: { to: 'home' } });
await cases.tick(); // six weeks have long passed
const outcome = (await cases.get('case-1'))?.case.outcome;
console.log(`The live case: ${outcome}. Faults in its journal: ${(await cases.verify('case-1')).length}.`);
await cases.stop();

const assumptions = {
  arrivals: plainArrivals('ward', { needs: { medication: assumed(0.6) } }),
  choices: [assumedChoice('ward', 'staying', [2, 9], [{ event: 'ward.discharged', attrs: { to: 'home' }, p: 1 }])],
  services: [assumedStep('ward.discharged', 'home.visited', 0.7, [0, 6])],
  asks: [],
};
const { journeys } = simulateCohort({ pathway, assumptions, people: 200, seed: 1, days: 90, observe: 180 });
const mapped = mapJourneys(journeys, rules, { ...pathway, contacts: Object.values(pathway.contacts) });
console.log(writeReport(buildReport(mapped, { title: 'Leaving hospital' }), 'text'));
