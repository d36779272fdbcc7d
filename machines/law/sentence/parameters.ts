import type { Parameter } from 'justice-pathway/law';
import { backdatingReach } from './backdating-reach.ts';
import { extendedSentenceTest } from './extended-sentence-test.ts';
import { kindByAge } from './kind-by-age.ts';
import { lifeReviewInterval } from './life-review-interval.ts';
import { lifelongRestriction } from './lifelong-restriction.ts';
import { monitoredBailCredit } from './monitored-bail-credit.ts';
import { monitoredBailHours } from './monitored-bail-hours.ts';
import { monitoredBailPeriod } from './monitored-bail-period.ts';
import { monitoredBailServed } from './monitored-bail-served.ts';
import { monthCounting } from './month-counting.ts';
import { remandRegard } from './remand-regard.ts';
import { summaryMinimum } from './summary-minimum.ts';
import { supervisedReleaseLimit } from './supervised-release-limit.ts';

/** Every parameter of this area. */
export const sentenceParameters: readonly Parameter[] = [
  monthCounting,
  monitoredBailCredit,
  monitoredBailHours,
  monitoredBailPeriod,
  monitoredBailServed,
  remandRegard,
  backdatingReach,
  extendedSentenceTest,
  lifelongRestriction,
  lifeReviewInterval,
  supervisedReleaseLimit,
  kindByAge,
  summaryMinimum,
];
