import { dayOf, fullCommittalBy, solemnLimits, summaryTrialBy } from '../shared/dates.ts';
import type { CustodyContext } from './custody-context.ts';

/** The time limits of a case in custody: summary from the first appearance, solemn from full committal. */
export function remandLimits(context: CustodyContext): Partial<CustodyContext> {
  const appearedOn = context.firstAppearedOn ?? dayOf(context.at);
  const known = { firstAppearedOn: appearedOn, remandedOn: context.remandedOn ?? dayOf(context.at), solemn: context.solemn };
  if (context.convictedOn !== null || context.trialOn !== null) return known;
  if (!context.solemn) return { ...known, trialBy: summaryTrialBy(appearedOn, context.law) };
  if (context.fullyCommittedOn === null) return { ...known, fullCommittalBy: fullCommittalBy(appearedOn, context.law) };
  return {
    ...known,
    fullyCommittedOn: context.fullyCommittedOn,
    fullCommittalBy: null,
    ...solemnLimits(appearedOn, context.fullyCommittedOn, context.law),
  };
}
