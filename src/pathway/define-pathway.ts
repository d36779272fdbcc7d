import type { Stage } from '../stage/index.ts';
import type { Pathway, PathwayDefinition } from './pathway.ts';

/** Joins stages into a pathway. */
export function definePathway<const S extends Readonly<Record<string, Stage>>, const T extends keyof S & string>(
  definition: PathwayDefinition<S, T>,
): Pathway<S, T> {
  return { ...definition, links: definition.links as unknown as Pathway['links'] };
}
