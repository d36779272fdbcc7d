import type { CivilDate } from 'justice-pathway';
import { daysBetween, defineCalculator, type LawAnswer, type Reasoning, reasoning, unsupported, versionsUnder } from 'justice-pathway/law';
import { z } from 'zod';
import { discloseOne } from '../disclosure/disclosure.ts';
import { age, day, term } from '../fields.ts';
import { emergencyExclusions } from './emergency-exclusions.ts';
import { emergencyExclusions2025 } from './emergency-exclusions-2025.ts';
import { emergencyLimits } from './emergency-limits.ts';
import { emergencyLongestSentence } from './emergency-longest-sentence.ts';
import { emergencySchemes } from './emergency-schemes.ts';
import { emergencySentencedBefore } from './emergency-sentenced-before.ts';

const reasons = [
  'life',
  'untried',
  'terrorism',
  'liable-to-removal',
  'supervised-release-order',
  'extended-sentence',
  'extradition',
  'sex-offence-notification',
  'domestic-abuse',
  'long-term-without-parole-recommendation',
  'unspent-domestic-abuse-conviction-with-custody',
  'non-harassment-order',
] as const;

const Input = z.strictObject({
  scheme: z.enum(['2020', '2024', '2025']),
  /** Months of the sentence. */
  sentenceMonths: z.number().positive(),
  /** The day from which the sentence is served, and the day it was passed. */
  servingFrom: day,
  sentenced: day.optional(),
  /** The day release would otherwise fall due. */
  due: day,
  /** Facts that shut a person out. */
  exclusions: z.array(z.enum(reasons)).default([]),
  /** An earlier conviction for domestic abuse for which custody was served: it shuts a person out until it is spent. */
  earlierDomesticAbuse: z.strictObject({ convictedOn: day, term, ageAtConviction: age.optional() }).optional(),
});

export interface EmergencyAnswer {
  readonly eligible: boolean;
  /** Every reason why not. */
  readonly reasons: readonly string[];
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** The governor may refuse for an immediate risk to an identified person or group. */
  readonly governorMayRefuse: true;
}

/** Whether a scheme of emergency early release reaches a person, and in which window. */
export const emergencyRelease = defineCalculator<z.infer<typeof Input>, EmergencyAnswer>({
  id: 'emergency-release',
  label: 'Whether a scheme of emergency early release reaches a person, and when',
  input: Input,
  example: { scheme: '2025', sentenceMonths: 18, servingFrom: '2025-06-02', due: '2026-01-12' },
  calculate: (input, law): LawAnswer<EmergencyAnswer> => {
    const version = versionsUnder(emergencySchemes, law).find((each) => each.value.some((group) => group.scheme === input.scheme));
    if (!version?.from) return unsupported('no-such-scheme', `The scheme of ${input.scheme} is not part of this law.`);
    const on = version.from;
    const r = reasoning(law);
    const groups = r.read(emergencySchemes, on);
    const longest = r.read(emergencyLongestSentence, on);
    r.readIfAny(emergencyLimits, on);
    const shut = [...(r.readIfAny(emergencyExclusions, on) ?? []), ...(r.readIfAny(emergencyExclusions2025, on) ?? [])];
    const found: string[] = [];
    if (input.sentenceMonths >= longest) found.push(`The sentence is not under ${longest} months.`);
    for (const each of input.exclusions) if (shut.includes(each)) found.push(`Excluded: ${each}.`);
    const lastSentenced = r.readIfAny(emergencySentencedBefore, on);
    if (lastSentenced && input.sentenced && input.sentenced >= lastSentenced) found.push(`Sentenced on or after ${lastSentenced}.`);
    const group = groups.find((each) => {
      const days = daysBetween(each.anchor, input.due);
      return (
        days >= each.dueFrom &&
        days <= each.dueTo &&
        (each.servingOn === null || input.servingFrom <= each.servingOn) &&
        input.due > each.from
      );
    });
    const spent = input.earlierDomesticAbuse ? spentOn(input.earlierDomesticAbuse, r) : undefined;
    if (spent === 'never' || (spent !== undefined && spent > (version.to ?? spent))) {
      found.push('Excluded: an unspent conviction for domestic abuse for which custody was served.');
    }
    if (!group) found.push('No group of the scheme covers the day release falls due and the day from which the person has been serving.');
    if (input.exclusions.includes('unspent-domestic-abuse-conviction-with-custody') && input.scheme === '2025') {
      r.warn('If that conviction becomes spent before 30 April 2026 the person is released as soon as is reasonably practicable (reg.4).');
    }
    if (found.length > 0 || !group) return r.answer({ eligible: false, reasons: found, governorMayRefuse: true });
    r.step(`Due on ${input.due}, ${daysBetween(group.anchor, input.due)} days after ${group.anchor}.`);
    const to = group.to < input.due ? group.to : input.due;
    if (spent !== undefined && spent > group.from) {
      r.step(`The conviction for domestic abuse is spent from ${spent}: released as soon as is reasonably practicable after that (reg.4).`);
      if (spent >= input.due)
        return r.answer({ eligible: false, reasons: ['Release falls due before that conviction is spent.'], governorMayRefuse: true });
      return r.answer({
        eligible: true,
        reasons: [],
        from: spent,
        to: version.to && version.to < input.due ? version.to : input.due,
        governorMayRefuse: true,
      });
    }
    return r.answer({ eligible: true, reasons: [], from: group.from, to, governorMayRefuse: true });
  },
});

/** The day from which an earlier conviction is spent, by the rules of disclosure. */
function spentOn(earlier: NonNullable<z.infer<typeof Input>['earlierDomesticAbuse']>, r: Reasoning): CivilDate | 'never' {
  const { convictedOn, ageAtConviction } = earlier;
  const answer = discloseOne({
    convictedOn,
    ...(ageAtConviction === undefined ? {} : { ageAtConviction }),
    sentences: [{ kind: 'custody', term: earlier.term }],
  });
  if (answer.status !== 'answered' || answer.value.spentFrom === null) return 'never';
  r.include(answer);
  return answer.value.spentFrom;
}
