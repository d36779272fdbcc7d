import { defineRules } from 'justice-pathway/map';

/** Every contact: what should happen, by when, and who leads. */
export const everyContactRules = defineRules([
  {
    id: 'teachable-moment-missed',
    title: 'A contact passed without raising a need that was known',
    domain: 'all',
    kind: 'contact',
    trigger: { type: '*' },
    severity: 1,
    lead: 'Whoever led the contact',
    cop: 'person-centred',
    alsoCop: ['health', 'employment-financial', 'substance', 'community-justice'],
    outcomes: ['OPIF-3'],
    quickWin: 'Ask the same four questions at every contact',
    basis: 'A',
    priority: 4,
  },
]);
