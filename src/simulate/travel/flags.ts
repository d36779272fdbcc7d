/** Flags of many cases stand in one row, of which each case has a part: a row of a few bytes costs more than what is in it. */
const cases = 64;

/** The flags of all cases of a run, each case with as many. */
export class FlagRows {
  private row = new Uint8Array(0);
  private used = 0;
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  /** The flags of one more case, none of them set. */
  next(): Flags {
    if (this.used + this.width > this.row.length) {
      this.row = new Uint8Array(cases * this.width);
      this.used = 0;
    }
    const first = this.used;
    this.used += this.width;
    return new Flags(this.row, first, this.used);
  }
}

/** What has happened in one case, by number. */
export class Flags {
  private readonly row: Uint8Array;
  private readonly first: number;
  private readonly end: number;

  constructor(row: Uint8Array, first: number, end: number) {
    this.row = row;
    this.first = first;
    this.end = end;
  }

  /** Whether a flag is set; below 0 stands for none. */
  has(flag: number): boolean {
    return flag >= 0 && this.row[this.first + flag] === 1;
  }

  set(flag: number): void {
    if (flag >= 0) this.row[this.first + flag] = 1;
  }

  clear(): void {
    this.row.fill(0, this.first, this.end);
  }
}
