// Table: the values of the law on disclosure.
import type { CivilDuration } from 'justice-pathway/law';
import { at, sources } from '../../sources/acts.ts';
import { noted, since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const started = '2020-11-30';
const before = '2020-11-29';
const act = (provision: string) => at(sources.rehabilitation1974, provision);
const asAmended = (provision: string) => at(sources.management2019, `Part 2 (1974 Act ${provision}), in force by SSI 2020/245`);
const rehabilitation = (from: number, to = from) =>
  Array.from({ length: to - from + 1 }, (_, index) => `REH-${String(from + index).padStart(3, '0')}`);

/** Longest custodial term that becomes spent by the passing of time. */
export const longestSpent = defineParameter({
  id: 'disclosure.longest-term',
  rows: ['6.1', ...rehabilitation(30, 35)],
  label: 'Longest custodial term that becomes spent; a longer one, life and an order for lifelong restriction never do by time',
  unit: 'months',
  selector: 'now',
  values: [since(null, 30, act('s.5(1)'), { to: before }), since(started, 48, asAmended('s.5(1)'))],
});

export interface CustodyBand {
  /** Months; a term of exactly so many is within. */
  readonly upTo: number;
  /** Added to the term, or the whole period where the term is not counted. */
  readonly adult: CivilDuration;
  readonly child: CivilDuration;
}

export const custodyPeriods = defineParameter<{ readonly termCounts: boolean; readonly bands: readonly CustodyBand[] }>({
  id: 'disclosure.custody',
  rows: ['6.1', 'REH-001', ...rehabilitation(3, 6)],
  label: 'Disclosure period of custody, from the conviction: the term and a buffer, by length',
  unit: 'table',
  selector: 'now',
  values: [
    noted(
      null,
      {
        termCounts: false,
        bands: [
          { upTo: 6, adult: { years: 7 }, child: { months: 42 } },
          { upTo: 30, adult: { years: 10 }, child: { years: 5 } },
        ],
      },
      act('s.5 Table A as it stood'),
      'The table before 30 November 2020 is from memory.',
      before,
    ),
    since(
      started,
      {
        termCounts: true,
        bands: [
          { upTo: 12, adult: { years: 2 }, child: { years: 1 } },
          { upTo: 30, adult: { years: 4 }, child: { years: 2 } },
          { upTo: 48, adult: { years: 6 }, child: { years: 3 } },
        ],
      },
      asAmended('s.5 Table A'),
    ),
  ],
});

const byAge = (
  rows: readonly string[],
  id: string,
  label: string,
  provision: string,
  now: { adult: CivilDuration; child: CivilDuration },
  then?: { adult: CivilDuration; child: CivilDuration; note?: string },
) =>
  defineParameter<{ readonly adult: CivilDuration; readonly child: CivilDuration }>({
    id: `disclosure.${id}`,
    rows,
    label,
    unit: 'duration',
    selector: 'now',
    values: [
      ...(then
        ? [
            then.note
              ? noted(null, { adult: then.adult, child: then.child }, act(`${provision} as it stood`), then.note, before)
              : since(null, { adult: then.adult, child: then.child }, act(`${provision} as it stood`), { to: before }),
          ]
        : []),
      since(started, now, asAmended(provision)),
    ],
  });

export const finePeriod = byAge(
  ['6.1', 'REH-007', 'REH-009'],
  'fine',
  'Disclosure period of a fine, a compensation order or a sentence not listed',
  's.5 Table A',
  { adult: { months: 12 }, child: { months: 6 } },
  { adult: { years: 5 }, child: { months: 30 }, note: 'Five years, halved under 18, from memory.' },
);
export const cautionPeriod = byAge(
  ['6.1', 'REH-010'],
  'caution',
  'Caution for good behaviour: the longer of this and its own period',
  's.5C',
  {
    adult: { months: 6 },
    child: { months: 3 },
  },
);
export const orderPeriod = byAge(
  ['6.1', 'REH-011', 'REH-027'],
  'order',
  'Community payback, drug treatment and testing, and restriction of liberty orders: the longer of this and the time until the order ceases',
  's.5D',
  { adult: { years: 1 }, child: { months: 6 } },
  { adult: { years: 5 }, child: { months: 30 } },
);
export const endorsementPeriod = byAge(['6.1', 'REH-008'], 'endorsement', 'Road traffic endorsement', 's.5 Table A', {
  adult: { years: 5 },
  child: { months: 30 },
});

/** Old community orders: the years alone, whatever became of the order. */
export const orderRunsOn = defineParameter({
  id: 'disclosure.order-until-it-ceases',
  rows: ['6.1', 'REH-012'],
  label: 'The period of a community order lasts at least until the order ceases',
  unit: 'flag',
  selector: 'now',
  values: [
    noted(null, false, act('s.5 as it stood'), 'Only the years are known for the time before 30 November 2020.', before),
    since(started, true, asAmended('s.5D')),
  ],
});

export const nothingToDisclose = defineParameter<readonly string[]>({
  id: 'disclosure.nil',
  rows: ['6.1', 'REH-019'],
  label: 'Sentences with no disclosure period',
  unit: 'list',
  selector: 'now',
  values: [
    since(
      started,
      [
        'absolute-discharge',
        'admonition',
        'guardianship-order',
        'compulsory-supervision-order',
        'supervision-requirement',
        'discharge-of-referral',
      ],
      asAmended('s.5J'),
    ),
  ],
});

export const deferralDisclosure = defineParameter({
  id: 'disclosure.deferral',
  rows: ['6.1', 'REH-013', 'REH-057', 'REH-058'],
  label: 'While sentence is deferred: from the conviction to the sentence',
  unit: 'rule',
  selector: 'now',
  values: [since(started, 'until-relevant-sentence', asAmended('s.5E'))],
});

export const disqualificationPeriod = defineParameter<{ readonly withoutEnd: CivilDuration }>({
  id: 'disclosure.disqualification',
  rows: ['6.1', ...rehabilitation(16, 18)],
  label: 'Disqualification and other orders: until they cease, or this long where no end is stated',
  unit: 'duration',
  selector: 'now',
  values: [since(started, { withoutEnd: { years: 2 } }, asAmended('s.5(2E)'))],
});

export const compulsionOrderPeriod = defineParameter<{ readonly applicationAfter: CivilDuration }>({
  id: 'disclosure.compulsion-order',
  rows: ['6.1', 'REH-015'],
  label: 'Compulsion order: until it ceases; the Tribunal may be asked after this long',
  unit: 'duration',
  selector: 'now',
  values: [since(started, { applicationAfter: { months: 12 } }, asAmended('s.5G'))],
});

export const termsTogether = defineParameter({
  id: 'disclosure.terms-together',
  rows: ['6.1', 'REH-022', ...rehabilitation(40, 44)],
  label: 'Consecutive terms, and concurrent terms of one proceeding, are one term',
  unit: 'rule',
  selector: 'now',
  values: [since(started, 'one-term', asAmended('s.5(2F)'))],
});

export const breachLengthens = defineParameter({
  id: 'disclosure.breach',
  rows: ['6.1', 'REH-025', 'REH-059'],
  label: 'An order resentenced on breach can lengthen the period, and make a spent conviction unspent',
  unit: 'rule',
  selector: 'now',
  values: [since(started, 'resentence-decides', asAmended('s.6(3ZA)-(3ZB)'))],
});

const furtherRule = {
  trigger: 'convicted during the running period',
  both: 'the period that ends earlier goes on to the later',
  except: ['summary proceedings', 'no offence here', 'minor service offence', 'excluded sentence on either side'],
  ordersAlone: 'never lengthen another',
} as const;

export const furtherConviction = defineParameter({
  id: 'disclosure.further-conviction',
  rows: ['6.1', ...rehabilitation(50, 56), 'REH-060'],
  label: 'A further conviction during the period, not in summary proceedings: the period that ends earlier goes on to the end of the later',
  unit: 'rule',
  selector: 'now',
  values: [
    since(null, furtherRule, act('s.6(4)-(6) as it stood'), {
      to: before,
      note: 'The rule before 30 November 2020 is taken to be the same; it was not read.',
    }),
    since(started, furtherRule, asAmended('s.6(4)-(6)')),
  ],
});

export const childBelow = defineParameter({
  id: 'disclosure.child-below',
  rows: ['6.1', 'REH-002'],
  label: 'Age at conviction below which the shorter periods apply',
  unit: 'years',
  selector: 'now',
  values: [since(null, 18, act('s.5 as it stood'), { to: before }), since(started, 18, asAmended('s.5(2A)'))],
});

/** For alternatives to prosecution, which are not convictions. */
export const alternativePeriods = defineParameter<{ readonly warning: CivilDuration | null; readonly other: CivilDuration }>({
  id: 'disclosure.alternative-to-prosecution',
  rows: ['6.1', ...rehabilitation(70, 73)],
  label: 'Alternatives to prosecution: a warning is spent at once, others after this long',
  unit: 'duration',
  selector: 'now',
  values: [
    since(null, { warning: null, other: { months: 3 } }, act('s.8B, sch.3'), {
      note: 'The day on which this began has not been established.',
    }),
  ],
});

export const disclosureLevels = defineParameter({
  id: 'disclosure.act-2020',
  rows: ['6.1'],
  label: 'Disclosure (Scotland) Act 2020: levels 1 and 2, and changes to the PVG scheme',
  unit: 'flag',
  selector: 'now',
  values: [since('2025-04-01', true, sources.disclosure2020)],
});

export const interimOrders = defineParameter({
  id: 'disclosure.interim-orders',
  rows: ['REH-014'],
  label: 'Assessment, treatment and interim compulsion orders: from the conviction to the sentence that follows',
  unit: 'rule',
  selector: 'now',
  values: [since(started, 'until-relevant-sentence', asAmended('s.5F(5)-(7)'))],
});

export const approvedSchoolPeriod = defineParameter<CivilDuration>({
  id: 'disclosure.approved-school',
  rows: ['REH-020'],
  label: 'Approved-school or fit-person order of the 1937 Act',
  unit: 'duration',
  selector: 'now',
  values: [since(started, { years: 1 }, asAmended('s.5H'))],
});

interface ByAge {
  readonly adult: CivilDuration;
  readonly child: CivilDuration;
}

export const servicePeriods = defineParameter<
  Readonly<
    Record<
      | 'cashiering'
      | 'service-dismissal'
      | 'service-detention'
      | 'service-custodial-order-over-six-months'
      | 'service-custodial-order-up-to-six-months'
      | 'service-custodial-order-schedule-5a'
      | 'service-community-order',
      ByAge
    >
  >
>({
  id: 'disclosure.service',
  rows: ['REH-021'],
  label: 'Sentences of service law; a service community order of a child lasts at least until the order ceases',
  unit: 'table',
  selector: 'now',
  values: [
    since(
      started,
      {
        cashiering: { adult: { years: 10 }, child: { years: 5 } },
        'service-dismissal': { adult: { years: 7 }, child: { months: 42 } },
        'service-detention': { adult: { years: 5 }, child: { months: 30 } },
        'service-custodial-order-over-six-months': { adult: { years: 7 }, child: { years: 7 } },
        'service-custodial-order-up-to-six-months': { adult: { years: 3 }, child: { years: 3 } },
        'service-custodial-order-schedule-5a': { adult: { years: 5 }, child: { years: 5 } },
        'service-community-order': { adult: { years: 5 }, child: { months: 30 } },
      },
      asAmended('s.5 Table B, s.5I'),
      { note: 'Which of seven, five and three years belongs to which custodial order is drawn from the order of the list.' },
    ),
  ],
});

export const notSentences = defineParameter<readonly string[]>({
  id: 'disclosure.not-sentences',
  rows: ['REH-023', 'REH-024', 'REH-026'],
  label: 'Not sentences under the Act: the victim surcharge, a hospital direction and an order in default of a fine',
  unit: 'list',
  selector: 'now',
  values: [since(started, ['victim-surcharge', 'hospital-direction', 'fine-default'], act('s.1(3)(a), (zb), (zc)'))],
});

export const levelTwoPeriods = defineParameter<{ readonly childhood: CivilDuration; readonly otherwise: CivilDuration }>({
  id: 'disclosure.level-two',
  rows: ['PVG-001', 'PVG-002', 'PVG-003', 'PVG-004', 'PVG-005', 'PVG-006', 'PVG-007'],
  label: 'Level 2: time since conviction after which a spent conviction of list B is not shown',
  unit: 'duration',
  selector: 'now',
  values: [
    since('2025-04-01', { childhood: { years: 5, months: 6 }, otherwise: { years: 11 } }, at(sources.disclosure2020, 'ss.8-10, 13-14')),
  ],
});

export const disclosureParameters = [
  levelTwoPeriods,
  interimOrders,
  approvedSchoolPeriod,
  servicePeriods,
  notSentences,
  longestSpent,
  custodyPeriods,
  finePeriod,
  cautionPeriod,
  orderPeriod,
  orderRunsOn,
  endorsementPeriod,
  nothingToDisclose,
  deferralDisclosure,
  disqualificationPeriod,
  compulsionOrderPeriod,
  termsTogether,
  breachLengthens,
  furtherConviction,
  childBelow,
  alternativePeriods,
  disclosureLevels,
] as const;
