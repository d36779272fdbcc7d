import { defineRules } from 'justice-pathway/map';

/** Phones: what should happen, by when, and who leads. */
export const communicationRules = defineRules([
  {
    id: 'no-phone',
    title: 'The person had no phone by the end of the day of release',
    domain: 'comms',
    kind: 'response',
    trigger: { type: 'custody.liberated' },
    appliesTo: [{ hasFalse: 'phone' }],
    expect: ['comms.phone.provided'],
    window: { direction: 'after', value: 0, unit: 'days', endOfDay: true },
    satisfiedByPrior: true,
    severity: 2,
    lead: 'Upside / SPS',
    cop: 'throughcare-fg',
    outcomes: ['OPIF-3'],
    quickWin: 'Put a phone in the liberation pack',
    basis: 'D',
    priority: 4,
  },
]);
