import { DAY, type Instant } from 'justice-pathway';
import { after, begun, type Happened, inOrder, reckoned, type Standing, untilDue } from './runtime-reference.ts';

// What a store of cases must say after each thing that is done to it: the second reckoning, with a clock, people and versions.

interface Stretch {
  from: Instant;
  base: Standing;
  events: readonly Happened[];
}

export interface Life {
  readonly id: string;
  readonly person: string;
  readonly stretches: Stretch[];
  now: Standing;
  /** What was known, by when it was written. */
  readonly known: { readonly at: Instant; readonly was: Standing }[];
  version: 1 | 2;
  /** What each id of an event of the sender's own stands for. */
  readonly ids: Map<string, string>;
  isCorrected: boolean;
}

interface Owed {
  readonly but: string | undefined;
  readonly person: string;
  readonly event: Happened;
  readonly told: Set<string>;
  attempts: number;
  nextAt: Instant;
}

export type Answer = 'taken' | 'no' | 'out-of-order' | 'in-the-future' | 'does-not-fit' | 'no-such-entry';

const passing: readonly Answer[] = ['in-the-future', 'does-not-fit'];

export class Model {
  readonly lives: Life[] = [];
  clock: Instant;
  private owed: Owed[] = [];
  private count = 0;
  mended = 0;

  constructor(clock: Instant) {
    this.clock = clock;
  }

  open(id: string, person: string): void {
    const now = begun(this.clock);
    const stretches = [{ from: now.at, base: now, events: [] }];
    this.lives.push({ id, person, stretches, now, known: [{ at: this.clock, was: now }], version: 1, ids: new Map(), isCorrected: false });
  }

  /** One event to one case. `name`: of its line, once it has one. */
  take(life: Life, event: Omit<Happened, 'id' | 'at'> & { readonly at?: Instant | undefined }, name?: string): Answer {
    const { clock } = this;
    const ahead = life.now.at - clock;
    const isTrue = event.at !== undefined && event.at <= clock;
    const isWrong = ahead > (isTrue ? 1000 : DAY) && life.now.stage !== null;
    const to = Math.min(clock, event.at ?? clock);
    const now = isWrong ? { ...life.now, at: to } : life.now;
    const at = event.at ?? Math.max(clock, now.at);
    if (at > Math.max(clock, now.at)) return 'in-the-future';
    const come = untilDue(now, at);
    const next = after(come, { ...event, id: '', at });
    if (!next) return come.stage !== null && at < come.at ? 'out-of-order' : 'no';
    if (isWrong) this.putBack(life, to);
    this.write(life, next);
    const stretch = life.stretches.at(-1) as Stretch;
    stretch.events = [...stretch.events, { ...event, id: name ?? this.named(), at }];
    return 'taken';
  }

  /** Tells the other open cases of a person; what may be taken later stays owed. */
  tellOthers(but: string | undefined, person: string, event: Omit<Happened, 'id'>): void {
    const owed = { but, person, event: { ...event, id: '' }, told: new Set<string>(), attempts: 0, nextAt: this.clock };
    this.workOff(owed);
  }

  correct(life: Life, target: string | undefined, event: Omit<Happened, 'id'> | undefined, name?: string): Answer {
    const { clock } = this;
    this.due(life, clock);
    const stretch = life.stretches.at(-1) as Stretch;
    const was = stretch.events.find((each) => each.id === target);
    if (target !== undefined && !was) return 'no-such-entry';
    const until = life.now.at - clock > DAY ? clock : Math.max(clock, life.now.at);
    if (event && event.at > until) return 'in-the-future';
    const rest = stretch.events.filter((each) => each !== was);
    const all = inOrder(event ? [...rest, { ...event, id: name ?? this.named() }] : rest);
    const next = reckoned(stretch.base, all, until);
    if (!next) return 'does-not-fit';
    stretch.events = all;
    life.isCorrected = true;
    this.write(life, next);
    return 'taken';
  }

  /** The event of another case of the person that is the same as one. */
  twin(life: Life, was: Happened): Happened | undefined {
    const same = (each: Happened) =>
      each.type === was.type &&
      (each.said ?? each.at) === (was.said ?? was.at) &&
      JSON.stringify(each.attrs ?? {}) === JSON.stringify(was.attrs ?? {});
    return inOrder(life.stretches.flatMap((each) => each.events)).find(same);
  }

  tick(): void {
    for (const life of this.lives) this.due(life, this.clock);
    for (const owed of this.owed.splice(0)) {
      if (owed.nextAt <= this.clock) this.workOff(owed);
      else this.owed.push(owed);
    }
  }

  due(life: Life, to: Instant): void {
    const next = untilDue(life.now, to);
    if (next !== life.now) this.write(life, next);
  }

  migrate(): void {
    for (const life of this.lives) {
      if (life.version !== 1 || life.now.stage === null) continue;
      this.due(life, this.clock);
      if (life.now.stage !== null) this.begin(life, 2);
    }
  }

  undo(): void {
    for (const life of this.lives) if (life.version === 2 && !life.isCorrected) this.begin(life, 1);
  }

  /** What was so at an instant, as far as is known now. */
  at(life: Life, at: Instant): Standing | undefined {
    const stretch = life.stretches.findLast((each) => each.from <= at);
    return stretch && reckoned(stretch.base, stretch.events, at);
  }

  knownAt(life: Life, at: Instant): Standing | undefined {
    return at >= this.clock ? life.now : life.known.findLast((each) => each.at <= at)?.was;
  }

  /** Nothing was later than this: the clock that said so was ahead. */
  private putBack(life: Life, to: Instant): void {
    const stretch = life.stretches.at(-1) as Stretch;
    stretch.events = stretch.events.map((each) => (each.at > to ? { ...each, at: to, said: each.said ?? each.at } : each));
    stretch.from = Math.min(stretch.from, to);
    stretch.base = { ...stretch.base, at: Math.min(stretch.base.at, to) };
    this.mended += 1;
  }

  private begin(life: Life, version: 1 | 2): void {
    life.version = version;
    life.isCorrected = false;
    life.stretches.push({ from: life.now.at, base: life.now, events: [] });
    life.known.push({ at: this.clock, was: life.now });
  }

  private workOff(owed: Owed): void {
    let left = false;
    for (const life of this.lives) {
      if (life.person !== owed.person || life.id === owed.but || owed.told.has(life.id) || life.now.stage === null) continue;
      const taken = this.take(life, owed.event);
      const answer = taken === 'out-of-order' ? this.correct(life, undefined, owed.event) : taken;
      if (answer === 'taken') owed.told.add(life.id);
      if (passing.includes(answer)) left = true;
    }
    if (!left) return;
    owed.attempts += 1;
    owed.nextAt = this.clock + Math.min(DAY, 1000 * 2 ** Math.min(20, owed.attempts));
    this.owed.push(owed);
  }

  private write(life: Life, next: Standing): void {
    life.now = next;
    life.known.push({ at: this.clock, was: next });
  }

  // Lines that nobody names here are found by what they say.
  private named(): string {
    this.count += 1;
    return `?${this.count}`;
  }
}
