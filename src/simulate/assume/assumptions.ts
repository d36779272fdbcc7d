import type { ConcernedPeople } from '../../journal/index.ts';
import type { CivilDate, Confidence, Domain, Source } from '../../kernel/index.ts';
import type { AssumedValue, AttrOf, SpreadOf, WaitFor } from './assumed.ts';
import type { RelatedAssumption } from './related-assumption.ts';

// What an invented year rests on: plain data, and each number says where it comes from.

/** How much likelier something is for some people than for others: a number that a share is multiplied with. */
export interface PersonFactor {
  readonly who: ConcernedPeople;
  readonly times: AssumedValue;
}

/** One thing that may happen in a state; `null`: nothing does. */
export interface ChoiceOption {
  readonly event: string | null;
  readonly attrs?: Readonly<Record<string, AttrOf>>;
  readonly p: number;
  /** For whom it is likelier or less likely; the other options keep their proportions among themselves. */
  readonly factors?: readonly PersonFactor[];
  readonly wait?: WaitFor;
}

/** What happens to people in one resting state of a stage. The first that holds is taken. */
export interface ChoiceAssumption {
  readonly stage: string;
  /** Path of the state within the stage. */
  readonly state: string;
  readonly given?: Readonly<Record<string, string | number | boolean | null>>;
  readonly options: readonly ChoiceOption[];
  readonly wait: WaitFor;
  readonly year: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** Something that a service does after something in a journey. */
export interface StepAssumption {
  readonly id: string;
  /** An event, or a state reached (`stage:path`). */
  readonly after: { readonly event: string } | { readonly state: string };
  readonly given?: Readonly<Record<string, string | number | boolean>>;
  readonly who?: ConcernedPeople;
  /** Not when this has already happened in the same episode. */
  readonly unless?: string;
  /** Only when this has already happened in the same episode. */
  readonly onlyAfter?: string;
  readonly event: string;
  readonly attrs?: Readonly<Record<string, AttrOf>>;
  readonly p: AssumedValue;
  readonly factors?: readonly PersonFactor[];
  readonly wait: WaitFor;
  readonly year: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** A new case of the same person, after something in a case that they have. */
export interface ReturnAssumption {
  readonly id: string;
  readonly after: { readonly event: string; readonly given?: Readonly<Record<string, string | number | boolean>> };
  /** Only where an attribute of the event is at most, or more than, a number. */
  readonly size?: { readonly attr: string; readonly atMost?: number; readonly moreThan?: number };
  /** Share of people who have a new case after it. */
  readonly p: AssumedValue;
  readonly factors?: readonly PersonFactor[];
  readonly wait: WaitFor;
  /** The stage where the new case begins. */
  readonly stage: string;
}

/** Which events say that a person is held, and what the person's other cases are told of it. */
export interface HeldAssumption {
  readonly entered: string;
  readonly left: string;
  readonly tellEntered: string;
  readonly tellLeft: string;
}

/** How often a need is raised at a contact and what follows; shares of those who have the need. */
export interface AskAssumption {
  readonly contact: string;
  readonly domain: Domain;
  readonly asked: AssumedValue;
  readonly offered: AssumedValue;
  readonly accepted: AssumedValue;
  readonly reached: AssumedValue;
}

/** Which part of people an assumption holds for. */
export interface ShareOf<T extends string = string> {
  readonly value: T;
  readonly p: number;
}

/** Who comes in, where and how often. */
export interface ArrivalAssumptions {
  readonly start: AssumedValue<readonly ShareOf[]>;
  readonly perYear: AssumedValue;
  readonly sex: AssumedValue<readonly ShareOf[]>;
  readonly age: AssumedValue<readonly { readonly from: number; readonly to: number; readonly p: number }[]>;
  readonly tenancy: AssumedValue<readonly ShareOf[]>;
  readonly needs: Readonly<Record<string, AssumedValue>>;
  /** For whom a need is likelier: by sex, age, and needs that stand before it in `needs`. */
  readonly needFactors?: Readonly<Record<string, readonly PersonFactor[]>>;
  readonly phone: AssumedValue;
  readonly photoId: AssumedValue;
  readonly bankAccount: AssumedValue;
  readonly gpRegistered: AssumedValue;
  readonly dependants: AssumedValue;
  readonly notifiableVictim: AssumedValue;
  /** What the first stage is told of the person, by field of its input: whether below an age, or where home is. */
  readonly told?: Readonly<Record<string, { readonly ageUnder: number } | { readonly profile: 'homeArea' }>>;
  /** Shares by weekday, Monday first, and by hour of the day. */
  readonly weekdays: AssumedValue<readonly number[]>;
  readonly hours: AssumedValue<readonly number[]>;
}

/** Opening on some weekdays, 1 Monday to 7 Sunday, by the clock on the wall: `09:00`. */
export interface DeskOpening {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** What may come of a visit, beside being seen. */
export type DeskTelling = 'noShow' | 'foundClosed' | 'gaveUp' | 'lapsed';

/** A service as a desk with hours and limited places. */
export interface DeskAssumption {
  readonly id: string;
  readonly label: string;
  /** Events that happen here: each waits for its turn. */
  readonly events: readonly string[];
  /** Help accepted at contacts in these domains is reached here. */
  readonly domains?: readonly Domain[];
  /** Id of the service in a directory. */
  readonly service?: string;
  readonly mode: 'walk-in' | 'appointment';
  readonly opening: readonly DeskOpening[];
  /** Id of the calendar of the body. */
  readonly calendar: string;
  readonly closedOn?: readonly CivilDate[];
  /** Walk-in: people seen at a time. Appointment: people seen in a day. The last entry not after the day holds. */
  readonly places: readonly { readonly from?: CivilDate; readonly value: number }[];
  /** Desks that share staff name the same team, and its places are those of the first of them. */
  readonly team?: string;
  /** Minutes that a person is seen. */
  readonly takes: SpreadOf;
  /** Days before the first appointment that can be had; or minutes of travel to a walk-in desk. */
  readonly lead: SpreadOf;
  readonly noShow: AssumedValue;
  readonly retries: number;
  /** Days until the next try. */
  readonly retryAfter: SpreadOf;
  /** Minutes after the next opening at which a person comes back who found a walk-in desk closed. @defaultValue evenly within an hour */
  readonly afterClosed?: SpreadOf;
  /** Events that write down what came of a visit, beside being seen: nobody came, the desk was closed, the wait was given up, the errand was. */
  readonly tells?: { readonly [K in DeskTelling]?: string };
  /** Minutes that a person waits at a walk-in desk before leaving. */
  readonly patience?: SpreadOf;
  /** How many may wait at a walk-in desk; others are turned away. */
  readonly room?: number;
  /** Other people who would use the desk, on a day on which it is open, if nobody had to wait. */
  readonly others?: AssumedValue;
  /** Appointment: a wait longer by so many days keeps away all but 37 in 100 of the others. With `others` it says how long a queue is on an ordinary day. */
  readonly deterredAfter?: AssumedValue;
  /** Share of those who are seen who come through this pathway: people who are followed are some of them. */
  readonly ofPathway?: AssumedValue;
  /** Days from a person's coming in to a visit, on average. @defaultValue 300 */
  readonly reachedAfter?: AssumedValue;
  /** People with one of these needs go first; earlier in the list goes before later. */
  readonly priority?: readonly string[];
  readonly year: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** Where a stage keeps its release date, and the event that moves it: what the release levers work on. */
export interface ReleaseAssumption {
  readonly stage: string;
  readonly event: string;
  readonly date: string;
  readonly start: string;
  readonly days: string;
  readonly added?: string;
  readonly given?: Readonly<Record<string, string | number | boolean | null>>;
  readonly calendar: string;
  /** Weekdays on which nobody is released; holidays never. */
  readonly notOn: readonly number[];
  /** Nor on a day before a holiday. */
  readonly notBeforeHoliday?: boolean;
  /** Share of the sentence served; absent: as the stage computes it. */
  readonly fraction?: number;
}

/** All assumptions of a simulated year. */
export interface SimulationAssumptions {
  readonly arrivals: ArrivalAssumptions;
  readonly choices: readonly ChoiceAssumption[];
  readonly services: readonly StepAssumption[];
  readonly asks: readonly AskAssumption[];
  /** How people come back with a new case; absent: each has one. */
  readonly returns?: readonly ReturnAssumption[];
  readonly held?: HeldAssumption;
  /** Who is beside the people: made by `relatedPeople`, and nothing to the people themselves. */
  readonly related?: readonly RelatedAssumption[];
  readonly desks?: readonly DeskAssumption[];
  /** The desks before a scenario changed them: queues are as long as theirs on the first day. */
  readonly usualDesks?: readonly DeskAssumption[];
  readonly release?: ReleaseAssumption;
  /** The rule that release levers change; by itself it moves nothing. */
  readonly releaseLever?: ReleaseAssumption;
  /** Stages that begin a new episode for `unless`. */
  readonly episodes?: readonly string[];
}
