import type { Confidence, Contact, Source } from 'justice-pathway';
import type { Domain } from './meaning.ts';
import { pages } from './sources/pages.ts';

/** A contact of the Scottish pathway: what is done there, and where that is described. */
export interface ScottishContact extends Contact {
  readonly raises: readonly Domain[];
  readonly later?: readonly Domain[];
  /** The service or practice behind the contact, in one line. */
  readonly practice: string;
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
}

const everything: readonly Domain[] = ['housing', 'health', 'financial', 'substance', 'employment', 'family'];

/** Every contact of the pathway, by its id, in the order a person meets them. */
export const contacts = {
  'police-custody': contact('police-custody', 'Police custody', {
    present: ['custody officer', 'custody nurse', 'solicitor'],
    raises: ['substance', 'health', 'family'],
    later: ['housing', 'financial'],
    practice: 'Assessment of vulnerability on arrival and healthcare in custody',
    sources: [pages.PC01, pages.PC02],
  }),
  'arrest-referral': contact('arrest-referral', 'Arrest referral', {
    present: ['arrest referral worker'],
    raises: ['substance', 'health', 'housing'],
    practice: 'A voluntary offer in the cells, with an appointment after release',
    sources: [pages.PC03, pages.PC04],
    confidence: 'medium',
  }),
  undertaking: contact('undertaking', 'Release from police custody', {
    present: ['custody officer'],
    raises: ['substance', 'housing'],
    practice: 'A short contact: a card and a number, with property and papers',
    sources: [pages.C05],
    confidence: 'medium',
  }),
  'report-to-fiscal': contact('report-to-fiscal', 'Report to the procurator fiscal', {
    present: ['reporting officer'],
    raises: ['health', 'substance', 'employment', 'family'],
    practice: 'The report may record needs and vulnerability: what lets a prosecutor divert',
    sources: [pages.C04],
  }),
  'diversion-assessment': contact('diversion-assessment', 'Diversion assessment', {
    present: ['justice social worker'],
    raises: everything,
    practice: 'An interview about needs that led to the alleged offence',
    sources: [pages.C03, pages.C04],
  }),
  'court-custody': contact('court-custody', 'Court cells', {
    present: ['escort officer', 'court social worker', 'solicitor', 'arrest referral worker'],
    raises: ['substance', 'housing', 'family'],
    practice: 'Court social work and arrest referral before a first appearance from custody',
    sources: [pages.PC04, pages.B01],
    confidence: 'medium',
  }),
  'first-appearance': contact('first-appearance', 'First appearance in court', {
    present: ['sheriff', 'prosecutor', 'solicitor', 'justice social worker'],
    raises: ['housing', 'substance'],
    practice: 'Justice social work sees people whose bail is opposed and reports the same day',
    sources: [pages.B01, pages.P07],
  }),
  'bail-supervision': contact('bail-supervision', 'Bail supervision', {
    present: ['bail supervisor'],
    raises: everything,
    practice: 'Seen within 24 hours, with support for housing, health and substance use',
    sources: [pages.B01, pages.J01],
  }),
  'remand-reception': contact('remand-reception', 'Reception on remand', {
    present: ['reception officer', 'nurse', 'peer supporter'],
    raises: ['housing', 'financial', 'health', 'substance', 'family'],
    insteadOf: 'custody-reception',
    practice: 'Reception, a first call home and the visitor centre; few services follow',
    sources: [pages.P09, pages.F11],
  }),
  'sentencing-report': contact('sentencing-report', 'Justice social work report', {
    present: ['justice social worker'],
    raises: everything,
    practice: 'A full interview about needs before the disposal',
    sources: [pages.J02],
  }),
  'cpo-induction': contact('cpo-induction', 'Start of a community order', {
    present: ['case manager'],
    raises: everything,
    practice: 'First contact and induction: the named worker',
    sources: [pages.J08, pages.J09, pages.CPO1],
  }),
  'cpo-review': contact('cpo-review', 'Order review or missed appointment', {
    present: ['case manager', 'sheriff at a progress review'],
    raises: everything,
    practice: 'A supportive step before any report of breach',
    sources: [pages.J10, pages.CPO1],
  }),
  'dtto-review': contact('dtto-review', 'Review of a drug treatment and testing order', {
    present: ['sheriff', 'justice social worker', 'addiction nurse'],
    raises: ['substance', 'health', 'housing', 'financial'],
    practice: 'The court reviews the order with the person there',
    sources: [pages.J02],
  }),
  'custody-reception': contact('custody-reception', 'Reception after sentence', {
    present: ['reception officer', 'nurse'],
    raises: ['housing', 'financial', 'health', 'substance', 'family'],
    practice: 'Health screen, a doctor within a day, peer supporters',
    sources: [pages.F11],
  }),
  'first-night': contact('first-night', 'First night in custody', {
    present: ['hall officer', 'listener'],
    raises: ['health', 'family'],
    practice: 'First-night centres for the hours of most risk',
    sources: [pages.HM03, pages.H08],
    confidence: 'medium',
  }),
  'core-screen': contact('core-screen', 'Core screen interview', {
    present: ['prison officer'],
    raises: ['housing', 'financial', 'substance', 'health', 'employment', 'family'],
    practice: 'The one planned interview that everybody gets',
    sources: [pages.T10],
  }),
  'case-management': contact('case-management', 'Case conference', {
    present: ['case management coordinator', 'prison social worker', 'community social worker', 'family'],
    raises: everything,
    practice: 'Integrated case management; enhanced where supervision is required by statute',
    sources: [pages.T08, pages.T09],
  }),
  'throughcare-signup': contact('throughcare-signup', 'Throughcare sign-up', {
    present: ['throughcare worker'],
    raises: everything,
    practice: 'Voluntary throughcare offered from entry, signed up before liberation',
    sources: [pages.T01, pages.T02, pages.T05],
  }),
  'pre-release-12w': contact('pre-release-12w', 'Twelve weeks before release', {
    present: ['housing officer', 'prison work coach', 'throughcare worker'],
    raises: ['housing', 'financial', 'employment'],
    practice: 'Housing interview and the first meeting with the work coach',
    sources: [pages.F05, pages.H06, pages.HM01],
  }),
  'pre-release-6w': contact('pre-release-6w', 'Six weeks before release', {
    present: ['housing officer', 'prison work coach', 'throughcare worker', 'nurse'],
    raises: ['health', 'substance', 'housing'],
    practice: 'GP registration, community prescriber and address made firm',
    sources: [pages.HM01],
    confidence: 'low',
  }),
  'pre-release-1w': contact('pre-release-1w', 'Last week before release', {
    present: ['prison work coach', 'nurse'],
    raises: ['financial', 'health', 'substance'],
    practice: 'Claim prepared, jobcentre booked, medication and naloxone packed',
    sources: [pages.F05, pages.M08],
    confidence: 'medium',
  }),
  'liberation-day': contact('liberation-day', 'Liberation day', {
    present: ['gate officer', 'mentor', 'family'],
    raises: ['housing', 'financial', 'health', 'substance', 'family'],
    practice: 'Gate pick-up, liberation papers, phone, travel',
    sources: [pages.T11, pages.T15, pages.T18],
  }),
  'first-72h': contact('first-72h', 'First 72 hours', {
    present: ['mentor', 'housing officer', 'jobcentre', 'GP practice'],
    raises: ['housing', 'financial', 'health', 'substance'],
    practice: 'The hours in which most depends on what was arranged',
    sources: [pages.T06, pages.L08],
    confidence: 'medium',
  }),
  'first-2w': contact('first-2w', 'First two weeks', {
    present: ['substance use worker', 'mentor'],
    raises: ['substance', 'health', 'financial'],
    practice: 'Assertive follow-up in the fortnight of greatest risk to life',
    sources: [pages.M10, pages.M12, pages.T07],
  }),
  'week-6': contact('week-6', 'Six weeks after release', {
    present: ['mentor', 'jobcentre'],
    raises: ['financial', 'housing', 'substance'],
    practice: 'The first Universal Credit payment is due; support steps down',
    sources: [pages.M11, pages.F08],
  }),
  'week-12': contact('week-12', 'Twelve weeks after release', {
    present: ['mentor', 'housing officer'],
    raises: ['housing', 'employment', 'family'],
    practice: 'A plan to move on, once the council has decided',
    sources: [pages.M11, pages.M12],
    confidence: 'medium',
  }),
  'month-12': contact('month-12', 'Twelve months after release', {
    present: ['mentor'],
    raises: ['employment', 'family'],
    practice: 'The right to voluntary throughcare ends',
    sources: [pages.T02, pages.T16, pages.R01],
  }),
  'welcome-visit': contact('welcome-visit', 'Police welcome visit', {
    present: ['local police officer', 'justice social worker where agreed'],
    raises: ['victim', 'family', 'housing'],
    practice: 'A visit that the person agreed to beforehand',
    sources: [pages.SEED],
    confidence: 'low',
  }),
  'victim-notice': contact('victim-notice', 'Notice of release to the person harmed', {
    present: ['prison service', 'victim support'],
    raises: ['victim'],
    practice: 'The notification schemes',
    sources: [pages.V01, pages.V02],
  }),
  'family-visit': contact('family-visit', 'Prison visit', {
    present: ['visitor centre staff', 'family'],
    raises: ['family', 'financial', 'housing'],
    practice: 'Visitor centres and the helpline for families',
    sources: [pages.FA1, pages.FA3],
  }),
} as const satisfies Readonly<Record<string, ScottishContact>>;

/** The id of a contact of the pathway. */
export type ContactId = keyof typeof contacts;

function contact(
  id: string,
  label: string,
  { confidence = 'high', ...rest }: Omit<ScottishContact, 'id' | 'label' | 'confidence'> & { readonly confidence?: Confidence },
): ScottishContact {
  return { id, label, confidence, ...rest };
}
