import { caseTables } from '../../engine/move/case-tables.ts';
import { Mover } from '../../engine/move/mover.ts';
import { DAY, type Instant, type Profile } from '../../kernel/index.ts';
import { concernsPerson, optionAt, timesFor } from '../assume/concerns.ts';
import { type ContactRule, contactMet, type DomainRule, raisedNext } from '../assume/contact-rule.ts';
import type { PersonDraws } from '../assume/draws.ts';
import { type EventRule, noAttrs, type StepRule } from '../assume/event-rule.ts';
import { drawAttrs, dropStopped, type Planned, putPlanned } from '../assume/planned.ts';
import { releaseMove } from '../assume/release-day.ts';
import { type ChoiceRule, holds, type MomentStep, type OptionRule } from '../assume/simulation-index.ts';
import { shareAt } from '../assume/spread.ts';
import { isDrawn, whenOf } from '../assume/when.ts';
import { Visit } from '../visit.ts';
import type { Flags } from './flags.ts';
import type { JourneyStart } from './journey-start.ts';
import type { TrackOwner } from './track-owner.ts';
import type { World } from './world.ts';

type Attrs = Readonly<Record<string, unknown>>;
/** A case that moves more often than this, at one instant or in all, does not get on. */
const most = { atOnce: 1000, inAll: 50_000 };
const never = Number.POSITIVE_INFINITY;

/** One case of an invented person on the way: what may happen next, and what has happened. */
export class CaseTrack {
  readonly profile: Profile;
  readonly draws: PersonDraws;
  readonly traveller: TrackOwner<CaseTrack>;
  /** Of the person's cases, from 0. */
  readonly number: number;
  private readonly world: World;
  private readonly mover: Mover;
  private readonly domains: number;
  private helped = 0;
  private now: Instant;
  private choice: ChoiceRule | null = null;
  private drawn: OptionRule | null = null;
  private choiceAt = never;
  private readonly planned: Planned[] = [];
  private readonly happened: Flags;
  private moves = 0;
  private movesAtOnce = 0;
  private leaf = -1;
  private stay = 0;
  private releaseSeen: unknown = null;

  constructor(world: World, traveller: TrackOwner<CaseTrack>, draws: PersonDraws, number: number, start: JourneyStart) {
    this.world = world;
    this.traveller = traveller;
    this.draws = draws;
    this.number = number;
    this.profile = traveller.profile;
    this.domains = traveller.domains;
    this.happened = world.flags.next();
    this.now = start.at;
    this.mover = Mover.open(caseTables(world.pathway), start.stage, start.input, start.at);
    this.after(null);
  }

  /** Whether something that a flag stops can still happen. */
  mayStill(unless: number): boolean {
    return !this.mover.closed && !this.happened.has(unless);
  }

  plan(planned: Planned): void {
    putPlanned(this.planned, planned);
  }

  tell(type: string, at: Instant): void {
    this.plan({ at, event: this.world.index.events.get(type) as EventRule, attrs: noAttrs, unless: -1 });
  }

  /** Whether the stage where the case is makes anything of an event. */
  hears(event: EventRule): boolean {
    return !this.mover.closed && !this.mover.isUnheard(event.code);
  }

  get isClosed(): boolean {
    return this.mover.closed;
  }

  /** Has an event of another case come here, if this case makes anything of it. */
  planIfHeard(event: EventRule, at: Instant): void {
    if (this.hears(event)) this.plan({ at: Math.max(at, this.now), event, attrs: noAttrs, unless: -1 });
  }

  nextAt(): Instant {
    const { dueAt } = this.mover;
    const first = dueAt < this.choiceAt ? dueAt : this.choiceAt;
    const planned = this.planned.length === 0 ? never : (this.planned[0] as Planned).at;
    return first < planned ? first : planned;
  }

  /** Lets happen what comes next, at its instant: due times first, then what people decide, then what services do. */
  advance(next: Instant): void {
    const at = Math.max(next, this.now);
    this.movesAtOnce = at > this.now ? 0 : this.movesAtOnce + 1;
    this.moves += 1;
    this.now = at;
    if (this.movesAtOnce > most.atOnce || this.moves > most.inAll) {
      const atOnce = this.movesAtOnce > most.atOnce;
      this.stop(atOnce ? `It moved ${most.atOnce} times without time passing.` : `It moved ${most.inAll} times and did not end.`);
      return;
    }
    if (this.mover.dueAt <= at) {
      this.mover.fireNext(at);
      this.after(null);
    } else if (this.choiceAt <= at) this.decide(at);
    else {
      const next = this.planned.shift();
      if (next && !this.happened.has(next.unless)) this.send(next.event, at, next.attrs);
    }
  }

  private stop(reason: string): void {
    const { stage, leaf } = this.mover;
    this.world.stopped.push({ place: this.traveller.place, at: this.now, state: stage.paths[leaf] ?? stage.stage.id, reason });
    this.traveller.end();
  }

  /** Tries what was drawn, then the other options in their order; a guard that says no means the next. */
  private decide(at: Instant): void {
    const { options } = this.choice as ChoiceRule;
    const drawn = this.drawn as OptionRule;
    this.choiceAt = never;
    let taken = this.tries(drawn, at);
    for (const option of options) taken ||= option !== drawn && this.tries(option, at);
    const { mover } = this;
    if (taken && !mover.closed && this.choiceAt === never && mover.leaf === this.leaf && mover.stay === this.stay) this.choose(at);
  }

  private tries({ event, attrs }: OptionRule, at: Instant): boolean {
    return event !== null && this.send(event, at, drawAttrs(attrs, at, this.mover.context, this.draws, this.world.releaseCalendar));
  }

  private send(event: EventRule, at: Instant, attrs: Attrs): boolean {
    const { mover, world } = this;
    if (mover.closed) return false;
    const { code, contact } = event;
    const checked = event.check(attrs);
    // a support event to which the stage does not listen is recorded and moves nothing
    const quiet = contact === undefined && !event.isStage && mover.isUnheard(code);
    if (!quiet && !mover.take(code, at, checked, event.isStage, contact)) {
      world.refused.set(event.type, (world.refused.get(event.type) ?? 0) + 1);
      return false;
    }
    const rule = contact === undefined ? undefined : contactMet(world.index.contacts, mover.contacts, contact);
    if (rule?.counted) this.record(event, at, checked, !quiet, rule, raisedNext(rule, this.draws));
    else this.record(event, at, checked, !quiet);
    return true;
  }

  /** Writes an event down; then come what it moved and what services do after it. */
  private record(event: EventRule, at: Instant, attrs: Attrs, moved = false, met: ContactRule | null = null, raised = 0): void {
    const asked = met === null ? undefined : met.listOf(raised);
    this.world.journal.add(at, this.traveller.place, event.code, attrs === noAttrs ? undefined : attrs, asked, this.number);
    this.happened.set(event.flag);
    if (moved) this.after(event, met, raised);
    if (!this.mover.closed) for (const step of event.follows) this.follow(step, at, attrs);
    this.traveller.happened(this, event, at, attrs);
  }

  /** After a move: the moments it raised, and what now may happen. */
  private after(event: EventRule | null, met: ContactRule | null = null, raised = 0): void {
    const { world, mover, now: at } = this;
    const { index } = world;
    if (mover.closed) {
      this.close();
      return;
    }
    const isNewStage = mover.stay !== this.stay;
    const from = isNewStage ? -1 : this.leaf;
    this.leaf = mover.leaf;
    this.stay = mover.stay;
    if (isNewStage && index.episodes.has(mover.stage.stage.id)) {
      dropStopped(this.planned, this.happened);
      this.happened.clear();
      if (event !== null) this.happened.set(event.flag);
      this.helped = 0;
    }
    if (index.release !== undefined) this.adjustRelease(at);
    const { contacts } = mover;
    for (let place = 0; place < contacts.length; place += 1) {
      const rule = index.contacts.get(contacts[place] as string);
      if (rule) this.meetAll(rule, rule === met ? raised : raisedNext(rule, this.draws), at);
    }
    mover.forgetContacts();
    if (from === mover.leaf) return;
    this.choiceAt = never;
    for (const rule of index.stepsBetween(mover.stage, from, mover.leaf)) this.follow(rule, at, noAttrs);
    this.choose(at);
  }

  /** Draws what happens in the state where the case rests. */
  private choose(at: Instant): void {
    const { mover, world, draws } = this;
    const choices = world.index.choicesAt(mover.stage, mover.leaf);
    for (let index = 0; index < choices.length; index += 1) {
      const choice = choices[index] as ChoiceRule;
      if (!holds(mover.context, choice.given)) continue;
      const { options } = choice;
      const draw = options.length > 1 ? draws.nextOf(choice.key) : draws.skip(choice.key);
      const drawn = choice.varies ? optionAt(options, draw, this.profile) : shareAt(options, draw);
      if (drawn.event === null) return;
      const wait = drawn.wait ?? choice.wait;
      const waiting = isDrawn(wait) ? draws.nextOf(choice.waitKey) : draws.skip(choice.waitKey);
      const when = whenOf(wait, waiting, at, mover.context, world.calendar);
      if (when === undefined) return;
      this.choice = choice;
      this.drawn = drawn;
      this.choiceAt = when;
      return;
    }
  }

  private follow(rule: StepRule, at: Instant, attrs: Attrs): void {
    if (!holds(attrs, rule.given) || !concernsPerson(rule.who, this.profile, this.mover.context)) return;
    if (this.happened.has(rule.unless)) return;
    if (rule.onlyAfter >= 0 && !this.happened.has(rule.onlyAfter)) return;
    const { draws, world } = this;
    const isSure = rule.p >= 1 && !rule.factors;
    const draw = isSure ? draws.skip(rule.key) : draws.nextOf(rule.key);
    const waiting = isDrawn(rule.wait) ? draws.nextOf(rule.waitKey) : draws.skip(rule.waitKey);
    if (draw >= (rule.factors ? rule.p * timesFor(rule.factors, this.profile) : rule.p)) return;
    const { context } = this.mover;
    const { desk } = rule.event;
    const when = whenOf(rule.wait, waiting, at, context, world.calendar, desk === undefined ? undefined : world.desks.hoursOf(desk));
    if (when === undefined) return;
    const made = drawAttrs(rule.attrs, when, context, draws, world.releaseCalendar);
    if (desk === undefined) putPlanned(this.planned, { at: when, event: rule.event, attrs: made, unless: rule.unless });
    else this.traveller.putLast(new Visit(this, desk, when, rule.event, made, rule.unless));
  }

  /** Asks at a desk, once the time has come; what the desk does then is the desk's. */
  ask(visit: Visit, at: Instant): void {
    if (visit.stillWanted(at)) this.world.desks.ask(visit.desk, visit, at);
  }

  /** The moments of a contact, in the domains that were raised. */
  private meetAll({ domains, meeting }: ContactRule, raised: number, at: Instant): void {
    const occurrence = this.draws.countOf(meeting);
    for (let place = 0; place < domains.length; place += 1) {
      if ((raised & (1 << place)) !== 0) this.meet(domains[place] as DomainRule, occurrence, at);
    }
    this.draws.count(meeting);
  }

  /** A moment: the need was raised. Is help offered, is it taken, is the service reached? */
  private meet(rule: DomainRule, occurrence: number, at: Instant): void {
    const { draws } = this;
    const { bit, attrs, desk } = rule;
    this.moment('asked', at, attrs);
    if ((this.domains & bit) === 0 || (this.helped & bit) !== 0) return;
    if (draws.at(rule.offeredKey, occurrence) >= rule.offered) return;
    this.moment('offered', at, attrs);
    if (draws.at(rule.acceptedKey, occurrence) >= rule.accepted) {
      this.moment('declined', at, attrs);
      return;
    }
    this.helped |= bit;
    this.moment('accepted', at, attrs);
    if (draws.at(rule.reachedKey, occurrence) >= rule.reached) return;
    if (desk === undefined) this.moment('reached', at + Math.round(draws.at(rule.waitKey, occurrence) * 7 * DAY), attrs);
    else {
      const event = this.world.index.moments.reached;
      if (event) this.traveller.putLast(new Visit(this, desk, at, event, attrs, -1));
    }
  }

  private moment(step: MomentStep, at: Instant, attrs: Attrs): void {
    const { index, until } = this.world;
    const event = index.moments[step];
    if (!event) return;
    const moves = event.isStage || event.contact !== undefined || !this.mover.isUnheard(event.code);
    if (moves || at !== this.now || at > until) putPlanned(this.planned, { at, event, attrs, unless: -1 });
    else this.record(event, at, attrs);
  }

  /** Moves a release date that a rule of the scenario does not allow. */
  private adjustRelease(at: Instant): void {
    const { index, releaseCalendar } = this.world;
    const { release, releaseGiven } = index;
    if (!release || this.mover.stage.stage.id !== release.stage) return;
    const { context } = this.mover;
    if (context[release.date] === this.releaseSeen || !holds(context, releaseGiven)) return;
    this.releaseSeen = context[release.date];
    const to = releaseMove(release, context, at, releaseCalendar);
    const event = index.events.get(release.event);
    if (to === undefined || !event) return;
    putPlanned(this.planned, { at, event, attrs: { from: this.releaseSeen, to }, unless: -1 });
    this.releaseSeen = to;
  }

  close(): void {
    this.mover.dueAt = never;
    this.choiceAt = never;
    this.planned.length = 0;
  }
}
