import type { Instant, WorkingCalendar } from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import type { SimulationIndex } from '../assume/simulation-index.ts';
import type { Desks } from '../desk/desks.ts';
import type { EventQueue } from './event-queue.ts';
import type { JournalColumns } from './journal-columns.ts';

/** What the simulated world gives to every traveller. */
export interface World {
  readonly pathway: Pathway;
  readonly index: SimulationIndex;
  readonly calendar: WorkingCalendar;
  readonly releaseCalendar: WorkingCalendar;
  readonly queue: EventQueue;
  readonly desks: Desks;
  readonly journal: JournalColumns;
  readonly until: Instant;
  /** Events that machines refused, by type: drawn, and not taken. */
  readonly refused: Map<string, number>;
}
