import type { Rule } from '../../map/index.ts';
import type { Released } from '../../release/index.ts';
import type { BestChangeShown, DisconnectRow } from '../report.ts';
import type { Ask } from '../tally/ask-cells.ts';
import { domainWord, lowerFirst, type ReportWords } from '../words.ts';

/**
 * The change that would help most people: the quick win of a rule, or raising something at a contact. Chosen from what is shown;
 * light rules do not stand for it, and among equals a quick win comes before asking, for asking is not arriving.
 */
export function bestChange(
  released: Released,
  rows: readonly DisconnectRow[],
  asks: readonly Ask[],
  rules: readonly Rule[],
  words: ReportWords,
): BestChangeShown | undefined {
  const ofPerson = new Set(rules.map(({ domain }) => domain));
  const candidates = [
    ...rows
      .filter(({ severity, people }) => severity > 1 && (people.value ?? 0) > 0)
      .map((row): BestChangeShown => ({ label: row.quickWin, people: row.people, of: released.count('people'), isAsking: false })),
    ...asks
      .filter(({ domain }) => ofPerson.has(domain) && Object.hasOwn(words.domains ?? {}, domain))
      .map(
        ({ cell, domain, label }): BestChangeShown => ({
          label: `Raise ${lowerFirst(domainWord(domain, words))} at this contact: ${lowerFirst(label)}; and act on it there`,
          people: released.count(cell),
          of: released.count('people'),
          isAsking: true,
        }),
      ),
  ];
  return candidates
    .filter(({ people }) => (people.value ?? 0) > 0)
    .reduce<BestChangeShown | undefined>(
      (best, one) => (best === undefined || (one.people.value ?? 0) > (best.people.value ?? 0) ? one : best),
      undefined,
    );
}
