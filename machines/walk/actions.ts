// Table: what may be done at a stop of a walk, in plain words, each an event of the pathway.
import type { Profile } from 'justice-pathway';
import type { Need } from '../meaning.ts';
import type { EventType } from '../vocabulary.ts';

/** Something that can be done at a stop of a walk. */
export interface WalkAction {
  readonly domain: string;
  readonly label: string;
  readonly type: EventType;
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** Offered only to a person for whom it matters. */
  readonly for?: (person: Profile) => boolean;
  /** One of these must have happened before; otherwise the step is refused with the sentence. */
  readonly after?: {
    readonly types: readonly EventType[];
    readonly because: string;
    /** Of this person it was true before the walk began. */
    readonly unless?: (person: Profile) => boolean;
    /** Days from it that the step takes by itself: sooner than `least`, the step waits until `usual`. */
    readonly days?: { readonly least: number; readonly usual: number };
  };
  /** It may be done at several stops: a meeting. Everything else is done once. */
  readonly again?: true;
  /** At a stop of somebody who walks beside: it is of their own life, and no step of the first person's. Without it, it stands in both. */
  readonly own?: true;
  /** It stands against another action: a person who has said yes has not said no. */
  readonly against?: string;
}

const has = (need: Need) => (person: Profile) => person.needs.includes(need);
const any =
  (...needs: readonly Need[]) =>
  (person: Profile) =>
    needs.some((need) => person.needs.includes(need));
const tenant = (person: Profile) => person.tenancy === 'sole' || person.tenancy === 'joint';
const parent = (person: Profile) => (person.dependants ?? 0) >= 1;
const unsupervised = (person: Profile) => person.supervision === 'none';
const supervised = (person: Profile) => person.supervision === 'statutory';
const lacks = (thing: 'phone' | 'photoId' | 'bankAccount') => (person: Profile) => person.has?.[thing] === false;
const registered = (person: Profile) => person.gpRegistered !== false;
const roofless = (person: Profile) => person.tenancy === 'none';

/** What somebody can do in a walk. */
export const walkActions = {
  arrestReferral: {
    domain: 'substance',
    label: 'Offer a referral in the cells',
    type: 'police.referral.offered',
    for: any('substance', 'opioid', 'ost', 'mental-health'),
  },
  considered: { domain: 'justice', label: 'Record that diversion was considered', type: 'copfs.diversion.considered' },
  diversionStart: {
    domain: 'justice',
    label: 'Begin the diversion',
    type: 'diversion.commenced',
    after: { types: ['diversion.assessed'], because: 'Nobody can begin diversion before the assessment.' },
  },
  session: {
    domain: 'justice',
    label: 'Hold a session',
    type: 'diversion.session.held',
    after: { types: ['diversion.commenced'], because: 'The diversion has not begun.' },
    again: true,
  },
  bailAssessed: { domain: 'justice', label: 'Assess for bail supervision the same day', type: 'bailSupervision.assessed' },
  bailContact: {
    domain: 'justice',
    label: 'See the person within a day',
    type: 'bailSupervision.firstContact',
    after: { types: ['bailSupervision.imposed'], because: 'No bail supervision was imposed.' },
    again: true,
  },
  report: { domain: 'justice', label: 'Write the report from a full interview', type: 'jsw.report.submitted', again: true },
  orderContact: { domain: 'justice', label: 'Make the first contact', type: 'cpo.firstContact', again: true },
  induction: {
    domain: 'justice',
    label: 'Hold the induction',
    type: 'cpo.induction',
    after: { types: ['cpo.firstContact'], because: 'The induction comes after a first contact.' },
    again: true,
  },
  work: {
    domain: 'justice',
    label: 'Begin the unpaid work',
    type: 'cpo.unpaidWork.started',
    after: { types: ['cpo.induction'], because: 'Unpaid work begins after the induction.' },
  },
  review: { domain: 'justice', label: 'Hold a review of the order', type: 'cpo.review', again: true },
  landlord: { domain: 'housing', label: 'Tell the landlord where the person is', type: 'housing.landlord.notified', for: tenant },
  rent: {
    domain: 'financial',
    label: 'Secure the housing costs',
    type: 'financial.housingCosts.secured',
    for: (person) => tenant(person) && person.needs.includes('benefits'),
  },
  family: { domain: 'family', label: 'Offer the family support', type: 'family.support.offered', for: parent },
  familyAddress: {
    domain: 'family',
    label: 'Ask the family whether the person can come to them',
    type: 'family.address.agreed',
    for: (person) => person.tenancy === 'family',
  },
  school: {
    domain: 'family',
    label: 'With consent, tell the children’s school',
    type: 'family.school.told',
    for: parent,
  },
  ownCheck: {
    domain: 'financial',
    label: 'Check the benefits of the house',
    type: 'financial.benefits.checked',
    for: has('benefits'),
    own: true,
  },
  ownSupport: {
    domain: 'health',
    label: 'Support for the person who was harmed begins',
    type: 'health.mh.seen',
    for: has('mental-health'),
    own: true,
  },
  harmedOutcome: {
    domain: 'victim',
    label: 'Tell the person harmed what was decided, and the conditions',
    type: 'victim.notified',
    again: true,
  },
  household: { domain: 'financial', label: 'Check the benefits of the household', type: 'financial.benefits.checked', for: parent },
  conference: {
    domain: 'justice',
    label: 'Hold a case conference',
    type: 'custody.caseConference',
    for: supervised,
    again: true,
  },
  screen: { domain: 'health', label: 'Do the health screen today', type: 'custody.healthScreened', again: true },
  core: { domain: 'justice', label: 'Do the core screen now', type: 'custody.coreScreened', again: true },
  interview: { domain: 'housing', label: 'Hold a housing options interview', type: 'housing.options.interviewed', for: has('housing') },
  offer: { domain: 'justice', label: 'Offer voluntary throughcare', type: 'throughcare.offered', for: unsupervised },
  accept: {
    domain: 'justice',
    label: 'The person accepts throughcare',
    type: 'throughcare.accepted',
    for: unsupervised,
    after: { types: ['throughcare.offered'], because: 'Nobody has offered throughcare yet.' },
  },
  decline: {
    domain: 'justice',
    label: 'The person declines throughcare for now',
    type: 'throughcare.declined',
    for: unsupervised,
    after: { types: ['throughcare.offered'], because: 'Nobody has offered throughcare yet.' },
    against: 'accept',
  },
  id: { domain: 'financial', label: 'Get ID that services accept', type: 'financial.id.obtained', for: lacks('photoId') },
  bank: {
    domain: 'financial',
    label: 'Open a bank account',
    type: 'financial.bank.opened',
    for: lacks('bankAccount'),
  },
  benefits: { domain: 'financial', label: 'Check benefits', type: 'financial.benefits.checked', for: has('benefits') },
  disclosure: {
    domain: 'employment',
    label: 'Give advice on disclosing convictions',
    type: 'employment.disclosureAdvice',
    for: has('employment'),
  },
  address: { domain: 'housing', label: 'Confirm an address for release', type: 'housing.address.confirmed', for: has('housing') },
  gp: { domain: 'health', label: 'Register with a GP', type: 'health.gp.registered', for: (person) => person.gpRegistered === false },
  plan: { domain: 'justice', label: 'Share the release plan', type: 'release.plan.shared' },
  partners: { domain: 'justice', label: 'Tell partners the date', type: 'release.partners.notified' },
  harmed: {
    domain: 'victim',
    label: 'Tell the person harmed the date, as they asked',
    type: 'victim.notified',
    for: (person) => person.notifiableVictim === true,
    again: true,
  },
  welcomeAgreed: { domain: 'justice', label: 'The person agrees to a welcome visit', type: 'welcome.visit.agreed' },
  welcome: {
    domain: 'justice',
    label: 'Make the welcome visit that was agreed',
    type: 'welcome.visit.made',
    after: { types: ['welcome.visit.agreed'], because: 'The person has not agreed to a welcome visit.' },
  },
  papers: { domain: 'justice', label: 'Give liberation papers', type: 'custody.papers.issued' },
  medication: {
    domain: 'health',
    label: 'Hand over medication for seven days',
    type: 'health.medication.supplied',
    attrs: { days: 7 },
    for: has('medication'),
  },
  naloxone: { domain: 'substance', label: 'Hand over naloxone', type: 'substance.naloxone.supplied', for: has('opioid') },
  dose: { domain: 'substance', label: 'Take the substitution dose at a pharmacy', type: 'substance.ost.dosed', for: has('ost') },
  phone: { domain: 'comms', label: 'Hand over a phone', type: 'comms.phone.provided', for: lacks('phone') },
  grant: { domain: 'financial', label: 'Pay the discharge grant', type: 'financial.dischargeGrant.paid' },
  gate: {
    domain: 'justice',
    label: 'A worker meets the person at the gate',
    type: 'throughcare.contacted',
    for: unsupervised,
    again: true,
  },
  homeless: {
    domain: 'housing',
    label: 'Apply to the council as homeless',
    type: 'housing.application.made',
    attrs: { roofless: true },
    for: roofless,
  },
  taOffer: {
    domain: 'housing',
    label: 'The council offers temporary accommodation',
    type: 'housing.ta.offered',
    for: roofless,
    after: { types: ['housing.application.made'], because: 'Nobody has applied to the council yet.' },
  },
  taEnter: {
    domain: 'housing',
    label: 'Move into temporary accommodation',
    type: 'housing.ta.entered',
    for: roofless,
    after: { types: ['housing.ta.offered'], because: 'No temporary accommodation has been offered.' },
  },
  claim: { domain: 'financial', label: 'Claim Universal Credit', type: 'financial.uc.claimed', for: has('benefits') },
  crisis: {
    domain: 'financial',
    label: 'Apply for a crisis grant',
    type: 'financial.swf.crisis.applied',
    for: has('benefits'),
  },
  crisisDecided: {
    domain: 'financial',
    label: 'The crisis grant is decided the same day',
    type: 'financial.swf.crisis.decided',
    attrs: { award: true },
    for: has('benefits'),
    after: { types: ['financial.swf.crisis.applied'], because: 'Nobody has applied for a crisis grant.' },
  },
  crisisPaid: {
    domain: 'financial',
    label: 'The crisis grant is paid',
    type: 'financial.swf.crisis.paid',
    for: has('benefits'),
    after: { types: ['financial.swf.crisis.decided'], because: 'No crisis grant has been decided.' },
  },
  records: {
    domain: 'health',
    label: 'Health records reach the practice',
    type: 'health.records.transferred',
    for: any('medication', 'mental-health', 'ost'),
    after: {
      types: ['health.gp.registered'],
      because: 'The person is registered with no practice yet, so the records have nowhere to go.',
      unless: registered,
    },
  },
  dispense: {
    domain: 'health',
    label: 'The next prescription is dispensed',
    type: 'health.prescription.dispensed',
    for: has('medication'),
    after: {
      types: ['health.gp.registered', 'health.medication.supplied'],
      because: 'Nobody has the prescription.',
      unless: registered,
    },
  },
  mental: { domain: 'health', label: 'Seen by mental health services', type: 'health.mh.seen', for: has('mental-health') },
  keyworker: {
    domain: 'substance',
    label: 'Meet a drug and alcohol key worker',
    type: 'substance.keyworker.met',
    for: any('substance', 'opioid', 'ost'),
  },
  supervisor: {
    domain: 'justice',
    label: 'First meeting under supervision',
    type: 'supervision.firstContact',
    for: supervised,
  },
  meet: { domain: 'justice', label: 'The worker meets the person', type: 'throughcare.contacted', again: true },
  decision: {
    domain: 'housing',
    label: 'The council decides the application',
    type: 'housing.decision.made',
    for: roofless,
    after: { types: ['housing.application.made'], because: 'There is no application to decide.' },
  },
  paid: {
    domain: 'financial',
    label: 'The first Universal Credit payment arrives',
    type: 'financial.uc.firstPaid',
    for: has('benefits'),
    // A month is assessed and paid within the week that follows.
    after: { types: ['financial.uc.claimed'], because: 'There is no claim to pay.', days: { least: 31, usual: 35 } },
  },
  settled: {
    domain: 'housing',
    label: 'Move into a settled home',
    type: 'housing.settled',
    for: roofless,
    after: {
      types: ['housing.decision.made', 'housing.address.confirmed'],
      because: 'No home was found: no address was confirmed, and the council has not decided.',
    },
  },
} as const satisfies Readonly<Record<string, WalkAction>>;

/** The id of an action of a walk. */
export type WalkActionId = keyof typeof walkActions;
