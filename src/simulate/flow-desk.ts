import { BucketQueue } from './bucket-queue.ts';
import type { EventColumns } from './event-columns.ts';
import type { FlowDesk, FlowStream } from './flow-model.ts';
import { Places } from './places.ts';

export interface DeskSeat {
  readonly index: number;
  readonly desk: FlowDesk;
  readonly people: number;
  readonly started: Float64Array;
  readonly needs: Uint8Array;
  /** When the last desk was done with the person. */
  readonly doneAt: Float64Array;
  /** 1 all in time so far, 2 one lapsed, 0 else. */
  readonly ends: Uint8Array;
}

const NO_SHOW = 1;
const FOUND_CLOSED = 2;
const ARRIVED = 3;
const GAVE_UP = 4;
const STARTED = 5;
const MET = 6;
const LAPSED = 7;

/**
 * Runs one desk by itself. People wait in order of arrival; each knows at arrival how long they will wait before giving up, so an arrival
 * can be settled at once: the first free place, moved to opening hours, is theirs if it comes within their patience.
 */
export function runDesk(seat: DeskSeat, log: EventColumns, stream: FlowStream): void {
  const { desk, people, started, needs, doneAt, ends } = seat;
  const bit = 1 << seat.index;
  const queue = new BucketQueue(desk.retries.from);
  const places = new Places(desk.places);
  const states = new Float64Array(people);
  const patience = new Float64Array(people);
  const retries = new Uint8Array(people);
  const { noShow, hours, code, afterClosed } = desk;
  const most = desk.retries.most;
  const retryFrom = desk.retries.from;
  const retrySpan = desk.retries.to - retryFrom;
  const closedSpan = afterClosed.to - afterClosed.from;

  /** The need is over: met, or lapsed. */
  function close(person: number, at: number, met: boolean): void {
    const deadline = desk.deadline(started[person] as number);
    if (at > deadline) log.add(deadline, person, desk.deadlineCode);
    if (at > (doneAt[person] as number)) doneAt[person] = at;
    if (!met) ends[person] = 2;
    else if (at > deadline && ends[person] === 1) ends[person] = 0;
  }

  /** From an appointment to the next time that the person stands in the open desk, if there is one. */
  function advance(person: number, from: number): void {
    let at = from;
    for (;;) {
      if (stream.next() < noShow) {
        log.add(at, person, code + NO_SHOW);
        if ((retries[person] as number) >= most) {
          log.add(at, person, code + LAPSED);
          close(person, at, false);
          return;
        }
        (retries[person] as number)++;
        at += retryFrom + retrySpan * stream.next();
      } else if (!hours.isOpen(at)) {
        log.add(at, person, code + FOUND_CLOSED);
        at = hours.nextOpening(at) + (afterClosed.from + closedSpan * stream.next());
      } else {
        patience[person] = -desk.patience * Math.log(1 - stream.next());
        states[person] = stream.state;
        queue.push(at, person);
        return;
      }
    }
  }

  for (let person = 0; person < people; person += 1) {
    if (((needs[person] as number) & bit) === 0) continue;
    const at = started[person] as number;
    log.add(at, person, code);
    stream.open(person, seat.index + 1);
    advance(person, at + desk.first(stream));
  }
  for (let person = queue.take(); person >= 0; person = queue.take()) {
    const at = queue.time;
    log.add(at, person, code + ARRIVED);
    stream.state = states[person] as number;
    let start = Math.max(at, places.first);
    if (!hours.isOpen(start)) start = hours.nextOpening(start);
    const limit = at + (patience[person] as number);
    if (start <= limit) {
      const end = start + desk.serviceTime(stream);
      places.takeUntil(end);
      log.add(start, person, code + STARTED);
      log.add(end, person, code + MET);
      close(person, end, true);
      continue;
    }
    log.add(limit, person, code + GAVE_UP);
    if ((retries[person] as number) >= most) {
      log.add(limit, person, code + LAPSED);
      close(person, limit, false);
      continue;
    }
    (retries[person] as number)++;
    advance(person, limit + (retryFrom + retrySpan * stream.next()));
  }
}
