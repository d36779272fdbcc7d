import { agenda, allowed } from '../../engine/index.ts';
import type { CaseView } from '../cases.ts';
import { pathwayOf, type RuntimeContext } from '../context.ts';
import type { StoredCase } from '../store/store.ts';
import { factsPrint } from './facts.ts';
import { profileNow } from './profile-now.ts';

/** A case as a reader sees it; `undefined` once erased. */
export function viewOf(context: RuntimeContext, stored: StoredCase | undefined): CaseView | undefined {
  if (!stored?.case) return undefined;
  const { case: of, openedAt, closedAt, held, facts } = stored;
  const pathway = pathwayOf(context, of);
  return {
    case: of,
    profile: profileNow(stored),
    openedWith: stored.profile,
    openedAt,
    closedAt,
    held,
    ...(facts && pathway && facts.as === factsPrint(pathway) ? { facts: facts.values } : {}),
    agenda: pathway ? agenda(pathway, of, context.step) : [],
    allowed: pathway ? allowed(pathway, of, context.step) : [],
  };
}
