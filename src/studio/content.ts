// Table: what may be done at each contact of a walk, and the invented people to begin with.
import type { Need } from 'justice-pathway';
import type { ContactId, EventType } from 'justice-pathway/machines';
import type { WalkState } from './state.ts';

/** Something that can be done at a contact: an event of the pathway, in plain words. */
export interface WalkAction {
  readonly domain: string;
  readonly label: string;
  readonly type: EventType;
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** Shown only for a person for whom it matters. */
  readonly for?: (walk: WalkState) => boolean;
}

export interface WalkContact {
  readonly contact: ContactId;
  /** Counted from reception or from liberation: whole days, then the hour of the day (`null`: the hour of liberation). */
  readonly from: 'reception' | 'liberation';
  readonly days: number;
  readonly hour: number | null;
  /** The event of the contact itself, which always happens, or happens when `met` is chosen. */
  readonly event?: EventType;
  readonly meeting?: 'always' | 'chosen';
  readonly actions: readonly string[];
}

const has = (need: Need) => (walk: WalkState) => walk.needs.includes(need);
const any =
  (...needs: readonly Need[]) =>
  (walk: WalkState) =>
    needs.some((need) => walk.needs.includes(need));
const tenant = (walk: WalkState) => walk.tenancy === 'sole' || walk.tenancy === 'joint';

export const walkActions: Readonly<Record<string, WalkAction>> = {
  landlord: { domain: 'housing', label: 'Tell the landlord where the person is', type: 'housing.landlord.notified', for: tenant },
  rent: { domain: 'financial', label: 'Secure the housing costs', type: 'financial.housingCosts.secured', for: tenant },
  family: { domain: 'family', label: 'Offer the family support', type: 'family.support.offered', for: (walk) => walk.children },
  household: {
    domain: 'financial',
    label: 'Check the benefits of the household',
    type: 'financial.benefits.checked',
    for: (walk) => walk.children,
  },
  screen: { domain: 'health', label: 'Do the health screen today', type: 'custody.healthScreened' },
  core: { domain: 'justice', label: 'Do the core screen now', type: 'custody.coreScreened' },
  interview: { domain: 'housing', label: 'Hold a housing options interview', type: 'housing.options.interviewed', for: has('housing') },
  offer: { domain: 'justice', label: 'Offer voluntary throughcare', type: 'throughcare.offered', for: (walk) => !walk.supervised },
  accept: { domain: 'justice', label: 'The person accepts throughcare', type: 'throughcare.accepted', for: (walk) => !walk.supervised },
  decline: {
    domain: 'justice',
    label: 'The person declines throughcare for now',
    type: 'throughcare.declined',
    for: (walk) => !walk.supervised,
  },
  id: { domain: 'financial', label: 'Get ID that services accept', type: 'financial.id.obtained', for: (walk) => !walk.photoId },
  bank: { domain: 'financial', label: 'Open a bank account', type: 'financial.bank.opened', for: (walk) => !walk.bank },
  benefits: { domain: 'financial', label: 'Check benefits', type: 'financial.benefits.checked', for: has('benefits') },
  disclosure: {
    domain: 'employment',
    label: 'Give advice on disclosing convictions',
    type: 'employment.disclosureAdvice',
    for: has('employment'),
  },
  address: { domain: 'housing', label: 'Confirm an address for release', type: 'housing.address.confirmed', for: has('housing') },
  gp: { domain: 'health', label: 'Register with a GP', type: 'health.gp.registered', for: (walk) => !walk.gp },
  plan: { domain: 'justice', label: 'Share the release plan', type: 'release.plan.shared' },
  partners: { domain: 'justice', label: 'Tell partners the date', type: 'release.partners.notified' },
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
  phone: { domain: 'comms', label: 'Hand over a phone', type: 'comms.phone.provided', for: (walk) => !walk.phone },
  grant: { domain: 'financial', label: 'Pay the discharge grant', type: 'financial.dischargeGrant.paid' },
  gate: {
    domain: 'justice',
    label: 'A worker meets the person at the gate',
    type: 'throughcare.contacted',
    for: (walk) => !walk.supervised,
  },
  homeless: {
    domain: 'housing',
    label: 'Apply to the council as homeless',
    type: 'housing.application.made',
    attrs: { roofless: true },
    for: has('housing'),
  },
  taOffer: { domain: 'housing', label: 'The council offers temporary accommodation', type: 'housing.ta.offered', for: has('housing') },
  taEnter: { domain: 'housing', label: 'Move into temporary accommodation', type: 'housing.ta.entered', for: has('housing') },
  claim: { domain: 'financial', label: 'Claim Universal Credit', type: 'financial.uc.claimed', for: has('benefits') },
  crisis: { domain: 'financial', label: 'A crisis grant is paid', type: 'financial.swf.crisis.paid', for: has('benefits') },
  records: {
    domain: 'health',
    label: 'Health records reach the practice',
    type: 'health.records.transferred',
    for: any('medication', 'mental-health', 'ost'),
  },
  dispense: {
    domain: 'health',
    label: 'The next prescription is dispensed',
    type: 'health.prescription.dispensed',
    for: has('medication'),
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
    for: (walk) => walk.supervised,
  },
  meet: {
    domain: 'justice',
    label: 'The throughcare worker meets the person',
    type: 'throughcare.contacted',
    for: (walk) => !walk.supervised,
  },
  decision: { domain: 'housing', label: 'The council decides the application', type: 'housing.decision.made', for: has('housing') },
  paid: { domain: 'financial', label: 'The first Universal Credit payment arrives', type: 'financial.uc.firstPaid', for: has('benefits') },
  settled: { domain: 'housing', label: 'Move into a settled home', type: 'housing.settled', for: has('housing') },
};

export const walkContacts: readonly WalkContact[] = [
  {
    contact: 'custody-reception',
    from: 'reception',
    days: 0,
    hour: 17,
    event: 'custody.received',
    meeting: 'always',
    actions: ['landlord', 'rent', 'family', 'household'],
  },
  { contact: 'first-night', from: 'reception', days: 0, hour: 20, actions: ['screen'] },
  {
    contact: 'core-screen',
    from: 'reception',
    days: 2,
    hour: 11,
    actions: ['core', 'interview', 'offer', 'landlord', 'family', 'disclosure'],
  },
  { contact: 'throughcare-signup', from: 'reception', days: 12, hour: 14, actions: ['offer', 'accept', 'decline', 'rent', 'household'] },
  {
    contact: 'pre-release-12w',
    from: 'liberation',
    days: -86,
    hour: 10,
    event: 'custody.caseConference',
    meeting: 'always',
    actions: ['interview', 'accept', 'decline', 'id', 'bank', 'disclosure'],
  },
  {
    contact: 'pre-release-6w',
    from: 'liberation',
    days: -42,
    hour: 10,
    event: 'custody.caseConference',
    meeting: 'always',
    actions: ['address', 'gp', 'id', 'bank', 'disclosure'],
  },
  {
    contact: 'pre-release-1w',
    from: 'liberation',
    days: -8,
    hour: 10,
    event: 'custody.caseConference',
    meeting: 'always',
    actions: ['benefits', 'plan', 'partners', 'gp', 'bank'],
  },
  {
    contact: 'liberation-day',
    from: 'liberation',
    days: 0,
    hour: null,
    event: 'custody.liberated',
    meeting: 'always',
    actions: ['papers', 'medication', 'naloxone', 'phone', 'grant', 'gate', 'homeless', 'taOffer', 'taEnter', 'claim', 'records'],
  },
  {
    contact: 'first-72h',
    from: 'liberation',
    days: 1,
    hour: 11,
    actions: ['meet', 'supervisor', 'dose', 'claim', 'crisis', 'taEnter', 'gp', 'records', 'phone'],
  },
  {
    contact: 'first-2w',
    from: 'liberation',
    days: 6,
    hour: 10,
    actions: ['meet', 'supervisor', 'gp', 'dispense', 'mental', 'keyworker', 'disclosure', 'records'],
  },
  { contact: 'week-6', from: 'liberation', days: 36, hour: 10, actions: ['meet', 'decision', 'paid', 'keyworker', 'mental'] },
  { contact: 'week-12', from: 'liberation', days: 84, hour: 10, actions: ['meet', 'settled', 'disclosure'] },
];

export interface InventedPerson {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Invented words; a real person's own go in only with consent. */
  readonly words: string;
  readonly walk: Omit<WalkState, 'person' | 'day' | 'hour' | 'branches' | 'branch' | 'begun'>;
}

export const invented: readonly [InventedPerson, ...InventedPerson[]] = [
  {
    id: 'kit',
    name: 'Kit',
    about: 'No home to go to, on opioid substitution treatment, no phone.',
    words: 'I can keep one appointment. Five on one day, with no phone, I cannot.',
    walk: {
      needs: ['housing', 'benefits', 'opioid', 'ost'],
      tenancy: 'none',
      phone: false,
      photoId: false,
      bank: false,
      gp: false,
      children: false,
      supervised: false,
      days: 240,
    },
  },
  {
    id: 'morven',
    name: 'Morven',
    about: 'Holds a tenancy, two children with her mother, on medication.',
    words: 'I wanted to know first if we would keep the house.',
    walk: {
      needs: ['medication', 'mental-health', 'benefits'],
      tenancy: 'sole',
      phone: true,
      photoId: true,
      bank: true,
      gp: true,
      children: true,
      supervised: false,
      days: 120,
    },
  },
  {
    id: 'rowan',
    name: 'Rowan',
    about: 'Nineteen, wants work, going back to family.',
    words: 'Nobody said what I have to tell an employer.',
    walk: {
      needs: ['employment', 'benefits'],
      tenancy: 'family',
      phone: true,
      photoId: false,
      bank: false,
      gp: true,
      children: false,
      supervised: false,
      days: 180,
    },
  },
  {
    id: 'sandy',
    name: 'Sandy',
    about: 'A longer sentence, leaving under supervision, no address yet.',
    words: 'Three workers asked me the same things. None of them had the keys.',
    walk: {
      needs: ['housing', 'substance', 'medication', 'employment'],
      tenancy: 'none',
      phone: false,
      photoId: false,
      bank: true,
      gp: false,
      children: false,
      supervised: true,
      days: 1640,
    },
  },
  {
    id: 'isla',
    name: 'Isla',
    about: 'A short stay, a home to keep, a small daughter.',
    words: 'By the time they asked about the flat, it was gone.',
    walk: {
      needs: ['housing', 'benefits', 'mental-health'],
      tenancy: 'sole',
      phone: true,
      photoId: true,
      bank: true,
      gp: true,
      children: true,
      supervised: false,
      days: 60,
    },
  },
  {
    id: 'fraser',
    name: 'Fraser',
    about: 'Wants help with alcohol, no bank account, no ID.',
    words: 'You get out with a bag and a travel warrant. Then the day is long.',
    walk: {
      needs: ['substance', 'housing', 'benefits'],
      tenancy: 'none',
      phone: false,
      photoId: false,
      bank: false,
      gp: false,
      children: false,
      supervised: false,
      days: 300,
    },
  },
];
