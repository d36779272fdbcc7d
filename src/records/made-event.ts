/** An event that a row made, before it is merged with its equals. */
export interface MadeEvent {
  readonly type: string;
  /** Whole days since 1970 of the local date. */
  readonly day: number;
  /** The instant, where a clock is known. */
  readonly at: number | undefined;
  attrs: Record<string, unknown> | undefined;
  readonly asked: readonly string[] | undefined;
  readonly source: number;
  row: number;
  /** Place of the event among those of the plan. */
  readonly place: number;
  /** The first day of the row, so that what one row began stands before what a later row begins on the same day. */
  readonly rowDay: number;
  /** The least place among the events of the row. */
  readonly rowPlace: number;
  /** How many events the row made: the fuller row leads. */
  weight: number;
}

/** What became of a row. */
export const rowFate = { none: 0, withoutEvent: 1, unlinked: 2, refused: 3, made: 4, leads: 5 } as const;

/** The fates of the rows of a source, by number from 1. */
export class RowFates {
  private fates = new Uint8Array(1024);
  rows = 0;

  set(number: number, fate: number): void {
    if (number >= this.fates.length) {
      const more = new Uint8Array(Math.max(number + 1, this.fates.length * 2));
      more.set(this.fates);
      this.fates = more;
    }
    this.fates[number] = fate;
    if (number > this.rows) this.rows = number;
  }

  count(fate: number): number {
    let count = 0;
    for (let number = 1; number <= this.rows; number += 1) if (this.fates[number] === fate) count += 1;
    return count;
  }
}
