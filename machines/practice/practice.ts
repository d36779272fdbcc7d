import type { Confidence, Source } from 'justice-pathway';
import type { Parameter } from 'justice-pathway/law';
import { voluntaryThroughcare } from '../law/licence/voluntary-throughcare.ts';
import { reportToProsecutor } from '../law/police-custody/duties.ts';
import { type PageId, pages } from '../sources/pages.ts';

/** A time that services set themselves; not law. */
export interface Practice {
  readonly value: number;
  readonly unit: 'hours' | 'days' | 'working days' | 'weeks' | 'months';
  readonly label: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

const memory: Source = { title: 'Not found in a page that was read', kind: 'assumption' };
const set = (value: number, unit: Practice['unit'], label: string, page: PageId | null, confidence: Confidence): Practice => ({
  value,
  unit,
  label,
  source: page === null ? memory : pages[page],
  confidence,
});

/** The value that stands now: a time that the law holds is kept there alone. */
function standing<T>(parameter: Parameter<T>): T {
  return (parameter.values.at(-1) as { readonly value: T }).value;
}

/** Times of practice and guidance that the stages wait for. */
export const practice = {
  policeReport: set(standing(reportToProsecutor).target, 'days', 'Police report to the prosecutor', null, 'unverified'),
  diversionStep: set(20, 'working days', 'Each step into diversion: referral, assessment, start', null, 'unverified'),
  diversionProgramme: set(4, 'months', 'Length of a diversion programme before it is reviewed', 'J07', 'low'),
  bailContact: set(24, 'hours', 'First contact under bail supervision', 'B01', 'high'),
  orderContact: set(1, 'working days', 'First contact under a community payback order', 'J08', 'high'),
  orderInduction: set(5, 'working days', 'Induction under a community payback order', 'J08', 'high'),
  payment: set(28, 'days', 'Payment of a fine where the court names no day', null, 'unverified'),
  treatmentReview: set(1, 'months', 'Review of a drug treatment and testing order', null, 'unverified'),
  healthScreen: set(24, 'hours', 'Health screen after reception', 'F11', 'high'),
  coreScreen: set(72, 'hours', 'Core screen interview after reception', null, 'unverified'),
  coreScreenGivenUp: set(14, 'days', 'Core screen no longer expected', null, 'unverified'),
  firstConference: set(6, 'months', 'First case conference of a person who will be supervised', 'T09', 'medium'),
  nextConference: set(12, 'months', 'Next case conference', 'T09', 'medium'),
  preRelease: set(12, 'weeks', 'First step of getting ready for release', 'F05', 'high'),
  nearRelease: set(6, 'weeks', 'Second step of getting ready for release', 'HM01', 'low'),
  lastDays: set(1, 'weeks', 'Last step of getting ready for release', 'F05', 'medium'),
  supervisionContact: set(1, 'working days', 'First contact under statutory supervision', 'T08', 'medium'),
  throughcareContact: set(48, 'hours', 'First contact of voluntary throughcare after release', null, 'unverified'),
  firstHours: set(72, 'hours', 'The hours after release that matter most', 'T06', 'medium'),
  firstWeeks: set(2, 'weeks', 'The weeks of greatest risk after release', 'M12', 'high'),
  sixWeeks: set(6, 'weeks', 'The first Universal Credit payment has come', 'F08', 'high'),
  twelveWeeks: set(12, 'weeks', 'End of the months studied for risk after release', 'M12', 'high'),
  year: set(standing(voluntaryThroughcare), 'months', 'End of the right to voluntary throughcare', 'T02', 'high'),
} as const satisfies Readonly<Record<string, Practice>>;
