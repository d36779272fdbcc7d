import { allParameters } from 'justice-pathway/machines/law';
import { nearest } from '../../kernel/index.ts';
import type { Parameter } from '../../law/index.ts';
import { badInput } from '../io.ts';

/** The parameters of an id, a row or an area; all without one. Another word ends the command with the nearest that is known. */
export function selectParameters(id: string | undefined): readonly Parameter[] {
  if (id === undefined) return allParameters;
  const found = allParameters.filter((each) => each.id === id || each.rows.includes(id) || each.id.startsWith(`${id}.`));
  if (found.length > 0) return found;
  const close = nearest(
    id,
    allParameters.map((each) => each.id),
  );
  return badInput({
    code: 'no-such-parameter',
    severity: 'error',
    message: `There is no parameter or row "${id}".`,
    cure: close ? `Did you mean ${close}?` : 'Run `law` for the list.',
  });
}
