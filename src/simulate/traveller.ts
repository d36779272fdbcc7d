import type { JourneyEvent } from '../journal/index.ts';
import { DAY, type Domain, type Instant, needDomains, type Profile, type WorkingCalendar } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import { entered, hasKeys, holds } from './compare-state.ts';
import type { DeskVisit } from './desk.ts';
import type { Desks } from './desks.ts';
import type { PersonDraws } from './draws.ts';
import { Mover } from './mover.ts';
import { drawAttrs, type Planned, putPlanned } from './planned.ts';
import { releaseMove } from './release-day.ts';
import type { OptionRule, SimulationIndex, StepRule } from './simulation-index.ts';
import { shareAt } from './spread.ts';
import { whenOf } from './when.ts';

const mostEvents = 5000;

interface Pending {
  readonly at: Instant;
  readonly drawn: OptionRule;
  readonly all: readonly OptionRule[];
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
  private readonly caseId: string;
  private readonly mover: Mover;
  private now: Instant;
  private choice: Pending | null = null;
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
    this.caseId = `${id}-case-1`;
    this.now = start.at;
    this.mover = new Mover(world.pathway, start.stage, start.at);
    this.after(null);
  }

  /** The next instant at which something happens, or infinity. */
  nextAt(): Instant {
    return Math.min(this.mover.due[0]?.at ?? Infinity, this.choice?.at ?? Infinity, this.planned[0]?.at ?? Infinity);
  }

  /** Whether the case still runs. */
  get open(): boolean {
    return !this.mover.closed;
  }

  /** Lets happen what comes next: due times first, then what people decide, then what services do. */
  advance(): void {
    const at = Math.max(this.nextAt(), this.now);
    this.now = at;
    const due = this.mover.due[0];
    if (due && due.at <= at) {
      this.mover.fire(at);
      this.after(null);
    } else if (this.choice && this.choice.at <= at) this.decide(this.choice, at);
    else {
      const next = this.planned.shift();
      if (next && !(next.unless !== undefined && this.happened.has(next.unless))) this.send(next.type, at, next.attrs);
    }
    this.turn += 1;
    if (this.events.length > mostEvents) this.close();
  }

  /** Tries what was drawn, then the other options in their order; a guard that says no means the next. */
  private decide({ drawn, all }: Pending, at: Instant): void {
    this.choice = null;
    const taken = this.tries(drawn, at) || all.some((option) => option !== drawn && this.tries(option, at));
    if (taken && this.open && this.choice === null && this.mover.state === this.state) this.plan(at);
  }

  private tries({ event, attrs }: OptionRule, at: Instant): boolean {
    return event !== null && this.send(event, at, drawAttrs(attrs, at, this.mover.context, this.draws));
  }

  private send(type: string, at: Instant, attrs?: Readonly<Record<string, unknown>>): boolean {
    if (!this.open) return false;
    const { pathway, index } = this.world;
    const entry = pathway.vocabulary[type];
    if (!entry) return false;
    const checked = type.startsWith('moment.') ? (attrs ?? {}) : entry.attrs.parse(attrs ?? {});
    const asked = entry.contact === undefined ? undefined : this.asked(entry.contact);
    // a support event to which the stage does not listen is recorded and moves nothing
    const quiet = entry.contact === undefined && entry.kind === 'support' && this.mover.isUnheard(type);
    if (!quiet && !this.mover.take(type, at, checked)) {
      this.world.refused.set(type, (this.world.refused.get(type) ?? 0) + 1);
      return false;
    }
    this.record(type, at, checked, asked);
    if (!quiet) this.after(type);
    if (this.open) for (const follows of index.afterEvent.get(type) ?? []) this.follow(follows, at, checked);
    return true;
  }

  private record(type: string, at: Instant, attrs?: Readonly<Record<string, unknown>>, asked?: readonly Domain[]): void {
    const event: { -readonly [K in keyof JourneyEvent]: JourneyEvent[K] } = { id: `${this.id}-e${this.events.length + 1}`, at, type };
    if (attrs && hasKeys(attrs)) event.attrs = attrs;
    if (asked) event.asked = asked;
    event.case = this.caseId;
    this.events.push(event);
    this.happened.add(type);
  }

  /** After a move: the moments it raised, and what now may happen. */
  private after(type: string | null): void {
    const { index } = this.world;
    const { mover, state: was, stay: wasStay, now: at } = this;
    this.state = mover.state;
    this.stay = mover.stay;
    if (!this.open) {
      this.close();
      return;
    }
    if (this.stay !== wasStay && index.episodes.has(mover.stage)) {
      this.happened = new Set(type === null ? [] : [type]);
      this.helped.clear();
    }
    this.adjustRelease(at);
    for (const contact of mover.contacts) {
      for (const domain of this.world.pathway.contacts[contact]?.raises ?? []) this.meet(contact, domain, at);
      const key = index.meetings.get(contact);
      if (key !== undefined) this.draws.nextOf(key);
    }
    mover.contacts = [];
    if (this.state !== was || this.stay !== wasStay) {
      this.choice = null;
      for (const path of entered(was, this.state, this.stay !== wasStay)) {
        for (const follows of index.afterState.get(path) ?? []) this.follow(follows, at, {});
      }
      this.plan(at);
    }
  }

  /** Draws what happens in the state where the case rests. */
  private plan(at: Instant): void {
    const choice = this.world.index.choicesAt.get(this.state)?.find(({ given }) => holds(this.mover.context, given));
    if (!choice) return;
    const drawn = shareAt(choice.options, this.draws.nextOf(choice.key));
    if (drawn.event === null) return;
    const when = whenOf(drawn.wait ?? choice.wait, this.draws.nextOf(choice.waitKey), at, this.mover.context, this.world.calendar);
    if (when !== undefined) this.choice = { at: when, drawn, all: choice.options };
  }

  private follow(rule: StepRule, at: Instant, attrs: Readonly<Record<string, unknown>>): void {
    if (!holds(attrs, rule.given) || !this.concerns(rule.who)) return;
    if (rule.unless !== undefined && this.happened.has(rule.unless)) return;
    const draw = this.draws.nextOf(rule.key);
    const waiting = this.draws.nextOf(rule.waitKey);
    if (draw >= rule.p.value) return;
    const { context } = this.mover;
    const when = whenOf(rule.wait, waiting, at, context, this.world.calendar);
    if (when === undefined) return;
    const planned = { at: when, type: rule.event, attrs: drawAttrs(rule.attrs, when, context, this.draws), unless: rule.unless };
    const desk = this.world.index.deskOfEvent.get(rule.event);
    if (desk === undefined) this.add(planned);
    else this.atDesk(desk, when, (seen) => this.add({ ...planned, at: seen }), rule.unless);
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
    putPlanned(this.planned, planned);
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
    if (!release || this.mover.stage !== release.stage) return;
    const { context } = this.mover;
    if (context[release.date] === this.releaseSeen || !holds(context, release.given)) return;
    this.releaseSeen = context[release.date];
    const to = releaseMove(release, context, at, this.world.releaseCalendar);
    if (to === undefined) return;
    this.add({ at, type: release.event, attrs: { from: this.releaseSeen, to } });
    this.releaseSeen = to;
  }

  private concerns(who: StepRule['who']): boolean {
    if (!who) return true;
    const { needs, tenancy, has, gpRegistered, dependants, notifiableVictim } = this.profile;
    if (who.anyNeed && !who.anyNeed.some((need) => needs.includes(need))) return false;
    if (who.tenancy && !who.tenancy.includes(tenancy ?? 'none')) return false;
    if (who.without !== undefined && (who.without === 'gp' ? gpRegistered : has[who.without])) return false;
    if (who.dependants !== undefined && (dependants ?? 0) > 0 !== who.dependants) return false;
    if (who.notifiableVictim !== undefined && (notifiableVictim ?? false) !== who.notifiableVictim) return false;
    if (who.supervision === undefined) return true;
    const until = this.mover.context.superviseUntil;
    return (until !== null && until !== undefined) === (who.supervision === 'statutory');
  }

  private close(): void {
    this.mover.due = [];
    this.choice = null;
    this.planned.length = 0;
  }
}
