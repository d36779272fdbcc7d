import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

const duty = <T>(id: string, row: string, label: string, unit: string, value: T, provision: string, note?: string) =>
  defineParameter<T>({
    id: `police-custody.${id}`,
    rows: [row],
    label,
    unit,
    selector: 'arrest',
    values: [since('2018-01-25', value, at(sources.justice2016, provision), note ? { note } : {})],
  });

export const arrestWithoutWarrant = duty(
  'arrest-without-warrant',
  'POL-001',
  'Arrest without a warrant',
  'guard',
  ['reasonable-grounds-to-suspect', 'if-not-imprisonable-delay-for-warrant-not-in-interests-of-justice'],
  's.1',
);
export const noSecondArrest = duty(
  'no-arrest-once-accused',
  'POL-002',
  'No arrest under s.1 for an offence, or its circumstances, of which the person is officially accused; otherwise more than once',
  'guard',
  'not-if-officially-accused',
  's.2(1)-(2)',
);
export const informationOnArrest = duty(
  'information-on-arrest',
  'POL-003',
  'Told on arrest, as soon as reasonably practicable',
  'list',
  ['under-arrest', 'general-nature-of-offence', 'reason', 'no-obligation-to-speak', 'solicitor-intimation', 'solicitor-access'],
  's.3',
);
export const releaseOnTheWay = duty(
  'release-on-the-way',
  'POL-004',
  'Taken to a police station as quickly as is reasonably practicable; released at once if the grounds are gone',
  'duty',
  'release-immediately',
  's.4(1)-(2)',
);
export const authorisationGate = duty(
  'authorisation-gate',
  'POL-005',
  'Custody of a person not officially accused needs an authorisation, sought as soon as reasonably practicable after arrival',
  'guard',
  'authorisation-needed',
  's.7',
);
export const afterCharge = duty(
  'after-charge',
  'POL-020',
  'After charge',
  'list',
  ['undertaking', 'release-without-undertaking', 'refuse-to-release'],
  's.25(2)-(3)',
  'Release without an undertaking is not open after arrest on a warrant.',
);
export const appearanceByLink = duty(
  'appearance-by-link',
  'POL-026',
  'A live television link counts as being brought before the court',
  'flag',
  true,
  's.21(3)',
);
export const informationBeforeInterview = duty(
  'information-before-interview',
  'POL-027',
  'Rights are told not more than this long before an interview',
  'hours',
  1,
  's.31(2)',
);
export const particulars = duty(
  'particulars',
  'POL-029',
  'What a person must give',
  'list',
  ['name', 'address', 'date-of-birth', 'place-of-birth', 'nationality'],
  's.34(4)',
);
export const privateConsultation = duty(
  'private-consultation',
  'POL-031',
  'Private consultation with a solicitor',
  'duty',
  'at-any-time',
  's.44',
  'Delay only exceptionally, by a sergeant or above who is not involved.',
);
export const vulnerableSupport = duty(
  'vulnerable-support',
  'POL-033',
  'Support for a vulnerable person of this age or more',
  'years',
  16,
  's.42',
);
export const noUnnecessaryCustody = duty(
  'no-unnecessary-custody',
  'POL-036',
  'The police must not hold a person unnecessarily',
  'duty',
  'no-unnecessary-custody',
  's.50',
);

/** Part 1 sets no limit for the report to the prosecutor; targets are administrative. */
export const reportToProsecutor = defineParameter<{ readonly limit: null; readonly target: number }>({
  id: 'police-custody.report-to-prosecutor',
  rows: ['POL-039'],
  label: 'Days to the standard prosecution report: no limit in law; an administrative target',
  unit: 'days',
  selector: 'arrest',
  values: [
    since('2018-01-25', { limit: null, target: 28 }, at(sources.justice2016, 'Part 1'), {
      note: 'That there is no limit follows from the text; the target of 28 days is from memory.',
    }),
  ],
});

export const dutyParameters = [
  arrestWithoutWarrant,
  noSecondArrest,
  informationOnArrest,
  releaseOnTheWay,
  authorisationGate,
  afterCharge,
  appearanceByLink,
  informationBeforeInterview,
  particulars,
  privateConsultation,
  vulnerableSupport,
  noUnnecessaryCustody,
  reportToProsecutor,
] as const;
