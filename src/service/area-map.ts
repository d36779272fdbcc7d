import { givenAs } from '../kernel/given.ts';

/** An area in a map of areas: a council, a health board, a prison, a locality, a sector of postcodes. */
export interface Area {
  /** Its code in a statistical geography, or an id of the map's own. */
  readonly code: string;
  readonly name: string;
  /** In words: `council`, `health board`. */
  readonly kind: string;
  /** Codes of the areas in which it lies whole; theirs hold too. */
  readonly within?: readonly string[];
  /** Codes of areas of which it has a part and no more. */
  readonly partly?: readonly string[];
  /** True where nobody has compared its place with a register: answers that rest on it say so. */
  readonly unverified?: boolean;
  /** Other names and older codes. */
  readonly aliases?: readonly string[];
}

/** Which areas lie in which. Content gives it: the library knows no place. */
export interface AreaMap {
  readonly areas: readonly Area[];
  /** What else a word may be looked up as, narrowest first: for a postcode its sector, then its district. @defaultValue none */
  readonly readAs?: (word: string) => readonly string[];
}

/** How one area lies to another. */
export type AreaRelation = 'same' | 'inside' | 'around' | 'partly' | 'apart';

interface Index {
  readonly byWord: ReadonlyMap<string, Area>;
  readonly byCode: ReadonlyMap<string, Area>;
  /** Codes of areas that have others inside. */
  readonly wider: ReadonlySet<string>;
}
const indexes = new WeakMap<AreaMap, Index>();

function indexOf(map: AreaMap): Index {
  const known = indexes.get(map);
  if (known) return known;
  const byWord = new Map<string, Area>();
  const byCode = new Map<string, Area>();
  for (const area of map.areas) {
    byCode.set(area.code, area);
    for (const word of [area.code, area.name, ...(area.aliases ?? [])]) if (!byWord.has(plainArea(word))) byWord.set(plainArea(word), area);
  }
  const wider = new Set(map.areas.flatMap((area) => area.within ?? []));
  const index = { byWord, byCode, wider };
  indexes.set(map, index);
  return index;
}

/** The area of a map that a name, a code or another word names. @example findArea(scottishAreas, 'FK10 1AA')?.name // 'FK10 1' */
export function findArea(map: AreaMap, word: string): Area | undefined {
  givenAs('findArea', 'map', map, '{areas:list}');
  givenAs('findArea', 'word', word, 'text');
  const { byWord } = indexOf(map);
  for (const each of [word, ...(map.readAs?.(word) ?? [])]) {
    const found = byWord.get(plainArea(each));
    if (found) return found;
  }
  return undefined;
}

/** All areas in which one lies, itself first. */
export function areasAround(map: AreaMap, area: Area): readonly Area[] {
  givenAs('areasAround', 'map', map, '{areas:list}');
  givenAs('areasAround', 'area', area, '{code:text name:text kind:text}');
  const { byCode } = indexOf(map);
  const found = new Set<Area>([area]);
  for (const each of found) {
    for (const code of each.within ?? []) {
      const wider = byCode.get(code);
      if (wider) found.add(wider);
    }
  }
  return [...found];
}

/** How the first area lies to the second. @example relateAreas(scottishAreas, alloa, clackmannanshire) // 'inside' */
export function relateAreas(map: AreaMap, one: Area, other: Area): AreaRelation {
  givenAs('relateAreas', 'map', map, '{areas:list}');
  givenAs('relateAreas', 'one', one, '{code:text name:text kind:text}');
  givenAs('relateAreas', 'other', other, '{code:text name:text kind:text}');
  if (one.code === other.code) return 'same';
  const aroundOne = areasAround(map, one);
  const aroundOther = areasAround(map, other);
  if (aroundOne.includes(other)) return 'inside';
  if (aroundOther.includes(one)) return 'around';
  const { byCode, wider } = indexOf(map);
  const parts = (of: Area) => (of.partly ?? []).map((code) => areasAround(map, byCode.get(code) ?? of));
  const wholly = (of: Area, into: Area) => parts(of).length > 0 && parts(of).every((around) => around.includes(into));
  if (wholly(one, other)) return 'inside';
  if (wholly(other, one)) return 'around';
  const touches = (of: Area, around: readonly Area[]) =>
    parts(of).some((mine) => around.some((each) => mine[0] === each || mine.includes(around[0] as Area)));
  // Two of different kinds in the same wider area, a locality and a sector of postcodes: nobody said whether they overlap.
  const beside = one.kind !== other.kind && !(wider.has(one.code) && wider.has(other.code));
  const shared = (one.within ?? []).some((code) => (other.within ?? []).includes(code));
  return touches(one, aroundOther) || touches(other, aroundOne) || (beside && shared) ? 'partly' : 'apart';
}

/** A name without what differs from one list to the next: case, signs, "Council", "Area". */
export function plainArea(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/\b(council|area)\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
