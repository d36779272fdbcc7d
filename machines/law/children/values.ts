import { at, sources } from '../../sources/acts.ts';
import { noted, since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

export const criminalResponsibility = defineParameter({
  id: 'children.criminal-responsibility',
  rows: ['POL-038', 'CHI-113'],
  label: 'Age of criminal responsibility',
  unit: 'years',
  selector: 'offence',
  values: [
    noted(null, 8, sources.procedure1995, 'From memory; from 28 March 2011 nobody under 12 could be prosecuted.', '2021-12-16'),
    noted('2021-12-17', 12, sources.responsibility2019, 'The age and its start are from memory.'),
  ],
});

export const royalAssent2024 = defineParameter({
  id: 'children.act-2024-royal-assent',
  rows: ['CHI-001'],
  label: 'Children (Care and Justice) (Scotland) Act 2024: Royal Assent',
  unit: 'flag',
  selector: 'now',
  values: [since('2024-06-04', true, sources.children2024)],
});

export interface Places {
  /** A person below this age. */
  readonly below: number;
  readonly places: readonly ('secure-accommodation' | 'place-of-safety' | 'yoi')[];
}

export const childPlaces = defineParameter<Places>({
  id: 'children.places-of-detention',
  rows: ['CHI-002', 'CHI-109'],
  label: 'Where a child may be held on remand, committal or sentence',
  unit: 'list',
  selector: 'decision',
  values: [
    since(null, { below: 18, places: ['yoi', 'secure-accommodation', 'place-of-safety'] }, sources.procedure1995, {
      to: '2024-08-27',
      note: 'A Young Offenders Institution was possible at 16 and 17.',
    }),
    since(
      '2024-08-28',
      { below: 18, places: ['secure-accommodation', 'place-of-safety'] },
      at(sources.ssi2024n211, '2024 Act ss.18, 19, 21-24'),
    ),
  ],
});

/** A child who does not pay a fine is detained for a month at most, in a place that the local authority chooses. */
export const childDefaultDetention = defineParameter({
  id: 'children.default-detention',
  rows: ['CHI-110'],
  label: 'Longest detention of a child in default of a fine, in a place that the local authority chooses',
  unit: 'months',
  selector: 'sentence',
  values: [since(null, { mostMonths: 1 }, at(sources.procedure1995, 's.216(7)'))],
});

export interface HearingAdvice {
  /** Courts that must ask a hearing for advice about a child under an order, and those that may. */
  readonly must: readonly HearingCourt[];
  readonly may: readonly HearingCourt[];
  /** Without an order, in summary proceedings, a court may ask from one age to another in months, and may remit if so advised. */
  readonly withoutOrder: { readonly fromMonths: number; readonly toMonths: number };
}
export type HearingCourt = 'jp' | 'sheriff' | 'high-court';

/** When a court asks a children's hearing for advice about a child who pleads or is found guilty. */
export const hearingAdvice = defineParameter<HearingAdvice>({
  id: 'children.hearing-advice',
  rows: ['CHI-111'],
  label: "When a court must or may ask for the advice of a children's hearing",
  unit: 'guard',
  selector: 'conviction',
  values: [
    since(
      null,
      { must: ['jp', 'sheriff'], may: ['high-court'], withoutOrder: { fromMonths: 16 * 12, toMonths: 17 * 12 + 6 } },
      at(sources.procedure1995, 's.49(3), (6)-(7)'),
    ),
  ],
});

export const childMeaning = defineParameter<readonly string[]>({
  id: 'children.meaning-under-18',
  rows: ['CHI-003'],
  label: 'Provisions of the 1995 Act for which a child is a person under 18',
  unit: 'list',
  selector: 'decision',
  values: [
    since('2024-08-28', ['s.44', 's.51', 's.205', 's.207', 's.208', 's.208A', 's.216'], sources.ssi2024n211, {
      to: '2025-05-04',
      note: 'For specified purposes.',
    }),
    since('2025-05-05', ['s.44', 's.51', 's.205', 's.207', 's.208', 's.208A', 's.216', 's.245A'], at(sources.ssi2025n115, 'reg. 2(1)')),
  ],
});

export const reporterReferral = defineParameter<{ readonly below: number; readonly orElse: readonly string[] }>({
  id: 'children.reporter-referral',
  rows: ['CHI-004'],
  label: 'Who may be referred to the Principal Reporter: below this age, or under 18 and one of these',
  unit: 'guard',
  selector: 'decision',
  values: [
    since(null, { below: 16, orElse: ['referred-before-16', 'on-supervision-order'] }, sources.reporterNews2024, {
      to: '2025-09-01',
      note: 'The referral of all of 16 and 17 (2024 Act s.1) was not in force in the copies read.',
    }),
    noted(
      '2025-09-02',
      { below: 16, orElse: ['referred-before-16', 'on-supervision-order'] },
      at(sources.children2024, 's.1'),
      'The referral of all of 16 and 17 was expected late in 2025 or early in 2026; no commencement was found.',
    ),
  ],
});

export const transportProvisions = defineParameter({
  id: 'children.cross-border-and-transport',
  rows: ['CHI-005'],
  label: 'Cross-border placements and secure transport: enabling provisions',
  unit: 'flag',
  selector: 'now',
  values: [since('2025-09-01', true, at(sources.ssi2025n115, 'reg. 2(2)'))],
});

export const annualReport = defineParameter({
  id: 'children.annual-report',
  rows: ['CHI-006'],
  label: 'Duty to report each year (s.34)',
  unit: 'flag',
  selector: 'now',
  values: [since('2025-05-05', true, sources.childrenCommencement)],
});

export const jointReporting = defineParameter({
  id: 'children.joint-reporting',
  rows: ['CHI-007'],
  label:
    'Offences by children reported to prosecutor and Reporter; for a person under this age or on an order the presumption is towards the Reporter',
  unit: 'years',
  selector: 'decision',
  values: [since(null, 16, at(sources.childrenConsultation, "Lord Advocate's Guidelines"), { note: 'Practice.' })],
});

export const wholeSystem = defineParameter<readonly string[]>({
  id: 'children.whole-system-approach',
  rows: ['CHI-008'],
  label: 'Whole system approach: policy to keep people under 18, in some areas up to 21, 25 or 26, out of formal systems',
  unit: 'list',
  selector: 'decision',
  values: [
    since(null, ['early-and-effective-intervention', 'diversion', 'court-support', 'throughcare'], sources.deferredGuidance, {
      note: 'Since 2011, from memory.',
    }),
  ],
});

export const childrenParameters = [
  criminalResponsibility,
  royalAssent2024,
  childPlaces,
  childDefaultDetention,
  hearingAdvice,
  childMeaning,
  reporterReferral,
  transportProvisions,
  annualReport,
  jointReporting,
  wholeSystem,
] as const;
