import { nearest, PathwayError } from '../../kernel/index.ts';
import type { AnyFact, ContactName, FactKind, FactName, FactOf, FactValue, Pathway } from '../../pathway/index.ts';
import type { RuntimeContext } from '../context.ts';
import { givenFields, givenId, givenInstant } from '../given-id.ts';
import { indexSome, knownPrints } from '../store/index-case.ts';
import type { CaseQuery, DueTest, FactTest, StoreQuery } from '../store/store.ts';
import { valueFault } from './facts.ts';

/** What is asked of a fact: a value, any of some, none of some, from and to a value (both count), or whether there is one at all. */
export type FactAsked<V> = V extends readonly (infer W)[] ? OneAsked<W> : V extends boolean ? OneAsked<boolean> : OneAsked<V>;

type OneAsked<V> =
  | V
  | { readonly in: readonly V[] }
  /** Also cases in which the fact is not known. */
  | { readonly not: V | readonly V[] }
  | { readonly from?: V; readonly to?: V }
  | { readonly absent: boolean };

/** Facts that are asked about, by name; a set of words is asked for one of its words. */
export type FactsAsked<P extends Pathway> = { readonly [K in FactName<P>]?: FactAsked<FactOf<P, K>> };

/** Which cases are asked for; a field left out chooses all, but something must be said. */
export interface FindQuery<P extends Pathway = Pathway> extends CaseQuery {
  /** For everybody's. */
  readonly all?: true;
  readonly facts?: FactsAsked<P>;
  /** Something falls due in this time; what waits for a decision is left out. */
  readonly due?: DueTest;
  /** The case came to this contact. */
  readonly contact?:
    | ContactName<P>
    | { readonly id: ContactName<P>; readonly domain?: string; readonly from?: number; readonly to?: number };
}

const queryFields = ['person', 'open', 'stage', 'version', 'closedBefore', 'after', 'limit', 'all', 'facts', 'due', 'contact'];
/** So many cases are indexed while a question waits for it. */
const atOnce = 500;

/** A query must select: what was left out, or misspelt, must not mean everybody. @throws PathwayError `bad-argument` */
export function checkedQuery(context: RuntimeContext, query: FindQuery, call: string): StoreQuery {
  givenFields(query, call, queryFields);
  const { all: _, facts, due, contact, ...plain } = query as FindQuery & { readonly facts?: Readonly<Record<string, unknown>> };
  if (plain.person !== undefined) givenId(plain.person, call, 'person');
  if (plain.after !== undefined) givenId(plain.after, call, 'after');
  if (plain.closedBefore !== undefined) givenInstant(plain.closedBefore, call, 'closedBefore');
  if (plain.limit !== undefined && !(Number.isSafeInteger(plain.limit) && plain.limit > 0))
    bad(call, 'limit', `${call} needs "limit": a whole number above 0.`);
  if (plain.open !== undefined && typeof plain.open !== 'boolean') bad(call, 'open', `${call} needs "open": true or false.`);
  const selects = queryFields.some((name) => name !== 'after' && name !== 'limit' && name in query);
  if (!selects)
    bad(
      call,
      '',
      `${call} needs something to select by: person, open, stage, version, closedBefore, facts, due or contact; or { all: true } for every case.`,
    );
  return {
    ...plain,
    ...(facts === undefined ? {} : { facts: factTests(context, facts, call) }),
    ...(due === undefined ? {} : { due: dueTest(due, call) }),
    ...(contact === undefined ? {} : { contact: contactTest(context, contact, call) }),
  };
}

/**
 * Makes sure that a question by facts or contacts is asked of cases that are all indexed.
 * @throws PathwayError `not-indexed` where some are not yet: an answer would leave them out without a word
 */
export async function wholeIndex(context: RuntimeContext, query: StoreQuery): Promise<void> {
  if (!query.facts && !query.contact) return;
  for (const { name } of query.facts ?? []) await declaredEverywhere(context, name, query);
  if (await indexSome(context, atOnce)) return;
  const good = knownPrints(context);
  let count = 0;
  for (const as of await context.store.indexedAs()) if (!good.has(as)) count += await context.store.count({ as });
  if (count > 0)
    throw new PathwayError(
      'not-indexed',
      `${count} cases are not indexed yet by facts and contacts, so this cannot be answered for everybody. The runtime works on it; \`doctor --repair\` does it at once. Cases on a version that is not given (\`earlier\`) cannot be indexed.`,
      { count },
    );
}

// Cases on a version that says otherwise of a fact, or nothing, would be asked another question.
async function declaredEverywhere(context: RuntimeContext, name: string, query: StoreQuery): Promise<void> {
  const kind = context.current.facts?.[name]?.kind;
  for (const [named, { version, facts }] of context.pathways) {
    if (facts?.[name]?.kind === kind || (query.version ?? version) !== version) continue;
    if ((await context.store.cases({ version, limit: 1 })).length === 0) continue;
    bad(
      'find()',
      `facts.${name}`,
      `The version ${named} has no fact "${name}" of the kind "${kind}", and there are cases on it, which cannot be asked. Declare it there, ask for one version only, or migrate them.`,
    );
  }
}

function factTests(context: RuntimeContext, asked: Readonly<Record<string, unknown>>, call: string): readonly FactTest[] {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked))
    bad(call, 'facts', `${call} needs "facts": an object by name of fact.`);
  const known: Readonly<Record<string, AnyFact>> = context.current.facts ?? {};
  const names = Object.entries(asked);
  if (names.length === 0)
    bad(call, 'facts', `${call} was given "facts" without any. Name one of ${Object.keys(known).join(', ') || 'none'}.`);
  return names.map(([name, question]) => {
    const fact = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!fact) {
      const near = nearest(name, Object.keys(known));
      const hint = near === undefined ? `It has ${Object.keys(known).join(', ') || 'none'}.` : `Did you mean "${near}"?`;
      return bad(call, `facts.${name}`, `The pathway has no fact "${name}". ${hint}`);
    }
    return testOf(name, fact.kind, question, call);
  });
}

function testOf(name: string, kind: FactKind, question: unknown, call: string): FactTest {
  const one: FactKind = kind === 'texts' ? 'text' : kind;
  const path = `facts.${name}`;
  const value = (of: unknown): string | number => {
    const fault = valueFault(one, of);
    if (fault !== undefined) return bad(call, path, `${call}: the fact "${name}" ${fault}; ${shown(of)} will not do.`);
    return typeof of === 'string' ? of : Number(of);
  };
  if (typeof question !== 'object' || question === null) return { name, is: 'in', values: [value(question)] as string[] };
  givenFields(question, `${call} ${path}`, ['in', 'not', 'from', 'to', 'absent']);
  const fields = question as {
    readonly in?: unknown;
    readonly not?: unknown;
    readonly from?: FactValue;
    readonly to?: FactValue;
    readonly absent?: unknown;
  };
  const kinds = [fields.in !== undefined, fields.not !== undefined, 'from' in fields || 'to' in fields, fields.absent !== undefined];
  if (kinds.filter(Boolean).length !== 1) bad(call, path, `${call}: ask of the fact "${name}" one thing: in, not, from and to, or absent.`);
  if (fields.absent !== undefined) {
    if (typeof fields.absent !== 'boolean') bad(call, path, `${call}: "absent" of the fact "${name}" is true or false.`);
    return { name, is: fields.absent ? 'absent' : 'present' };
  }
  if (fields.in !== undefined || fields.not !== undefined) {
    const given = fields.in ?? fields.not;
    const list = Array.isArray(given)
      ? given
      : fields.not !== undefined
        ? [given]
        : bad(call, path, `${call}: "in" of the fact "${name}" is a list.`);
    if (list.length === 0) bad(call, path, `${call}: the list of values of the fact "${name}" is empty.`);
    return { name, is: fields.in === undefined ? 'not' : 'in', values: list.map(value) as string[] };
  }
  if (kind === 'texts' || kind === 'flag') bad(call, path, `${call}: the fact "${name}" has no order, so it has no "from" or "to".`);
  return {
    name,
    is: 'between',
    ...(fields.from === undefined ? {} : { from: value(fields.from) }),
    ...(fields.to === undefined ? {} : { to: value(fields.to) }),
  };
}

function dueTest(due: DueTest, call: string): DueTest {
  givenFields(due, `${call} due`, ['from', 'by', 'name']);
  if (due.from !== undefined) givenInstant(due.from, `${call} due`, 'from');
  if (due.by !== undefined) givenInstant(due.by, `${call} due`, 'by');
  if (due.name !== undefined) givenId(due.name, `${call} due`, 'name');
  if (Object.keys(due).length === 0) bad(call, 'due', `${call}: "due" needs from, by or name.`);
  return due;
}

function contactTest(context: RuntimeContext, given: NonNullable<FindQuery['contact']>, call: string): NonNullable<StoreQuery['contact']> {
  const contact = typeof given === 'string' ? { id: given } : given;
  givenFields(contact, `${call} contact`, ['id', 'domain', 'from', 'to']);
  const known = [...context.pathways.values()].flatMap((pathway) => Object.keys(pathway.contacts));
  if (!known.includes(contact.id)) {
    const near = nearest(String(contact.id), known);
    bad(call, 'contact', `The pathway has no contact "${contact.id}".${near === undefined ? '' : ` Did you mean "${near}"?`}`);
  }
  if (contact.domain !== undefined) givenId(contact.domain, `${call} contact`, 'domain');
  if (contact.from !== undefined) givenInstant(contact.from, `${call} contact`, 'from');
  if (contact.to !== undefined) givenInstant(contact.to, `${call} contact`, 'to');
  return contact;
}

function bad(call: string, argument: string, message: string): never {
  throw new PathwayError('bad-argument', message, { call, argument });
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : (JSON.stringify(value) ?? String(value));
}
