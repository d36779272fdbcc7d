import { definePathway, type Pathway, type Vocabulary } from 'justice-pathway';
import { contacts } from '../contacts.ts';
import { scottishMeaning } from '../meaning.ts';
import { vocabulary } from '../vocabulary.ts';
import { scottishZone } from '../zone.ts';
import { type ReferralStage, referral } from './referral.ts';

export {
  type ReferralContext,
  type ReferralInput,
  type ReferralOutcome,
  type ReferralStage,
  referral,
  referralMachine,
} from './referral.ts';
export { acknowledgeBy, acknowledgeWorkingDays, reachBy, referralRule } from './windows.ts';

/** The pathway's words, with the steps of a referral refused where a referral cannot take them. */
export const referralVocabulary: Vocabulary = Object.fromEntries(
  Object.entries(vocabulary).map(([type, entry]) => [
    type,
    /^(referral|moment)\./.test(type) ? { ...entry, kind: 'stage' as const } : entry,
  ]),
);

const end = { to: null, ends: 'case' } as const;

/** The pathway of a referral as a type: `Cases<ReferralPathway>`. */
export type ReferralPathway = Pathway<{ readonly referral: ReferralStage }, 'referral', Vocabulary, typeof contacts>;

/**
 * A referral as a case of its own, beside the person's other cases.
 * @example openCase(referralPathway, { id: 'r-1', person: 'p-1', stage: 'referral', input: { domain: 'housing', service: 's' }, at })
 */
export const referralPathway: ReferralPathway = definePathway({
  id: 'referral',
  zone: scottishZone,
  meaning: scottishMeaning,
  version: '1',
  vocabulary: referralVocabulary,
  contacts,
  stages: { referral },
  start: ['referral'],
  links: {
    referral: {
      declined: end,
      lapsed: end,
      withdrawn: end,
      returned: end,
      closed: end,
      died: end,
      'no-longer-followed': end,
    },
  },
});
