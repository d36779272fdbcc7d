import type { Calculator, Parameter } from 'justice-pathway/law';
import {
  bailTest,
  bailTestVersions,
  monitoredBail,
  monitoringReasons,
  solemnRestriction,
  summaryAbscondingGuard,
  supervisedBailContacts,
} from './bail-test.ts';
import { commencedSections, reportingPeriod } from './commencement.ts';

export const bailParameters: readonly Parameter[] = [
  ...commencedSections,
  reportingPeriod,
  bailTestVersions,
  summaryAbscondingGuard,
  solemnRestriction,
  monitoringReasons,
  monitoredBail,
  supervisedBailContacts,
];
export const bailCalculators: readonly Calculator[] = [bailTest];
