import { defineRules, type LinkedRule } from 'justice-pathway/map';

const [householdBenefits, victimBeforeDate, schoolTold] = defineRules([
  {
    id: 'household-benefits-after-reception',
    title: "The household's own benefits were not checked within two weeks of the reception",
    domain: 'financial',
    trigger: { type: 'custody.received' },
    expect: ['financial.benefits.checked'],
    window: { direction: 'after', value: 14, unit: 'days', endOfDay: true },
    severity: 2,
    lead: 'CAS / Families Outside',
    cop: 'employment-financial',
    outcomes: ['OPIF-5'],
    quickWin: 'Offer the check to whoever stays in the home, at the first visit',
  },
  {
    id: 'victim-told-of-moved-date',
    title: 'The release date moved, and the person harmed was not told by the next working day',
    domain: 'victim',
    trigger: { type: 'custody.libDate.changed' },
    expect: ['victim.notified'],
    window: { direction: 'after', value: 1, unit: 'workingDays', endOfDay: true },
    severity: 3,
    lead: 'SPS (VNS/VIS)',
    cop: 'throughcare-fg',
    outcomes: ['OPIF-5'],
    quickWin: 'Let the change of date itself set off the notice',
  },
  {
    id: 'school-told-with-consent',
    title: "With consent, the child's school was not told within two weeks of the reception",
    domain: 'family',
    trigger: { type: 'custody.received' },
    appliesTo: [{ flag: 'schoolConsent' }],
    expect: ['family.school.told'],
    window: { direction: 'after', value: 14, unit: 'days', endOfDay: true },
    severity: 2,
    lead: 'Families Outside',
    cop: 'prevention',
    outcomes: ['OPIF-6'],
    quickWin: 'Ask at reception whether the school may know, and who should tell it',
  },
]);

/** Rules that cross from one journey to a linked one: a household, a person harmed, a child. */
export const linkedRules: readonly LinkedRule[] = [
  ...(householdBenefits ? [{ rule: householdBenefits, across: 'shares-household' }] : []),
  ...(victimBeforeDate ? [{ rule: victimBeforeDate, across: 'harmed-by' }] : []),
  ...(schoolTold ? [{ rule: schoolTold, across: 'family-of' }] : []),
];
