import type { ConcernedPeople } from './concerned-people.ts';
import type { EventPattern, EventPatterns } from './event-pattern.ts';
import type { TimeWindow } from './window.ts';

/**
 * Of those with a trigger, how many had what is expected in the window: the one form in which rules, indicators, measures of trials and
 * published figures ask. A rule is a question with words beside it, and is answered for one person; the others count its answers.
 */
export interface Question {
  readonly trigger: EventPatterns;
  /** Whom it is asked of; all of a list must hold. @defaultValue everybody with a trigger */
  readonly who?: ConcernedPeople | readonly ConcernedPeople[] | undefined;
  /** Any one of these answers. */
  readonly expect: readonly (EventPattern | string)[];
  /** `null`: by the end of the record. */
  readonly window: TimeWindow | null;
  /**
   * What happened before the trigger answers too: ever, in so many days before, or since the last event of a type before it.
   * @defaultValue false
   */
  readonly satisfiedByPrior?: boolean | { readonly days: number } | { readonly since: string } | undefined;
  /**
   * What ends, by the due time, what is asked about, such as leaving the stay: where nothing answered in time, nobody is owed an answer
   * any more, and the trigger is not counted. Events of one stay carry the same attribute `stay`.
   */
  readonly endsBy?: readonly (EventPattern | string)[] | undefined;
  /** What stops the waiting after the trigger: what comes later answers no more, and the trigger counts as one that was not answered. */
  readonly stopsAt?: readonly (EventPattern | string)[] | undefined;
  /** Whether what answers, ends and stops must be of the trigger's own case, or of a later one. @defaultValue any of the journey */
  readonly inCase?: 'same' | 'later' | undefined;
}
