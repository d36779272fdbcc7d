// The reference scenario `liberation-90d`: an invented path, for speed and equality only. Unit: minute; time 0 is a Monday 00:00.

export const DAY = 1440;
export const WEEK = 7 * DAY;
export const seed = 20261121;
export const arrestWindow = 364 * DAY;
export const followUp = 90 * DAY;
const OPEN = 9 * 60;
const CLOSE = 17 * 60;
/** Shares of releases by weekday, Monday first. */
export const weekdays = [0.12, 0.13, 0.14, 0.16, 0.42, 0.02, 0.01];

export type Profile = 'full' | 'core';
export type Counter = 'div' | 'brk' | 'adj' | 'rec';
export interface Branch {
  readonly to: string;
  /** Taken when the draw is below. */
  readonly p?: number;
  readonly if?: 'all-in-time' | 'any-lapsed';
  /** Only while the counter is below the bound. */
  readonly while?: readonly [Counter, number];
  readonly count?: Counter;
}
export interface ScenarioState {
  readonly name: string;
  readonly phase: 'before' | 'after' | 'final';
  /** Two numbers: uniform; one: fixed. */
  readonly delay: readonly [number, number] | readonly [number] | 'release-slot' | 'needs' | null;
  readonly branches: readonly Branch[];
}

const days = (from: number, to: number) => [from * DAY, to * DAY] as const;
const to = (name: string, rest: Omit<Branch, 'to'> = {}): Branch => ({ to: name, ...rest });
const state = (phase: ScenarioState['phase'], name: string, delay: ScenarioState['delay'], ...branches: Branch[]): ScenarioState => ({
  name,
  phase,
  delay,
  branches,
});
const again = (counter: Counter, bound: number) => ({ while: [counter, bound], count: counter }) as const;

export const states: readonly ScenarioState[] = [
  state('before', 'arrested', [60, 360], to('policeCustody')),
  state('before', 'policeCustody', [240, 1440], to('noProceedings', { p: 0.1 }), to('undertaking', { p: 0.45 }), to('firstAppearance')),
  state('before', 'undertaking', days(7, 28), to('pfReview')),
  state(
    'before',
    'pfReview',
    days(3, 14),
    to('noProceedings', { p: 0.12 }),
    to('diversion', { p: 0.3 }),
    to('fiscalMeasure', { p: 0.38 }),
    to('firstAppearance'),
  ),
  state('before', 'noProceedings', [60], to('liberationDue')),
  state('before', 'fiscalMeasure', days(14, 28), to('liberationDue', { p: 0.9 }), to('firstAppearance')),
  state(
    'before',
    'diversion',
    days(28, 84),
    to('liberationDue', { p: 0.75 }),
    to('diversion', { p: 0.85, ...again('div', 1) }),
    to('firstAppearance'),
  ),
  state('before', 'firstAppearance', [120, 480], to('reports', { p: 0.35 }), to('bail', { p: 0.75 }), to('remand')),
  state('before', 'bail', days(28, 84), to('bailBreach', { p: 0.15 }), to('trial')),
  state('before', 'bailBreach', days(1, 3), to('bail', { p: 0.5, ...again('brk', 2) }), to('remand')),
  state('before', 'remand', days(14, 40), to('trial')),
  state('before', 'trial', [240, 1800], to('adjourned', { p: 0.25, ...again('adj', 3) }), to('acquitted', { p: 0.37 }), to('reports')),
  state('before', 'adjourned', days(14, 42), to('trial')),
  state('before', 'acquitted', [60], to('liberationDue')),
  state('before', 'reports', days(21, 28), to('disposal')),
  state(
    'before',
    'disposal',
    [120],
    to('admonished', { p: 0.15 }),
    to('fine', { p: 0.4 }),
    to('communityOrder', { p: 0.65 }),
    to('custody'),
  ),
  state('before', 'admonished', [60], to('liberationDue')),
  state('before', 'fine', days(7, 28), to('liberationDue', { p: 0.8 }), to('custody')),
  state('before', 'communityOrder', days(60, 180), to('liberationDue', { p: 0.7 }), to('breachHearing')),
  state('before', 'breachHearing', days(7, 21), to('communityOrder', { p: 0.5, ...again('brk', 2) }), to('custody')),
  state('before', 'custody', days(30, 180), to('hdc', { p: 0.2 }), to('preRelease')),
  state('before', 'hdc', days(14, 60), to('custody', { p: 0.15, ...again('rec', 1) }), to('preRelease')),
  state('before', 'preRelease', [1440], to('liberationDue')),
  state('before', 'liberationDue', 'release-slot', to('liberated')),
  state('after', 'liberated', 'needs', to('stabilising', { if: 'all-in-time' }), to('crisis', { if: 'any-lapsed' }), to('supported')),
  state('after', 'supported', days(14, 14).slice(0, 1) as [number], to('stabilising', { p: 0.7 }), to('crisis')),
  state('after', 'crisis', days(3, 20), to('recalled', { p: 0.25, ...again('rec', 1) }), to('supported', { p: 0.75 }), to('disengaged')),
  state('after', 'recalled', days(14, 28), to('supported')),
  state('after', 'stabilising', days(20, 40), to('reintegrated', { p: 0.85 }), to('crisis')),
  state('final', 'reintegrated', null),
  state('final', 'disengaged', null),
  state('final', 'closed', null),
];

export interface ScenarioService {
  readonly name: string;
  readonly share: number;
  readonly median: number;
  readonly sigma: number;
  readonly noShow: number;
  /** Minutes from liberation, or the end of that day. */
  readonly deadline: number | 'end-of-day';
}
export const services: readonly ScenarioService[] = [
  { name: 'housing', share: 0.55, median: 60, sigma: 0.5, noShow: 0.2, deadline: 'end-of-day' },
  { name: 'health', share: 0.7, median: 45, sigma: 0.6, noShow: 0.25, deadline: 7 * DAY },
  { name: 'financial', share: 0.8, median: 40, sigma: 0.4, noShow: 0.22, deadline: 3 * DAY },
  { name: 'substance', share: 0.45, median: 50, sigma: 0.5, noShow: 0.3, deadline: DAY },
];
export const travel = { median: 120, sigma: 0.5 };
export const retry = { most: 3, from: DAY, to: 3 * DAY };
export const afterClosed = { from: 0, to: 240 };
export const patience = 45;
const load: Readonly<Record<Profile, number>> = { core: 0.75, full: 1.1 };

/** Places of a service, so that its load is the same whatever the number of people. */
export function placesOf(service: ScenarioService, people: number, profile: Profile): number {
  const mean = service.median * Math.exp((service.sigma * service.sigma) / 2);
  return Math.max(1, Math.ceil((people * service.share * mean) / (52 * 5 * (CLOSE - OPEN)) / load[profile]));
}

export function deadlineOf({ deadline }: ScenarioService, start: number): number {
  return deadline === 'end-of-day' ? (Math.floor(start / DAY) + 1) * DAY : start + deadline;
}

export const hours = {
  isOpen(at: number): boolean {
    const day = Math.floor(at / DAY);
    const minute = at - day * DAY;
    return day % 7 < 5 && minute >= OPEN && minute < CLOSE;
  },
  nextOpening(at: number): number {
    let day = Math.floor(at / DAY);
    if (at - day * DAY >= OPEN) day += 1;
    while (day % 7 > 4) day += 1;
    return day * DAY + OPEN;
  },
};

export function weekdayOf(at: number): number {
  return Math.floor(at / DAY) % 7;
}

export function drawnWeekday(draw: number): number {
  let sum = 0;
  for (let day = 0; day < 6; day += 1) {
    sum += weekdays[day] as number;
    if (draw < sum) return day;
  }
  return 6;
}

/** The next moment of the drawn weekday and time, at or after now. */
export function releaseSlot(now: number, weekday: number, clock: number): number {
  const at = Math.floor(now / WEEK) * WEEK + drawnWeekday(weekday) * DAY + (540 + 540 * clock);
  return at < now ? at + WEEK : at;
}

export function logNormal(median: number, sigma: number, first: number, second: number): number {
  return median * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second));
}

/** One 32-bit stream for each person and use: 0 stages, 1 to 4 needs. */
export class ScenarioStream {
  state = 0;

  open(person: number, stream: number): void {
    let h = (seed ^ Math.imul(person + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca77)) | 0;
    h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
    this.state = (h ^ (h >>> 15)) >>> 0;
  }

  next(): number {
    const a = (this.state + 0x6d2b79f5) >>> 0;
    this.state = a;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}

/** Needs that arise at a liberation, a bit for each service. */
export function drawNeeds(stream: ScenarioStream): number {
  let needs = 0;
  for (const [index, service] of services.entries()) if (stream.next() < service.share) needs |= 1 << index;
  return needs;
}

/** Codes in the log: 0 to 31 a state entered; 64 + 8 × service + kind; 96 + service a deadline missed. */
export const codeOfState = new Map(states.map(({ name }, index) => [name, index]));
export const codeOfNeed = (service: number, kind = 0): number => 64 + 8 * service + kind;
export const codeOfMissed = (service: number): number => 96 + service;

/** A sum over (time, person, code) that does not depend on their order. */
export class LogHash {
  private readonly float = new Float64Array(1);
  private readonly words = new Uint32Array(this.float.buffer);
  private a = 0;
  private b = 0;

  add(at: number, person: number, code: number): void {
    this.float[0] = Math.round(at * 64);
    const low = this.words[0] as number;
    const high = this.words[1] as number;
    let h = low ^ Math.imul(high, 0x9e3779b1) ^ Math.imul(person + 1, 0x85ebca77) ^ Math.imul(code + 1, 0xc2b2ae3d);
    h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
    this.a = (this.a + (h >>> 0)) % 4294967296;
    this.b = (this.b ^ h) >>> 0;
  }

  text(): string {
    return `${this.a.toString(16)}-${this.b.toString(16)}`;
  }
}
