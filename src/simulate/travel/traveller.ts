import type { Instant, Profile } from '../../kernel/index.ts';
import { timesFor } from '../assume/concerns.ts';
import type { PersonDraws } from '../assume/draws.ts';
import type { EventRule, ReturnRule } from '../assume/event-rule.ts';
import { holds } from '../assume/simulation-index.ts';
import { whenOf } from '../assume/when.ts';
import type { Visit } from '../visit.ts';
import { CaseTrack } from './case-track.ts';
import type { JourneyStart } from './journey-start.ts';
import type { World } from './world.ts';

type Attrs = Readonly<Record<string, unknown>>;
const never = Number.POSITIVE_INFINITY;
// Lists that are short and mostly empty are made anew at each change: one that grows keeps room for seventeen.
const none: never[] = [];
/** A person's draws in a later case are those of a number that no person of a cohort has. */
const apart = 0x0100_0000;
/** No more cases than this for one person. */
const mostCases = 40;

interface Return {
  readonly at: Instant;
  readonly stage: string;
}

/** One invented person on the way, with all their cases: what comes first in any of them comes next. */
export class Traveller {
  readonly profile: Profile;
  /** The domains in which the person has a need, as a set. */
  readonly domains: number;
  /** People who come to a desk at the same instant are taken in this order. */
  readonly rank: number;
  /** Place in the cohort. */
  readonly place: number;
  /** Errands at desks, of whatever case. */
  private visits: Visit[] = none;
  /** How each case was opened. */
  readonly starts: JourneyStart[];
  private readonly world: World;
  private readonly draws: PersonDraws;
  private tracks: readonly CaseTrack[] = none;
  /** Cases in which the person is held; most people never are. */
  private holding: Set<CaseTrack> | null = null;
  private returns: readonly Return[] = none;
  private ended = false;
  /** The case in which something happens next, as last looked for; none where a new case does. */
  private first: CaseTrack | null = null;
  /** The errand that is next in the person's own time, as last looked for. */
  private errand: Visit | null = null;
  /** Whether the person is going on already, or not yet. */
  private busy = true;
  /** When the queue wakes the person, while they stand in a line. */
  private wakeAt = never;
  private waking: ((at: Instant) => void) | null = null;

  constructor(world: World, draws: PersonDraws, place: number, profile: Profile, start: JourneyStart) {
    this.world = world;
    this.draws = draws;
    this.place = place;
    this.profile = profile;
    this.domains = world.domains.of(profile);
    this.rank = draws.person + 1;
    this.starts = [start];
    this.open(start, draws);
    this.busy = false;
  }

  /** Goes on as long as no desk can have anything to do with it: people meet at desks only. */
  go(): void {
    if (!this.busy) this.live(-never);
  }

  /** Goes on at least up to an instant of the queue, which has come. */
  private live(reached: Instant): void {
    const { until } = this.world;
    this.busy = true;
    for (;;) {
      const at = this.nextAt();
      const held = this.look();
      const alone = this.errand?.until ?? never;
      const next = alone < at ? alone : at;
      if (next > until) break;
      if (next > held && next > reached) {
        if (held === -never && next <= this.leavesBy()) this.wake(next);
        break;
      }
      if (next === at) this.advance(at);
      else this.errand?.act();
    }
    this.busy = false;
  }

  /** Finds the errand that is next in the person's own time; answers when a desk may act. */
  private look(): Instant {
    let held = never;
    let alone = never;
    this.errand = null;
    for (let place = 0; place < this.visits.length; place += 1) {
      const visit = this.visits[place] as Visit;
      const { until } = visit;
      if (!visit.isAlone) held = until < held ? until : held;
      else if (until < alone) {
        alone = until;
        this.errand = visit;
      }
    }
    return held;
  }

  /** When the last desk in whose line the person stands will have done something. */
  private leavesBy(): Instant {
    let last = -never;
    for (let place = 0; place < this.visits.length; place += 1) {
      const { until, leavesBy } = this.visits[place] as Visit;
      if (until === -never && leavesBy > last) last = leavesBy;
    }
    return last;
  }

  /** In a line a person may be met at any time, and so goes on with the queue. */
  private wake(at: Instant): void {
    if (at >= this.wakeAt) return;
    this.wakeAt = at;
    this.waking ??= (when) => {
      if (when !== this.wakeAt) return;
      this.wakeAt = never;
      this.live(when);
    };
    this.world.queue.put(at, this.waking, this.rank);
  }

  /** Lets happen all that comes up to an instant, the instant included. */
  catchUp(at: Instant): void {
    const { busy } = this;
    this.busy = true;
    for (let next = this.nextAt(); next <= at; next = this.nextAt()) this.advance(next);
    this.busy = busy;
  }

  /** Of the errands of one instant, that which was last given its time comes last. */
  putLast(visit: Visit): void {
    const { visits } = this;
    let place = visits.indexOf(visit);
    if (place < 0) this.visits = [...visits, visit];
    else {
      for (; place < visits.length - 1; place += 1) visits[place] = visits[place + 1] as Visit;
      visits[place] = visit;
    }
  }

  drop(visit: Visit): void {
    const { visits } = this;
    this.visits = visits.length === 1 && visits[0] === visit ? none : without(visits, visit);
  }

  /** Ends all cases: nothing more happens to the person. */
  end(): void {
    this.ended = true;
    this.returns = none;
    for (const track of this.tracks) track.close();
  }

  /** Told of each event of a case: it may hold the person, end all cases, or be followed by a new one. */
  happened(track: CaseTrack, event: EventRule, at: Instant, attrs: Attrs): void {
    if (this.ended) return;
    if (event.ofPerson && track.isClosed) {
      this.end();
      return;
    }
    const { held } = this.world.index;
    if (held !== undefined) this.hold(track, event, at);
    for (let place = 0; place < event.returns.length; place += 1) this.mayReturn(event.returns[place] as ReturnRule, track, at, attrs);
  }

  private hold(track: CaseTrack, event: EventRule, at: Instant): void {
    const { held } = this.world.index;
    if (held === undefined) return;
    if (event === held.entered && !this.holding?.has(track)) {
      this.holding ??= new Set();
      this.holding.add(track);
      if (this.holding.size === 1) this.tell(held.tellEntered, at, track);
    } else if ((event === held.left || track.isClosed) && this.holding?.delete(track)) {
      if (this.holding.size === 0) this.tell(held.tellLeft, at, track);
      else track.planIfHeard(held.tellEntered, at);
    }
  }

  private tell(event: EventRule, at: Instant, teller: CaseTrack): void {
    for (const track of this.tracks) if (track !== teller) track.planIfHeard(event, at);
  }

  private mayReturn(rule: ReturnRule, { draws }: CaseTrack, at: Instant, attrs: Attrs): void {
    const draw = draws.nextOf(rule.key);
    const wait = draws.nextOf(rule.waitKey);
    if (!holds(attrs, rule.given) || !fits(rule.size, attrs)) return;
    if (draw >= rule.p * timesFor(rule.factors, this.profile)) return;
    const when = whenOf(rule.wait, wait, at, null, this.world.calendar);
    if (when === undefined) return;
    let place = this.returns.length;
    while (place > 0 && (this.returns[place - 1] as Return).at > when) place -= 1;
    this.returns = this.returns.toSpliced(place, 0, { at: when, stage: rule.stage });
  }

  private nextAt(): Instant {
    let next = this.returns.length === 0 ? never : (this.returns[0] as Return).at;
    this.first = null;
    for (let place = 0; place < this.tracks.length; place += 1) {
      const track = this.tracks[place] as CaseTrack;
      const at = track.nextAt();
      if (at < next || (at === next && this.first === null)) {
        next = at;
        this.first = track;
      }
    }
    return next;
  }

  /** Lets happen what was found to come next, at its instant. */
  private advance(at: Instant): void {
    if (this.first !== null) {
      this.first.advance(at);
      return;
    }
    const [back, ...later] = this.returns;
    this.returns = later;
    // nobody who is held is arrested at liberty
    if (back === undefined || (this.holding?.size ?? 0) > 0 || this.tracks.length >= mostCases) return;
    const draws = this.draws.ofCase(this.draws.person + apart * this.tracks.length);
    const start = { stage: back.stage, at: back.at, input: (this.starts[0] as JourneyStart).input };
    this.starts.push(start);
    this.open(start, draws);
  }

  private open(start: JourneyStart, draws: PersonDraws): void {
    const track = new CaseTrack(this.world, this, draws, this.tracks.length, start);
    this.tracks = this.tracks.length === 0 ? [track] : [...this.tracks, track];
  }
}

function without(visits: Visit[], visit: Visit): Visit[] {
  const place = visits.indexOf(visit);
  return place < 0 ? visits : visits.toSpliced(place, 1);
}

function fits(size: ReturnRule['size'], attrs: Attrs): boolean {
  if (size === undefined) return true;
  const value = attrs[size.attr];
  if (typeof value !== 'number') return false;
  return value <= (size.atMost ?? Number.POSITIVE_INFINITY) && value > (size.moreThan ?? Number.NEGATIVE_INFINITY);
}
