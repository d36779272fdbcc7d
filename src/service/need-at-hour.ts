import type { Instant } from '../kernel/instant.ts';
import type { CriterionAnswer } from './criterion.ts';
import type { PlacesAnswer } from './has-places.ts';
import type { Opening } from './opening/opening.ts';
import type { Service } from './service.ts';
import type { Ride } from './timetable.ts';

/** One service at that hour. */
export interface ServiceAtHour {
  readonly service: Service;
  /** `yes`: certainly open at arrival or later that day, and nothing published stands against it. */
  readonly reachable: 'yes' | 'no' | 'unknown';
  /** From when and until when it can be reached that day. */
  readonly from?: Instant;
  readonly by?: Instant;
  /** Whole minutes from the instant asked to its closing, where it is open at that instant. */
  readonly closesInMinutes?: number;
  /** The next certain opening of the coming fortnight, where it is not open. */
  readonly opensAt?: Instant;
  readonly opening: Opening;
  readonly eligible: CriterionAnswer;
  readonly places: PlacesAnswer;
  /** Whether it can be used without what the person lacks; absent where nothing is lacking. */
  readonly without?: CriterionAnswer;
  /** Sentences: what stands against it, then what nobody has published. */
  readonly against: readonly string[];
  readonly toAsk: readonly string[];
  /** The last ride from the gate that arrives before it closes, where a timetable gives one. */
  readonly lastRide?: Ride;
}

/** Something that the person or the directory lacks at that hour. */
export interface MissingAtHour {
  readonly code: string;
  readonly text: string;
}

/** One need of a person at the hour of leaving, and who can answer it then. */
export interface NeedAtHour {
  readonly need: string;
  readonly reachable: 'yes' | 'no' | 'unknown';
  /** The latest time that day until which a reachable service can be reached. */
  readonly by?: Instant;
  /** Reachable first, then unknown, then not. */
  readonly services: readonly ServiceAtHour[];
  readonly missing: readonly MissingAtHour[];
}
