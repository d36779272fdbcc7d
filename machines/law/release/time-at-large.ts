import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** While a person is absent without authority no time counts towards the period, the release day or the end, unless Ministers direct. */
export const timeAtLarge = defineParameter({
  id: 'release.time-at-large',
  rows: ['UAL-001', 'UAL-002', 'UAL-003', 'UAL-004', 'UAL-005', 'UAL-006'],
  label: 'Time unlawfully at large',
  unit: 'rule',
  selector: 'release',
  values: [
    {
      from: null,
      value: {
        counts: 'no day from the first absent to the day before return',
        except: 'days detained in a prison or young offenders institution by order of a court',
        life: 'not counted in the punishment part',
        offence: { from: '2019-10-11', summaryMonths: 12, solemnYears: 2 },
      },
      source: at(sources.prisoners1989, 's.40(2), (4); 1993 Act s.2(8); 2019 Act s.59'),
      note: 'How the days are counted is drawn from the text.',
    },
  ],
});
