const CHUNK = 1 << 16;

/** Records in a row, in columns that can be handed to another thread. */
export interface EventChunk {
  readonly at: Float64Array;
  readonly person: Int32Array;
  readonly code: Uint8Array;
  /** Rows in use. */
  readonly length: number;
}

/** What happened to a big cohort, 13 bytes a record: when, to whom, what. It grows without copying. */
export class EventColumns {
  private readonly shared: boolean;
  private full: EventChunk[] = [];
  private at!: Float64Array;
  private person!: Int32Array;
  private code!: Uint8Array;
  private used = 0;

  /** @param shared In memory that several threads can hold. */
  constructor(shared = false) {
    this.shared = shared;
    this.open();
  }

  get length(): number {
    return this.full.reduce((sum, { length }) => sum + length, this.used);
  }

  add(at: number, person: number, code: number): void {
    if (this.used === CHUNK) this.turn();
    const row = this.used;
    this.at[row] = at;
    this.person[row] = person;
    this.code[row] = code;
    this.used = row + 1;
  }

  /** Calls back for every record in the order in which it was written, which is not the order of time. */
  each(use: (at: number, person: number, code: number) => void): void {
    const last = { at: this.at, person: this.person, code: this.code, length: this.used };
    for (const { at, person, code, length } of [...this.full, last]) {
      for (let row = 0; row < length; row += 1) use(at[row] as number, person[row] as number, code[row] as number);
    }
  }

  /** Hands over all that was written, and is empty after. */
  take(): EventChunk[] {
    this.turn();
    const chunks = this.full;
    this.full = [];
    return chunks;
  }

  /** Puts what another has taken before what is written here next. */
  append(chunks: readonly EventChunk[]): void {
    if (this.used > 0) this.turn();
    for (const chunk of chunks) this.full.push(chunk);
  }

  private turn(): void {
    this.full.push({ at: this.at, person: this.person, code: this.code, length: this.used });
    this.open();
  }

  private open(): void {
    const { shared } = this;
    this.at = new Float64Array(memory(8 * CHUNK, shared));
    this.person = new Int32Array(memory(4 * CHUNK, shared));
    this.code = new Uint8Array(memory(CHUNK, shared));
    this.used = 0;
  }
}

/** Bytes of zero, which threads may share or not. */
export function memory(bytes: number, shared: boolean): ArrayBuffer | SharedArrayBuffer {
  return shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}
