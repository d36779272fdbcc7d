import type { CivilDate, Source } from 'justice-pathway';
import type { Parameter, Reading } from 'justice-pathway/law';
import { at, sources } from '../../sources/acts.ts';

/** One change of the law, and what is known of its start. */
export interface Change {
  readonly id: string;
  readonly rows: readonly string[];
  readonly label: string;
  /** The day of the case that decides whether it applies. */
  readonly selector: Parameter['selector'];
  /** The first day on which it is in force; `null` where no commencement was found, or it is no law. */
  readonly from: CivilDate | null;
  /** Where it has no first day: a proposal, not appointed by what was seen, or nothing found at all. */
  readonly without?: 'not-appointed' | 'not-found' | 'proposal';
  readonly source: Source;
  readonly note?: string;
  readonly how: Reading['how'];
  readonly locator: string;
}

const ssi = (number: string, title = `SSI ${number}`): Source => ({
  title,
  address: `https://www.legislation.gov.uk/ssi/${number}`,
  kind: 'ssi',
});
const commencement2026 = ssi('2026/120');
const victims = (sections: string) => at(commencement2026, `2025 Act ${sections}`);

/** Changes of 2025 and 2026 that are no value of a calculation: what began when, what was not appointed, and what was not found. */
export const changeTable: readonly Change[] = [
  {
    id: 'victims-commissioner',
    rows: ['Y26-06'],
    label: 'Victims and witnesses commissioner, and enabling parts of the victim notification scheme',
    selector: 'now',
    from: '2026-03-19',
    source: victims('ss.1, 35(1) in part, (3), (4), 54, 111'),
    how: 'enacted-text',
    locator: 'SSI 2026/120: ss.1, 35(1) in part, (3), (4), 54, 111',
  },
  {
    id: 'child-witness-measures',
    rows: ['Y26-07'],
    label: 'Special measures for child witnesses',
    selector: 'now',
    from: '2026-03-30',
    source: victims('ss.102-103'),
    how: 'enacted-text',
    locator: 'SSI 2026/120: ss.102-103',
  },
  {
    id: 'transcript-for-complainers',
    rows: ['Y26-08'],
    label: 'Transcript of the trial for complainers',
    selector: 'now',
    from: '2026-04-01',
    source: victims('s.51'),
    how: 'enacted-text',
    locator: 'SSI 2026/120: s.51',
  },
  {
    id: 'jury-affirmation',
    rows: ['Y26-09'],
    label: 'Affirmation by jurors',
    selector: 'trial-start',
    from: '2026-04-06',
    source: victims('s.63'),
    how: 'enacted-text',
    locator: 'SSI 2026/120: s.63',
  },
  {
    id: 'exclusion-zones-on-licence',
    rows: ['Y26-10'],
    label: 'Conditions of licence: exclusion zones',
    selector: 'release',
    from: '2026-08-01',
    source: victims('s.57'),
    note: 'The day was read; what s.57 says was not.',
    how: 'enacted-text',
    locator: 'SSI 2026/120: s.57',
  },
  {
    id: 'trauma-informed-practice',
    rows: ['Y26-12'],
    label: 'Trauma-informed practice, scheduling, standards of service and referral of victims by the police',
    selector: 'now',
    from: '2026-10-01',
    source: victims('ss.26-32, 44, 52'),
    how: 'enacted-text',
    locator: 'SSI 2026/120: ss.26-32, 44, 52',
  },
  {
    id: 'juror-communication',
    rows: ['Y26-13'],
    label: 'Communication by jurors',
    selector: 'trial-start',
    from: '2026-11-02',
    source: victims('s.64'),
    how: 'enacted-text',
    locator: 'SSI 2026/120: s.64',
  },
  {
    id: 'victim-statements-all-solemn',
    rows: ['Y26-13'],
    label: 'Victim statements in all solemn cases',
    selector: 'now',
    from: '2026-11-16',
    source: victims('s.50'),
    how: 'enacted-text',
    locator: 'SSI 2026/120: s.50',
  },
  {
    id: 'one-victim-scheme',
    rows: ['Y26-14'],
    label: 'One victim notification scheme for sentences of every length',
    selector: 'now',
    from: null,
    without: 'not-appointed',
    source: victims('s.35 and what follows'),
    note: 'SSI 2026/120 appoints only enabling parts; later instruments were not seen.',
    how: 'not-found',
    locator: 'SSI 2026/120',
  },
  {
    id: 'ask-and-act',
    rows: ['HOU-001'],
    label: 'Duty to ask about housing and act, and six months instead of two',
    selector: 'now',
    from: null,
    without: 'not-appointed',
    source: at(sources.housing2025, 'Part 5; SSI 2026/115'),
    note: 'From 1 April 2026 only the parts of ss.52 and 53 that let regulations be made are in force; nothing later was found.',
    how: 'not-found',
    locator: 'SSI 2026/115',
  },
  {
    id: 'short-sentences-to-two-years',
    rows: ['Y26-17'],
    label: 'Sentencing and Penal Policy Commission: presumption to 24 months, remand only where more than two years are likely',
    selector: 'now',
    from: null,
    without: 'proposal',
    source: { title: 'Sentencing and Penal Policy Commission, Justice that works (6 February 2026)', kind: 'press' },
    note: 'Proposals, not law.',
    how: 'secondary-text',
    locator: 'press about the report of 6 February 2026',
  },
  {
    id: 'long-term-automatic-release',
    rows: ['Y26-18'],
    label: 'A change of automatic release of long-term prisoners',
    selector: 'now',
    from: null,
    without: 'not-found',
    source: sources.prisoners1993,
    note: 'No change of law was found; the reform long-term-two-thirds tries what was proposed.',
    how: 'not-found',
    locator: '1993 Act s.1(2A)',
  },
  {
    id: 'terrorism-sentences-2026',
    rows: ['Y26-19'],
    label: 'Sentencing Act 2026 s.8: a cut-off for sentences for terrorism in the 1995 Act s.205ZC',
    selector: 'now',
    from: null,
    without: 'not-found',
    source: at(sources.procedure1995, 's.205ZC'),
    note: 'Seen only as a reference; sentences for terrorism are refused here.',
    how: 'not-found',
    locator: '1995 Act s.205ZC, as at 2026-04-07',
  },
  {
    id: 'referral-at-sixteen-and-seventeen',
    rows: ['Y26-20'],
    label: 'Referral of everybody of 16 and 17 to the Principal Reporter',
    selector: 'now',
    from: null,
    without: 'not-appointed',
    source: at(sources.children2024, 's.1'),
    note: 'No commencement was found in notes to 5 May 2025 or a list to 1 September 2025.',
    how: 'not-found',
    locator: '2024 Act, commencement notes to 2025-05-05',
  },
  {
    id: 'police-custody-2026',
    rows: ['POL-101'],
    label: 'A change of the law of arrest and police custody in 2025 or 2026',
    selector: 'arrest',
    from: null,
    without: 'not-found',
    source: sources.justice2016,
    note: 'None was found, beside the fixed penalty for antisocial behaviour; the search is from memory.',
    how: 'memory',
    locator: 'no instrument found',
  },
  {
    id: 'supervised-attendance-repealed',
    rows: ['DIS-107'],
    label: 'Supervised attendance orders (1995 Act ss.235-237) are repealed: a payback order for default of a fine stands in their place',
    selector: 'imposition',
    from: null,
    source: at(sources.procedure1995, 'ss.235-237'),
    note: 'Repealed in the copy read; the day was not looked for.',
    how: 'enacted-text',
    locator: '1995 Act ss.235-237, as at 2026-04-07',
  },
];
