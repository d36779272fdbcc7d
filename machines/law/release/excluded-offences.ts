import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** A short-term single term that includes one of these offences is released at one half. Only the current sentence counts, never earlier convictions. */
export const excludedOffences = defineParameter<readonly string[]>({
  id: 'release.excluded-offences',
  rows: ['REL-006'],
  label: 'Offences that keep the earlier release point',
  unit: 'list',
  selector: 'release',
  values: [
    {
      from: '2025-02-11',
      value: ['sexual', 'domestic-abuse'],
      source: at(sources.prisoners1993, 's.1(1)(a), (1ZA), (10)'),
      note: 'Sexual: paragraphs 36 to 60 of schedule 3 to the Sexual Offences Act 2003. Domestic abuse: the 2016 Act aggravation, s.1(1)(a), or the 2018 Act offence, s.1.',
    },
  ],
});
