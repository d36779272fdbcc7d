import type { Journey } from '../../journal/index.ts';
import type { Tally } from '../../release/index.ts';
import { type Characteristic, groupsOf } from './people-groups.ts';

/** A group of people: the cell that counts them, and who belongs. */
export interface Group {
  readonly characteristic: string;
  readonly label: string;
  readonly cell: string;
}

/** Everybody, by every characteristic. */
export interface Population {
  readonly journeys: readonly Journey[];
  readonly characteristics: readonly { readonly id: string; readonly label: string; readonly groups: readonly Group[] }[];
  /** Which groups a person is in, one for each characteristic, by place. */
  groupsOf(place: number): readonly Group[];
}

/** Counts people, by every characteristic, and says how the counts add up. */
export function populationCells(tally: Tally, journeys: readonly Journey[], characteristics: readonly Characteristic[]): Population {
  tally.cell('people', journeys.length, { block: tally.block('people', 0), isPopulation: true });
  const byPlace: Group[][] = journeys.map(() => []);
  const found = characteristics.flatMap((characteristic, order) => {
    const { id, label, of } = characteristic;
    const block = tally.block(`people/${id}`, 1 + order);
    const names = groupsOf(journeys, characteristic);
    if (names.length < 2) return [];
    const groups = new Map(names.map((name) => [name, { characteristic: id, label: name, cell: `people/${id}:${name}` } satisfies Group]));
    const counts = new Map<string, number>();
    for (const [place, journey] of journeys.entries()) {
      const name = of(journey);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      byPlace[place]?.push(groups.get(name) as Group);
    }
    for (const [name, { cell }] of groups) tally.cell(cell, counts.get(name) ?? 0, { block, base: cell, isPopulation: true, isPart: true });
    tally.relate(
      'sum',
      'people',
      [...groups.values()].map(({ cell }) => cell),
    );
    return [{ id, label, groups: [...groups.values()] }];
  });
  return { journeys, characteristics: found, groupsOf: (place) => byPlace[place] ?? [] };
}

/** A number for everybody and for every group, with the sums declared; of events it knows too how many people had them. */
export class GroupedCount {
  total = 0;
  private readonly parts = new Map<string, number>();
  private readonly population: Population;
  private readonly places: Set<number> | undefined;

  constructor(population: Population, of: 'people' | 'events' = 'people') {
    this.population = population;
    this.places = of === 'events' ? new Set() : undefined;
  }

  add(place: number, count = 1): void {
    if (count === 0) return;
    this.total += count;
    this.places?.add(place);
    for (const { cell } of this.population.groupsOf(place)) this.parts.set(cell, (this.parts.get(cell) ?? 0) + count);
  }

  /** How many people had them, in one group or in all; nothing for a count of people. */
  private behind(cell?: string): { readonly people?: number } {
    if (this.places === undefined) return {};
    if (cell === undefined) return { people: this.places.size };
    let people = 0;
    for (const place of this.places) if (this.population.groupsOf(place).some((group) => group.cell === cell)) people += 1;
    return { people };
  }

  /** How many of one group. */
  in(cell: string): number {
    return this.parts.get(cell) ?? 0;
  }

  /**
   * Writes the cells `name` and `name@group`; parts stand on the cell of the same group of `base`, or with an empty `base` on the group itself. With no block they are never printed, and where only the whole is, its parts are not.
   */
  write(
    tally: Tally,
    name: string,
    options: { readonly block?: (characteristic?: string) => string; readonly base?: string; readonly isWhole?: boolean } = {},
  ): void {
    const { block, base = name, isWhole } = options;
    tally.cell(name, this.total, { ...this.behind(), ...(block ? { block: block() } : {}) });
    for (const { id, groups } of this.population.characteristics) {
      for (const { cell } of groups)
        tally.cell(`${name}@${cell}`, this.parts.get(cell) ?? 0, {
          isPart: true,
          ...this.behind(cell),
          ...(block && !isWhole ? { block: block(id), base: base === '' ? cell : `${base}@${cell}` } : {}),
        });
      tally.relate(
        'sum',
        name,
        groups.map(({ cell }) => `${name}@${cell}`),
      );
    }
  }
}

/** The names of a cell and of its groups. */
export function namesOf(population: Population, name: string): string[] {
  return [name, ...population.characteristics.flatMap(({ groups }) => groups.map(({ cell }) => `${name}@${cell}`))];
}

/** Relates cells for everybody and for each group alike. */
export function relateAll(
  tally: Tally,
  population: Population,
  kind: 'sum' | 'part' | 'cover',
  total: string,
  parts: readonly string[],
  isBridge = false,
): void {
  const all = [total, ...parts].map((name) => namesOf(population, name));
  for (let at = 0; at < (all[0]?.length ?? 0); at += 1)
    tally.relate(
      kind,
      all[0]?.[at] as string,
      all.slice(1).map((names) => names[at] as string),
      isBridge,
    );
}
