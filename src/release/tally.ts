import { PathwayError } from '../kernel/index.ts';

/** One exact number of people (or of events about them), before the gate. */
export interface Cell {
  readonly id: string;
  readonly value: number;
  /** The table it stands in, hidden as a whole; none for a number that is never printed, such as a remainder. */
  readonly block: string | undefined;
  /** A cell that must be large enough for this one to be shown. */
  readonly base: string | undefined;
  /** Parts of this one that must each be large enough for it to be shown; none of them is told more narrowly for its sake. */
  readonly needs?: readonly string[];
  /** About the whole population: its bounds are known to every rule, and no rule is hidden for another's sake. */
  readonly isPopulation: boolean;
  /** How many people stand behind a count of events; none for a count of people. One person's many events are still one person's. */
  readonly people?: number;
  /** About one group of people; not shown again beside an earlier release about some of the same people. */
  readonly isPart: boolean;
}

/** `sum`: the parts add up to the total. `part`: each part is at most the total. `cover`: the total is at most the sum of the parts. */
export interface Relation {
  readonly kind: 'sum' | 'part' | 'cover';
  readonly total: string;
  readonly parts: readonly string[];
  /** Joins numbers that else have little to do with each other: their bounds are known to each other, and they are not solved for at once. */
  readonly isBridge?: boolean;
}

/** Where a cell stands, and what it stands on. */
export interface CellOptions {
  readonly block?: string;
  readonly base?: string;
  readonly needs?: readonly string[];
  readonly isPopulation?: boolean;
  readonly isPart?: boolean;
  /** For a count of events: how many people had them. */
  readonly people?: number;
}

/** Exact numbers with all that relates them; kept inside until `release` has looked at them together. */
export interface Tally {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly relations: readonly Relation[];
  /** How soon a table is given up to protect the rest: the highest rank first, 0 last. */
  readonly ranks: ReadonlyMap<string, number>;
  block(id: string, rank: number): string;
  cell(id: string, value: number, options?: CellOptions): string;
  relate(kind: Relation['kind'], total: string, parts: readonly string[], isBridge?: boolean): void;
}

/**
 * Starts an empty tally.
 * @throws PathwayError `unknown-cell` for a relation of a cell that is not there, `bad-count` for a number that counts nobody
 */
export function newTally(): Tally {
  const cells = new Map<string, Cell>();
  const relations: Relation[] = [];
  const ranks = new Map<string, number>();
  return {
    cells,
    relations,
    ranks,
    block(id, rank) {
      ranks.set(id, rank);
      return id;
    },
    cell(id, value, { block, base, needs, isPopulation = false, isPart = false, people } = {}) {
      if (!Number.isInteger(value) || value < 0) throw new PathwayError('bad-count', `"${id}" is not a count: ${value}.`, { id, value });
      const more = { ...(people === undefined ? {} : { people }), ...(needs === undefined ? {} : { needs }) };
      if (!cells.has(id)) cells.set(id, { id, value, block, base, isPopulation, isPart, ...more });
      return id;
    },
    relate(kind, total, parts, isBridge = false) {
      for (const id of [total, ...parts])
        if (!cells.has(id)) throw new PathwayError('unknown-cell', `There is no cell "${id}" to relate.`, { id });
      relations.push({ kind, total, parts, ...(isBridge ? { isBridge } : {}) });
    },
  };
}
