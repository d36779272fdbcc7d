import { PathwayError } from 'justice-pathway';
import { isCivilDate, type Law } from 'justice-pathway/law';

const named = new Map<string, Law>();

/**
 * Lets cases run under a law other than the one that stands: a reform, or several. The name goes into a case's `law`.
 * @example openCase(scottishPathway, { stage: 'custody', input: { law: underLaw('no-friday-release', { reforms: [noFridayRelease] }), … }, … })
 */
export function underLaw(name: string, law: Law): string {
  named.set(name, law);
  return name;
}

/**
 * The law of a case by its name; `null` is the law as it stands, `as-of:2025-01-01` the law as it stood on a day.
 * @throws PathwayError `unknown-law` for a name that `underLaw` was not told
 */
export function lawOf(name: string | null): Law | undefined {
  if (name === null) return undefined;
  const asOf = name.startsWith('as-of:') ? name.slice(6) : undefined;
  if (asOf !== undefined && isCivilDate(asOf)) return { asOf };
  const law = named.get(name);
  if (!law) throw new PathwayError('unknown-law', `The case runs under "${name}", which has not been named here.`, { name });
  return law;
}
