import { allParameters } from 'justice-pathway/machines/law';
import { type Issue, unknownName } from '../../kernel/index.ts';
import type { Parameter } from '../../law/index.ts';
import { badInput } from '../io.ts';

/** The parameters of an id, a row or an area; all without one. Another word ends the command with the nearest that is known. */
export function selectParameters(id: string | undefined): readonly Parameter[] {
  if (id === undefined) return allParameters;
  const found = allParameters.filter((each) => each.id === id || each.rows.includes(id) || each.id.startsWith(`${id}.`));
  if (found.length > 0) return found;
  return badInput(noSuchParameter(id));
}

/** An id that no parameter has; `path` is the flag it stands at. */
export function noSuchParameter(id: string, path?: string): Issue {
  const known = allParameters.map((each) => each.id);
  return unknownName('parameter', id, known, { path });
}
