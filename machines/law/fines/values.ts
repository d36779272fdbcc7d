import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const act = (provision: string) => at(sources.procedure1995, provision);
const ssi = (title: string, path: string) => ({ title, address: `https://www.legislation.gov.uk/ssi/${path}`, kind: 'ssi' as const });

export interface SurchargeBand {
  /** Pounds of fines; `null` for any larger amount. */
  readonly upTo: number | null;
  readonly pounds: number | null;
  /** A part of the fines in thousandths, where it is no fixed amount. */
  readonly thousandths?: number;
}

export const surchargeBands = defineParameter<readonly SurchargeBand[]>({
  id: 'fine.victim-surcharge',
  rows: ['B5'],
  label: 'Victim surcharge by the fines of one proceeding, added first; not a fine, and with no disclosure period',
  unit: 'table',
  selector: 'offence',
  values: [
    since(
      '2019-11-25',
      [
        { upTo: 200, pounds: 10 },
        { upTo: 500, pounds: 20 },
        { upTo: 1000, pounds: 40 },
        { upTo: 2500, pounds: 75 },
        { upTo: 5000, pounds: 175 },
        { upTo: 10_000, pounds: 350 },
        { upTo: null, pounds: null, thousandths: 75 },
      ],
      { ...ssi('Victim Surcharge (Scotland) Regulations 2019, SSI 2019/387', '2019/387'), provision: 'reg. 4' },
      { note: 'The amounts are from three agreeing texts about the Regulations.' },
    ),
  ],
});

export const partPayment = defineParameter({
  id: 'fine.part-payment',
  rows: ['FIN-105', 'FIN-106', 'FIN-107'],
  label: 'Default period after part payment: in the same proportion, as near as may be; fines of one day and court are added first',
  unit: 'rule',
  selector: 'decision',
  values: [
    since(
      null,
      { before: 'outstanding ÷ original', inPrison: 'days in the proportion paid; the day of payment is not served' },
      act('ss.219(3)-(5), 220'),
    ),
  ],
});

export const fineEnquiry = defineParameter({
  id: 'fine.enquiry',
  rows: ['FIN-101', 'FIN-102', 'FIN-103', 'FIN-104', 'FIN-108'],
  label: 'Before prison for default: time to pay, an enquiry in the presence of the person, and under 21 supervision first',
  unit: 'guard',
  selector: 'decision',
  values: [
    since(
      null,
      { leastDays: 7, enquiryUnlessInPrison: true, supervisionFirstBelow: 21, reviewOfEnforcementDays: 7 },
      act('ss.214-217, 226H(2)'),
    ),
  ],
});

export const antisocialPenalty = defineParameter<number>({
  id: 'fine.antisocial-behaviour-penalty',
  rows: ['Y26-15'],
  label: 'Fixed penalty for antisocial behaviour; since March 2026 also for threatening or abusive behaviour',
  unit: 'pounds',
  selector: 'offence',
  values: [
    since(null, 40, ssi('SSI 2026/163', '2026/163'), {
      to: '2026-03-25',
      note: 'The amount before is named by the instrument that raised it.',
    }),
    since('2026-03-26', 70, ssi('SSI 2026/163', '2026/163')),
  ],
});

export type HarassmentDuty = 'must-unless-no-need' | 'on-application';

export const harassmentDuty = defineParameter<
  Readonly<Record<'domestic-abuse' | 'sexual' | 'stalking' | 'intimate-image' | 'other', HarassmentDuty>>
>({
  id: 'order.non-harassment-duty',
  rows: ['NHO-001', 'NHO-002', 'NHO-003', 'NHO-004', 'NHO-005', 'Y26-11'],
  label: 'Whether a court must consider a non-harassment order of its own motion, by the day of conviction',
  unit: 'table',
  selector: 'conviction',
  values: [
    since(
      null,
      {
        'domestic-abuse': 'must-unless-no-need',
        sexual: 'on-application',
        stalking: 'on-application',
        'intimate-image': 'on-application',
        other: 'on-application',
      },
      act('s.234AZA(4)'),
      { to: '2026-08-31' },
    ),
    since(
      '2026-09-01',
      {
        'domestic-abuse': 'must-unless-no-need',
        sexual: 'must-unless-no-need',
        stalking: 'must-unless-no-need',
        'intimate-image': 'must-unless-no-need',
        other: 'on-application',
      },
      ssi('SSI 2026/120', '2026/120'),
    ),
  ],
});
