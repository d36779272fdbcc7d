// A rule of your own: everybody leaves with a bus ticket, or is met at the gate.
import { instant, type Journey } from 'justice-pathway';
import { scottishBankHolidays, scottishMeaning } from 'justice-pathway/machines';
import { defineRules, mapper } from 'justice-pathway/map';

const own = defineRules([
  {
    id: 'no-way-home',
    title: 'Nobody had arranged the way home',
    domain: 'justice',
    kind: 'response',
    trigger: { type: 'custody.liberated', where: { from: 'prison' } },
    appliesTo: [{ hasFalse: 'phone' }],
    expect: ['release.travel.arranged'],
    window: { direction: 'before', value: 1, unit: 'days' },
    severity: 2,
    lead: 'Throughcare Focus Group',
    cop: 'throughcare-fg',
    outcomes: ['OPIF-3'],
    quickWin: 'Put the bus times into the release plan',
  },
]);

const journey: Journey = {
  id: 'example',
  observationEnd: instant('2026-07-01T00:00:00+01:00'),
  profile: { needs: [], has: { phone: false } },
  events: [
    { id: '1', at: instant('2026-05-04T12:00:00+01:00'), type: 'custody.received', attrs: { status: 'sentenced' } },
    { id: '2', at: instant('2026-06-11T09:00:00+01:00'), type: 'custody.liberated', attrs: { from: 'prison', planned: true } },
  ],
};

for (const finding of mapper(own, { calendar: scottishBankHolidays, meaning: scottishMeaning }).findings(journey)) {
  console.log(`${finding.verdict}: ${finding.sentence}`);
  console.log(`Who leads: ${finding.lead}. Quick win: ${finding.quickWin}.`);
}
