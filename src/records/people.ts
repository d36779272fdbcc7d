import type { Word } from './word-test.ts';

/** A person as the extract knows them: the id that journeys carry, and what each kind of id is for them. */
export interface Person {
  readonly id: string;
  readonly profile: Map<string, Word | readonly Word[]>;
  /** Kinds of id by which the person can be found. */
  readonly known: Set<string>;
  /** Kinds of id whose partner looked and does not know the person: nothing of theirs is truly nothing. */
  readonly absent: Set<string>;
  /** Sources that cannot say anything about this person, and why. */
  readonly unseenIn: Map<string, string>;
}

/** Everybody, and the ids that lead to them; `undefined` for an id of two people, which leads to neither. */
export interface People {
  readonly all: Map<string, Person>;
  readonly byId: Map<string, Map<string, Person | undefined>>;
  /** Whether there is a list of people; without one everybody found in a source is a person. */
  readonly isListed: boolean;
}

export function newPeople(isListed: boolean): People {
  return { all: new Map(), byId: new Map(), isListed };
}

export function personOf(people: People, id: string): Person {
  let person = people.all.get(id);
  if (person === undefined) {
    person = { id, profile: new Map(), known: new Set(), absent: new Set(), unseenIn: new Map() };
    people.all.set(id, person);
  }
  return person;
}

export function idsOf(people: People, kind: string): Map<string, Person | undefined> {
  let ids = people.byId.get(kind);
  if (ids === undefined) {
    ids = new Map();
    people.byId.set(kind, ids);
  }
  return ids;
}

/** Puts a field into a profile. A list grows; of two single values the first stays, and `false` says that they differ. */
export function putField(person: Person, name: string, value: Word | readonly Word[]): boolean {
  const before = person.profile.get(name);
  if (before === undefined) {
    person.profile.set(name, value);
    return true;
  }
  if (Array.isArray(before) && Array.isArray(value)) {
    person.profile.set(name, [...new Set([...before, ...value])]);
    return true;
  }
  return before === value;
}
