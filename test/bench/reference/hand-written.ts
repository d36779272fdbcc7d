// The limit: the full profile written by hand for this one scenario, without a machine. Only a yardstick.
import {
  afterClosed,
  arrestWindow,
  codeOfState,
  deadlineOf,
  followUp,
  hours,
  logNormal,
  patience,
  placesOf,
  releaseSlot,
  retry,
  ScenarioStream,
  services,
  states,
  travel,
} from './scenario.ts';

const codes = (name: string) => codeOfState.get(name) as number;
const counters = ['div', 'brk', 'adj', 'rec'];
const LIBERATED = codes('liberated');
const CLOSED = codes('closed');
const from = Float64Array.from(states, ({ delay }) => (Array.isArray(delay) ? delay[0] : 0));
const span = Float64Array.from(states, ({ delay }) => (Array.isArray(delay) && delay.length === 2 ? delay[1] - delay[0] : -1));
const SLOT = codes('liberationDue');
const to = states.map(({ branches }) => Uint8Array.from(branches, (branch) => codes(branch.to)));
const below = states.map(({ branches }) => Float64Array.from(branches, ({ p }) => p ?? 2));
const counter = states.map(({ branches }) => Int8Array.from(branches, (branch) => (branch.while ? counters.indexOf(branch.while[0]) : -1)));
const bound = states.map(({ branches }) => Int8Array.from(branches, (branch) => branch.while?.[1] ?? 0));
const final = Uint8Array.from(states, ({ phase }) => (phase === 'final' ? 1 : 0));

export class PlainLog {
  length = 0;
  at = new Float64Array(1 << 16);
  person = new Int32Array(1 << 16);
  code = new Uint8Array(1 << 16);
  add(at: number, person: number, code: number): void {
    const row = this.length;
    if (row === this.at.length) this.grow();
    this.at[row] = at;
    this.person[row] = person;
    this.code[row] = code;
    this.length = row + 1;
  }
  grow(): void {
    const size = 2 * this.at.length;
    const { at, person, code } = this;
    this.at = new Float64Array(size);
    this.person = new Int32Array(size);
    this.code = new Uint8Array(size);
    this.at.set(at);
    this.person.set(person);
    this.code.set(code);
  }
  each(use: (at: number, person: number, code: number) => void): void {
    for (let row = 0; row < this.length; row += 1) use(this.at[row] as number, this.person[row] as number, this.code[row] as number);
  }
}

export function handWritten(people: number): PlainLog {
  const log = new PlainLog();
  const stream = new ScenarioStream();
  const released = new Float64Array(people);
  const done = new Float64Array(people);
  const ends = new Uint8Array(people).fill(1);
  const needs = new Uint8Array(people);
  const parked = new Float64Array(people);
  const recalls = new Uint8Array(people);
  const count = new Int8Array(4);
  let at = 0;
  const walk = (person: number, first: number, until: number): void => {
    let here = first;
    for (;;) {
      log.add(at, person, here);
      if (here === LIBERATED || final[here] === 1) return;
      const next = to[here] as Uint8Array;
      let delay = from[here] as number;
      if (here === SLOT) delay = releaseSlot(at, stream.next(), stream.next()) - at;
      else if ((span[here] as number) >= 0) delay += (span[here] as number) * stream.next();
      const draw = next.length > 1 ? stream.next() : 0;
      at += delay;
      if (at >= until) {
        log.add(until, person, CLOSED);
        return;
      }
      const p = below[here] as Float64Array;
      const which = counter[here] as Int8Array;
      for (let index = 0; ; index += 1) {
        if (draw >= (p[index] as number)) continue;
        const c = which[index] as number;
        if (c >= 0) {
          if ((count[c] as number) >= ((bound[here] as Int8Array)[index] as number)) continue;
          (count[c] as number)++;
        }
        here = next[index] as number;
        break;
      }
    }
  };
  for (let person = 0; person < people; person += 1) {
    stream.open(person, 0);
    at = arrestWindow * stream.next();
    count.fill(0);
    walk(person, 0, Number.POSITIVE_INFINITY);
    let mask = 0;
    for (let s = 0; s < 4; s += 1) if (stream.next() < (services[s]?.share as number)) mask |= 1 << s;
    needs[person] = mask;
    released[person] = at;
    done[person] = at;
    parked[person] = stream.state;
    recalls[person] = count[3] as number;
  }
  for (let s = 0; s < 4; s += 1) desk(s, people, log, stream, released, done, ends, needs);
  for (let person = 0; person < people; person += 1) {
    stream.state = parked[person] as number;
    count.fill(0);
    count[3] = recalls[person] as number;
    at = done[person] as number;
    const next = ends[person] === 1 ? 'stabilising' : ends[person] === 2 ? 'crisis' : 'supported';
    walk(person, codes(next), (released[person] as number) + followUp);
  }
  return log;
}

function desk(
  s: number,
  people: number,
  log: PlainLog,
  stream: ScenarioStream,
  released: Float64Array,
  done: Float64Array,
  ends: Uint8Array,
  needs: Uint8Array,
): void {
  const service = services[s] as (typeof services)[number];
  const code = 64 + 8 * s;
  const free = new Float64Array(placesOf(service, people, 'full'));
  const days: number[][] = [];
  const arriving = new Float64Array(people);
  const limit = new Float64Array(people);
  const parked = new Float64Array(people);
  const tries = new Uint8Array(people);
  const close = (person: number, at: number, met: boolean): void => {
    const deadline = deadlineOf(service, released[person] as number);
    if (at > deadline) log.add(deadline, person, 96 + s);
    if (at > (done[person] as number)) done[person] = at;
    if (!met) ends[person] = 2;
    else if (at > deadline && ends[person] === 1) ends[person] = 0;
  };
  const advance = (person: number, start: number): void => {
    let at = start;
    for (;;) {
      if (stream.next() < service.noShow) {
        log.add(at, person, code + 1);
        if ((tries[person] as number) >= retry.most) {
          log.add(at, person, code + 7);
          close(person, at, false);
          return;
        }
        (tries[person] as number)++;
        at += retry.from + (retry.to - retry.from) * stream.next();
      } else if (!hours.isOpen(at)) {
        log.add(at, person, code + 2);
        at = hours.nextOpening(at) + afterClosed.to * stream.next();
      } else {
        limit[person] = at - patience * Math.log(1 - stream.next());
        arriving[person] = at;
        parked[person] = stream.state;
        const day = Math.floor(at / 1440);
        while (days.length <= day) days.push([]);
        (days[day] as number[]).push(person);
        return;
      }
    }
  };
  for (let person = 0; person < people; person += 1) {
    if (((needs[person] as number) & (1 << s)) === 0) continue;
    const at = released[person] as number;
    log.add(at, person, code);
    stream.open(person, s + 1);
    advance(person, at + logNormal(travel.median, travel.sigma, stream.next(), stream.next()));
  }
  for (let day = 0; day < days.length; day += 1) {
    const list = (days[day] as number[]).sort((a, b) => (arriving[a] as number) - (arriving[b] as number));
    for (const person of list) {
      const at = arriving[person] as number;
      stream.state = parked[person] as number;
      log.add(at, person, code + 3);
      let start = Math.max(at, free[0] as number);
      if (!hours.isOpen(start)) start = hours.nextOpening(start);
      if (start <= (limit[person] as number)) {
        const end = start + logNormal(service.median, service.sigma, stream.next(), stream.next());
        let row = 0;
        for (;;) {
          let child = 2 * row + 1;
          if (child >= free.length) break;
          if (child + 1 < free.length && (free[child + 1] as number) < (free[child] as number)) child += 1;
          if ((free[child] as number) >= end) break;
          free[row] = free[child] as number;
          row = child;
        }
        free[row] = end;
        log.add(start, person, code + 5);
        log.add(end, person, code + 6);
        close(person, end, true);
        continue;
      }
      const gone = limit[person] as number;
      log.add(gone, person, code + 4);
      if ((tries[person] as number) >= retry.most) {
        log.add(gone, person, code + 7);
        close(person, gone, false);
        continue;
      }
      (tries[person] as number)++;
      advance(person, gone + (retry.from + (retry.to - retry.from) * stream.next()));
    }
  }
}
