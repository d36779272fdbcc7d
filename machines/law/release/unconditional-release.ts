import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Automatic release from a short-term sentence carries no licence, except in these cases. */
export const unconditionalRelease = defineParameter<readonly string[]>({
  id: 'release.unconditional-release',
  rows: ['REL-011'],
  label: 'Short-term release is unconditional, unless',
  unit: 'list',
  selector: 'release',
  values: [
    {
      from: '1993-10-01',
      value: ['supervised release order', 'extended sentence', 'sexual offence with notification requirements (s.1AA)'],
      source: at(sources.prisoners1993, 'ss.1(1), 26A(4)'),
      note: 'The year is verified; 1 October is from memory.',
    },
  ],
});
