// Flags of many cases in one row: a case's own are a part of it, since a row of a few bytes costs more than what is in it.
const cases = 64;
let shared = new Uint8Array(0);
let used = 0;

/** What has happened in one case, by number. */
export class Flags {
  private readonly row: Uint8Array;
  private readonly first: number;
  private readonly end: number;

  constructor(width: number) {
    if (used + width > shared.length) {
      shared = new Uint8Array(cases * width);
      used = 0;
    }
    this.row = shared;
    this.first = used;
    this.end = used + width;
    used = this.end;
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
