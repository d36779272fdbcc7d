import type { Entry } from '../journal/index.ts';
import type { Instant } from '../kernel/index.ts';
import { own } from '../kernel/json/own.ts';
import type { Moment } from '../moment/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { StateMeta } from '../stage/index.ts';
import type { Case } from './case.ts';
import type { StageTables } from './move/case-tables.ts';
import type { MoveWatch } from './move/mover.ts';

interface Meeting {
  readonly contact: string;
  readonly stage: string;
  readonly stay: number;
}
type Written = Pick<Entry, 'type' | 'kind' | 'stage'> & Partial<Pick<Entry, 'attrs' | 'asked'>> & { readonly id?: string | undefined };

/** Writes down what a step goes through: its journal entries, and in the end its moments. */
export class Recorder implements MoveWatch {
  readonly entries: Entry[] = [];
  private readonly of: Pick<Case, 'id' | 'person' | 'seq' | 'revision'>;
  private readonly at: Instant;
  /** Where contacts were met, in order. */
  private readonly met: Meeting[] = [];

  constructor(of: Pick<Case, 'id' | 'person' | 'seq' | 'revision'>, at: Instant) {
    this.of = of;
    this.at = at;
  }

  write({ id, ...rest }: Written): void {
    const { of, at, entries } = this;
    const seq = of.seq + entries.length + 1;
    const cause = entries[0]?.id;
    const entry = { id: id ?? `${of.id}:${seq}`, seq, at, case: of.id, person: of.person, ...rest };
    entries.push(cause === undefined ? entry : { ...entry, cause });
  }

  meet(contact: string, stage: string, stay: number): void {
    this.met.push({ contact, stage, stay });
  }

  rested({ stage, machine, contactsBetween }: StageTables, from: number, to: number, stay: number): void {
    if (from === to) return;
    const node = machine.nodes[to] as (typeof machine.nodes)[number];
    const label = (node.meta as StateMeta | undefined)?.label;
    const attrs = label === undefined ? { state: node.id } : { state: node.id, label };
    this.write({ type: 'state.entered', kind: 'state', stage: stage.id, attrs });
    for (const contact of contactsBetween(from, to)) this.meet(contact, stage.id, stay);
  }

  ended({ stage }: StageTables, outcome: string): void {
    this.write({ type: 'stage.ended', kind: 'stage', stage: stage.id, attrs: { outcome } });
  }

  started({ stage }: StageTables, input: object): void {
    this.write({ type: 'stage.started', kind: 'stage', stage: stage.id, attrs: { input } });
  }

  /** Writes the moments of the contacts raised, after all else that happened in the step: one for each domain. */
  moments(contacts: readonly string[], pathway: Pathway): readonly Moment[] {
    const moments: Moment[] = [];
    const { of, at } = this;
    for (const id of contacts) {
      // A contact that nobody declared raises nothing; `lintPathway` names it.
      const { raises, present } = own(pathway.contacts, id) ?? { raises: [], present: [] };
      // Met more than once in a step, it is told of where it was met first.
      const { stage, stay } = this.met.find((each) => each.contact === id) as Meeting;
      for (const domain of raises) {
        const moment = `${of.id}:${of.revision + 1}:${id}:${domain}`;
        moments.push({ id: moment, case: of.id, person: of.person, at, stage, stay, contact: id, domain, present });
        const attrs = { moment, stay, contact: id, domain, present: [...present] };
        this.write({ type: 'moment.raised', kind: 'moment', stage, attrs });
      }
    }
    return moments;
  }
}
