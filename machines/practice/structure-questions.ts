import type { StructureQuestions } from 'justice-pathway/simulate';
import { domains } from '../meaning.ts';

/**
 * What is asked of the pathway itself: its ways out, the contacts that prepare for release, stays that happen, and who holds what.
 * Who holds what is a working assumption for a partnership to settle, and is marked low.
 */
export const scottishQuestions: StructureQuestions = {
  domains: domains.filter((domain) => domain !== 'victim'),
  waysOut: [
    { id: 'police-release', label: 'released from police custody without charge', stage: 'arrest', outcome: 'released-without-charge' },
    { id: 'police-undertaking', label: 'released by the police on an undertaking', stage: 'arrest', outcome: 'undertaking' },
    { id: 'prosecution-ended', label: 'told that the prosecution takes no action', stage: 'prosecution', outcome: 'no-action' },
    { id: 'not-convicted', label: 'free after not being convicted', stage: 'prosecution', outcome: 'not-convicted' },
    { id: 'sentenced-without-order', label: 'sentenced without an order', stage: 'disposal', outcome: 'no-order' },
    { id: 'order-completed', label: 'at the end of an order', stage: 'disposal', outcome: 'completed' },
    { id: 'prison-release', label: 'released from prison', stage: 'custody', outcome: 'released', fromCustody: true },
    { id: 'court-liberation', label: 'liberated from court', stage: 'custody', outcome: 'liberated-from-court', fromCustody: true },
    { id: 'bailed-from-remand', label: 'bailed from remand', stage: 'custody', outcome: 'bailed', fromCustody: true },
    {
      id: 'remand-to-order',
      label: 'freed from remand by a sentence in the community',
      stage: 'custody',
      outcome: 'sentenced-in-community',
      fromCustody: true,
    },
  ],
  preparing: [
    { contact: 'pre-release-12w', leadDays: 84 },
    { contact: 'pre-release-6w', leadDays: 42 },
    { contact: 'pre-release-1w', leadDays: 7 },
  ],
  stays: [
    // Scottish Prison Population Statistics 2022-23: median time from remand to release; the court decides on the day.
    { id: 'remand', label: 'Half of the stays on remand', days: 21, noticeDays: 0, states: ['custody.remand'], confidence: 'medium' },
  ],
  responsibilities: [
    {
      id: 'healthcare',
      label: 'healthcare and medicines',
      during: ['arrest', 'custody', 'liberation.day'],
      holders: [
        { partner: 'NHS Forth Valley (police custody healthcare)', states: ['arrest'], confidence: 'low' },
        { partner: 'NHS Forth Valley (prison healthcare)', states: ['custody'], confidence: 'low' },
      ],
    },
    {
      id: 'release-plan',
      label: 'a plan for the day of release',
      during: ['custody.remand', 'custody.sentenced.preRelease', 'custody.leavingCourt'],
      holders: [{ partner: 'Scottish Prison Service', states: ['custody.sentenced.preRelease'], confidence: 'low' }],
    },
    {
      id: 'first-contact',
      label: 'the first contact after release',
      during: ['liberation.firstHours.awaitingContact', 'liberation.firstHours.contactOverdue'],
      holders: [
        { partner: 'Upside', states: ['liberation.firstHours'], confidence: 'low' },
        { partner: 'Justice social work', states: ['liberation.firstHours'], confidence: 'low' },
      ],
    },
  ],
};
