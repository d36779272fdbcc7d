import { scenarioById, scenarios } from 'justice-pathway/machines';
import { nearest } from '../kernel/index.ts';
import { composeScenarios, Scenario } from '../simulate/index.ts';
import { badInput, readText } from './io.ts';

/** A scenario by its id, from a JSON file, or several joined by `+`. Unknown or broken: bad input. */
export function findScenario(text: string): Scenario {
  return composeScenarios(text.split('+').map((each) => one(each.trim())));
}

function one(name: string): Scenario {
  if (name.endsWith('.json')) return fromFile(name);
  const known = scenarioById(name);
  if (known) return known;
  const near = nearest(
    name,
    scenarios.map(({ id }) => id),
  );
  return badInput({
    code: 'no-such-scenario',
    severity: 'error',
    message: `There is no scenario "${name}".`,
    value: name,
    cure: near ? `Did you mean "${near}"?` : `There are: ${scenarios.map(({ id }) => id).join(', ')}.`,
  });
}

function fromFile(file: string): Scenario {
  let value: unknown;
  try {
    value = JSON.parse(readText(file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    badInput({
      code: 'bad-json',
      severity: 'error',
      file,
      message: `This is not JSON: ${error.message}.`,
      cure: 'Check the brackets and commas.',
    });
  }
  const { $schema: _, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const read = Scenario.safeParse(rest);
  if (read.success) return read.data;
  return badInput(
    ...read.error.issues.map((issue) => ({
      code: 'bad-scenario',
      severity: 'error' as const,
      file,
      path: issue.path.join('.'),
      message: issue.message,
      cure: 'See docs/schemas/scenario.schema.json.',
    })),
  );
}
