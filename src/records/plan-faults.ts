import { givenAs } from '../kernel/given.ts';
import type { Issue } from '../kernel/issue.ts';
import { nearest } from '../kernel/nearest.ts';
import type { RecordsPlan } from './plan.ts';

/** What a schema cannot say of a plan: event types and sources that nobody knows. */
export function planFaults(plan: RecordsPlan, file: string, types: readonly string[]): Issue[] {
  givenAs('planFaults', 'plan', plan, '{sources:list}');
  givenAs('planFaults', 'file', file, 'text');
  givenAs('planFaults', 'types', types, '[text]');
  const ids = plan.sources.map(({ id }) => id);
  const faults: Issue[] = [];
  const fault = (code: string, path: string, value: string, what: string, known: readonly string[]) => {
    const near = nearest(value, known);
    faults.push({
      code,
      severity: 'error',
      file,
      path,
      value,
      message: `"${value}" is not ${what}.`,
      cure: near === undefined ? 'See the page of event types.' : `Did you mean "${near}"?`,
    });
  };
  for (const [at, source] of plan.sources.entries()) {
    for (const [place, { type }] of source.events.entries()) {
      const named = typeof type === 'string' ? [type] : Object.values(type.values).filter((one): one is string => typeof one === 'string');
      for (const one of named)
        if (!types.includes(one)) fault('no-such-type', `sources[${at}].events[${place}].type`, one, 'a known event type', types);
    }
    for (const [place, name] of (source.covers ?? []).entries()) {
      const start = name.replace(/\.?\*$/, '');
      if (!types.includes(name) && !types.some((type) => type.startsWith(`${start}.`)))
        fault('no-such-type', `sources[${at}].covers[${place}]`, name, 'a known event type or domain', types);
    }
    if (ids.indexOf(source.id) !== at) fault('source-twice', `sources[${at}].id`, source.id, 'an id of one source alone', []);
    const kinds = (Array.isArray(source.person) ? source.person : [source.person]).map(({ id }) => id);
    const known = plan.persons === undefined ? undefined : [plan.persons.person.id, ...Object.keys(plan.persons.ids)];
    for (const kind of kinds)
      if (known !== undefined && !known.includes(kind))
        fault('no-such-id', `sources[${at}].person.id`, kind, 'an id that the list of people has', known);
  }
  for (const [at, { lead, types: merged }] of (plan.same ?? []).entries()) {
    if (!ids.includes(lead)) fault('no-such-source', `same[${at}].lead`, lead, 'the id of a source', ids);
    for (const one of merged) if (!types.includes(one)) fault('no-such-type', `same[${at}].types`, one, 'a known event type', types);
  }
  for (const [at, { sources }] of (plan.persons?.unseen ?? []).entries())
    for (const one of sources)
      if (!ids.includes(one)) fault('no-such-source', `persons.unseen[${at}].sources`, one, 'the id of a source', ids);
  return faults;
}
