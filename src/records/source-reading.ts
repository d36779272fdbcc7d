import type { Decisions } from './decision.ts';
import type { MadeEvent } from './made-event.ts';
import type { People, Person } from './people.ts';
import type { RecordsPlan, SourcePlan } from './plan.ts';
import type { Columns } from './row.ts';

export interface SourceReading {
  readonly plan: RecordsPlan;
  readonly source: SourcePlan;
  /** Its place among the sources. */
  readonly place: number;
  readonly people: People;
  readonly decisions: Decisions;
  readonly zone: string;
  /** The last year that two figures can mean. */
  readonly lastYear: number;
  take(person: Person, event: MadeEvent): void;
  sawColumns(columns: Columns, file: string): void;
  progress?(rows: number): void;
}
