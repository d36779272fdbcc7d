import { scenarioById, scenarios } from 'justice-pathway/machines';
import { unknownName } from '../../kernel/index.ts';
import { composeScenarios, Scenario } from '../../simulate/index.ts';
import { badInput } from '../io.ts';
import { readJsonAs } from './read-json.ts';

/** A scenario by its id, from a JSON file, or several joined by `+`. Unknown or broken: bad input. */
export function findScenario(text: string): Scenario {
  return composeScenarios(text.split('+').map((each) => one(each.trim())));
}

function one(name: string): Scenario {
  if (name.endsWith('.json')) return readJsonAs(Scenario, name, { code: 'bad-scenario', see: 'See docs/schemas/scenario.schema.json.' });
  const known = scenarioById(name);
  if (known) return known;
  return badInput(
    unknownName(
      'scenario',
      name,
      scenarios.map(({ id }) => id),
      {},
    ),
  );
}
