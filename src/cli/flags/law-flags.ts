import type { Law } from '../../law/index.ts';

interface LawFlags {
  readonly asOf?: string;
  readonly reform?: readonly string[];
  readonly set?: readonly string[];
}

/** The law asked for: as it stood on a day, with named reforms. Only a change of it needs every value of the law, which takes time to read. */
export async function lawOf({ asOf, reform = [], set = [] }: LawFlags): Promise<Law> {
  const day = asOf === undefined ? {} : { asOf: asOf };
  if (reform.length === 0 && set.length === 0) return day;
  const { namedReform, setValue } = await import('./law-changes.ts');
  return { ...day, reforms: [...reform.map(namedReform), ...set.map(setValue)] };
}
