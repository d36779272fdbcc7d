import type { Calculator } from 'justice-pathway/law';
import { automaticReleaseCalculator } from './automatic-release.ts';
import { releaseDayCalculator } from './day-of-release.ts';
import { earlyRemoval } from './early-removal.ts';
import { emergencyRelease } from './emergency-release.ts';
import { homeDetentionCurfew } from './home-detention-curfew.ts';
import { paroleQualifyingDate } from './parole-qualifying-date.ts';
import { trancheCalculator } from './tranche.ts';

export { releaseParameters } from './parameters.ts';

/** The calculators of this area. */
export const releaseCalculators: readonly Calculator[] = [
  automaticReleaseCalculator,
  trancheCalculator,
  paroleQualifyingDate,
  homeDetentionCurfew,
  releaseDayCalculator,
  emergencyRelease,
  earlyRemoval,
];
