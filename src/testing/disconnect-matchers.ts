import { type Entry, isUnsent, type Journey } from '../journal/index.ts';
import { givenAs } from '../kernel/given.ts';
import type { Vocabulary } from '../kernel/index.ts';
import { type Finding, isDisconnect, type MapOptions, mapper, type Rule } from '../map/index.ts';
import { type ContactName, type DomainOf, type Pathway, type StageName, transitionTable } from '../pathway/index.ts';
import { isLive, type LivePeople, type LivePerson, livePeople } from './live-people.ts';

/** What a matcher answers: Jest's and vitest's form. */
export interface MatcherAnswer {
  readonly pass: boolean;
  message(): string;
}

interface MatcherState {
  readonly isNot?: boolean;
  readonly task?: { readonly meta: object };
}

/** What matchers judge with: rules, vocabulary, calendar and zone. */
export interface MatcherOptions extends MapOptions {
  readonly rules: readonly Rule[];
  readonly vocabulary: Vocabulary;
  /** By which `toReachStage` tells the stage of an event in a journey; the lines of a journal say it themselves. */
  readonly pathway?: Pathway;
}

/**
 * Types for `declare module 'vitest' { interface Matchers<R, T> extends DisconnectMatchers<R> {} }`;
 * `DisconnectMatchers<R, typeof pathway>` takes the stages and contacts of that pathway only. Each takes a journey, or people in live
 * cases: `await expect({ cases, find: { person: 'p-1' } }).toHaveDisconnect()`. Of several people one is enough; with `not`, none may.
 */
export interface DisconnectMatchers<R = unknown, P extends Pathway = Pathway> {
  /** The journey breaks: by any rule, by one, or with at least a severity. */
  toHaveDisconnect(of?: string | { readonly rule?: string; readonly severity?: number; readonly verdict?: Finding['verdict'] }): R;
  /** The journey, or its journal, comes to a stage. */
  toReachStage(stage: StageName<P>): R;
  /** A need is raised at a contact: asked about, or offered. */
  toRaiseNeedAt(domain: DomainOf<P>, contact: ContactName<P>): R;
  /** A service offers help with a need at a contact: a hook answered there. */
  toOfferHelpAt(domain: DomainOf<P>, contact: ContactName<P>): R;
}

/** Answers at once about a journey or the lines of a journal, and later about people in live cases. */
interface Matcher<S, A extends readonly unknown[]> {
  (this: MatcherState, of: LivePeople, ...asked: A): Promise<MatcherAnswer>;
  (this: MatcherState, of: S, ...asked: A): MatcherAnswer;
}

type Told = Journey | readonly Entry[];

// A type: an interface is no `Record`, which `expect.extend` asks for.
type DisconnectMatcherFunctions = {
  readonly toHaveDisconnect: Matcher<Journey, [of?: Parameters<DisconnectMatchers['toHaveDisconnect']>[0]]>;
  readonly toReachStage: Matcher<Told, [stage: string]>;
  readonly toRaiseNeedAt: Matcher<Told, [domain: string, contact: string]>;
  readonly toOfferHelpAt: Matcher<Told, [domain: string, contact: string]>;
};

/** What a test run found, kept on the test for the reporter. */
export const findingsKey = 'justicePathwayFindings';

/**
 * Matchers for vitest or Jest, for some rules: `expect.extend(disconnectMatchers({ rules, vocabulary, calendar, meaning }))`.
 * A failure tells in plain words what broke, who leads, and a quick win.
 */
export function disconnectMatchers(options: MatcherOptions): DisconnectMatcherFunctions {
  givenAs('disconnectMatchers', 'options', options, '{rules:list vocabulary:object meaning:object}');
  const map = mapper(options.rules, options);
  const { vocabulary } = options;

  const disconnect = (state: MatcherState, journey: Journey, of: Parameters<DisconnectMatchers['toHaveDisconnect']>[0] = {}) => {
    const wanted = typeof of === 'string' ? { rule: of } : of;
    if (wanted.rule !== undefined && !options.rules.some(({ id }) => id === wanted.rule))
      return failing(state, `There is no rule "${wanted.rule}".`);
    const all = map.findings(journey);
    const found = all.filter(
      (one) =>
        (wanted.verdict === undefined ? isDisconnect(one.verdict) : one.verdict === wanted.verdict) &&
        (wanted.rule === undefined || one.rule === wanted.rule) &&
        one.severity >= (wanted.severity ?? 1),
    );
    keep(state, all);
    const what = wanted.rule === undefined ? 'a disconnect' : `the disconnect "${wanted.rule}"`;
    return answer(
      found.length > 0,
      `The journey of ${journey.id} breaks:\n${found.map(tell).join('\n')}`,
      `The journey of ${journey.id} was expected to have ${what}, and has not.${answered(all, wanted.rule)}`,
    );
  };
  const reach = (state: MatcherState, of: Journey | readonly Entry[], stage: string) => {
    const seen = stagesOf(of, options.pathway);
    if (!seen.has(stage) && 'events' in of && options.pathway === undefined)
      return failing(state, 'A journey does not say its stages: give `pathway` to disconnectMatchers, or match the lines of its journal.');
    const came = `the journey came through: ${[...seen].join(', ') || 'nothing'}.`;
    return answer(seen.has(stage), `The stage "${stage}" was reached; ${came}`, `The stage "${stage}" was never reached; ${came}`);
  };
  const contact = (
    of: Journey | readonly Entry[],
    at: string,
    isMet: (event: Said) => boolean,
    [met, why]: readonly [met: string, why: string],
  ) => {
    const here = eventsOf(of).filter((event) => contactOf(event, vocabulary) === at);
    return answer(here.some(isMet), met, here.length === 0 ? `The journey has no contact "${at}".` : why);
  };
  const raise = (_: MatcherState, of: Journey | readonly Entry[], domain: string, at: string) =>
    contact(
      of,
      at,
      (event) => event.asked?.includes(domain) === true || (event.type.startsWith('moment.') && event.attrs?.['domain'] === domain),
      [`At "${at}", ${domain} was raised.`, `At "${at}" nobody raised ${domain}: a known need passes by.`],
    );
  const offer = (_: MatcherState, of: Journey | readonly Entry[], domain: string, at: string) =>
    contact(of, at, (event) => event.type === 'moment.offered' && !isUnsent(event) && event.attrs?.['domain'] === domain, [
      `At "${at}", help with ${domain} was offered.`,
      `At "${at}" no service offered help with ${domain}, so the person leaves without it. Is a hook for ${domain} missing there?`,
    ]);

  const journeyOf = (one: Looked) => ('journey' in one ? one.journey : one.of);
  return {
    toHaveDisconnect: matcher((state, one, asked) => disconnect(state, journeyOf(one) as Journey, asked)),
    toReachStage: matcher((state, one, stage) => reach(state, 'journey' in one ? one.entries : one.of, stage)),
    toRaiseNeedAt: matcher((state, one, domain, at) => raise(state, journeyOf(one), domain, at)),
    toOfferHelpAt: matcher((state, one, domain, at) => offer(state, journeyOf(one), domain, at)),
  };
}

/** What a matcher looks at: one journey or journal, or one person of live cases. */
type Looked = { readonly of: Journey | readonly Entry[] } | LivePerson;

/** One is enough of several people; where nobody is found nothing was looked at, which is neither so nor otherwise. */
function matcher<S extends Told, A extends readonly unknown[]>(
  look: (state: MatcherState, one: Looked, ...asked: A) => MatcherAnswer,
): Matcher<S, A> {
  function match(this: MatcherState, of: Told | LivePeople, ...asked: A): MatcherAnswer | Promise<MatcherAnswer> {
    if (!isLive(of)) return look(this, { of }, ...asked);
    return livePeople(of).then((people) => {
      if (people.length === 0) return failing(this, 'No case fits this question, so nothing was looked at.');
      const answers = people.map((person) => ({ id: person.journey.id, ...look(this, person, ...asked) }));
      const met = answers.filter(({ pass }) => pass);
      const told = met.length > 0 ? met : answers;
      const more = told.length > 10 ? [`… and ${told.length - 10} more.`] : [];
      const message = () => [...told.slice(0, 10).map((one) => `${one.id}: ${one.message()}`), ...more].join('\n');
      return { pass: met.length > 0, message };
    });
  }
  return match as Matcher<S, A>;
}

function answer(pass: boolean, met: string, not: string): MatcherAnswer {
  return { pass, message: () => (pass ? met : not) };
}

/** Fails with and without `not`. */
function failing(state: MatcherState, text: string): MatcherAnswer {
  return { pass: state.isNot ?? false, message: () => text };
}

const stagesByType = new WeakMap<Pathway, ReadonlyMap<string, readonly string[]>>();

/** The stages that a journal names; for a journey those of events that only one stage takes, or that bear the name of a stage. */
function stagesOf(of: Journey | readonly Entry[], pathway: Pathway | undefined): ReadonlySet<string> {
  if (!('events' in of)) return new Set(of.flatMap(({ stage }) => stage ?? []));
  const known = pathway === undefined ? undefined : takers(pathway);
  const seen = of.events.flatMap(({ type }) => {
    const prefix = type.split('.')[0] ?? '';
    if (known === undefined) return [prefix];
    const stages = known.get(type) ?? [];
    return stages.length === 1 ? stages : stages.filter((one) => one === prefix);
  });
  return new Set(seen);
}

function takers(pathway: Pathway): ReadonlyMap<string, readonly string[]> {
  const before = stagesByType.get(pathway);
  if (before) return before;
  const made = new Map<string, string[]>();
  for (const stage of Object.values(pathway.stages))
    for (const { event } of transitionTable(stage)) {
      const stages = made.get(event) ?? [];
      if (!stages.includes(stage.id)) made.set(event, [...stages, stage.id]);
    }
  stagesByType.set(pathway, made);
  return made;
}

interface Said {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly asked?: readonly string[] | undefined;
}

function eventsOf(of: Journey | readonly Entry[]): readonly Said[] {
  return 'events' in of ? of.events : of;
}

function contactOf({ type, attrs }: Said, vocabulary: Vocabulary): unknown {
  return attrs?.['contact'] ?? (Object.hasOwn(vocabulary, type) ? vocabulary[type]?.contact : undefined);
}

function keep(state: MatcherState, findings: readonly Finding[]): void {
  const meta = state.task?.meta as Record<string, unknown> | undefined;
  if (meta === undefined) return;
  const before = (meta[findingsKey] as Finding[] | undefined) ?? [];
  // Sentences are worked out when read; a copy can travel from the worker to the reporter.
  meta[findingsKey] = [...before, ...findings.filter(({ verdict }) => isDisconnect(verdict)).map((one) => ({ ...one }))];
}

function tell({ sentence, rule, lead, quickWin }: Finding): string {
  return `  - ${sentence}\n    Rule ${rule}. Lead: ${lead}. Quick win: ${quickWin}.`;
}

function answered(findings: readonly Finding[], rule: string | undefined): string {
  if (rule === undefined) return '';
  const own = findings.filter((one) => one.rule === rule).map(({ verdict }) => verdict);
  return own.length === 0 ? ' Nothing in it triggers the rule.' : ` The rule answers: ${own.join(', ')}.`;
}
