import type { Calculator } from 'justice-pathway/law';
import { appealCalculators } from './appeals/index.ts';
import { bailCalculators } from './bail/index.ts';
import { changeCalculators } from './changes/index.ts';
import { childrenCalculators } from './children/index.ts';
import { disclosureCalculators } from './disclosure/index.ts';
import { disposalCalculators } from './disposals/index.ts';
import { fineCalculators } from './fines/index.ts';
import { keyDatesCalculator } from './key-dates/index.ts';
import { licenceCalculators } from './licence/index.ts';
import { notificationCalculators } from './notification/index.ts';
import { paroleCalculators } from './parole/index.ts';
import { policeCustodyCalculators } from './police-custody/index.ts';
import { prosecutionCalculators } from './prosecution/index.ts';
import { releaseCalculators } from './release/index.ts';
import { remandCalculators } from './remand/index.ts';
import { sentenceCalculators } from './sentence/index.ts';

/** Every calculator by its id, as the command line offers them; each area adds its own list. */
export const calculators: readonly Calculator[] = [
  ...sentenceCalculators,
  ...releaseCalculators,
  ...licenceCalculators,
  keyDatesCalculator,
  ...policeCustodyCalculators,
  ...prosecutionCalculators,
  ...bailCalculators,
  ...remandCalculators,
  ...disposalCalculators,
  ...disclosureCalculators,
  ...childrenCalculators,
  ...notificationCalculators,
  ...appealCalculators,
  ...paroleCalculators,
  ...fineCalculators,
  ...changeCalculators,
];

/** A calculator by its id; `undefined` where there is none. */
export function calculatorById(id: string): Calculator | undefined {
  return calculators.find((each) => each.id === id);
}
