import type { Conflict } from './compare-releases.ts';

/** In what words a release is refused: the first two, and what can be done in each case. */
export interface ConflictWords {
  readonly refused: string;
  readonly cures: Readonly<Record<Conflict['kind'], string>>;
}

/** Why numbers cannot leave beside those that left before, and what can. */
export function conflictText({ kind, earlier: { at, what, asked } }: Conflict, { refused, cures }: ConflictWords): string {
  const facts: Readonly<Record<Conflict['kind'], string>> = {
    'few-people': `it differs from the release of ${at} (${what}) by so few people that what happened to them could be taken from the difference.`,
    'other-rounding': `the same people were released on ${at} (${what}) with another rounding.`,
    'other-question': `some of the same people were released on ${at} (${what}) under another question (${asked}). Two answers could be set against each other.`,
  };
  return `${refused}: ${facts[kind]} ${cures[kind]}`.trim();
}
