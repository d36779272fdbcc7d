// Table: every event type, with its attributes.
import type { StageEvent, VocabularyEntry } from 'justice-pathway';
import { isCivilDate } from 'justice-pathway/law';
import { z } from 'zod';
import { requirements } from './law/disposals/payback-values.ts';
import { ranks } from './law/police-custody/ranks.ts';
import { domains, Need } from './meaning.ts';

// The one list of event types: the machines' events, the journal's entry types, the importers' targets and the rules' triggers.
// `stage`: the machines say where it can happen. `support`: recorded wherever it happens, and heard by a stage that listens.

const text = z.string().optional();
const amount = z.number().optional();
const yesNo = z.boolean().optional();
const day = z.string().refine(isCivilDate, 'Write a date like 2026-11-21.').optional();
const length = z
  .string()
  .regex(/^(\d{1,4}(y|m|w|d))+$/, 'Write a length like 12m, 2y6m or 21d.')
  .optional();
const one = <const T extends readonly [string, ...string[]]>(...values: T) => z.enum(values).optional();
const rank = one(...ranks);
const requirement = z.enum(requirements);

interface Definition<S extends z.ZodRawShape> extends Omit<VocabularyEntry, 'type' | 'attrs'> {
  readonly attrs: S;
}

type Options<S> = Partial<Pick<VocabularyEntry, 'scope' | 'contact'>> & { attrs?: S };

function define<S extends z.ZodRawShape>(kind: VocabularyEntry['kind'], label: string, { attrs, ...rest }: Options<S>): Definition<S> {
  return { label, kind, scope: 'case', ...rest, attrs: attrs ?? ({} as S) };
}

const stage = <const S extends z.ZodRawShape = Record<never, never>>(label: string, options: Options<S> = {}) =>
  define('stage', label, options);
const support = <const S extends z.ZodRawShape = Record<never, never>>(label: string, options: Options<S> = {}) =>
  define('support', label, options);

const momentAttrs = {
  contact: text,
  domain: z.enum(domains).optional(),
  service: text,
};

const referralAttrs = { ...momentAttrs, referral: text, reason: text };

// The form of the standard word: a field left out says nothing, null says that it is no longer known.
const learned = {
  needs: z.array(Need).optional(),
  needsEnded: z.array(Need).optional(),
  has: z.record(z.string(), z.boolean().nullable()).optional(),
  tenancy: z.enum(['none', 'sole', 'joint', 'family']).nullable().optional(),
  gpRegistered: z.boolean().nullable().optional(),
  dependants: z.number().nullable().optional(),
  supervision: z.enum(['none', 'statutory']).nullable().optional(),
  notifiableVictim: z.boolean().nullable().optional(),
  homeArea: z.string().nullable().optional(),
  age: z.number().nullable().optional(),
  sex: z.string().nullable().optional(),
  traits: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
};

const definitions = {
  'police.arrested': stage('Arrested', { attrs: { onWarrant: yesNo, offenceOn: day, indictable: yesNo } }),
  'police.dearrested': stage('Released on the way to the police station'),
  'police.custody.booked': stage('Booked into police custody', {
    contact: 'police-custody',
    attrs: { earlierMinutes: amount, offenceOn: day, indictable: yesNo, onWarrant: yesNo },
  }),
  'police.custody.authorised': stage('Keeping in police custody authorised', { attrs: { by: rank } }),
  'police.custody.refused': stage('Keeping in police custody not authorised'),
  'police.custody.reviewed': stage('Police custody reviewed', { attrs: { by: rank, continue: yesNo } }),
  'police.custody.extended': stage('Police custody extended', { attrs: { by: rank } }),
  'police.hospital.entered': stage('Taken to hospital from police custody'),
  'police.hospital.left': stage('Back from hospital to police custody', { attrs: { interviewedMinutes: amount } }),
  'police.interviewed': support('Interviewed by the police', { attrs: { solicitorPresent: yesNo } }),
  'police.charged': stage('Charged by the police', { attrs: { offenceOn: day, indictable: yesNo, summaryOnly: yesNo } }),
  'police.release.refused': stage('Kept in custody for court after charge'),
  'police.placeOfSafety.used': stage('Kept in a place of safety before court'),
  'police.liberation.ended': stage('Conditions of investigative liberation ended early', {
    attrs: { reason: one('notice', 'sheriff', 'charged', 'arrested') },
  }),
  'police.liberation.reviewed': support('Conditions of investigative liberation reviewed'),
  'police.noFurtherAction': stage('Police take no further action'),
  'police.warning.recorded': stage('Recorded police warning'),
  'police.undertaking.modified': stage('Undertaking changed by the prosecutor', { attrs: { courtOn: day } }),
  'police.undertaking.rescinded': stage('Undertaking rescinded by the prosecutor'),
  'police.report.submitted': stage('Report to the procurator fiscal', { contact: 'report-to-fiscal', attrs: { needsRecorded: yesNo } }),
  'police.custody.released': stage('Left police custody', {
    contact: 'undertaking',
    attrs: { basis: one('without-charge', 'investigative-liberation', 'undertaking', 'report', 'to-court'), courtOn: day },
  }),
  'police.referral.offered': support('Referral offered in police custody', { contact: 'arrest-referral' }),
  'copfs.marked': stage("Prosecutor's decision", {
    attrs: {
      route: one(
        'no-action',
        'warning',
        'fiscal-fine',
        'compensation',
        'combined-offer',
        'work-offer',
        'fixed-penalty',
        'diversion',
        'reporter',
        'prosecute',
      ),
      procedure: one('summary-jp', 'summary-sheriff', 'petition'),
      amount,
      hours: amount,
      courtOn: day,
      diversionCriteriaMet: yesNo,
    },
  }),
  'copfs.diversion.considered': support('Diversion recorded as considered'),
  'copfs.report.returned': stage('More information asked of the police'),
  'copfs.offer.accepted': stage("Prosecutor's offer accepted"),
  'copfs.offer.refused': stage("Prosecutor's offer refused"),
  'copfs.work.completed': stage('Fiscal work order completed'),
  'copfs.work.failed': stage('Fiscal work order not completed'),
  'copfs.proceedings.discontinued': stage('No further action after proceedings began'),
  'diversion.referred': stage('Referred for diversion'),
  'diversion.declined': stage('Diversion declined by the person'),
  'diversion.assessed': stage('Assessed for diversion', { contact: 'diversion-assessment', attrs: { suitable: yesNo } }),
  'diversion.commenced': stage('Diversion started'),
  'diversion.session.held': support('Diversion session'),
  'diversion.session.missed': stage('Diversion session missed'),
  'diversion.support.offered': stage('Support offered after a missed session'),
  'diversion.reported': stage('Report on diversion sent to the prosecutor', { attrs: { satisfactory: yesNo } }),
  'diversion.completed': stage('Diversion completed'),
  'diversion.ended': stage('Diversion ended early', { attrs: { reason: text } }),
  'court.cited': stage('Citation or complaint served', { attrs: { courtOn: day } }),
  'court.appeared': stage('Appeared in court for the first time', { contact: 'first-appearance', attrs: { fromCustody: yesNo } }),
  'court.plea.tendered': stage('Plea', { attrs: { plea: one('guilty', 'not-guilty') } }),
  'court.committed': stage('Committed on petition', { attrs: { full: yesNo } }),
  'court.indictment.served': stage('Indictment served', { attrs: { court: one('sheriff', 'high-court') } }),
  'court.diet.held': stage('Hearing held', {
    attrs: { diet: one('pleading', 'intermediate', 'first', 'preliminary', 'trial', 'sentence'), next: day },
  }),
  'court.timeLimit.extended': stage('Time limit extended by the court', { attrs: { until: day } }),
  'court.trial.started': stage('Trial began'),
  'court.verdict.returned': stage('Verdict', { attrs: { verdict: one('guilty', 'not-guilty', 'not-proven') } }),
  'court.deserted': stage('Case deserted or ended by the court'),
  'court.warrant.issued': stage('Warrant after a failure to appear'),
  'court.warrant.executed': stage('Brought before the court on a warrant'),
  'court.bail.breached': stage('Breach of bail reported'),
  'court.report.ordered': stage('Sentence put off for reports', { attrs: { until: day } }),
  'court.bail.opposed': stage('Bail opposed', { contact: 'court-custody' }),
  'court.bail.granted': stage('Bail granted', { contact: 'first-appearance', attrs: { monitored: yesNo, supervised: yesNo } }),
  'court.ordained': stage('Ordained to appear', { contact: 'first-appearance' }),
  'bailSupervision.assessed': support('Bail supervision assessed'),
  'bailSupervision.imposed': stage('Bail supervision imposed', { contact: 'bail-supervision' }),
  'bailSupervision.firstContact': support('First contact under bail supervision', { contact: 'bail-supervision' }),
  'bailSupervision.completed': support('Bail supervision completed', { contact: 'bail-supervision' }),
  'bailSupervision.ended': stage('Bail supervision ended early', { contact: 'bail-supervision', attrs: { reason: text } }),
  'court.remanded': stage('Remanded in custody', { contact: 'first-appearance' }),
  'jsw.report.submitted': support('Justice social work report submitted', { contact: 'sentencing-report' }),
  'court.sentenced': stage('Disposal by the court', {
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
        'caution',
        'non-harassment',
        'compulsion',
        'remit-to-hearing',
        'custody',
        'other',
      ),
      days: amount,
      term: length,
      kind: one('imprisonment', 'detention', 'detention-of-child', 'extended', 'life', 'lifelong-restriction', 'fine-default', 'contempt'),
      offence: one('ordinary', 'domestic-abuse', 'sexual', 'violent', 'terrorism'),
      startOn: day,
      consecutive: yesNo,
      notification: yesNo,
      extension: length,
      punishmentPart: length,
      supervisedRelease: length,
      returnDays: amount,
      amount,
      months: amount,
      until: day,
      reasonsRecorded: yesNo,
      unpaidWorkHours: amount,
      supervisionMonths: amount,
    },
  }),
  'court.concluded': stage('Case concluded', { attrs: { custodial: yesNo } }),
  'court.appeal.decided': stage('Appeal decided', { attrs: { outcome: one('refused', 'reduced', 'quashed'), days: amount, term: length } }),
  'fine.instalment.paid': stage('Instalment paid'),
  'fine.paid': stage('Fine or compensation paid'),
  'fine.timeAllowed': stage('More time to pay allowed', { attrs: { until: day } }),
  'fine.enquired': stage('Fine enquiry hearing'),
  'fine.remitted': stage('Fine remitted'),
  'fine.defaulted': stage('Default on a fine dealt with', { attrs: { response: one('unpaid-work', 'custody'), days: amount } }),
  'deferral.reviewed': stage('Deferred sentence reviewed', { attrs: { until: day } }),
  'caution.forfeited': stage('Caution forfeited'),
  'order.breach.decided': stage('Breach decided by the court', {
    attrs: { outcome: one('not-proven', 'continued', 'varied', 'fined', 'revoked'), until: day },
  }),
  'order.discharged': stage('Order ended early by the court'),
  'cpo.imposed': stage('Community payback order imposed', {
    attrs: { unpaidWork: yesNo, unpaidWorkHours: amount, supervisionMonths: amount, requirements: z.array(requirement).optional() },
  }),
  'cpo.firstContact': stage('First contact under the order', { contact: 'cpo-induction' }),
  'cpo.induction': stage('Induction', { contact: 'cpo-induction' }),
  'cpo.unpaidWork.started': support('Unpaid work started'),
  'cpo.unpaidWork.completed': stage('Unpaid work completed'),
  'cpo.otherActivity.agreed': support('Other activity agreed under the order', { attrs: { kind: text, hours: amount } }),
  'cpo.otherActivity.completed': support('Other activity completed under the order', { attrs: { kind: text, hours: amount } }),
  'cpo.requirement.started': support('Requirement of the order started', { attrs: { requirement: requirement.optional() } }),
  'cpo.requirement.completed': support('Requirement of the order completed', { attrs: { requirement: requirement.optional() } }),
  'cpo.varied': stage('Order changed by the court', { attrs: { until: day } }),
  'cpo.warning.given': stage('Warning under the order', { contact: 'cpo-review', attrs: { level: one('first', 'final') } }),
  'cpo.review': support('Order review', { contact: 'cpo-review' }),
  'cpo.nonCompliance': stage('Difficulty with compliance recorded', { contact: 'cpo-review' }),
  'cpo.support.offered': stage('Support offered after a difficulty', { contact: 'cpo-review' }),
  'cpo.breach.reported': stage('Breach reported to the court'),
  'cpo.completed': stage('Order completed'),
  'dtto.imposed': stage('Drug treatment and testing order imposed', { attrs: { months: amount } }),
  'dtto.review': stage('Order review by the court', { contact: 'dtto-review' }),
  'dtto.test.taken': support('Drug test under the order', { contact: 'dtto-review', attrs: { positive: yesNo } }),
  'dtto.nonCompliance': stage('Difficulty with the drug treatment order recorded', { contact: 'dtto-review' }),
  'dtto.support.offered': stage('Support offered under the drug treatment order', { contact: 'dtto-review' }),
  'dtto.breach.reported': stage('Breach of the drug treatment order reported'),
  'dtto.completed': stage('Order completed'),
  'rlo.imposed': stage('Restriction of liberty order imposed', { attrs: { months: amount } }),
  'rlo.installed': stage('Monitoring equipment fitted'),
  'rlo.nonCompliance': stage('Violation of the restriction recorded'),
  'rlo.support.offered': stage('Support offered after a violation'),
  'rlo.breach.reported': stage('Breach of the restriction of liberty order reported'),
  'rlo.completed': stage('Restriction of liberty order completed'),
  'supervision.firstContact': stage('First contact under statutory supervision'),
  'supervision.missed': stage('Supervision appointment missed'),
  'supervision.support.offered': stage('Support offered after a missed supervision appointment'),
  'licence.warning.given': stage('Warning about licence conditions'),
  'licence.breach.reported': stage('Breach of licence or supervised release reported'),
  'licence.breach.decided': stage('Breach of licence or supervised release decided', { attrs: { outcome: one('continued', 'recalled') } }),
  'licence.recalled': stage('Licence revoked and recalled to custody'),
  'licence.ended': stage('Licence or supervision ended'),
  'court.return.ordered': stage('Ordered back to custody for an offence before the sentence ended', { attrs: { days: amount } }),
  'custody.received': stage('Received into custody', {
    contact: 'custody-reception',
    attrs: { status: one('remand', 'sentenced'), sentenceDays: amount, expectedDays: amount, establishment: text, outOfArea: yesNo },
  }),
  'custody.healthScreened': stage('Health screen', { contact: 'first-night' }),
  'custody.coreScreened': stage('Core screen interview', { contact: 'core-screen' }),
  'custody.caseConference': support('Case conference', { contact: 'case-management' }),
  'custody.transferred': support('Moved to another establishment', { attrs: { establishment: text, outOfArea: yesNo } }),
  'custody.libDate.changed': stage('Liberation date changed', {
    attrs: { from: day, to: day, reason: one('law', 'recalculated', 'appeal', 'added-days', 'brought-forward', 'parole', 'other') },
  }),
  'custody.days.added': stage('Days added for breach of discipline', { attrs: { days: amount } }),
  'custody.progressed': support('Moved to less secure conditions', { attrs: { to: text } }),
  'custody.homeLeave.granted': support('Home leave granted'),
  'custody.hospital.entered': stage('Moved to hospital from prison'),
  'custody.hospital.left': stage('Back from hospital to prison'),
  'custody.papers.issued': support('Liberation papers issued'),
  'custody.liberated': stage('Liberated', {
    contact: 'liberation-day',
    attrs: {
      planned: yesNo,
      from: one('prison', 'court', 'police'),
      to: one('none', 'own-tenancy', 'family', 'supported', 'temporary'),
      outOfArea: yesNo,
      basis: text,
    },
  }),
  'hdc.applied': stage('Home detention curfew applied for'),
  'hdc.address.assessed': stage('Curfew address assessed', { attrs: { outcome: text } }),
  'hdc.granted': stage('Home detention curfew granted', { attrs: { on: day } }),
  'hdc.refused': stage('Home detention curfew refused'),
  'hdc.breach.reported': stage('Breach of curfew reported'),
  'hdc.recalled': stage('Recalled from home detention curfew'),
  'parole.dossier.sent': stage('Papers sent to the Parole Board'),
  'parole.heard': stage('Parole hearing', { contact: 'case-management' }),
  'parole.decided': stage('Parole decided', { attrs: { release: yesNo, on: day, nextOn: day } }),
  'release.emergency.selected': stage('Selected for emergency release', { attrs: { on: day, scheme: text } }),
  'release.emergency.vetoed': stage('Emergency release stopped by the governor'),
  'release.compassionate.granted': stage('Compassionate release granted', { attrs: { on: day } }),
  'release.plan.shared': support('Release plan shared'),
  'release.partners.notified': support('Partners told of the date'),
  'release.homeArea.liaised': support('Home area contacted'),
  'throughcare.offered': support('Throughcare offered', { contact: 'throughcare-signup', attrs: { service: text } }),
  'throughcare.accepted': support('Throughcare accepted', { contact: 'throughcare-signup', attrs: { service: text } }),
  'throughcare.declined': support('Throughcare declined', { contact: 'throughcare-signup', attrs: { service: text } }),
  'throughcare.contacted': support('Throughcare contact', { contact: 'first-72h', attrs: { how: text } }),
  'throughcare.plan.agreed': support('Plan agreed with the throughcare worker'),
  'throughcare.ended': support('Throughcare ended', { attrs: { reason: text } }),
  'welcome.visit.agreed': support('Welcome visit agreed to'),
  'welcome.visit.made': support('Welcome visit made', { contact: 'welcome-visit' }),
  'comms.phone.provided': support('Phone provided'),
  'comms.phone.lost': support('Phone lost'),
  'housing.landlord.notified': support('Landlord told', { attrs: { arrears: yesNo } }),
  'housing.tenancyLost': support('Tenancy lost', { attrs: { reason: text } }),
  'housing.options.interviewed': support('Housing options interview', { attrs: { by: text } }),
  'housing.application.made': support('Homelessness application', { attrs: { roofless: yesNo } }),
  'housing.decision.made': support('Homelessness decision', { attrs: { outcome: text } }),
  'housing.ta.offered': support('Temporary accommodation offered'),
  'housing.ta.entered': support('Temporary accommodation entered', { attrs: { kind: text } }),
  'housing.ta.left': support('Temporary accommodation left'),
  'housing.address.confirmed': support('Address confirmed', { attrs: { kind: text } }),
  'housing.settled': support('Settled accommodation'),
  'health.gp.registered': support('Registered with a GP'),
  'health.gp.removed': support('No longer registered with a GP'),
  'health.gp.refused': support('GP registration refused', { attrs: { reason: text, authority: text } }),
  'health.medication.supplied': support('Medication supplied', { attrs: { days: amount, by: text } }),
  'health.prescription.dispensed': support('Prescription dispensed'),
  'health.records.transferred': support('Health records transferred'),
  'health.mh.seen': support('Seen by mental health service'),
  'health.specialist.referred': support('Referred to a specialist service', { attrs: { specialty: text } }),
  'health.specialist.seen': support('Seen by a specialist service', { attrs: { specialty: text } }),
  'health.specialist.availability': support('Availability of a specialist service recorded', {
    attrs: { specialty: text, body: text, places: amount, waitDays: amount },
  }),
  'health.overdose.nonFatal': support('Non-fatal overdose'),
  'financial.benefits.checked': support('Benefits checked'),
  'financial.housingCosts.secured': support('Housing costs secured'),
  'financial.id.obtained': support('ID obtained'),
  'financial.id.lost': support('ID lost'),
  'financial.bank.opened': support('Bank account opened'),
  'financial.bank.closed': support('Bank account closed'),
  'financial.uc.claimed': support('Universal Credit claimed'),
  'financial.uc.advance.paid': support('Universal Credit advance paid'),
  'financial.uc.firstPaid': support('First Universal Credit payment'),
  'financial.swf.crisis.applied': support('Crisis grant applied for'),
  'financial.swf.crisis.decided': support('Crisis grant decided', { attrs: { award: yesNo } }),
  'financial.swf.crisis.paid': support('Crisis grant paid'),
  'financial.swf.ccg.applied': support('Community care grant applied for'),
  'financial.swf.ccg.decided': support('Community care grant decided', { attrs: { award: yesNo } }),
  'financial.dhp.applied': support('Discretionary Housing Payment applied for'),
  'financial.dhp.decided': support('Discretionary Housing Payment decided', { attrs: { award: yesNo } }),
  'financial.dischargeGrant.paid': support('Discharge grant paid'),
  'financial.affordability.checked': support('Affordability checked'),
  'substance.referred': support('Referred for drug or alcohol treatment'),
  'substance.treatment.started': support('Treatment started'),
  'substance.keyworker.met': support('Met a key worker'),
  'substance.mat.requested': support('Medication-assisted treatment asked for'),
  'substance.mat.started': support('Medication-assisted treatment started'),
  'substance.ost.dosed': support('Opioid substitution dose taken'),
  'substance.ost.depotGiven': support('Long-acting dose given'),
  'substance.support.met': support('Support while still using', { attrs: { by: text, kind: text } }),
  'substance.naloxone.supplied': support('Take-home naloxone supplied'),
  'employment.disclosureAdvice': support('Advice on disclosing convictions'),
  'employment.started': support('Job started'),
  'employment.ended': support('Job ended', { attrs: { reason: text } }),
  'employment.wage.paid': support('Wage paid'),
  'employment.volunteering.offered': support('Volunteering offered', { attrs: { service: text } }),
  'employment.volunteering.started': support('Volunteering started'),
  'employment.applied': support('Applied for a job or volunteering'),
  'employment.rejected': support('Application turned down', { attrs: { reason: text } }),
  'family.support.offered': support('Support offered to the family', { contact: 'family-visit' }),
  'family.school.told': support('School told, with consent'),
  'family.address.agreed': support('Family agreed to the address'),
  'family.visit': support('Family visit', { contact: 'family-visit' }),
  'goal.set': support('A goal of the person’s own written down', { attrs: { domain: text } }),
  'goal.reviewed': support('A goal of the person’s own looked at again', { attrs: { domain: text } }),
  'goal.reached': support('A goal of the person’s own reached', { attrs: { domain: text } }),
  'victim.notified': support('Person harmed was notified', { contact: 'victim-notice' }),
  'referral.consented': support('The person agreed that facts are shared', { attrs: referralAttrs }),
  'referral.consent.withdrawn': support('The person withdrew the agreement', { attrs: referralAttrs }),
  'referral.sent': support('Referral sent', { attrs: referralAttrs }),
  'referral.acknowledged': support('Referral acknowledged by the service', { attrs: referralAttrs }),
  'referral.appointed': support('Appointment given', { attrs: { ...referralAttrs, on: text } }),
  'referral.attended': support('Appointment kept', { attrs: referralAttrs }),
  'referral.missed': support('Did not attend', { attrs: referralAttrs }),
  'referral.closed': support('Referral closed by the service', { attrs: referralAttrs }),
  'referral.returned': support('Referral returned by the service', { attrs: referralAttrs }),
  'moment.asked': support('A need was asked about', { attrs: momentAttrs }),
  'moment.offered': support('Help was offered', { attrs: momentAttrs }),
  'moment.accepted': support('Help was accepted', { attrs: momentAttrs }),
  'moment.declined': support('Help was declined for now', { attrs: momentAttrs }),
  'moment.deferred': support('Put off to a later contact', { attrs: momentAttrs }),
  'moment.reached': support('The service was reached', { attrs: momentAttrs }),
  'person.learned': support('Something new is known of the person', { scope: 'person', attrs: learned }),
  'person.custody.entered': support('Taken into custody in another case', { scope: 'person' }),
  'person.custody.left': support('Left custody in another case', { scope: 'person' }),
  'person.arrested': support('Arrested in another case', { scope: 'person' }),
  'person.area.changed': support('Moved to another area, and still followed', { scope: 'person', attrs: { to: text } }),
  'person.died': stage('The person died', {
    scope: 'person',
    attrs: { cause: one('drugs', 'suicide', 'circulatory', 'other', 'unknown') },
  }),
  'journey.ended': stage('The journey is no longer followed', {
    scope: 'person',
    attrs: { reason: one('moved-away', 'sentence-served', 'withdrawn', 'other') },
  }),
} as const;

type Definitions = typeof definitions;

/** The name of an event of the pathway. */
export type EventType = keyof Definitions;

/** An event of one type, with its known attributes, as a stage machine receives it. */
export type EventOf<T extends EventType> = {
  [K in T]: StageEvent<
    K,
    keyof Definitions[K]['attrs'] extends never ? Readonly<Record<never, never>> : Attributes<Definitions[K]['attrs']>
  >;
}[T];

/** Any event of the pathway. */
export type JusticeEvent = EventOf<EventType>;

type Attributes<S extends z.ZodRawShape> = Readonly<z.infer<z.ZodObject<S>>>;

/** Every event type of the pathway with what its attributes may be. */
export type ScottishVocabulary = {
  readonly [T in EventType]: VocabularyEntry & {
    readonly type: T;
    readonly attrs: z.ZodType<Given<Definitions[T]['attrs']>, Given<Definitions[T]['attrs']>>;
  };
};

type Given<S extends z.ZodRawShape> = keyof S extends never ? Readonly<Record<string, unknown>> : Attributes<S>;

/** Every event type of the pathway, by its name. */
export const vocabulary: ScottishVocabulary = Object.fromEntries(
  Object.entries(definitions).map(([type, { attrs, ...rest }]) => [type, { type, ...rest, attrs: z.looseObject(attrs) }]),
) as unknown as ScottishVocabulary;
