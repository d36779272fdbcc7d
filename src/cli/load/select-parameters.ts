import { allParameters } from 'justice-pathway/machines/law';
import { nearestOrKnown } from '../../kernel/nearest.ts';
import type { Parameter } from '../../law/index.ts';
import { badInput } from '../io.ts';

/** The parameters of an id, a row or an area; all without one. Another word ends the command with the nearest that is known. */
export function selectParameters(id: string | undefined): readonly Parameter[] {
  if (id === undefined) return allParameters;
  const found = allParameters.filter((each) => each.id === id || each.rows.includes(id) || each.id.startsWith(`${id}.`));
  if (found.length > 0) return found;
  return badInput({
    code: 'no-such-parameter',
    severity: 'error',
    message: `There is no parameter or row "${id}".`,
    cure: `${nearestParameter(id)} Run \`law\` for the list.`,
  });
}

/** The cure for an id that no parameter has. */
export function nearestParameter(id: string): string {
  return nearestOrKnown(
    id,
    allParameters.map((each) => each.id),
  );
}
