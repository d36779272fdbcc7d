import { appealReadings } from './appeal.ts';
import { bailReadings } from './bail.ts';
import { changeReadings } from './change.ts';
import { childrenReadings } from './children.ts';
import { disclosureReadings } from './disclosure.ts';
import { disposalReadings } from './disposal.ts';
import { fineReadings } from './fine.ts';
import { holidaysReadings } from './holidays.ts';
import { housingReadings } from './housing.ts';
import { licenceReadings } from './licence.ts';
import { notificationReadings } from './notification.ts';
import { paroleReadings } from './parole.ts';
import { policeCustodyReadings } from './police-custody.ts';
import { prosecutionReadings } from './prosecution.ts';
import type { Readings } from './readings-type.ts';
import { releaseReadings } from './release.ts';
import { sentenceReadings } from './sentence.ts';
import { timeLimitReadings } from './time-limit.ts';
import { trialReadings } from './trial.ts';

/** The record of reading of every value of the law. A value that is not here is known to nobody. */
export const readings: Readings = {
  ...sentenceReadings,
  ...releaseReadings,
  ...licenceReadings,
  ...holidaysReadings,
  ...housingReadings,
  ...policeCustodyReadings,
  ...prosecutionReadings,
  ...timeLimitReadings,
  ...trialReadings,
  ...bailReadings,
  ...disposalReadings,
  ...disclosureReadings,
  ...childrenReadings,
  ...notificationReadings,
  ...appealReadings,
  ...paroleReadings,
  ...fineReadings,
  ...changeReadings,
};
