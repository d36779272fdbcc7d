import type { Choice } from '../types.ts';
import { afterwardsChoices } from './afterwards.ts';
import { arrestChoices } from './arrest.ts';
import { custodyChoices } from './custody.ts';
import { disposalChoices } from './disposal.ts';
import { diversionChoices } from './diversion.ts';
import { prosecutionChoices } from './prosecution.ts';

/** What happens in every state in which a person rests. */
export const choices: readonly Choice[] = [
  ...arrestChoices,
  ...prosecutionChoices,
  ...diversionChoices,
  ...disposalChoices,
  ...custodyChoices,
  ...afterwardsChoices,
];
