import type { Entry } from '../../journal/index.ts';
import type { CaseInput } from '../case.ts';

/** The input that wrote an entry of kind `event` or `due`. */
export function inputOf(entry: Entry): CaseInput {
  const { attrs = {} } = entry;
  if (entry.kind === 'due') {
    return {
      type: 'due',
      due: String(attrs['due']),
      dueAt: Number(attrs['dueAt']),
      at: entry.at,
      id: entry.id,
      ...(entry.type === 'due.skipped' ? { skip: true } : {}),
    };
  }
  return {
    type: entry.type,
    at: entry.at,
    id: entry.id,
    ...(entry.attrs ? { attrs: entry.attrs } : {}),
    ...(entry.asked ? { asked: entry.asked } : {}),
  };
}
