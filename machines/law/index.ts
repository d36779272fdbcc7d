import type { Parameter } from 'justice-pathway/law';
import { appealParameters } from './appeals/index.ts';
import { bailParameters } from './bail/index.ts';
import { changeParameters } from './changes/index.ts';
import { childrenParameters } from './children/index.ts';
import { disclosureParameters } from './disclosure/index.ts';
import { disposalParameters } from './disposals/index.ts';
import { fineParameters } from './fines/index.ts';
import { holidaysParameters } from './holidays/index.ts';
import { housingParameters } from './housing/index.ts';
import { licenceParameters } from './licence/index.ts';
import { notificationParameters } from './notification/index.ts';
import { paroleParameters } from './parole/index.ts';
import { policeCustodyParameters } from './police-custody/index.ts';
import { prosecutionParameters } from './prosecution/index.ts';
import { releaseParameters } from './release/index.ts';
import { remandParameters } from './remand/index.ts';
import { sentenceParameters } from './sentence/index.ts';

export { calculatorById, calculators } from './calculators.ts';

/** Every parameter of Scots law that this project holds; each area adds its own list. */
export const allParameters: readonly Parameter[] = [
  ...sentenceParameters,
  ...releaseParameters,
  ...licenceParameters,
  ...holidaysParameters,
  ...housingParameters,
  ...policeCustodyParameters,
  ...prosecutionParameters,
  ...bailParameters,
  ...remandParameters,
  ...disposalParameters,
  ...disclosureParameters,
  ...childrenParameters,
  ...notificationParameters,
  ...appealParameters,
  ...paroleParameters,
  ...fineParameters,
  ...changeParameters,
];
