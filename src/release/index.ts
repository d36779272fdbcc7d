export {
  type Audience,
  forRelease,
  type InsideAudience,
  type InventedAudience,
  inside,
  invented,
  markOf,
  type ReleaseAudience,
} from './audience.ts';
export { type Conflict, conflictsWith, leastDifference } from './compare-releases.ts';
export { heldBack, nought, type ShownCount } from './count.ts';
export { type Earlier, earlierFor } from './earlier.ts';
export {
  digestsOf,
  emptyRegister,
  forget,
  PastRelease,
  ReleaseRegister,
  type ReleaseSubject,
  readRegister,
  remember,
} from './register.ts';
export { countOr, isTold, type Released, release, shownCount } from './release.ts';
export { roundedTo, standsFor } from './rounding.ts';
export { type Cell, type CellOptions, newTally, type Relation, type Tally } from './tally.ts';
