import type { CivilDate, Instant } from 'justice-pathway';

/** What a case carries from stage to stage. Flat, and JSON: unknown is `null`, never absent. */
export interface Carried {
  readonly at: Instant;
  /** The law the case runs under; `null` is the law as it stands. */
  readonly law: string | null;
  /** Where the person lives or will live. */
  readonly area: string | null;
  /** Under 18 when the case began. */
  readonly child: boolean;
  readonly offenceOn: CivilDate | null;
  /** An offence that only a statute makes and only a summary court tries: proceedings have a time limit. */
  readonly summaryOnly: boolean;
  /** Prosecuted on petition or indictment. */
  readonly solemn: boolean;
  readonly firstAppearedOn: CivilDate | null;
  readonly fullyCommittedOn: CivilDate | null;
  readonly convictedOn: CivilDate | null;
  /** When the case last went into custody before sentence. */
  readonly remandedOn: CivilDate | null;
}

/** Anything not given is not known. */
export type CarriedInput = Partial<Carried> & { readonly at: Instant };

/** The carried facts of an input. XState also calls with none, when it only needs a context's shape. */
export function carriedOf(input: CarriedInput | undefined): Carried {
  return {
    at: input?.at ?? 0,
    law: input?.law ?? null,
    area: input?.area ?? null,
    child: input?.child ?? false,
    offenceOn: input?.offenceOn ?? null,
    summaryOnly: input?.summaryOnly ?? false,
    solemn: input?.solemn ?? false,
    firstAppearedOn: input?.firstAppearedOn ?? null,
    fullyCommittedOn: input?.fullyCommittedOn ?? null,
    convictedOn: input?.convictedOn ?? null,
    remandedOn: input?.remandedOn ?? null,
  };
}

/** A stage's output: its context with one of its outcomes, as a union that links can tell apart. */
export type Ending<C, O extends string> = { [K in O]: C & { readonly outcome: K } }[O];

/** Makes a stage's final states, each with one of its outcomes. */
export const endsOf =
  <All extends string>() =>
  <const O extends All>(label: string, outcome: O) =>
    ({ type: 'final', meta: { label }, output: { outcome } }) as const;

/** The outcome of a final state, as the root's output reads it. */
export function outcomeOf<O extends string>(event: unknown): O {
  return (event as { readonly output: { readonly outcome: O } }).output.outcome;
}

/** Params of an action that needs only the time of the event. */
export const when = ({ event }: { readonly event: { readonly at: Instant } }) => ({ at: event.at });
