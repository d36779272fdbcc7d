import type { Journey, JourneyEvent } from '../../journal/index.ts';
import type { Domain, Instant, Profile } from '../../kernel/index.ts';

const CHUNK = 1 << 12;

interface Chunk {
  readonly at: Float64Array;
  readonly person: Int32Array;
  readonly code: Uint16Array;
  readonly track: Uint8Array;
  /** Where an event's attributes and raised domains stand in `kept`, from 1; 0 where it has none, as most have. */
  readonly attrs: Uint16Array;
  readonly asked: Uint16Array;
  readonly kept: object[];
}

/** What happened to a cohort, in columns: journeys are made of it when they are asked for. */
export class JournalColumns {
  private readonly chunks: Chunk[] = [];
  private last: Chunk = newChunk();
  private used = CHUNK;
  private order: Uint32Array | undefined;
  private firsts = new Uint32Array(0);

  /** How many events were written. */
  get length(): number {
    return this.chunks.length * CHUNK - (CHUNK - this.used);
  }

  /** Writes an event; a person's events come in order. */
  add(at: Instant, person: number, code: number, attrs?: Readonly<Record<string, unknown>>, asked?: readonly Domain[], track = 0): void {
    if (this.used === CHUNK) {
      this.last = newChunk();
      this.chunks.push(this.last);
      this.used = 0;
    }
    const { last } = this;
    const row = this.used;
    last.at[row] = at;
    last.person[row] = person;
    last.code[row] = code;
    last.track[row] = track;
    if (attrs !== undefined) last.attrs[row] = last.kept.push(attrs);
    if (asked !== undefined) last.asked[row] = last.kept.push(asked);
    this.used = row + 1;
    this.order = undefined;
  }

  /** The journey of one person. */
  journey(person: number, people: number, id: string, profile: Profile, types: readonly string[], observationEnd: Instant): Journey {
    const order = this.sorted(people);
    const first = this.firsts[person] as number;
    const events: JourneyEvent[] = new Array((this.firsts[person + 1] as number) - first);
    const caseIds = [`${id}-case-1`];
    for (let place = 0; place < events.length; place += 1) {
      const row = order[first + place] as number;
      const chunk = this.chunks[Math.floor(row / CHUNK)] as Chunk;
      const at = row % CHUNK;
      const event: { -readonly [K in keyof JourneyEvent]: JourneyEvent[K] } = {
        id: `${id}-e${place + 1}`,
        at: chunk.at[at] as number,
        type: types[chunk.code[at] as number] as string,
      };
      const attrs = chunk.attrs[at] as number;
      const asked = chunk.asked[at] as number;
      if (attrs > 0) event.attrs = chunk.kept[attrs - 1] as Readonly<Record<string, unknown>>;
      if (asked > 0) event.asked = chunk.kept[asked - 1] as readonly Domain[];
      const track = chunk.track[at] as number;
      caseIds[track] ??= `${id}-case-${track + 1}`;
      event.case = caseIds[track] as string;
      events[place] = event;
    }
    return { id, observationEnd, profile, events };
  }

  /** Rows by person, each person's in the order in which they were written. */
  private sorted(people: number): Uint32Array {
    if (this.order) return this.order;
    const firsts = new Uint32Array(people + 1);
    this.each((person) => {
      firsts[person + 1] = (firsts[person + 1] as number) + 1;
    });
    for (let person = 0; person < people; person += 1) firsts[person + 1] = (firsts[person + 1] as number) + (firsts[person] as number);
    const next = firsts.slice();
    const order = new Uint32Array(this.length);
    this.each((person, row) => {
      const place = next[person] as number;
      order[place] = row;
      next[person] = place + 1;
    });
    this.firsts = firsts;
    this.order = order;
    return order;
  }

  private each(use: (person: number, row: number) => void): void {
    for (const [index, { person }] of this.chunks.entries()) {
      const length = index === this.chunks.length - 1 ? this.used : CHUNK;
      for (let row = 0; row < length; row += 1) use(person[row] as number, index * CHUNK + row);
    }
  }
}

function newChunk(): Chunk {
  return {
    at: new Float64Array(CHUNK),
    person: new Int32Array(CHUNK),
    code: new Uint16Array(CHUNK),
    track: new Uint8Array(CHUNK),
    attrs: new Uint16Array(CHUNK),
    asked: new Uint16Array(CHUNK),
    kept: [],
  };
}
