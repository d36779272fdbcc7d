import type { Choice } from '../types.ts';
import { afterwardsChoices } from './afterwards.ts';
import { arrestChoices } from './arrest-choices.ts';
import { custodyChoices } from './custody-choices.ts';
import { disposalChoices } from './disposal-choices.ts';
import { diversionChoices } from './diversion-choices.ts';
import { prosecutionChoices } from './prosecution-choices.ts';

/** What happens in every state in which a person rests. */
export const choices: readonly Choice[] = [
  ...arrestChoices,
  ...prosecutionChoices,
  ...diversionChoices,
  ...disposalChoices,
  ...custodyChoices,
  ...afterwardsChoices,
];
