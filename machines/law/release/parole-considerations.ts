import { at, sources } from '../../sources/acts.ts';
import { defineParameter } from '../law-parameter.ts';

/** Matters that the Parole Board must consider in a case. */
export const paroleConsiderations = defineParameter<readonly string[]>({
  id: 'release.parole-considerations',
  rows: ['REL-019', 'Y26-02'],
  label: 'What the Parole Board must take into account',
  unit: 'list',
  selector: 'decision',
  values: [
    {
      from: '2026-02-11',
      value: ['the safety of victims', 'non-disclosure of where remains are'],
      source: at(sources.ssi2025n393, '(ss.55-56 of the 2025 Act)'),
    },
  ],
});
