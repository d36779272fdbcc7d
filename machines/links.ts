import type { Links } from 'justice-pathway';
import { type ArrestStage, arrest } from './stages/arrest/arrest.ts';
import { type CustodyStage, custody } from './stages/custody/custody.ts';
import type { CustodyContext } from './stages/custody/custody-context.ts';
import { type DisposalStage, disposal } from './stages/disposal/disposal.ts';
import { type DiversionStage, diversion } from './stages/diversion.ts';
import { type LiberationStage, liberation } from './stages/liberation.ts';
import { type ProsecutionStage, prosecution } from './stages/prosecution/prosecution.ts';
import { type ReintegrationStage, reintegration } from './stages/reintegration.ts';
import { type Carried, carriedOf } from './stages/shared/carried.ts';
import type { Returning } from './stages/shared/returning.ts';
import { noSentence, type Sentence } from './stages/shared/sentence.ts';

/** The stages of the pathway, by name. */
export type ScottishStages = {
  readonly arrest: ArrestStage;
  readonly prosecution: ProsecutionStage;
  readonly diversion: DiversionStage;
  readonly disposal: DisposalStage;
  readonly custody: CustodyStage;
  readonly liberation: LiberationStage;
  readonly reintegration: ReintegrationStage;
};

/** The stages of the pathway, in the order a person usually meets them. */
export const stages: ScottishStages = { arrest, prosecution, diversion, disposal, custody, liberation, reintegration };

const over = { to: null, ends: 'case' } as const;
const gone = { died: over, 'no-longer-followed': over } as const;

/** Where each outcome of each stage leads. */
export const links: Links<ScottishStages> = {
  arrest: {
    ...gone,
    'released-without-charge': over,
    'police-warning': over,
    undertaking: { to: 'prosecution', input: (out) => ({ ...carriedOf(out), path: 'undertaking', courtOn: out.courtOn }) },
    'to-be-reported': { to: 'prosecution', input: (out) => ({ ...carriedOf(out), path: 'report' }) },
    'to-court': { to: 'prosecution', input: (out) => ({ ...carriedOf(out), path: 'custody' }) },
  },
  prosecution: {
    ...gone,
    'no-action': over,
    warning: over,
    'alternative-accepted': over,
    'work-completed': over,
    diversion: { to: 'diversion', input: carriedOf },
    'referred-to-reporter': over,
    'time-barred': over,
    remanded: { to: 'custody', input: (out) => ({ ...carriedOf(out), status: 'remand', trialOn: out.trialOn }) },
    convicted: { to: 'disposal', input: carriedOf },
    sentenced: { to: 'disposal', input: (out) => ({ ...carriedOf(out), ...sentenceIn(out) }) },
    'sentenced-to-custody': { to: 'custody', input: (out) => ({ ...carriedOf(out), ...sentenceIn(out), status: 'sentenced' }) },
    'not-convicted': over,
    discontinued: over,
  },
  diversion: {
    ...gone,
    completed: over,
    returned: { to: 'prosecution', input: (out) => ({ ...carriedOf(out), path: 'returned' }) },
  },
  disposal: {
    ...gone,
    completed: { to: 'reintegration', input: (out) => ({ ...carriedOf(out), from: 'order' }) },
    'no-order': over,
    'sentenced-to-custody': { to: 'custody', input: (out) => ({ ...carriedOf(out), ...sentenceIn(out), status: 'sentenced' }) },
    remanded: { to: 'custody', input: (out) => ({ ...carriedOf(out), status: 'remand' }) },
    'remitted-to-hearing': over,
    'compulsion-order': over,
  },
  custody: {
    ...gone,
    released: { to: 'liberation', input: liberated },
    'liberated-from-court': { to: 'liberation', input: liberated },
    bailed: { to: 'prosecution', input: (out) => ({ ...carriedOf(out), path: 'bailed' }) },
    'bailed-for-sentence': { to: 'disposal', input: carriedOf },
    'sentenced-in-community': { to: 'disposal', input: (out) => ({ ...carriedOf(out), ...sentenceIn(out) }) },
  },
  liberation: {
    ...gone,
    'first-weeks-over': {
      to: 'reintegration',
      input: (out) => ({
        ...carriedOf(out),
        from: 'custody',
        since: out.releasedAt,
        superviseUntil: out.superviseUntil,
        endsOn: out.endsOn,
        voluntary: out.voluntary,
        breachOpen: out.breachOpen,
      }),
    },
    recalled: { to: 'custody', input: (out) => ({ ...recalledWith(out), status: 'recalled' }) },
    'curfew-recalled': {
      to: 'custody',
      input: (out) => ({ ...recalledWith(out), automaticOn: out.automaticOn, status: 'curfew-recalled' }),
    },
    'returned-by-court': { to: 'custody', input: returned },
    'received-into-custody': { to: 'custody', input: receivedAgain },
  },
  reintegration: {
    ...gone,
    reintegrated: over,
    recalled: { to: 'custody', input: (out) => ({ ...recalledWith(out), status: 'recalled' }) },
    'returned-by-court': { to: 'custody', input: returned },
    'received-into-custody': { to: 'custody', input: receivedAgain },
  },
};

const sentenceKeys = Object.keys(noSentence) as readonly (keyof Sentence)[];

function sentenceIn(out: Sentence): Sentence {
  const found: Record<string, unknown> = { ...noSentence };
  for (const key of sentenceKeys) found[key] = out[key];
  return found as unknown as Sentence;
}

function liberated(out: CustodyContext) {
  const { releasedAt, basis, planned, liberatedFrom, superviseUntil, automaticOn, endsOn, voluntary } = out;
  return {
    ...carriedOf(out),
    releasedAt: releasedAt ?? out.at,
    basis,
    planned,
    liberatedFrom,
    superviseUntil,
    automaticOn,
    endsOn,
    voluntary,
  };
}

interface Supervised extends Carried {
  readonly superviseUntil: string | null;
  readonly endsOn: string | null;
}

const recalledWith = (out: Supervised) => ({ ...carriedOf(out), superviseUntil: out.superviseUntil, endsOn: out.endsOn });

// A return ordered by the court counts as a sentence from the order.
function returned(out: Carried & Returning) {
  return { ...carriedOf(out), status: 'returned' as const, sentencedOn: out.returnOn, startOn: out.returnOn, days: out.returnDays };
}

function receivedAgain(out: Carried & Returning) {
  const sentenced = out.receivedStatus === 'sentenced';
  return {
    at: out.at,
    law: out.law,
    area: out.area,
    child: out.child,
    status: sentenced ? ('sentenced' as const) : ('remand' as const),
    receivedAt: out.receivedAt,
    ...(sentenced ? { days: out.receivedDays, disposal: 'custody' } : {}),
  };
}
