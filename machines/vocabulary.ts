import type { Vocabulary, VocabularyEntry } from 'justice-pathway';
import { z } from 'zod';

// The one list of event types: the machines' events, the journal's entry types, the importers' targets and the rules' triggers.

const text = z.string().optional();
const amount = z.number().optional();
const yesNo = z.boolean().optional();
const day = z.string().optional();
const one = <const T extends readonly [string, ...string[]]>(...values: T) => z.enum(values).optional();

type Options = Partial<Pick<VocabularyEntry, 'scope' | 'contact'>> & { attrs?: z.ZodRawShape };

function entry(kind: VocabularyEntry['kind'], type: string, label: string, { attrs = {}, ...rest }: Options = {}): VocabularyEntry {
  return { type, label, kind, scope: 'case', ...rest, attrs: z.looseObject(attrs) };
}

const stage = (type: string, label: string, options?: Options) => entry('stage', type, label, options);
const support = (type: string, label: string, options?: Options) => entry('support', type, label, options);

const momentAttrs = {
  contact: text,
  domain: one('housing', 'health', 'financial', 'substance', 'employment', 'family', 'victim'),
  service: text,
};

const entries: readonly VocabularyEntry[] = [
  stage('police.custody.booked', 'Booked into police custody', { contact: 'police-custody' }),
  stage('police.custody.released', 'Left police custody', {
    contact: 'undertaking',
    attrs: { basis: one('without-charge', 'investigative-liberation', 'undertaking', 'report', 'to-court') },
  }),
  support('police.referral.offered', 'Referral offered in police custody', { contact: 'arrest-referral' }),
  stage('copfs.marked', "Prosecutor's decision", {
    attrs: {
      route: one('no-action', 'warning', 'fiscal-fine', 'compensation', 'work-offer', 'diversion', 'reporter', 'prosecute'),
      diversionCriteriaMet: yesNo,
    },
  }),
  support('copfs.diversion.considered', 'Diversion recorded as considered'),
  stage('diversion.referred', 'Referred for diversion'),
  stage('diversion.assessed', 'Assessed for diversion', { contact: 'diversion-assessment', attrs: { suitable: yesNo } }),
  stage('diversion.commenced', 'Diversion started'),
  stage('diversion.completed', 'Diversion completed'),
  stage('diversion.ended', 'Diversion ended early', { attrs: { reason: text } }),
  stage('court.bail.opposed', 'Bail opposed', { contact: 'court-custody' }),
  stage('court.bail.granted', 'Bail granted', { contact: 'first-appearance', attrs: { monitored: yesNo, supervised: yesNo } }),
  stage('court.ordained', 'Ordained to appear', { contact: 'first-appearance' }),
  support('bailSupervision.assessed', 'Bail supervision assessed'),
  support('bailSupervision.imposed', 'Bail supervision imposed', { contact: 'bail-supervision' }),
  support('bailSupervision.firstContact', 'First contact under bail supervision', { contact: 'bail-supervision' }),
  support('bailSupervision.completed', 'Bail supervision completed', { contact: 'bail-supervision' }),
  stage('court.remanded', 'Remanded in custody', { contact: 'first-appearance' }),
  support('jsw.report.submitted', 'Justice social work report submitted', { contact: 'sentencing-report' }),
  stage('court.sentenced', 'Disposal by the court', {
    attrs: {
      disposal: one(
        'absolute-discharge',
        'admonition',
        'fine',
        'compensation',
        'deferred',
        'sds',
        'cpo',
        'dtto',
        'rlo',
        'custody',
        'other',
      ),
      days: amount,
    },
  }),
  stage('court.concluded', 'Case concluded', { attrs: { custodial: yesNo } }),
  stage('cpo.imposed', 'Community payback order imposed', { attrs: { unpaidWork: yesNo } }),
  support('cpo.firstContact', 'First contact under the order', { contact: 'cpo-induction' }),
  support('cpo.induction', 'Induction', { contact: 'cpo-induction' }),
  support('cpo.unpaidWork.started', 'Unpaid work started'),
  support('cpo.review', 'Order review', { contact: 'cpo-review' }),
  support('cpo.nonCompliance', 'Difficulty with compliance recorded', { contact: 'cpo-review' }),
  support('cpo.support.offered', 'Support offered after a difficulty', { contact: 'cpo-review' }),
  stage('cpo.breach.reported', 'Breach reported to the court'),
  stage('cpo.completed', 'Order completed'),
  stage('dtto.imposed', 'Drug treatment and testing order imposed'),
  support('dtto.review', 'Order review by the court', { contact: 'dtto-review' }),
  stage('dtto.completed', 'Order completed'),
  support('supervision.firstContact', 'First contact under statutory supervision'),
  stage('custody.received', 'Received into custody', {
    contact: 'custody-reception',
    attrs: { status: one('remand', 'sentenced'), sentenceDays: amount, expectedDays: amount, establishment: text, outOfArea: yesNo },
  }),
  support('custody.healthScreened', 'Health screen', { contact: 'first-night' }),
  support('custody.coreScreened', 'Core screen interview', { contact: 'core-screen' }),
  support('custody.caseConference', 'Case conference', { contact: 'case-management' }),
  support('custody.transferred', 'Moved to another establishment', { attrs: { establishment: text, outOfArea: yesNo } }),
  support('custody.libDate.changed', 'Liberation date changed', { attrs: { from: day, to: day } }),
  support('custody.papers.issued', 'Liberation papers issued'),
  stage('custody.liberated', 'Liberated', {
    contact: 'liberation-day',
    attrs: {
      planned: yesNo,
      from: one('prison', 'court', 'police'),
      to: one('none', 'own-tenancy', 'family', 'supported', 'temporary'),
      outOfArea: yesNo,
      basis: text,
    },
  }),
  support('hdc.applied', 'Home detention curfew applied for'),
  support('hdc.address.assessed', 'Curfew address assessed', { attrs: { outcome: text } }),
  support('release.plan.shared', 'Release plan shared'),
  support('release.partners.notified', 'Partners told of the date'),
  support('release.homeArea.liaised', 'Home area contacted'),
  support('throughcare.offered', 'Throughcare offered', { contact: 'throughcare-signup' }),
  support('throughcare.accepted', 'Throughcare accepted', { contact: 'throughcare-signup' }),
  support('throughcare.declined', 'Throughcare declined', { contact: 'throughcare-signup' }),
  support('throughcare.contacted', 'Throughcare contact', { contact: 'first-72h', attrs: { how: text } }),
  support('welcome.visit.agreed', 'Welcome visit agreed to'),
  support('welcome.visit.made', 'Welcome visit made', { contact: 'welcome-visit' }),
  support('comms.phone.provided', 'Phone provided'),
  support('comms.phone.lost', 'Phone lost'),
  support('housing.landlord.notified', 'Landlord told', { attrs: { arrears: yesNo } }),
  support('housing.tenancyLost', 'Tenancy lost', { attrs: { reason: text } }),
  support('housing.options.interviewed', 'Housing options interview', { attrs: { by: text } }),
  support('housing.application.made', 'Homelessness application', { attrs: { roofless: yesNo } }),
  support('housing.decision.made', 'Homelessness decision', { attrs: { outcome: text } }),
  support('housing.ta.offered', 'Temporary accommodation offered'),
  support('housing.ta.entered', 'Temporary accommodation entered', { attrs: { kind: text } }),
  support('housing.ta.left', 'Temporary accommodation left'),
  support('housing.address.confirmed', 'Address confirmed', { attrs: { kind: text } }),
  support('housing.settled', 'Settled accommodation'),
  support('health.gp.registered', 'Registered with a GP'),
  support('health.gp.refused', 'GP registration refused', { attrs: { reason: text } }),
  support('health.medication.supplied', 'Medication supplied', { attrs: { days: amount, by: text } }),
  support('health.prescription.dispensed', 'Prescription dispensed'),
  support('health.records.transferred', 'Health records transferred'),
  support('health.mh.seen', 'Seen by mental health service'),
  support('health.specialist.referred', 'Referred to a specialist service', { attrs: { specialty: text } }),
  support('health.specialist.seen', 'Seen by a specialist service', { attrs: { specialty: text } }),
  support('health.specialist.availability', 'Availability of a specialist service recorded', {
    attrs: { specialty: text, places: amount, waitDays: amount },
  }),
  support('health.overdose.nonFatal', 'Non-fatal overdose'),
  support('financial.benefits.checked', 'Benefits checked'),
  support('financial.housingCosts.secured', 'Housing costs secured'),
  support('financial.id.obtained', 'ID obtained'),
  support('financial.id.lost', 'ID lost'),
  support('financial.bank.opened', 'Bank account opened'),
  support('financial.uc.claimed', 'Universal Credit claimed'),
  support('financial.uc.advance.paid', 'Universal Credit advance paid'),
  support('financial.uc.firstPaid', 'First Universal Credit payment'),
  support('financial.swf.crisis.applied', 'Crisis grant applied for'),
  support('financial.swf.crisis.decided', 'Crisis grant decided', { attrs: { award: yesNo } }),
  support('financial.swf.crisis.paid', 'Crisis grant paid'),
  support('financial.swf.ccg.applied', 'Community care grant applied for'),
  support('financial.swf.ccg.decided', 'Community care grant decided', { attrs: { award: yesNo } }),
  support('financial.dhp.applied', 'Discretionary Housing Payment applied for'),
  support('financial.dhp.decided', 'Discretionary Housing Payment decided', { attrs: { award: yesNo } }),
  support('financial.dischargeGrant.paid', 'Discharge grant paid'),
  support('financial.affordability.checked', 'Affordability checked'),
  support('substance.referred', 'Referred for drug or alcohol treatment'),
  support('substance.treatment.started', 'Treatment started'),
  support('substance.keyworker.met', 'Met a key worker'),
  support('substance.mat.requested', 'Medication-assisted treatment asked for'),
  support('substance.mat.started', 'Medication-assisted treatment started'),
  support('substance.ost.dosed', 'Opioid substitution dose taken'),
  support('substance.ost.depotGiven', 'Long-acting dose given'),
  support('substance.naloxone.supplied', 'Take-home naloxone supplied'),
  support('employment.disclosureAdvice', 'Advice on disclosing convictions'),
  support('employment.started', 'Job started'),
  support('employment.ended', 'Job ended', { attrs: { reason: text } }),
  support('employment.wage.paid', 'Wage paid'),
  support('employment.volunteering.started', 'Volunteering started'),
  support('employment.applied', 'Applied for a job or volunteering'),
  support('employment.rejected', 'Application turned down', { attrs: { reason: text } }),
  support('family.support.offered', 'Support offered to the family', { contact: 'family-visit' }),
  support('family.address.agreed', 'Family agreed to the address'),
  support('family.visit', 'Family visit', { contact: 'family-visit' }),
  support('victim.notified', 'Person harmed was notified', { contact: 'victim-notice' }),
  support('moment.asked', 'A need was asked about', { attrs: momentAttrs }),
  support('moment.offered', 'Help was offered', { attrs: momentAttrs }),
  support('moment.accepted', 'Help was accepted', { attrs: momentAttrs }),
  support('moment.declined', 'Help was declined for now', { attrs: momentAttrs }),
  support('moment.deferred', 'Put off to a later contact', { attrs: momentAttrs }),
  support('moment.reached', 'The service was reached', { attrs: momentAttrs }),
  stage('person.died', 'The person died', { scope: 'person' }),
  stage('journey.ended', 'The journey is no longer followed', {
    scope: 'person',
    attrs: { reason: one('moved-away', 'sentence-served', 'withdrawn', 'other') },
  }),
];

/** Every event type of the pathway, by its name. */
export const vocabulary: Vocabulary = Object.fromEntries(entries.map((each) => [each.type, each]));
