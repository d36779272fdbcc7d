import type { TimeCritical, WaitAsked } from 'justice-pathway/map';

/** What decides how somebody comes through the first hours and days after release, most urgent first. */
export const timeCritical: readonly TimeCritical[] = [
  {
    rule: 'no-roof-first-night',
    label: 'Somewhere to stay that night',
    people: 'people released',
    had: 'had somewhere to stay that night',
  },
  {
    rule: 'medication-not-supplied',
    label: 'Medication in hand at release',
    people: 'people released who take medication',
    had: 'left with it in hand or had it that day',
  },
  {
    rule: 'naloxone-not-supplied',
    label: 'Naloxone in hand at release',
    people: 'people released who use opioids',
    had: 'were given naloxone',
  },
  {
    rule: 'ost-dose-missed',
    label: 'Next dose of substitution treatment',
    people: 'people released on opioid substitution treatment',
    had: 'had their next dose in time',
  },
  {
    rule: 'no-money',
    label: 'Money for the first days',
    people: 'people released who rely on benefits',
    had: 'had money for the first days',
  },
  {
    rule: 'throughcare-contact-late',
    label: 'Throughcare worker within two days',
    people: 'people released who had accepted throughcare',
    had: 'met their worker within two days',
  },
];

/** Waits that a board asks about. */
export const waits: readonly WaitAsked[] = [
  {
    id: 'treatment',
    label: 'From referral to drug or alcohol treatment',
    from: ['substance.referred'],
    to: ['substance.treatment.started'],
  },
  {
    id: 'gp',
    label: 'From release to a GP, for those without one',
    from: ['custody.liberated'],
    to: ['health.gp.registered'],
    lasting: { flag: 'gpRegistered' },
  },
  { id: 'home', label: 'From temporary accommodation to a settled home', from: ['housing.ta.entered'], to: ['housing.settled'] },
  {
    id: 'throughcare',
    label: 'From release to a throughcare worker, for those who had accepted',
    from: ['custody.liberated'],
    to: ['throughcare.contacted'],
    given: ['throughcare.accepted'],
  },
];

/** Protected and other characteristics that a record may hold beyond sex, age and area. */
export const characteristics: readonly { readonly id: string; readonly label: string }[] = [
  { id: 'disability', label: 'Disability' },
  { id: 'ethnicity', label: 'Ethnicity' },
  { id: 'religion', label: 'Religion or belief' },
  { id: 'sexualOrientation', label: 'Sexual orientation' },
  { id: 'genderReassignment', label: 'Gender reassignment' },
  { id: 'pregnancy', label: 'Pregnancy and maternity' },
  { id: 'maritalStatus', label: 'Marriage and civil partnership' },
  { id: 'careExperienced', label: 'Care experience' },
  { id: 'dependants', label: 'Children or dependants' },
  { id: 'tenancy', label: 'Tenancy' },
  { id: 'supervision', label: 'Supervision' },
];
