import type { CivilDate } from 'justice-pathway';
import { assumption, isUnverified, type Law, lookup, type Parameter } from 'justice-pathway/law';
import { dayRule } from './day-rule.ts';
import { dayRuleSection8 } from './day-rule-section-8.ts';

/** Another law under which an answer is worked out again, and the words for it. */
export interface LawWay {
  readonly when: string;
  readonly law: Law | undefined;
}

/** The law with section 8 of the 2023 Act, where it is not verified that it is not in force on a day of release. */
export function underSection8(law: Law | undefined, released: CivilDate): LawWay | undefined {
  const rule = lookup(dayRule, released, law);
  const section8 = rule && isUnverified(rule) ? lookup(dayRuleSection8, released, law) : undefined;
  return section8 && { when: 'if section 8 of the 2023 Act is in force', law: withValue(law, dayRule, section8.value) };
}

/** The law with another value of a parameter, from a day on or always. */
export function withValue<T>(law: Law | undefined, parameter: Parameter<T>, value: T, from: CivilDate | null = null): Law {
  const values = [
    { from, value, source: { title: 'The other reading', kind: 'assumption' as const }, readings: assumption('the other reading') },
  ];
  const reform = {
    id: `other-${parameter.id}`,
    label: 'Another reading',
    description: 'Shown beside the answer.',
    overlays: [{ parameter: parameter.id, values }],
  };
  return { ...law, reforms: [...(law?.reforms ?? []), reform] };
}
