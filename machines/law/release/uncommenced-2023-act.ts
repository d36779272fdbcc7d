import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

interface Commencement {
  readonly status: 'not-commenced' | 'not-known' | 'in-force';
  readonly recheck: boolean;
}

const source = at(sources.bailRelease2023, 's.18(2)');
/** Whether a section of the Bail and Release from Custody (Scotland) Act 2023 is in force: what the copies say up to 12 February 2026. */
function section(number: number, about: string) {
  return defineParameter<Commencement>({
    id: `release.commencement-section-${number}`,
    rows: ['3.1', 'Y26-04'],
    label: `2023 Act section ${number}: ${about}`,
    unit: 'status',
    selector: 'now',
    values: [
      { from: '2023-08-02', to: '2026-02-12', source, value: { status: 'not-commenced', recheck: true }, note: 'As the copies show.' },
      {
        from: '2026-02-13',
        value: { status: 'not-known', recheck: true },
        source,
        note: 'No copy is later than 12 February 2026; no commencement was found.',
      },
    ],
  });
}

export const commencementSection8 = section(8, 'no release on a Friday, the eve of a public holiday or a Thursday');
export const commencementSection9 = section(9, 'temporary release of people serving long-term sentences');
export const commencementSection10 = section(10, 'review of a recommendation by the Parole Board');
export const commencementSection12 = section(12, 'release planning duty');

export const commencementSection13 = defineParameter<Commencement>({
  id: 'release.commencement-section-13',
  rows: ['3.1', 'Y26-03'],
  label: '2023 Act section 13: throughcare support standards',
  unit: 'status',
  selector: 'now',
  values: [
    { from: '2023-08-02', to: '2026-02-08', source, value: { status: 'not-commenced', recheck: true } },
    {
      from: '2026-02-09',
      source: { title: 'SSI 2026/24', address: 'https://www.legislation.gov.uk/ssi/2026/24', kind: 'ssi' },
      value: { status: 'in-force', recheck: false },
    },
  ],
});
