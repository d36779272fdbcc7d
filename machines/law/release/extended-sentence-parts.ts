import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Release fractions apply to the custodial term alone; then the person is on licence to the end of the extension period. */
export const extendedSentenceParts = defineParameter({
  id: 'release.extended-sentence-parts',
  rows: ['REL-021', 'XS-002', 'XS-004', 'XS-005', 'XS-006', 'XS-007', 'XS-008', 'XS-009', 'XS-013', 'XS-014'],
  label: 'How release rules apply to an extended sentence',
  unit: 'rule',
  selector: 'sentence',
  values: [
    {
      from: '1998-09-30',
      value: {
        releaseOn: 'custodial term',
        extensionBegins: 'the day after a licence of the custodial term would have ended',
        beginsOtherwise: 'the day of release',
        licenceUntil: 'end of the extension period',
        recallUntil: 'end of the extension period',
      },
      source: at(sources.prisoners1993, 's.26A(2)-(9)'),
      note: 'The year is verified; the day is from memory.',
    },
  ],
});
