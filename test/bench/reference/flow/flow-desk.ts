import { BucketQueue } from './bucket-queue.ts';
import type { EventColumns } from './event-columns.ts';
import type { DeskOutcomes, FlowColumns } from './flow-columns.ts';
import type { FlowDesk, FlowStream } from './flow-model.ts';
import { Places } from './places.ts';

const NO_SHOW = 1;
const FOUND_CLOSED = 2;
const ARRIVED = 3;
const GAVE_UP = 4;
const STARTED = 5;
const MET = 6;
const LAPSED = 7;

/**
 * Runs desks, each by itself. People wait in order of arrival; each knows at arrival how long they will wait before giving up, so an arrival
 * can be settled at once: the first free place, moved to opening hours, is theirs if it comes within their patience.
 */
export class DeskRunner {
  private readonly people: number;
  private readonly started: Float64Array;
  private readonly needs: Uint8Array;
  private readonly doneAt: Float64Array;
  private readonly ends: Uint8Array;
  private readonly log: EventColumns;
  private readonly stream: FlowStream;
  /** Of each person at the desk: the stream put aside, the patience and the deadline; side by side, since they are read together. */
  private readonly visits: Float64Array;
  private readonly retries: Uint8Array;

  constructor(columns: FlowColumns, place: number, log: EventColumns, stream: FlowStream) {
    const { doneAt, ends } = columns.outcomes[place] as DeskOutcomes;
    this.people = columns.people;
    this.started = columns.started;
    this.needs = columns.needs;
    this.doneAt = doneAt;
    this.ends = ends;
    this.log = log;
    this.stream = stream;
    this.visits = new Float64Array(3 * columns.people);
    this.retries = new Uint8Array(columns.people);
  }

  run(desk: FlowDesk, index: number): void {
    const { people, started, needs, log, stream, visits, retries } = this;
    const { hours, code } = desk;
    const bit = 1 << index;
    const most = desk.retries.most;
    const retryFrom = desk.retries.from;
    const retrySpan = desk.retries.to - retryFrom;
    const queue = new BucketQueue(retryFrom);
    const places = new Places(desk.places);
    retries.fill(0);
    for (let person = 0; person < people; person += 1) {
      if (((needs[person] as number) & bit) === 0) continue;
      const at = started[person] as number;
      log.add(at, person, code);
      visits[3 * person + 2] = desk.deadline(at);
      stream.open(person, index + 1);
      this.advance(desk, queue, person, at + desk.first(stream));
    }
    for (let person = queue.take(); person >= 0; person = queue.take()) {
      const at = queue.time;
      log.add(at, person, code + ARRIVED);
      stream.state = visits[3 * person] as number;
      let start = Math.max(at, places.first);
      if (!hours.isOpen(start)) start = hours.nextOpening(start);
      const limit = at + (visits[3 * person + 1] as number);
      if (start <= limit) {
        const end = start + desk.serviceTime(stream);
        places.takeUntil(end);
        log.add(start, person, code + STARTED);
        log.add(end, person, code + MET);
        this.close(desk, person, end, true);
        continue;
      }
      log.add(limit, person, code + GAVE_UP);
      if ((retries[person] as number) >= most) {
        log.add(limit, person, code + LAPSED);
        this.close(desk, person, limit, false);
        continue;
      }
      retries[person] = (retries[person] as number) + 1;
      this.advance(desk, queue, person, limit + (retryFrom + retrySpan * stream.next()));
    }
  }

  /** From an appointment to the next time that the person stands in the open desk, if there is one. */
  private advance(desk: FlowDesk, queue: BucketQueue, person: number, from: number): void {
    const { log, stream, visits, retries } = this;
    const { noShow, hours, code, afterClosed } = desk;
    let at = from;
    for (;;) {
      if (stream.next() < noShow) {
        log.add(at, person, code + NO_SHOW);
        if ((retries[person] as number) >= desk.retries.most) {
          log.add(at, person, code + LAPSED);
          this.close(desk, person, at, false);
          return;
        }
        retries[person] = (retries[person] as number) + 1;
        at += desk.retries.from + (desk.retries.to - desk.retries.from) * stream.next();
      } else if (!hours.isOpen(at)) {
        log.add(at, person, code + FOUND_CLOSED);
        at = hours.nextOpening(at) + (afterClosed.from + (afterClosed.to - afterClosed.from) * stream.next());
      } else {
        visits[3 * person + 1] = -desk.patience * Math.log(1 - stream.next());
        visits[3 * person] = stream.state;
        queue.push(at, person);
        return;
      }
    }
  }

  /** The need is over: met, or lapsed. */
  private close(desk: FlowDesk, person: number, at: number, met: boolean): void {
    const { doneAt, ends } = this;
    const deadline = this.visits[3 * person + 2] as number;
    if (at > deadline) this.log.add(deadline, person, desk.deadlineCode);
    if (at > (doneAt[person] as number)) doneAt[person] = at;
    if (!met) ends[person] = 2;
    else if (at > deadline && ends[person] === 0) ends[person] = 1;
  }
}
