import { type Instant, PathwayError } from '../../kernel/index.ts';
import type { AnyLink } from '../../pathway/index.ts';
import type { Case } from '../case.ts';
import type { CaseTables, StageTables } from './case-tables.ts';
import type { DueTimer, StepperEvent } from './stepper.ts';

const hops = 20;
const never = Number.POSITIVE_INFINITY;
const none: readonly string[] = [];
const noneFired: readonly FiredTimer[] = [];

/** A due time that has come, by its machine's event. */
export interface FiredTimer {
  readonly event: string;
  readonly at: Instant;
}

/** Is told what a move goes through, in order. */
export interface MoveWatch {
  /** The case came to rest in a state, from another of its stage or, from -1, at the stage's start. */
  rested(stage: StageTables, from: number, to: number, stay: number): void;
  ended(stage: StageTables, outcome: string): void;
  started(stage: StageTables, input: object): void;
}

/**
 * One case on the move: the engine's one way to take an event or a due time, follow links and gather contacts.
 * `step` moves a case once and writes down what happened; the simulator lets many live on, with nothing written but events.
 * The context is written in place.
 */
export class Mover {
  private readonly tables: CaseTables;
  private readonly watch: MoveWatch | undefined;
  private now: Instant;
  private dueEvent = '';
  /** The stage where the case is. */
  stage: StageTables;
  context: Record<string, unknown> = {};
  /** The state where the case rests, by number in its stage. */
  leaf = -1;
  /** Due times that have fired and would else be offered again. */
  fired: readonly FiredTimer[] = noneFired;
  /** When the next due time comes; infinite where there is none. */
  dueAt = never;
  /** How many stages the case has entered. */
  stay: number;
  /** The outcome with which the case was closed. */
  outcome: string | null = null;
  closed = false;
  /** Contacts that the last move raised, in order, each once. */
  contacts: readonly string[] = none;

  private constructor(tables: CaseTables, stage: string, at: Instant, stay: number, watch: MoveWatch | undefined) {
    this.tables = tables;
    this.stage = tables.stage(stage);
    this.now = at;
    this.stay = stay;
    this.watch = watch;
  }

  /** Starts a case in a stage. @throws PathwayError `stage-failed`, `no-link`, `no-outcome`, `endless-links` */
  static open(tables: CaseTables, stage: string, input: object, at: Instant, watch?: MoveWatch): Mover {
    const mover = new Mover(tables, stage, at, 1, watch);
    mover.start({ ...input, at });
    mover.settle();
    return mover;
  }

  /** Takes up an open case, which is not touched. @throws PathwayError `unknown-state` */
  static of(tables: CaseTables, of: Case, watch?: MoveWatch): Mover {
    const mover = new Mover(tables, of.stage as string, of.at, of.stay, watch);
    mover.leaf = mover.stage.machine.leafOf(of.value as NonNullable<Case['value']>);
    mover.context = { ...of.context };
    if (of.fired.length > 0) mover.fired = of.fired.map(({ id, at }) => ({ event: timerEvent(id), at }));
    return mover;
  }

  /** Whether the stage has no transition at all for an event here. */
  isUnheard(event: number): boolean {
    return this.stage.heard[this.leaf * this.tables.types.length + event] === 0;
  }

  /** Moves the case by an event of the vocabulary, by its number. Refused: `false`, and nothing has changed. */
  take(event: number, at: Instant, attrs: Readonly<Record<string, unknown>>, isStage: boolean, contact: string | undefined): boolean {
    if (this.closed) return false;
    const { types } = this.tables;
    const from = this.leaf;
    const left = this.fired.length > 0 ? [] : undefined;
    const code = this.stage.eventOf[event] as number;
    const isRead = this.stage.heard[from * types.length + event] === 2;
    const next = code < 0 ? -1 : this.move(code, isRead ? { type: types[event] as string, at, attrs } : undefined, left);
    if (next < 0 && isStage) return false;
    this.now = at;
    this.contacts = contact === undefined ? none : [contact];
    if (next >= 0) this.arrive(from, next, left);
    return true;
  }

  /** Fires what is due first. */
  fireNext(at: Instant): void {
    if (this.dueAt !== never) this.fire(this.dueEvent, this.dueAt, at);
  }

  /** Fires one due time. */
  fire(event: string, dueAt: Instant, at: Instant): void {
    const from = this.leaf;
    const left: string[] = [];
    this.now = at;
    this.contacts = none;
    this.fired = [...this.fired, { event, at: dueAt }];
    const next = this.move(this.stage.machine.eventCode(event), { type: event, at }, left);
    if (next >= 0) this.arrive(from, next, left);
    else this.findDue();
  }

  /** Lets one due time pass without acting on it. */
  pass(event: string, dueAt: Instant): void {
    this.fired = [...this.fired, { event, at: dueAt }];
    this.findDue();
  }

  /** What the last move raised has been dealt with. */
  forgetContacts(): void {
    this.contacts = none;
  }

  private move(code: number, event: StepperEvent | undefined, cancelled: string[] | undefined): number {
    const { machine, stage } = this.stage;
    try {
      return machine.fire(this.leaf, code, this.context, event, cancelled && { cancelled, effects: [] });
    } catch (cause) {
      const type = machine.events[code] as string;
      throw new PathwayError('stage-failed', `The stage "${stage.id}" failed on "${type}".`, { stage: stage.id, type }, { cause });
    }
  }

  private arrive(from: number, to: number, left: readonly string[] | undefined): void {
    this.leaf = to;
    this.raise(this.stage.contactsBetween(from, to));
    this.watch?.rested(this.stage, from, to, this.stay);
    if (left && left.length > 0) this.fired = without(this.fired, left);
    this.settle();
  }

  /** Goes on to the next stage while the present one has come to its end. */
  private settle(): void {
    for (let hop = 0; this.stage.machine.ends[this.leaf] === 1; hop += 1) {
      const { id } = this.stage.stage;
      if (hop === hops) throw new PathwayError('endless-links', `The links from "${id}" go round without an event.`, { stage: id });
      const output = this.stage.machine.lastOutput();
      const outcome = outcomeIn(output, id);
      this.watch?.ended(this.stage, outcome);
      const link = this.linkOf(id, outcome);
      this.fired = noneFired;
      if (link.to === null) {
        this.closed = true;
        this.outcome = outcome;
        this.dueAt = never;
        return;
      }
      this.stage = this.tables.stage(link.to);
      this.stay += 1;
      const input = link.input(output as never) as { readonly at?: Instant };
      this.start(input.at === this.now ? input : { ...input, at: this.now });
    }
    this.findDue();
  }

  private start(input: object): void {
    const { machine, stage } = this.stage;
    if (this.stay > 1) this.watch?.started(this.stage, input);
    try {
      const context = machine.contextOf(input);
      this.leaf = machine.enter(context, input);
      this.context = context as Record<string, unknown>;
    } catch (cause) {
      throw new PathwayError('stage-failed', `The stage "${stage.id}" could not start.`, { stage: stage.id }, { cause });
    }
    this.raise(this.stage.contactsBetween(-1, this.leaf));
    this.watch?.rested(this.stage, -1, this.leaf, this.stay);
  }

  private linkOf(stage: string, outcome: string): AnyLink {
    const links = this.tables.pathway.links[stage];
    const link = links && Object.hasOwn(links, outcome) ? (links[outcome] as AnyLink | undefined) : undefined;
    if (!link) throw new PathwayError('no-link', `"${stage}" ended with "${outcome}", which leads nowhere.`, { stage, outcome });
    return link;
  }

  private raise(contacts: readonly string[]): void {
    if (contacts.length === 0) return;
    if (this.contacts.length === 0 && contacts.length === 1) this.contacts = contacts;
    else this.contacts = together(this.contacts, contacts, this.tables.replacedBy);
  }

  private findDue(): void {
    const { fired, context } = this;
    const list = this.stage.machine.dueTimes(this.leaf);
    if (fired.length > 0) {
      this.fired = stillDue(fired, list, context);
    }
    this.dueAt = never;
    for (let index = 0; index < list.length; index += 1) {
      const { event, dueAt } = list[index] as (typeof list)[number];
      const at = dueAt(context);
      if (at === undefined || at >= this.dueAt || this.hasFired(event, at)) continue;
      this.dueAt = at;
      this.dueEvent = event;
    }
  }

  private hasFired(event: string, at: Instant): boolean {
    const { fired } = this;
    for (let index = 0; index < fired.length; index += 1) {
      const each = fired[index] as FiredTimer;
      if (each.event === event && each.at === at) return true;
    }
    return false;
  }
}

function without(fired: readonly FiredTimer[], left: readonly string[]): readonly FiredTimer[] {
  return fired.filter(({ event }) => !left.includes(event));
}

/** Those that would be due again; mostly all of them, and then the same list. */
function stillDue(fired: readonly FiredTimer[], list: readonly DueTimer[], context: object): readonly FiredTimer[] {
  for (let place = 0; place < fired.length; place += 1) {
    if (!isStillDue(fired[place] as FiredTimer, list, context)) return fired.filter((each) => isStillDue(each, list, context));
  }
  return fired;
}

function isStillDue(of: FiredTimer, list: readonly DueTimer[], context: object): boolean {
  for (let place = 0; place < list.length; place += 1) {
    const { event, dueAt } = list[place] as DueTimer;
    if (event === of.event && dueAt(context) === of.at) return true;
  }
  return false;
}

/** Contacts, each once, without those that another of them stands in for. */
function together(known: readonly string[], more: readonly string[], replacedBy: CaseTables['replacedBy']): readonly string[] {
  const all = known.length === 0 ? more : [...known, ...more.filter((id) => !known.includes(id))];
  const replaced = replacedBy.size === 0 || all.length === 1 ? none : all.flatMap((id) => replacedBy.get(id) ?? none);
  return replaced.length === 0 ? all : all.filter((id) => !replaced.includes(id));
}

/** The machine's event for a due time's id. @example timerEvent('3:xstate.after.release.custody.sentenced') // 'xstate.after.release.custody.sentenced' */
export function timerEvent(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

function outcomeIn(output: unknown, stage: string): string {
  if (typeof output === 'object' && output !== null && 'outcome' in output && typeof output.outcome === 'string') return output.outcome;
  throw new PathwayError('no-outcome', `The stage "${stage}" ended without naming its outcome.`, { stage });
}
