import type { DatedValue } from 'justice-pathway/law';
import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

interface Commencement {
  readonly status: 'not-commenced' | 'not-known';
  readonly recheck: true;
}

const source = at(sources.bailRelease2023, 's.18(2)');
const shown = { value: { status: 'not-commenced', recheck: true }, note: 'As the copies show.' } as const;
const unsaid = {
  value: { status: 'not-known', recheck: true },
  note: 'No statement of its commencement was found.',
} as const;

/** Whether a section of the Bail and Release from Custody (Scotland) Act 2023 is in force: what the copies say up to the day on which an unnamed section changed. */
function section(number: number, about: string, before: Pick<DatedValue<Commencement>, 'value' | 'note'> = shown) {
  return defineParameter<Commencement>({
    id: `release.commencement-section-${number}`,
    rows: ['3.1'],
    label: `2023 Act section ${number}: ${about}`,
    unit: 'status',
    selector: 'now',
    values: [
      { from: '2023-08-02', to: '2026-02-08', source, ...before },
      {
        from: '2026-02-09',
        value: { status: 'not-known', recheck: true },
        source,
        note: 'Something in this Act changed on 9 February 2026; which section has not been found.',
      },
    ],
  });
}

export const commencementSection8 = section(8, 'no release on a Friday, the eve of a public holiday or a Thursday');
export const commencementSection9 = section(9, 'temporary release of people serving long-term sentences');
export const commencementSection10 = section(10, 'review of a recommendation by the Parole Board', unsaid);
export const commencementSection12 = section(12, 'release planning duty');
export const commencementSection13 = section(13, 'throughcare support standards');
