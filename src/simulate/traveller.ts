import { agenda, type Case, type CaseEvent, compileStage, type Due, openCase, type Step, step } from '../engine/index.ts';
import type { JourneyEvent } from '../journal/index.ts';
import { addDays, DAY, type Domain, dateOf, type Instant, needDomains, type Profile, type WorkingCalendar } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Stage } from '../stage/index.ts';
import type { AttrOf, StepAssumption } from './assumptions.ts';
import type { Desks, DeskVisit } from './desks.ts';
import type { PersonDraws } from './draws.ts';
import { releaseMove } from './release-day.ts';
import type { SimulationIndex } from './simulation-index.ts';
import { shareAt, spreadAt } from './spread.ts';
import { whenOf } from './when.ts';

const options = { stepperOf: compileStage };
const mostEvents = 5000;

interface Planned {
  readonly at: Instant;
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** Falls away when this has happened by then. */
  readonly unless?: string | undefined;
}

/** What the simulated world gives to every traveller. */
export interface World {
  readonly pathway: Pathway;
  readonly index: SimulationIndex;
  readonly calendar: WorkingCalendar;
  readonly releaseCalendar: WorkingCalendar;
  readonly desks: Desks;
  /** Events that machines refused, by type: drawn, and not taken. */
  readonly refused: Map<string, number>;
}

/** One invented person on the way: a case, what may happen next, and what has happened. */
export class Traveller {
  readonly id: string;
  readonly profile: Profile;
  readonly events: JourneyEvent[] = [];
  private readonly world: World;
  private readonly draws: PersonDraws;
  private readonly domains: ReadonlySet<Domain>;
  private current: Case;
  private due: readonly Due[] = [];
  private choice: { readonly at: Instant; readonly events: readonly Planned[] } | null = null;
  private readonly planned: Planned[] = [];
  private happened = new Set<string>();
  private state = '';
  private stay = 0;
  private releaseSeen: unknown = null;
  private readonly helped = new Set<Domain>();
  /** Counts up whenever what comes next may have changed. */
  turn = 0;

  constructor(world: World, id: string, profile: Profile, draws: PersonDraws, start: { readonly stage: string; readonly at: Instant }) {
    this.world = world;
    this.id = id;
    this.profile = profile;
    this.draws = draws;
    this.domains = new Set<Domain>([
      ...needDomains(profile.needs),
      ...((profile.dependants ?? 0) > 0 ? (['family'] as const) : []),
      ...(profile.notifiableVictim ? (['victim'] as const) : []),
    ]);
    const caseId = `${id}-case-1`;
    const opened = openCase(world.pathway, { id: caseId, person: id, stage: start.stage, input: {}, at: start.at }, options);
    this.current = opened.case;
    this.after(opened, null);
  }

  /** The next instant at which something happens, or infinity. */
  nextAt(): Instant {
    return Math.min(this.due[0]?.at ?? Infinity, this.choice?.at ?? Infinity, this.planned[0]?.at ?? Infinity);
  }

  /** Whether the case still runs. */
  get open(): boolean {
    return this.current.stage !== null;
  }

  /** Lets happen what comes next: due times first, then what people decide, then what services do. */
  advance(): void {
    const at = Math.max(this.nextAt(), this.current.at);
    const due = this.due[0];
    if (due && due.at <= at) this.fire(due);
    else if (this.choice && this.choice.at <= at) this.decide(this.choice.events, at);
    else {
      const next = this.planned.shift();
      if (next && !(next.unless !== undefined && this.happened.has(next.unless))) this.send(next.type, at, next.attrs);
    }
    this.turn += 1;
    if (this.events.length > mostEvents) this.close();
  }

  private fire(due: Due): void {
    const stepped = step(
      this.world.pathway,
      this.current,
      { type: 'due', due: due.id, dueAt: due.at, at: Math.max(due.at, this.current.at) },
      options,
    );
    if (!stepped.ok) {
      this.due = this.due.slice(1);
      return;
    }
    this.after(stepped, null, due);
  }

  /** Tries what was drawn, then the other options in their order; a guard that says no means the next. */
  private decide(events: readonly Planned[], at: Instant): void {
    this.choice = null;
    const before = this.current;
    for (const { type, attrs } of events) if (this.send(type, at, attrs)) break;
    if (this.open && this.current !== before && this.choice === null && this.stateNow() === this.state) this.plan(at);
  }

  private send(type: string, at: Instant, attrs?: Readonly<Record<string, unknown>>): boolean {
    if (!this.open) return false;
    const { pathway, index } = this.world;
    const entryOf = pathway.vocabulary[type];
    const contact = entryOf?.contact;
    if (contact === undefined && entryOf?.kind === 'support' && this.isUnheard(type)) {
      const checked = type.startsWith('moment.') ? attrs : entryOf.attrs.parse(attrs ?? {});
      this.record(type, at, checked);
      for (const follows of index.afterEvent.get(type) ?? []) this.follow(follows, at, checked ?? {});
      return true;
    }
    const asked = contact === undefined ? undefined : this.asked(contact);
    const event: CaseEvent = {
      type,
      at,
      ...(attrs && Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(asked ? { asked } : {}),
    };
    const stepped = step(pathway, this.current, event, options);
    if (!stepped.ok) {
      this.world.refused.set(type, (this.world.refused.get(type) ?? 0) + 1);
      return false;
    }
    const entry = stepped.entries[0];
    this.record(type, at, entry?.attrs, asked);
    this.after(stepped, type);
    if (this.open) for (const follows of index.afterEvent.get(type) ?? []) this.follow(follows, at, entry?.attrs ?? {});
    return true;
  }

  private record(type: string, at: Instant, attrs?: Readonly<Record<string, unknown>>, asked?: readonly Domain[]): void {
    const event: { -readonly [K in keyof JourneyEvent]: JourneyEvent[K] } = { id: `${this.id}-e${this.events.length + 1}`, at, type };
    if (attrs && hasKeys(attrs)) event.attrs = attrs;
    if (asked) event.asked = asked;
    event.case = this.current.id;
    this.events.push(event);
    this.happened.add(type);
  }

  /** Whether the stage does not listen to an event here: then a support event is recorded and moves nothing. */
  private isUnheard(type: string): boolean {
    const { stage, value } = this.current;
    if (stage === null || value === null) return false;
    const { tables } = compileStage(this.world.pathway.stages[stage] as Stage);
    const code = tables.eventCode(type);
    return code < 0 || tables.candidates(tables.leafOf(value), code).length === 0;
  }

  /** Takes over a step: the case, its due times, the moments it raised, and what now may happen. */
  private after(stepped: Step, type: string | null, fired?: Due): void {
    const { index } = this.world;
    const was = this.state;
    const wasStay = this.stay;
    this.current = stepped.case;
    const { at } = stepped.case;
    this.state = this.stateNow();
    this.stay = stepped.case.stay;
    if (!this.open) {
      this.close();
      return;
    }
    const stage = this.current.stage as string;
    if (this.stay !== wasStay && index.episodes.has(stage)) {
      this.happened = new Set(type === null ? [] : [type]);
      this.helped.clear();
    }
    this.due = this.stay === wasStay ? dueAfter(this.due, stepped, fired) : agenda(this.world.pathway, this.current, options);
    this.adjustRelease(at);
    const contacts = new Set<string>();
    for (const moment of stepped.moments) {
      this.meet(moment.contact, moment.domain, at);
      contacts.add(moment.contact);
    }
    for (const contact of contacts) this.draws.nextOf(index.meetings.get(contact) as number);
    if (this.state !== was || this.stay !== wasStay) {
      this.choice = null;
      for (const path of entered(was, this.state, this.stay !== wasStay)) {
        for (const follows of index.afterState.get(path) ?? []) this.follow(follows, at, {});
      }
      this.plan(at);
    }
  }

  private stateNow(): string {
    return this.open ? `${this.current.stage}:${pathOf(this.current.value)}` : '';
  }

  /** Draws what happens in the state where the case rests. */
  private plan(at: Instant): void {
    const choice = this.world.index.choicesAt.get(this.state)?.find(({ given }) => holds(this.current.context, given));
    if (!choice) return;
    const name = `choice.${choice.stage}:${choice.state}`;
    const draw = this.draws.next(name);
    const drawn = shareAt(choice.options, draw);
    if (drawn.event === null) return;
    const when = whenOf(drawn.wait ?? choice.wait, this.draws.next(`${name}.wait`), at, this.current.context, this.world.calendar);
    if (when === undefined) return;
    const inTurn = [drawn, ...choice.options.filter((each) => each !== drawn)].filter((each) => each.event !== null);
    this.choice = {
      at: when,
      events: inTurn.map((each) => ({
        at: when,
        type: each.event as string,
        attrs: this.attrs(each.attrs, `${name}.${each.event}`, when),
      })),
    };
  }

  private follow(assumed: StepAssumption, at: Instant, attrs: Readonly<Record<string, unknown>>): void {
    if (!holds(attrs, assumed.given) || !this.concerns(assumed)) return;
    if (assumed.unless !== undefined && this.happened.has(assumed.unless)) return;
    const name = `step.${assumed.id}`;
    const draw = this.draws.next(name);
    const waiting = this.draws.next(`${name}.wait`);
    if (draw >= assumed.p.value) return;
    const when = whenOf(assumed.wait, waiting, at, this.current.context, this.world.calendar);
    if (when === undefined) return;
    const planned = { at: when, type: assumed.event, attrs: this.attrs(assumed.attrs, name, when), unless: assumed.unless };
    const desk = this.world.index.deskOfEvent.get(assumed.event);
    if (desk === undefined) this.add(planned);
    else this.atDesk(desk, when, (seen) => this.add({ ...planned, at: seen }), assumed.unless);
  }

  /** Asks at a desk once the time comes; what the desk does then is the desk's. */
  private atDesk(desk: string, at: Instant, seen: (at: Instant) => void, unless?: string): void {
    const visit: DeskVisit = {
      needs: this.profile.needs,
      next: (decision) => this.draws.next(decision),
      seen: (when) => {
        seen(when);
        this.turn += 1;
        this.onChange?.();
      },
      lapsed: () => undefined,
      stillWanted: () => this.open && !(unless !== undefined && this.happened.has(unless)),
    };
    this.errands.push({ desk, visit, at });
  }

  /** Errands for desks, for the driver to hand over in order of time. */
  readonly errands: { readonly desk: string; readonly visit: DeskVisit; readonly at: Instant }[] = [];
  onChange: (() => void) | null = null;

  private add(planned: Planned): void {
    let place = this.planned.length;
    while (place > 0 && (this.planned[place - 1] as Planned).at > planned.at) place -= 1;
    this.planned.splice(place, 0, planned);
  }

  /** Domains raised at the next meeting of a contact; nothing where nobody counts them. */
  private asked(contact: string): Domain[] | undefined {
    const rates = this.world.index.asks.get(contact);
    if (!rates) return undefined;
    const occurrence = this.meeting(contact);
    return (this.world.pathway.contacts[contact]?.raises ?? []).filter((domain) => {
      const rate = rates.get(domain);
      return rate !== undefined && this.draws.at(rate.key.asked, occurrence) < rate.asked.value;
    });
  }

  private meeting(contact: string): number {
    return this.draws.countOf(this.world.index.meetings.get(contact) as number);
  }

  /** A moment: is the need raised, is help offered, is it taken, is the service reached? */
  private meet(contact: string, domain: Domain, at: Instant): void {
    const { index } = this.world;
    const rate = index.asks.get(contact)?.get(domain);
    if (!rate) return;
    const occurrence = this.meeting(contact);
    const yes = (part: 'asked' | 'offered' | 'accepted' | 'reached') => this.draws.at(rate.key[part], occurrence) < rate[part].value;
    if (!yes('asked')) return;
    const service = index.serviceOfDomain.get(domain);
    const attrs = service === undefined ? { contact, domain } : { contact, domain, service };
    this.add({ at, type: 'moment.asked', attrs });
    if (!this.domains.has(domain) || this.helped.has(domain) || !yes('offered')) return;
    this.add({ at, type: 'moment.offered', attrs });
    if (!yes('accepted')) {
      this.add({ at, type: 'moment.declined', attrs });
      return;
    }
    this.helped.add(domain);
    this.add({ at, type: 'moment.accepted', attrs });
    if (!yes('reached')) return;
    const desk = index.deskOfDomain.get(domain);
    const reached = (when: Instant) => this.add({ at: when, type: 'moment.reached', attrs });
    if (desk === undefined) reached(at + Math.round(this.draws.at(rate.key.wait, occurrence) * 7 * DAY));
    else this.atDesk(desk, at, reached);
  }

  /** Moves a release date that a rule of the scenario does not allow. */
  private adjustRelease(at: Instant): void {
    const { release } = this.world.index;
    if (!release || this.current.stage !== release.stage) return;
    const context = this.current.context as Readonly<Record<string, unknown>>;
    if (context[release.date] === this.releaseSeen || !holds(context, release.given)) return;
    this.releaseSeen = context[release.date];
    const to = releaseMove(release, context, at, this.world.releaseCalendar);
    if (to === undefined) return;
    this.add({ at, type: release.event, attrs: { from: this.releaseSeen, to } });
    this.releaseSeen = to;
  }

  private concerns({ who }: StepAssumption): boolean {
    if (!who) return true;
    const { needs, tenancy, has, gpRegistered, dependants, notifiableVictim } = this.profile;
    if (who.anyNeed && !who.anyNeed.some((need) => needs.includes(need))) return false;
    if (who.tenancy && !who.tenancy.includes(tenancy ?? 'none')) return false;
    if (who.without !== undefined && (who.without === 'gp' ? gpRegistered : has[who.without])) return false;
    if (who.dependants !== undefined && (dependants ?? 0) > 0 !== who.dependants) return false;
    if (who.notifiableVictim !== undefined && (notifiableVictim ?? false) !== who.notifiableVictim) return false;
    if (who.supervision === undefined) return true;
    const until = (this.current.context as { superviseUntil?: unknown } | null)?.superviseUntil;
    return (until !== null && until !== undefined) === (who.supervision === 'statutory');
  }

  private attrs(of: Readonly<Record<string, AttrOf>> | undefined, name: string, at: Instant): Readonly<Record<string, unknown>> {
    if (!of) return {};
    const context = this.current.context as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      Object.entries(of).flatMap(([key, value]) => {
        if (typeof value !== 'object') return [[key, value]];
        if ('field' in value) {
          const known = context[value.field];
          return known === null || known === undefined ? [] : [[key, known]];
        }
        const draw = this.draws.next(`${name}.${key}`);
        if ('draw' in value) return [[key, Math.round(spreadAt(value.draw, draw))]];
        if ('oneOf' in value) return [[key, shareAt(value.oneOf, draw).value]];
        const from = value.date.from === 'now' ? dateOf(at) : context[value.date.from];
        return typeof from === 'string' || typeof from === 'number'
          ? [[key, addDays(typeof from === 'number' ? dateOf(from) : from, Math.round(spreadAt(value.date.days, draw)))]]
          : [];
      }),
    );
  }

  private close(): void {
    this.due = [];
    this.choice = null;
    this.planned.length = 0;
  }
}

/** The agenda after a step in the same stay: what stood, less what was cancelled or fired, with what is new. */
function dueAfter(before: readonly Due[], stepped: Step, fired: Due | undefined): readonly Due[] {
  if (stepped.due.length === 0 && stepped.cancelled.length === 0 && !fired) return before;
  const gone = (due: Due): boolean => isSame(due, fired) || stepped.cancelled.some((each) => isSame(due, each));
  return [...before.filter((due) => !gone(due)), ...stepped.due].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

const isSame = (one: Due, other: Due | undefined): boolean => other !== undefined && one.at === other.at && one.id === other.id;

function hasKeys(of: object): boolean {
  for (const _ in of) return true;
  return false;
}

/** The path of the state where a case rests: `custody.authorised.firstHours`. */
function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const [[key, inner] = ['', '']] = Object.entries(value);
  return `${key}.${pathOf(inner)}`;
}

/** The states entered between two resting states, outermost first: `stage:path`. */
function entered(was: string, now: string, fresh: boolean): string[] {
  const [stage = '', path = ''] = now.split(':');
  const parts = path.split('.');
  const all = parts.map((_, index) => `${stage}:${parts.slice(0, index + 1).join('.')}`);
  return fresh ? all : all.filter((each) => was !== each && !was.startsWith(`${each}.`));
}

function holds(of: object | null, given: Readonly<Record<string, unknown>> | undefined): boolean {
  if (!given) return true;
  const values = of as Readonly<Record<string, unknown>> | null;
  return Object.entries(given).every(([key, value]) => values?.[key] === value);
}
