import type { BreakdownAsked, Indicator } from 'justice-pathway/map';

const plan = 'Local community justice plan';
const note = 'Asked for by the local plan; no national indicator counts it.';
const count = (id: string, label: string, type: string): Indicator => ({
  id,
  label,
  framework: plan,
  measure: { kind: 'count', trigger: { type } },
  note,
});

/** What a local plan asks for and no national indicator counts; ids of their own. */
export const planIndicators: readonly Indicator[] = [
  count('PLAN-volunteering-offered', 'Offers of volunteering', 'employment.volunteering.offered'),
  count('PLAN-volunteering-started', 'Volunteering started', 'employment.volunteering.started'),
  count('PLAN-applied', 'Applications for a job or volunteering', 'employment.applied'),
  count('PLAN-turned-down', 'Applications turned down', 'employment.rejected'),
  count('PLAN-other-activity', 'Other activity agreed in payback orders', 'cpo.otherActivity.agreed'),
  {
    id: 'PLAN-goals',
    label: "Goals of people's own that were reached",
    framework: plan,
    measure: { kind: 'share', trigger: { type: 'goal.set' }, expect: ['goal.reached'], window: null, stopsAt: ['goal.set'] },
    note: 'Goals still open count among all goals.',
  },
  count('PLAN-gp-refused', 'Refusals by a practice to register somebody', 'health.gp.refused'),
  count('PLAN-support-while-using', 'Contacts of support while still using', 'substance.support.met'),
  count('PLAN-throughcare-offered', 'Voluntary throughcare offered', 'throughcare.offered'),
  count('PLAN-school-told', 'Schools told, with consent', 'family.school.told'),
];

/** Counts that the plan wants by reason, authority, service or time. Basis A: which split is of use is for the partnership to say. */
export const planBreakdowns: readonly BreakdownAsked[] = [
  {
    id: 'gp-refusals',
    label: 'Refusals by a practice',
    types: [{ type: 'health.gp.refused', label: 'Refusals' }],
    by: [
      { id: 'reason', label: 'reason', attr: 'reason' },
      { id: 'authority', label: 'authority', attr: 'authority', profile: 'homeArea' },
    ],
    basis: 'what was written down with the refusal',
  },
  {
    id: 'throughcare',
    label: 'Voluntary throughcare',
    types: [
      { type: 'throughcare.offered', label: 'Offered' },
      { type: 'throughcare.accepted', label: 'Accepted' },
      { type: 'throughcare.declined', label: 'Declined' },
    ],
    by: [
      { id: 'service', label: 'service', attr: 'service' },
      { id: 'quarter', label: 'quarter' },
    ],
    basis: 'events on record; an answer may fall in a later quarter than its offer',
  },
];
