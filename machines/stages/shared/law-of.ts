import { PathwayError } from 'justice-pathway';
import { isCivilDate, type Law } from 'justice-pathway/law';
import { needs } from '../../given.ts';

const mark = 'law:';
const most = 200;
// A memory of what was read, for speed only: the text of a case's law says all of it.
const read = new Map<string, Law>();

/**
 * Lets a case run under a law other than the one that stands: a reform, or several. The text goes into the case's `law` and holds the whole law,
 * so that the case means the same in every process, worker and store.
 * @example openCase(scottishPathway, { stage: 'custody', input: { law: underLaw({ reforms: [noFridayRelease] }), … }, … })
 */
export function underLaw(law: Law): string {
  needs('underLaw', 'law', law, 'an object');
  return `${mark}${JSON.stringify(law)}`;
}

/**
 * The law of a case; `null` is the law as it stands, `as-of:2025-01-01` the law as it stood on a day, a text of `underLaw` the law that it holds.
 * @throws PathwayError `unknown-law` for any other text
 */
export function lawOf(text: string | null): Law | undefined {
  if (text === null) return undefined;
  needs('lawOf', 'text', text, 'a text');
  const known = read.get(text);
  if (known !== undefined) return known;
  const law = readLaw(text);
  if (read.size >= most) read.clear();
  read.set(text, law);
  return law;
}

function readLaw(text: string): Law {
  const asOf = text.startsWith('as-of:') ? text.slice(6) : undefined;
  if (asOf !== undefined && isCivilDate(asOf)) return { asOf };
  if (text.startsWith(mark)) {
    try {
      const law: unknown = JSON.parse(text.slice(mark.length));
      if (typeof law === 'object' && law !== null && !Array.isArray(law)) return law as Law;
    } catch {}
  }
  throw new PathwayError(
    'unknown-law',
    `The case runs under "${text.slice(0, 60)}", which is no law. Write as-of:2025-01-01, or the text of underLaw(…).`,
    { law: text },
  );
}
