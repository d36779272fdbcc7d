import type { Instant, ZonedCalendar } from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import type { DomainBits } from '../assume/contact-rule.ts';
import type { SimulationIndex } from '../assume/simulation-index.ts';
import type { Desks } from '../desk/desks.ts';
import type { EventQueue } from './event-queue.ts';
import type { FlagRows } from './flags.ts';
import type { JournalColumns } from './journal-columns.ts';

/** A case that was broken off because it did not get on. */
export interface StoppedTravel {
  /** The person's place in the cohort. */
  readonly place: number;
  readonly at: Instant;
  /** `stage:state` where the case rested. */
  readonly state: string;
  readonly reason: string;
}

/** What the simulated world gives to every traveller. */
export interface World {
  readonly pathway: Pathway;
  readonly index: SimulationIndex;
  readonly flags: FlagRows;
  readonly calendar: ZonedCalendar;
  readonly releaseCalendar: ZonedCalendar;
  readonly domains: DomainBits;
  readonly queue: EventQueue;
  readonly desks: Desks;
  readonly journal: JournalColumns;
  readonly until: Instant;
  /** Events that machines refused, by type: drawn, and not taken. */
  readonly refused: Map<string, number>;
  /** People whose journey was broken off, by their place. */
  readonly stopped: StoppedTravel[];
}
