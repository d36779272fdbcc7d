import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Why a licence of home detention curfew may be revoked; the day on which the person was released on it decides. */
export const curfewRecall = defineParameter<{
  readonly grounds: readonly string[];
  readonly atLarge: string;
  readonly reconsidered: boolean;
}>({
  id: 'release.curfew-recall',
  rows: ['HDC-012', 'HDC-111', 'HDC-113', 'HDC-114', 'HDC-116'],
  label: 'Recall from home detention curfew: the grounds',
  unit: 'guard',
  selector: 'release',
  values: [
    {
      from: '2006-07-03',
      to: '2019-10-10',
      value: {
        grounds: ['failure to comply with a condition', 'no longer possible to monitor'],
        atLarge: 'unlawfully at large',
        reconsidered: false,
      },
      source: at(sources.prisoners1993, 's.17A before the 2019 Act s.50'),
    },
    {
      from: '2019-10-11',
      value: { grounds: ['expedient in the public interest'], atLarge: 'unlawfully at large', reconsidered: true },
      source: at(sources.prisoners1993, 's.17A(1), (3)-(6); 2019 Act s.50(2); SSI 2019/309 reg.3'),
    },
  ],
  savings: ['A person released on curfew before 11 October 2019 keeps the earlier grounds.'],
});

/** Time from being told of the revocation within which representations may be made in writing; later if the Board allows it. */
export const curfewRepresentations = defineParameter<number>({
  id: 'release.curfew-representations',
  rows: ['HDC-112'],
  label: 'Months from being told within which a person recalled from curfew may make representations',
  unit: 'months',
  selector: 'decision',
  values: [
    {
      from: '2020-10-01',
      value: 6,
      source: at(sources.prisoners1993, 's.17A(2A); SSI 2020/283 reg.4'),
    },
  ],
});
