/** Counts people, each once, as they come one after another. */
export class HeadCount {
  count = 0;
  private last: object | undefined;

  add(person: object): void {
    if (person === this.last) return;
    this.last = person;
    this.count += 1;
  }
}
