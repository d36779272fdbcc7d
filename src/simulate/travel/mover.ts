import { type Instant, PathwayError } from '../../kernel/index.ts';
import type { AnyLink, Pathway } from '../../pathway/index.ts';
import { type CaseTables, caseTables, type StageTables } from './case-tables.ts';
import type { JourneyStart } from './journey-start.ts';

// A case as the simulator moves it: the engine's step without its record, over the same compiled tables, with the context written in place.
// A test replays every simulated event through the engine's step on XState.

const hops = 20;
const none: readonly string[] = [];

interface Fired {
  readonly event: string;
  readonly at: Instant;
}

/** One case on the move. */
export class Mover {
  private readonly pathway: Pathway;
  private readonly tables: CaseTables;
  private fired: Fired[] = [];
  private dueEvent = '';
  private now: Instant;
  /** The stage where the case is. */
  stage: StageTables;
  context!: Record<string, unknown>;
  /** The state where the case rests, by number in its stage. */
  leaf = 0;
  /** When the next due time comes; infinite where there is none. */
  dueAt = Number.POSITIVE_INFINITY;
  /** How many stages the case has entered. */
  stay = 1;
  closed = false;
  /** Contacts that the last move raised, in order, each once. */
  contacts: readonly string[] = none;

  constructor(pathway: Pathway, { stage, at, input }: JourneyStart) {
    this.pathway = pathway;
    this.tables = caseTables(pathway);
    this.stage = this.tables.stages[stage] as StageTables;
    this.now = at;
    this.leaf = this.start({ ...input, at });
    this.settle();
  }

  /** Whether the stage has no transition at all for an event here. */
  isUnheard(event: number): boolean {
    return this.stage.heard[this.leaf * this.tables.types.length + event] === 0;
  }

  /** Moves the case by an event of the vocabulary, by its number. Refused: `false`, and nothing has changed. */
  take(event: number, at: Instant, attrs: Readonly<Record<string, unknown>>, isStage: boolean, contact: string | undefined): boolean {
    if (this.closed) return false;
    this.now = at;
    const type = this.tables.types[event] as string;
    const from = this.leaf;
    const left = this.fired.length > 0 ? [] : undefined;
    const code = this.stage.eventOf[event] as number;
    const next = code < 0 ? -1 : this.stage.machine.fire(from, code, this.context, { type, at, attrs } as { type: string }, left);
    if (next < 0 && isStage) return false;
    this.contacts = contact === undefined ? none : [contact];
    if (next >= 0) this.arrive(from, next, left);
    return true;
  }

  /** Fires what is due first. */
  fire(at: Instant): void {
    if (this.dueAt === Number.POSITIVE_INFINITY) return;
    this.now = at;
    const { machine } = this.stage;
    const type = this.dueEvent;
    const from = this.leaf;
    const left: string[] = [];
    this.contacts = none;
    this.fired.push({ event: type, at: this.dueAt });
    const next = machine.fire(from, machine.eventCode(type), this.context, { type, at } as { type: string }, left);
    if (next >= 0) this.arrive(from, next, left);
    else this.findDue();
  }

  /** What the last move raised has been dealt with. */
  forgetContacts(): void {
    this.contacts = none;
  }

  private arrive(from: number, to: number, left: readonly string[] | undefined): void {
    this.leaf = to;
    this.raise(this.stage.contactsBetween(from, to));
    if (left && left.length > 0) this.fired = this.fired.filter(({ event }) => !left.includes(event));
    this.settle();
  }

  /** Goes on to the next stage while the present one has come to its end. */
  private settle(): void {
    for (let hop = 0; this.stage.machine.ends[this.leaf] === 1; hop += 1) {
      const { stage, machine } = this.stage;
      if (hop === hops)
        throw new PathwayError('endless-links', `The links from "${stage.id}" go round without an event.`, { stage: stage.id });
      const output = machine.lastOutput() as { outcome: string };
      const link = this.pathway.links[stage.id]?.[output.outcome] as AnyLink | undefined;
      if (!link) {
        const { outcome } = output;
        throw new PathwayError('no-link', `"${stage.id}" ended with "${outcome}", which leads nowhere.`, { stage: stage.id, outcome });
      }
      if (link.to === null) {
        this.closed = true;
        this.dueAt = Number.POSITIVE_INFINITY;
        return;
      }
      this.stage = this.tables.stages[link.to] as StageTables;
      this.stay += 1;
      this.fired = [];
      const input = link.input(output as never) as { readonly at: Instant };
      this.leaf = this.start(input.at === this.now ? input : { ...input, at: this.now });
    }
    this.findDue();
  }

  private start(input: unknown): number {
    const { machine } = this.stage;
    const context = machine.contextOf(input);
    const leaf = machine.enter(context, input);
    this.context = context as Record<string, unknown>;
    this.raise(this.stage.contactsBetween(-1, leaf));
    return leaf;
  }

  private raise(contacts: readonly string[]): void {
    if (contacts.length === 0) return;
    const all = [...new Set([...this.contacts, ...contacts])];
    const special = new Set(all.map((id) => this.pathway.contacts[id]?.insteadOf));
    this.contacts = all.filter((id) => !special.has(id));
  }

  private findDue(): void {
    const { fired, context } = this;
    const list = this.stage.machine.dueTimes(this.leaf);
    if (fired.length > 0) {
      this.fired = fired.filter((each) => list.some(({ event, dueAt }) => event === each.event && dueAt(context) === each.at));
    }
    this.dueAt = Number.POSITIVE_INFINITY;
    for (let index = 0; index < list.length; index += 1) {
      const { event, dueAt } = list[index] as (typeof list)[number];
      const at = dueAt(context);
      if (at === undefined || at >= this.dueAt || this.hasFired(event, at)) continue;
      this.dueAt = at;
      this.dueEvent = event;
    }
  }

  private hasFired(event: string, at: Instant): boolean {
    return this.fired.length > 0 && this.fired.some((each) => each.event === event && each.at === at);
  }
}
