import { caseTables } from '../../engine/move/case-tables.ts';
import { PathwayError, parseBy } from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import type { AttrOf } from './assumed.ts';
import type { PersonFactor, ReturnAssumption, StepAssumption } from './assumptions.ts';

type Attrs = Readonly<Record<string, unknown>>;

/** Attributes of an event that has none. */
export const noAttrs: Attrs = Object.freeze({});

/** An event type as the simulator uses it. */
export class EventRule {
  readonly type: string;
  /** Its number in the pathway's vocabulary. */
  readonly code: number;
  readonly isStage: boolean;
  readonly contact: string | undefined;
  /** The flag that it sets in a person's episode; -1 where no step asks whether it has happened. */
  flag = -1;
  /** The desk where it happens. */
  desk: string | undefined;
  /** What services do after it. */
  readonly follows: StepRule[] = [];
  /** The new cases that may follow it. */
  readonly returns: ReturnRule[] = [];
  /** Whether it concerns all cases of the person. */
  readonly ofPerson: boolean;
  private readonly entry: Pathway['vocabulary'][string];
  private readonly isMoment: boolean;
  private readonly checked = new WeakMap<Attrs, Attrs>();
  /** The attributes that were checked last, and what came of it: mostly the same object comes again. */
  private last: Attrs | null = null;
  private lastChecked: Attrs = noAttrs;

  constructor(pathway: Pathway, type: string, code: number) {
    this.type = type;
    this.code = code;
    this.entry = pathway.vocabulary[type] as Pathway['vocabulary'][string];
    this.isStage = this.entry.kind === 'stage';
    this.contact = this.entry.contact;
    this.ofPerson = this.entry.scope === 'person';
    this.isMoment = type.startsWith('moment.');
  }

  /** Checks attributes that will come again and again as the same object. */
  remember(attrs: Attrs): void {
    const result = parseBy(this.entry.attrs, attrs);
    if (result.success) this.checked.set(attrs, Object.keys(result.data).length === 0 ? noAttrs : result.data);
  }

  /** The attributes as the vocabulary wants them. @throws PathwayError `bad-event` */
  check(attrs: Attrs): Attrs {
    if (this.isMoment) return attrs;
    if (attrs === this.last) return this.lastChecked;
    if (Object.isFrozen(attrs)) {
      if (attrs === noAttrs && !this.checked.has(noAttrs)) this.remember(noAttrs);
      const known = this.checked.get(attrs);
      if (known !== undefined) {
        this.last = attrs;
        this.lastChecked = known;
        return known;
      }
    }
    const parsed = parseBy(this.entry.attrs, attrs);
    if (parsed.success) return parsed.data;
    const faults = parsed.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new PathwayError('bad-event', `"${this.type}" cannot have these attributes: ${faults.join('; ')}.`, { type: this.type, attrs });
  }
}

/** The event types of a pathway by name. */
export function eventRules(pathway: Pathway): ReadonlyMap<string, EventRule> {
  return new Map(caseTables(pathway).types.map((type, code) => [type, new EventRule(pathway, type, code)]));
}

/** An attribute with the number of its draw. */
export interface AttrRule {
  readonly name: string;
  readonly of: AttrOf;
  readonly key: number;
}

/** What an event carries: drawn each time, or always the same. */
export interface AttrRules {
  readonly drawn: readonly AttrRule[];
  readonly fixed: Readonly<Record<string, unknown>> | undefined;
}

/** Values that must be as given. */
export type Given = readonly (readonly [string, unknown])[];

/** A new case that may follow an event. */
export interface ReturnRule extends Pick<ReturnAssumption, 'wait' | 'stage' | 'size'> {
  readonly given: Given;
  readonly p: number;
  readonly factors: readonly PersonFactor[];
  readonly key: number;
  readonly waitKey: number;
}

export interface StepRule extends Pick<StepAssumption, 'who' | 'wait' | 'factors'> {
  readonly given: Given;
  readonly event: EventRule;
  /** The flag that stops it; -1 where none does. */
  readonly unless: number;
  /** The flag without which it does not happen; -1 where none is asked for. */
  readonly onlyAfter: number;
  readonly p: number;
  readonly attrs: AttrRules;
  readonly key: number;
  readonly waitKey: number;
}
