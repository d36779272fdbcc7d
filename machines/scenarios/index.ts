import { Scenario } from 'justice-pathway/simulate';
import library from './scenarios.json' with { type: 'json' };

export { fitChecks } from './checks.ts';
export { groupFigures, peopleGroups } from './groups.ts';
export { measures } from './measures.ts';
export { stocks } from './stocks.ts';
export { unitCosts } from './unit-costs.ts';
export { type Watched, watched } from './watched.ts';

/** Ready scenarios, each with a sentence and a source. The first is the pathway as it stands. */
export const scenarios: readonly Scenario[] = library.scenarios.map((each) => Scenario.parse(each));

/** A ready scenario by its id; `undefined` where there is none. @example scenarioById('no-friday-release')?.title // 'Nobody is liberated on a Friday' */
export function scenarioById(id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id);
}
