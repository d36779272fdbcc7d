import type { Indicator, Measure, TimeWindow } from 'justice-pathway/map';

const counted = (type: string): Measure => ({ kind: 'count', trigger: { type } });
const ended = (type: string, ...expect: string[]): Measure => ({
  kind: 'share',
  trigger: { type },
  expect,
  window: null,
  stopsAt: [type],
});
const liberated = { type: 'custody.liberated' };
const days = (value: number): TimeWindow => ({ direction: 'after', value, unit: 'days' });
const inCustody = { since: 'custody.received' };
const OPIF = 'Outcomes, Performance and Improvement Framework';
const CJPF = 'Community Justice Performance Framework';

/**
 * Indicators of the national frameworks that a journal can answer, in our own words.
 * A fact on the day of release counts until a week after it, as the rules about release do.
 */
export const indicators: readonly Indicator[] = [
  {
    id: 'OPIF-3f-a',
    label: 'Liberations with a GP within a week',
    framework: OPIF,
    measure: {
      kind: 'share',
      trigger: liberated,
      expect: ['health.gp.registered'],
      window: days(7),
      satisfiedByPrior: true,
      flag: 'gpRegistered',
    },
    note: 'The indicator asks for the share registered; the week is ours. Its wording was not checked at the source.',
  },
  {
    id: 'OPIF-3f-b',
    label: 'Liberations with accommodation on the day',
    framework: OPIF,
    measure: {
      kind: 'share',
      trigger: liberated,
      expect: ['housing.ta.entered', 'housing.address.confirmed', 'housing.settled'],
      window: days(1),
      satisfiedByPrior: inCustody,
    },
    note: 'Counts liberations, not people, and only a place that an event records; the rule about the first night also takes a release to an address. The indicator asks whether it is suitable. Its wording was not checked at the source.',
  },
  {
    id: 'OPIF-3f-c',
    label: 'Liberations with a benefits check by a week after',
    framework: OPIF,
    measure: { kind: 'share', trigger: liberated, expect: ['financial.benefits.checked'], window: days(7), satisfiedByPrior: inCustody },
    note: 'Its wording was not checked at the source.',
  },
  { id: 'CJPF-1-assessed', label: 'Diversion assessments', framework: CJPF, measure: counted('diversion.assessed') },
  { id: 'CJPF-1-commenced', label: 'Diversion cases started', framework: CJPF, measure: counted('diversion.commenced') },
  { id: 'CJPF-1-completed', label: 'Diversion cases completed', framework: CJPF, measure: counted('diversion.completed') },
  {
    id: 'CJPF-2',
    label: 'Referrals offered in police custody',
    framework: CJPF,
    measure: counted('police.referral.offered'),
    note: 'Counts offers on record; the framework counts referrals.',
  },
  { id: 'CJPF-3-assessed', label: 'Bail supervision assessments', framework: CJPF, measure: counted('bailSupervision.assessed') },
  { id: 'CJPF-3-commenced', label: 'Bail supervision started', framework: CJPF, measure: counted('bailSupervision.imposed') },
  { id: 'CJPF-3-completed', label: 'Bail supervision completed', framework: CJPF, measure: counted('bailSupervision.completed') },
  {
    id: 'CJPF-4-cpo',
    label: 'Community payback orders completed',
    framework: CJPF,
    measure: ended('cpo.imposed', 'cpo.completed'),
    note: 'Orders still running count among all orders.',
  },
  {
    id: 'CJPF-4-dtto',
    label: 'Drug treatment and testing orders completed',
    framework: CJPF,
    measure: ended('dtto.imposed', 'dtto.completed'),
    note: 'Orders still running count among all orders.',
  },
  {
    id: 'CJPF-5',
    label: 'Liberations followed by drug or alcohol treatment within two weeks',
    framework: CJPF,
    measure: {
      kind: 'share',
      trigger: liberated,
      expect: ['substance.treatment.started', 'substance.keyworker.met'],
      window: days(14),
    },
    note: 'The indicator counts transfers of treatment; this is the nearest that a journal shows.',
  },
  {
    id: 'CJPF-8',
    label: 'Voluntary throughcare started',
    framework: CJPF,
    measure: counted('throughcare.accepted'),
  },
];
