const CHUNK = 1 << 16;

interface Chunk {
  readonly at: Float64Array;
  readonly person: Int32Array;
  readonly code: Uint8Array;
}

/** What happened to a big cohort, 13 bytes a record: when, to whom, what. It grows without copying. */
export class EventColumns {
  private readonly full: Chunk[] = [];
  private at = new Float64Array(CHUNK);
  private person = new Int32Array(CHUNK);
  private code = new Uint8Array(CHUNK);
  private used = 0;

  get length(): number {
    return this.full.length * CHUNK + this.used;
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
    for (const { at, person, code } of this.full) {
      for (let row = 0; row < CHUNK; row += 1) use(at[row] as number, person[row] as number, code[row] as number);
    }
    for (let row = 0; row < this.used; row += 1) use(this.at[row] as number, this.person[row] as number, this.code[row] as number);
  }

  private turn(): void {
    this.full.push({ at: this.at, person: this.person, code: this.code });
    this.at = new Float64Array(CHUNK);
    this.person = new Int32Array(CHUNK);
    this.code = new Uint8Array(CHUNK);
    this.used = 0;
  }
}
