import type {
  ArrivalAssumptions,
  AssumedValue,
  ChoiceAssumption,
  ChoiceOption,
  ConcernedPeople,
  ShareOf,
  StepAssumption,
} from 'justice-pathway/simulate';
import type { Need } from '../meaning.ts';
import type { EventType } from '../vocabulary.ts';

// The simulator's forms, narrowed to the events and needs of this pathway: a misspelt one does not compile.

export type {
  AskAssumption as AskRate,
  AssumedValue as Assumed,
  AttrOf as AttrDraw,
  SpreadOf as Spread,
  WaitFor as Wait,
} from 'justice-pathway/simulate';

/** Something that may happen in a state. */
export interface Option extends ChoiceOption {
  readonly event: EventType | null;
}

/** What happens to people in one leaf state of a stage. */
export interface Choice extends ChoiceAssumption {
  readonly options: readonly Option[];
}

/** A support event that follows something in a journey. */
export interface ServiceStep extends StepAssumption {
  readonly after: { readonly event: EventType } | { readonly state: string };
  readonly who?: ConcernedPeople & { readonly anyNeed?: readonly Need[] };
  readonly unless?: EventType;
  readonly onlyAfter?: EventType;
  readonly event: EventType;
}

/** Who comes in, where, and how often. */
export interface Arrivals extends ArrivalAssumptions {
  readonly start: AssumedValue<readonly ShareOf<'arrest' | 'prosecution'>[]>;
  readonly sex: AssumedValue<readonly ShareOf<'male' | 'female'>[]>;
  readonly tenancy: AssumedValue<readonly ShareOf<'none' | 'sole' | 'joint' | 'family'>[]>;
  readonly needs: Readonly<Record<Need, AssumedValue>>;
}
