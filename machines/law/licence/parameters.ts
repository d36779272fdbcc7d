import type { Parameter } from 'justice-pathway/law';
import { concurrentRelease } from './concurrent-release.ts';
import { licenceEnd } from './licence-end.ts';
import { policeVisits } from './police-visits.ts';
import { recallGrounds } from './recall-grounds.ts';
import { returnOrder } from './return-order.ts';
import { returnOrderCourt } from './return-order-court.ts';
import { statutoryThroughcare } from './statutory-throughcare.ts';
import { supervisedReleaseCeases } from './supervised-release-ceases.ts';
import { supervisedReleaseNotice } from './supervised-release-notice.ts';
import { supervisedReleaseReturn } from './supervised-release-return.ts';
import { supervisionOnLicence } from './supervision-on-licence.ts';
import { victimInformation } from './victim-information.ts';
import { victimNotification } from './victim-notification.ts';
import { victimRepresentations } from './victim-representations.ts';
import { victimSingleScheme } from './victim-single-scheme.ts';
import { victimSupporters } from './victim-supporters.ts';
import { voluntaryThroughcare } from './voluntary-throughcare.ts';

/** Every parameter of this area. */
export const licenceParameters: readonly Parameter[] = [
  licenceEnd,
  supervisionOnLicence,
  supervisedReleaseNotice,
  supervisedReleaseReturn,
  supervisedReleaseCeases,
  recallGrounds,
  returnOrder,
  returnOrderCourt,
  concurrentRelease,
  statutoryThroughcare,
  voluntaryThroughcare,
  victimNotification,
  victimRepresentations,
  victimInformation,
  victimSingleScheme,
  victimSupporters,
  policeVisits,
];
