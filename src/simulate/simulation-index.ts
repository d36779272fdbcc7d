import { type Domain, PathwayError } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type {
  AskAssumption,
  AttrOf,
  ChoiceAssumption,
  ChoiceOption,
  ReleaseAssumption,
  SimulationAssumptions,
  StepAssumption,
} from './assumptions.ts';
import { drawKey } from './draws.ts';

/** A domain that may be raised at a contact, with the keys of its draws. */
export interface AskRate extends AskAssumption {
  readonly key: {
    readonly asked: number;
    readonly offered: number;
    readonly accepted: number;
    readonly reached: number;
    readonly wait: number;
  };
}

/** An attribute with the key of its draw. */
export interface AttrRule {
  readonly name: string;
  readonly of: AttrOf;
  readonly key: number;
}

export interface OptionRule extends Omit<ChoiceOption, 'attrs'> {
  readonly attrs: readonly AttrRule[];
}

export interface ChoiceRule extends Pick<ChoiceAssumption, 'given' | 'wait'> {
  readonly options: readonly OptionRule[];
  readonly key: number;
  readonly waitKey: number;
}

export interface StepRule extends Omit<StepAssumption, 'attrs'> {
  readonly attrs: readonly AttrRule[];
  readonly key: number;
  readonly waitKey: number;
}

/** Assumptions arranged for look-up, checked against the pathway that they speak of. */
export interface SimulationIndex {
  readonly choicesAt: ReadonlyMap<string, readonly ChoiceRule[]>;
  readonly afterEvent: ReadonlyMap<string, readonly StepRule[]>;
  readonly afterState: ReadonlyMap<string, readonly StepRule[]>;
  /** By contact, then domain; a contact that nobody counts is absent. */
  readonly asks: ReadonlyMap<string, ReadonlyMap<Domain, AskRate>>;
  /** Key of the count of meetings, by contact. */
  readonly meetings: ReadonlyMap<string, number>;
  readonly deskOfEvent: ReadonlyMap<string, string>;
  readonly deskOfDomain: ReadonlyMap<Domain, string>;
  readonly serviceOfDomain: ReadonlyMap<Domain, string>;
  readonly episodes: ReadonlySet<string>;
  readonly release: ReleaseAssumption | undefined;
}

/** @throws PathwayError `unknown-event`, `no-such-stage` where the assumptions name what the pathway does not have */
export function indexAssumptions(assumptions: SimulationAssumptions, pathway: Pathway): SimulationIndex {
  const events = [
    ...assumptions.choices.flatMap(({ options }) => options.flatMap(({ event }) => (event === null ? [] : [event]))),
    ...assumptions.services.flatMap(({ event, after }) => ('event' in after ? [event, after.event] : [event])),
    ...(assumptions.desks ?? []).flatMap((desk) => desk.events),
  ];
  for (const event of events) {
    if (!pathway.vocabulary[event]) {
      throw new PathwayError('unknown-event', `The assumptions name the event "${event}", which the vocabulary does not have.`, { event });
    }
  }
  for (const { stage } of assumptions.choices) {
    if (!pathway.stages[stage]) throw new PathwayError('no-such-stage', `The assumptions name the stage "${stage}".`, { stage });
  }
  const desks = assumptions.desks ?? [];
  return {
    choicesAt: mapped(
      group(assumptions.choices, ({ stage, state }) => `${stage}:${state}`),
      choiceRule,
    ),
    afterEvent: mapped(
      group(
        assumptions.services.filter(({ after }) => 'event' in after),
        ({ after }) => ('event' in after ? after.event : ''),
      ),
      stepRule,
    ),
    afterState: mapped(
      group(
        assumptions.services.filter(({ after }) => 'state' in after),
        ({ after }) => ('state' in after ? after.state : ''),
      ),
      stepRule,
    ),
    asks: new Map(
      [...group(assumptions.asks, ({ contact }) => contact)].map(([contact, list]) => [
        contact,
        new Map(list.map((ask) => [ask.domain, rateOf(ask)])),
      ]),
    ),
    meetings: new Map(Object.keys(pathway.contacts).map((contact) => [contact, drawKey(`contact.${contact}`)])),
    deskOfEvent: new Map(desks.flatMap((desk) => desk.events.map((event) => [event, desk.id]))),
    deskOfDomain: new Map(desks.flatMap((desk) => (desk.domains ?? []).map((domain) => [domain, desk.id]))),
    serviceOfDomain: new Map(desks.flatMap((desk) => (desk.domains ?? []).map((domain) => [domain, desk.service ?? desk.id]))),
    episodes: new Set(assumptions.episodes ?? []),
    release: assumptions.release,
  };
}

function choiceRule({ stage, state, given, wait, options }: ChoiceAssumption): ChoiceRule {
  const name = `choice.${stage}:${state}`;
  const rules = options.map(({ attrs, ...rest }) => ({ ...rest, attrs: attrRules(attrs, `${name}.${rest.event}`) }));
  return { ...(given ? { given } : {}), wait, options: rules, key: drawKey(name), waitKey: drawKey(`${name}.wait`) };
}

function stepRule({ attrs, ...rest }: StepAssumption): StepRule {
  const name = `step.${rest.id}`;
  return { ...rest, attrs: attrRules(attrs, name), key: drawKey(name), waitKey: drawKey(`${name}.wait`) };
}

function attrRules(attrs: Readonly<Record<string, AttrOf>> | undefined, name: string): AttrRule[] {
  return Object.entries(attrs ?? {}).map(([key, of]) => ({ name: key, of, key: drawKey(`${name}.${key}`) }));
}

function mapped<T, R>(groups: ReadonlyMap<string, readonly T[]>, of: (each: T) => R): ReadonlyMap<string, readonly R[]> {
  return new Map([...groups].map(([key, list]) => [key, list.map(of)]));
}

function rateOf(ask: AskAssumption): AskRate {
  const key = (part: string): number => drawKey(`${part}.${ask.contact}.${ask.domain}`);
  return {
    ...ask,
    key: { asked: key('asked'), offered: key('offered'), accepted: key('accepted'), reached: key('reached'), wait: key('reach') },
  };
}

function group<T>(list: readonly T[], key: (of: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const each of list) {
    const known = found.get(key(each));
    if (known) known.push(each);
    else found.set(key(each), [each]);
  }
  return found;
}
