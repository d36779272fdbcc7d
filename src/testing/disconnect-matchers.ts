import { type Entry, isUnsent, type Journey } from '../journal/index.ts';
import { givenAs } from '../kernel/given.ts';
import type { Vocabulary } from '../kernel/index.ts';
import { type Finding, isDisconnect, type MapOptions, mapper, type Rule } from '../map/index.ts';
import type { ContactName, DomainOf, Pathway, StageName } from '../pathway/index.ts';

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
}

/**
 * Types for `declare module 'vitest' { interface Matchers<R, T> extends DisconnectMatchers<R> {} }`;
 * `DisconnectMatchers<R, typeof pathway>` takes the stages and contacts of that pathway only.
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

// A type: an interface is no `Record`, which `expect.extend` asks for.
type DisconnectMatcherFunctions = {
  toHaveDisconnect(this: MatcherState, journey: Journey, of?: Parameters<DisconnectMatchers['toHaveDisconnect']>[0]): MatcherAnswer;
  toReachStage(this: MatcherState, of: Journey | readonly Entry[], stage: string): MatcherAnswer;
  toRaiseNeedAt(this: MatcherState, of: Journey | readonly Entry[], domain: string, contact: string): MatcherAnswer;
  toOfferHelpAt(this: MatcherState, of: Journey | readonly Entry[], domain: string, contact: string): MatcherAnswer;
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
  return {
    toHaveDisconnect(this: MatcherState, journey: Journey, of: Parameters<DisconnectMatchers['toHaveDisconnect']>[0] = {}): MatcherAnswer {
      const wanted = typeof of === 'string' ? { rule: of } : of;
      if (wanted.rule !== undefined && !options.rules.some(({ id }) => id === wanted.rule)) {
        return { pass: this.isNot ?? false, message: () => `There is no rule "${wanted.rule}".` };
      }
      const all = map.findings(journey);
      const found = all.filter(
        (one) =>
          (wanted.verdict === undefined ? isDisconnect(one.verdict) : one.verdict === wanted.verdict) &&
          (wanted.rule === undefined || one.rule === wanted.rule) &&
          one.severity >= (wanted.severity ?? 1),
      );
      keep(this, all);
      const what = wanted.rule === undefined ? 'a disconnect' : `the disconnect "${wanted.rule}"`;
      return {
        pass: found.length > 0,
        message: () =>
          found.length > 0
            ? `The journey of ${journey.id} breaks:\n${found.map(tell).join('\n')}`
            : `The journey of ${journey.id} was expected to have ${what}, and has not.${answered(all, wanted.rule)}`,
      };
    },
    toReachStage(this: MatcherState, of: Journey | readonly Entry[], stage: string): MatcherAnswer {
      const stages = 'events' in of ? of.events.map(({ type }) => type.split('.')[0] ?? '') : of.map((entry) => entry.stage ?? '');
      const seen = [...new Set(stages.filter((one) => one !== ''))];
      const pass = seen.includes(stage);
      return {
        pass,
        message: () =>
          `The stage "${stage}" was ${pass ? '' : 'never '}reached; the journey came through: ${seen.join(', ') || 'nothing'}.`,
      };
    },
    toRaiseNeedAt(this: MatcherState, of: Journey | readonly Entry[], domain: string, contact: string): MatcherAnswer {
      const here = eventsOf(of).filter((event) => contactOf(event, options.vocabulary) === contact);
      const pass = here.some(
        (event) => event.asked?.includes(domain) || (event.type.startsWith('moment.') && event.attrs?.['domain'] === domain),
      );
      const why = `At "${contact}" nobody raised ${domain}: a known need passes by.`;
      return {
        pass,
        message: () =>
          pass ? `At "${contact}", ${domain} was raised.` : here.length === 0 ? `The journey has no contact "${contact}".` : why,
      };
    },
    toOfferHelpAt(this: MatcherState, of: Journey | readonly Entry[], domain: string, contact: string): MatcherAnswer {
      const here = eventsOf(of).filter((event) => contactOf(event, options.vocabulary) === contact);
      const pass = here.some((event) => event.type === 'moment.offered' && !isUnsent(event) && event.attrs?.['domain'] === domain);
      const why = `At "${contact}" no service offered help with ${domain}, so the person leaves without it. Is a hook for ${domain} missing there?`;
      return {
        pass,
        message: () =>
          pass ? `At "${contact}", help with ${domain} was offered.` : here.length === 0 ? `The journey has no contact "${contact}".` : why,
      };
    },
  };
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
