import type { Rule } from 'justice-pathway/map';
import { communicationRules } from './communication.ts';
import { diversionRules } from './diversion.ts';
import { employmentRules } from './employment.ts';
import { everyContactRules } from './every-contact.ts';
import { familyRules } from './family.ts';
import { financialRules } from './financial.ts';
import { healthRules } from './health.ts';
import { housingRules } from './housing.ts';
import { justiceRules } from './justice.ts';
import { referralRules } from './referrals.ts';
import { substanceRules } from './substance.ts';
import { victimsRules } from './victims.ts';

/** The rules: what should happen on a journey, by when, who leads, and a quick win. Every window can be overridden. */
export const rules: readonly Rule[] = [
  ...substanceRules,
  ...diversionRules,
  ...justiceRules,
  ...employmentRules,
  ...healthRules,
  ...housingRules,
  ...financialRules,
  ...familyRules,
  ...victimsRules,
  ...communicationRules,
  ...referralRules,
  ...everyContactRules,
];
