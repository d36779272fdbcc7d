import type { Finding } from '../map/index.ts';

/** All answers about each person, by the id of the journey. */
export type ByPerson = ReadonlyMap<string, readonly Finding[]>;

export function byPerson(findings: readonly Finding[]): ByPerson {
  const people = new Map<string, Finding[]>();
  let own: Finding[] | undefined;
  let id: string | undefined;
  for (const finding of findings) {
    if (finding.journey !== id || own === undefined) {
      id = finding.journey;
      own = people.get(id);
      if (own === undefined) {
        own = [];
        people.set(id, own);
      }
    }
    own.push(finding);
  }
  return people;
}

/** Counts people, each once, as they come one after another. */
export class HeadCount {
  count = 0;
  private last: readonly Finding[] | undefined;

  add(person: readonly Finding[]): void {
    if (person === this.last) return;
    this.last = person;
    this.count += 1;
  }
}
