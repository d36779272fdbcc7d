/** Whole numbers by the number of a day, for days near one another. */
export class DayTable {
  private first = 0;
  private values = new Int32Array(0);

  /** The number of a day; -1 where none was set. */
  get(day: number): number {
    const place = day - this.first;
    return place >= 0 && place < this.values.length ? (this.values[place] as number) : -1;
  }

  set(day: number, value: number): void {
    if (this.values.length === 0) this.first = day;
    const place = day - this.first;
    if (place < 0) this.widen(place - 64, this.values.length);
    else if (place >= this.values.length) this.widen(0, Math.max(512, 2 * place));
    this.values[day - this.first] = value;
  }

  private widen(from: number, to: number): void {
    const wider = new Int32Array(to - from).fill(-1);
    wider.set(this.values, -from);
    this.values = wider;
    this.first += from;
  }
}
