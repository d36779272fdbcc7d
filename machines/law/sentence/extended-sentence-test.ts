import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Conviction on indictment of a sexual offence with any determinate term, or of a violent offence with four years or more; the extension is limited. */
export const extendedSentenceTest = defineParameter<{
  readonly violentFromYears: number;
  readonly extensionLimitYears: number;
  readonly sheriffExtensionLimitYears: number;
  readonly needsIndictment: true;
}>({
  id: 'sentence.extended-sentence-test',
  rows: ['DIS-034', 'XS-001', 'XS-003'],
  label: 'When an extended sentence may be passed',
  unit: 'table',
  selector: 'sentence',
  values: [
    {
      from: '1998-09-30',
      value: { violentFromYears: 4, extensionLimitYears: 10, sheriffExtensionLimitYears: 5, needsIndictment: true },
      source: at(sources.procedure1995, 's.210A(1)'),
    },
  ],
});
