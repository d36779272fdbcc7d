import { type Issue, nearest } from '../kernel/index.ts';
import type { AnyFact } from './fact.ts';
import type { Pathway } from './pathway.ts';

const kinds = ['day', 'instant', 'number', 'flag', 'text', 'texts'];

/** Faults in the facts that a pathway declares. */
export function factIssues(pathway: Pathway): Issue[] {
  return Object.entries(pathway.facts ?? {}).flatMap(([name, fact]) => faultsOf(name, fact, Object.keys(pathway.vocabulary)));
}

function faultsOf(name: string, fact: AnyFact, words: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  const fault = (message: string, cure: string) =>
    issues.push({ code: 'bad-fact', severity: 'error', path: `facts.${name}`, message, cure });
  if (!/^[a-zA-Z][a-zA-Z0-9.-]{0,59}$/.test(name))
    fault(`"${name}" is no name of a fact.`, 'Begin with a letter; then letters, digits, dots and hyphens, at most 60.');
  if (!kinds.includes(fact.kind)) fault(`There is no kind of fact "${fact.kind}".`, `Write one of ${kinds.join(', ')}.`);
  if ((fact.of === undefined) === (fact.next === undefined))
    fault(`The fact "${name}" needs "of", or "from" and "next".`, 'Give one of the two.');
  if (fact.next !== undefined && (fact.from ?? []).length === 0)
    fault(`The fact "${name}" hears no event.`, 'Name in "from" the events that change it.');
  for (const type of fact.from ?? []) {
    if (words.includes(type)) continue;
    const near = nearest(type, words);
    fault(`The fact "${name}" hears "${type}", which is no event.`, near === undefined ? 'Correct the name.' : `Did you mean "${near}"?`);
  }
  return issues;
}
