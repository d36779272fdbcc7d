import type { Case } from '../../engine/index.ts';
import type { Entry } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { type Instant, isCivilDate, PathwayError, type Profile } from '../../kernel/index.ts';
import { own } from '../../kernel/json/own.ts';
import { sha256 } from '../../kernel/sha256.ts';
import type { Moment } from '../../moment/index.ts';
import type { AnyFact, FactKind, FactValue, Pathway } from '../../pathway/index.ts';
import { longestId } from '../given-id.ts';
import { canonical } from '../store/canonical.ts';

/** Values of facts by name; one that is not there is not known, or not so. */
export type FactValues = Readonly<Record<string, FactValue>>;

/** The facts of a case as they were worked out, and by which declarations. */
export interface StoredFacts {
  readonly as: string;
  readonly values: FactValues;
}

/** A contact that a case came to, and one domain that could be raised there. */
export interface Met {
  readonly contact: string;
  readonly domain: string;
  readonly at: Instant;
}

/** One row by which a case is found. */
export interface FactRow {
  readonly name: string;
  readonly text: string | null;
  readonly number: number | null;
}

// Raised when what is kept to find cases by takes another form.
const form = 1;
const prints = new WeakMap<Pathway, string>();

/** Stands for the declarations of a pathway's facts: values worked out by others are worked out again. */
export function factsPrint(pathway: Pathway): string {
  let print = prints.get(pathway);
  if (print === undefined) {
    const declared = Object.entries(pathway.facts ?? {}).map(([name, fact]) => [name, fact.kind, fact.revision ?? 1, fact.from ?? null]);
    print = `${form}-${sha256(canonical(declared.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))).slice(0, 16)}`;
    prints.set(pathway, print);
  }
  return print;
}

/** What the facts of events come to after more events, in order of time. */
export function gather(
  pathway: Pathway,
  before: FactValues,
  events: readonly Pick<Entry, 'type' | 'at' | 'attrs' | 'asked'>[],
): FactValues {
  const values: Record<string, FactValue> = { ...before };
  for (const [name, fact] of Object.entries(pathway.facts ?? {})) {
    const { from, next } = fact;
    if (!next || !from) continue;
    for (const event of events) {
      if (!from.includes(event.type)) continue;
      const { type, at, attrs = {}, asked } = event;
      const heard = { type, at, attrs, ...(asked ? { asked } : {}) };
      keep(values, name, fact, next((own(values, name) ?? null) as never, heard as never));
    }
  }
  return values;
}

/** Only the facts of events among some values. */
export function gathered(pathway: Pathway, values: FactValues): FactValues {
  const facts = pathway.facts ?? {};
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(facts, name) && facts[name]?.next !== undefined));
}

/** All facts of a case as it stands, with what its events came to. */
export function factsOf(
  pathway: Pathway,
  of: Case,
  about: { readonly profile: Profile; readonly openedAt: Instant; readonly closedAt: Instant | null },
  fromEvents: FactValues,
): StoredFacts {
  const values: Record<string, FactValue> = { ...fromEvents };
  const { stage, value, context } = of;
  for (const [name, fact] of Object.entries(pathway.facts ?? {}))
    if (fact.of) keep(values, name, fact, fact.of({ ...about, stage, value, context } as never));
  return { as: factsPrint(pathway), values };
}

function keep(values: Record<string, FactValue>, name: string, fact: AnyFact, value: FactValue | null | undefined): void {
  if (value === null || value === undefined) {
    delete values[name];
    return;
  }
  const fault = valueFault(fact.kind, value);
  if (fault !== undefined) throw new PathwayError('bad-fact', `The fact "${name}" ${fault}.`, { fact: name });
  if (Array.isArray(value)) {
    const words = [...new Set(value as readonly string[])].sort();
    if (words.length === 0) delete values[name];
    else values[name] = words;
  } else values[name] = value;
}

/** Why a value is none of a kind, in words. */
export function valueFault(kind: FactKind, value: unknown): string | undefined {
  const text = (of: unknown) => typeof of === 'string' && of.length <= longestId;
  switch (kind) {
    case 'day':
      return isCivilDate(value as string) ? undefined : 'is a day: write it like 2026-06-01';
    case 'instant':
      return Number.isSafeInteger(value) ? undefined : 'is an instant: whole milliseconds since 1970';
    case 'number':
      return Number.isFinite(value) ? undefined : 'is a number';
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'is true or false';
    case 'text':
      return text(value) ? undefined : `is text of at most ${longestId} characters`;
    case 'texts':
      return Array.isArray(value) && value.every(text) ? undefined : `is a list of texts of at most ${longestId} characters`;
  }
}

/** The rows by which values are found. */
export function factRows(values: FactValues): readonly FactRow[] {
  givenAs('factRows', 'values', values, 'object');
  return Object.entries(values).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly string[]) : [value as Exclude<FactValue, readonly string[]>]).map((each) => ({
      name,
      text: typeof each === 'string' ? each : null,
      number: typeof each === 'string' ? null : Number(each),
    })),
  );
}

/** How the rows by which a case is found change: most commands change none. */
export interface FactChange {
  /** By which declarations the rows before were worked out; a store that has others by now answers `conflict`. */
  readonly before: string;
  readonly gone: readonly FactRow[];
  readonly add: readonly FactRow[];
}

export function factChange(before: StoredFacts | undefined, after: StoredFacts | undefined): FactChange {
  const [old, next] = [factRows(before?.values ?? {}), factRows(after?.values ?? {})];
  const lacks = (list: readonly FactRow[], row: FactRow) =>
    !list.some((each) => each.name === row.name && each.text === row.text && each.number === row.number);
  return {
    before: before?.as ?? '',
    gone: old.filter((row) => lacks(next, row)),
    add: next.filter((row) => lacks(old, row)),
  };
}

/** The contacts of some moments, each once. */
export function metAt(moments: readonly Pick<Moment, 'contact' | 'domain' | 'at'>[]): readonly Met[] {
  const found = new Map<string, Met>();
  for (const { contact, domain, at } of moments) found.set(`${contact} ${domain} ${at}`, { contact, domain, at });
  return [...found.values()];
}
