import { compileStage, type MachineFrame, type MachineMove, type MachineTimer } from '../engine/index.ts';
import { type Instant, PathwayError } from '../kernel/index.ts';
import type { AnyLink, Pathway } from '../pathway/index.ts';

type Stage = Pathway['stages'][string];

// A case as the simulator moves it: the engine's step without its record, over the same compiled tables.
// A test replays every simulated event through the engine's step on XState.

interface StageTables {
  readonly stage: Stage;
  readonly tables: ReturnType<typeof compileStage>['tables'];
  /** `stage:path` by leaf. */
  readonly paths: readonly string[];
  /** Contact of a state, by the state's id. */
  readonly contacts: ReadonlyMap<string, string>;
}

const known = new WeakMap<Stage, StageTables>();

function tablesOf(stage: Stage): StageTables {
  const found = known.get(stage);
  if (found) return found;
  const { tables } = compileStage(stage);
  const contacts = new Map<string, string>();
  for (const [id, node] of (stage.machine as unknown as { idMap: ReadonlyMap<string, { meta?: unknown }> }).idMap) {
    const contact = (node.meta as { contact?: string } | undefined)?.contact;
    if (contact !== undefined) contacts.set(id, contact);
  }
  const paths = tables.leaves.map((_, leaf) => `${stage.id}:${pathOf(tables.frameOf(leaf, {}).value)}`);
  const made = { stage, tables, paths, contacts };
  known.set(stage, made);
  return made;
}

const hops = 20;

/** One case on the move. */
export class Mover {
  private readonly pathway: Pathway;
  private at: StageTables;
  private frame: MachineFrame;
  private leaf = 0;
  private fired: readonly MachineTimer[] = [];
  /** Due times not yet fired, soonest first. */
  due: readonly MachineTimer[] = [];
  /** How many stages the case has entered. */
  stay = 0;
  closed = false;
  /** Contacts that the last move raised, in order, each once. */
  contacts: string[] = [];

  constructor(pathway: Pathway, stage: string, at: Instant) {
    this.pathway = pathway;
    this.at = tablesOf(pathway.stages[stage] as Stage);
    const move = this.at.tables.start({ at });
    this.frame = move.frame;
    this.stay = 1;
    this.settle(move, at);
  }

  get stage(): string {
    return this.at.stage.id;
  }

  /** `stage:path` of the state where the case rests; empty once it is closed. */
  get state(): string {
    return this.closed ? '' : (this.at.paths[this.leaf] as string);
  }

  get context(): Readonly<Record<string, unknown>> {
    return this.frame.context as Readonly<Record<string, unknown>>;
  }

  /** Whether the stage has no transition at all for an event here. */
  isUnheard(type: string): boolean {
    const code = this.at.tables.eventCode(type);
    return code < 0 || this.at.tables.candidates(this.leaf, code).length === 0;
  }

  /** Moves the case by an event. Refused: `false`, and nothing has changed. */
  take(type: string, at: Instant, attrs: Readonly<Record<string, unknown>>): boolean {
    const entry = this.pathway.vocabulary[type];
    if (this.closed || !entry) return false;
    const move = this.at.tables.step(this.frame, { type, at, attrs } as { type: string });
    if (!move && entry.kind === 'stage') return false;
    this.contacts = entry.contact === undefined ? [] : [entry.contact];
    if (move) this.settle(move, at);
    return true;
  }

  /** Fires the first due time. */
  fire(at: Instant): void {
    const [timer] = this.due;
    if (!timer) return;
    this.contacts = [];
    this.fired = [...this.fired, timer];
    const move = this.at.tables.step(this.frame, { type: timer.event, at } as { type: string });
    if (move) this.settle(move, at);
    else this.due = this.due.slice(1);
  }

  private settle(first: MachineMove, at: Instant): void {
    let move = first;
    this.arrive(move);
    for (let hop = 0; move.frame.status === 'done'; hop += 1) {
      const { stage } = this.at;
      if (hop === hops)
        throw new PathwayError('endless-links', `The links from "${stage.id}" go round without an event.`, { stage: stage.id });
      const { outcome } = move.frame.output as { outcome: string };
      const link = this.pathway.links[stage.id]?.[outcome] as AnyLink | undefined;
      if (!link)
        throw new PathwayError('no-link', `"${stage.id}" ended with "${outcome}", which leads nowhere.`, { stage: stage.id, outcome });
      if (link.to === null) {
        this.closed = true;
        this.due = [];
        return;
      }
      const input = { ...link.input(move.frame.output as never), at };
      this.at = tablesOf(this.pathway.stages[link.to] as Stage);
      this.stay += 1;
      this.fired = [];
      move = this.at.tables.start(input);
      this.arrive(move);
    }
    this.frame = move.frame;
    this.leaf = this.at.tables.leafOf(move.frame.value);
    const all = this.at.tables.timers(this.leaf, move.frame.context);
    const { cancelled } = move;
    if (this.fired.length > 0) this.fired = this.fired.filter((each) => !cancelled.includes(each.event) && has(all, each));
    this.due = this.fired.length > 0 ? all.filter((each) => !has(this.fired, each)) : all;
  }

  private arrive({ entered }: MachineMove): void {
    for (const id of entered) {
      const contact = this.at.contacts.get(id);
      if (contact !== undefined && !this.contacts.includes(contact)) this.contacts.push(contact);
    }
  }
}

function has(list: readonly MachineTimer[], { event, at }: MachineTimer): boolean {
  return list.some((each) => each.event === event && each.at === at);
}

/** The path of a state's value: `custody.authorised.firstHours`. */
function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const [[key, inner] = ['', '']] = Object.entries(value);
  return `${key}.${pathOf(inner)}`;
}
