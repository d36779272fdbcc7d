import type { StageTables } from '../../engine/move/case-tables.ts';
import { PathwayError } from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import type { AttrOf } from './assumed.ts';
import type {
  ChoiceAssumption,
  ChoiceOption,
  PersonFactor,
  ReleaseAssumption,
  ReturnAssumption,
  SimulationAssumptions,
  StepAssumption,
} from './assumptions.ts';
import { type ContactRule, contactRules } from './contact-rule.ts';
import { drawKey } from './draws.ts';
import { type AttrRules, type EventRule, eventRules, type Given, noAttrs, type ReturnRule, type StepRule } from './event-rule.ts';

export interface OptionRule extends Pick<ChoiceOption, 'p' | 'wait'> {
  readonly event: EventRule | null;
  readonly attrs: AttrRules;
  readonly factors: readonly PersonFactor[] | undefined;
}

export interface ChoiceRule extends Pick<ChoiceAssumption, 'wait'> {
  readonly given: Given;
  readonly options: readonly OptionRule[];
  /** Whether an option is likelier for some people than for others. */
  readonly varies: boolean;
  readonly key: number;
  readonly waitKey: number;
}

/** The events that say that a person is held, and those that tell the person's other cases. */
export interface HeldRule {
  readonly entered: EventRule;
  readonly left: EventRule;
  readonly tellEntered: EventRule;
  readonly tellLeft: EventRule;
}

export type MomentStep = 'asked' | 'offered' | 'accepted' | 'declined' | 'reached';

/** Assumptions arranged for look-up, checked against the pathway that they speak of. */
export interface SimulationIndex {
  readonly events: ReadonlyMap<string, EventRule>;
  /** How many flags a person has: one for each event that stops a step, or that a step asks for. */
  readonly flags: number;
  readonly contacts: ReadonlyMap<string, ContactRule>;
  /** The events of a moment, where the vocabulary has them. */
  readonly moments: Readonly<Record<MomentStep, EventRule | undefined>>;
  readonly episodes: ReadonlySet<string>;
  readonly held: HeldRule | undefined;
  readonly release: ReleaseAssumption | undefined;
  readonly releaseGiven: Given;
  /** What may be drawn in a state. */
  choicesAt(stage: StageTables, leaf: number): readonly ChoiceRule[];
  /** What services do after a move between two states; `from` -1 is the start of a stage. */
  stepsBetween(stage: StageTables, from: number, to: number): readonly StepRule[];
}

const known = new WeakMap<SimulationAssumptions, { readonly pathway: Pathway; readonly index: SimulationIndex }>();

/** The index of assumptions, made once. @throws PathwayError `unknown-event`, `no-such-stage` where the assumptions name what the pathway does not have */
export function indexAssumptions(assumptions: SimulationAssumptions, pathway: Pathway): SimulationIndex {
  const made = known.get(assumptions);
  if (made?.pathway === pathway) return made.index;
  const index = newIndex(assumptions, pathway);
  known.set(assumptions, { pathway, index });
  return index;
}

function newIndex(assumptions: SimulationAssumptions, pathway: Pathway): SimulationIndex {
  const events = eventRules(pathway);
  const eventOf = (type: string): EventRule => {
    const event = events.get(type);
    if (event) return event;
    throw new PathwayError('unknown-event', `The assumptions name the event "${type}", which the vocabulary does not have.`, {
      event: type,
    });
  };
  for (const { stage } of assumptions.choices) {
    if (!pathway.stages[stage]) throw new PathwayError('no-such-stage', `The assumptions name the stage "${stage}".`, { stage });
  }
  for (const desk of assumptions.desks ?? []) {
    for (const type of desk.events) eventOf(type).desk = desk.id;
    for (const type of Object.values(desk.tells ?? {})) eventOf(type);
  }
  let flags = 0;
  const flagOf = (type: string | undefined): number => {
    const event = type === undefined ? undefined : events.get(type);
    if (!event) return -1;
    if (event.flag < 0) event.flag = flags++;
    return event.flag;
  };
  const choices = new Map<string, ChoiceRule[]>();
  for (const of of assumptions.choices) add(choices, `${of.stage}:${of.state}`, choiceRule(of, eventOf));
  const afterState = new Map<string, StepRule[]>();
  for (const of of assumptions.services) {
    const rule = stepRule(of, eventOf, flagOf);
    if ('event' in of.after) eventOf(of.after.event).follows.push(rule);
    else add(afterState, of.after.state, rule);
  }
  for (const of of assumptions.returns ?? []) {
    if (!pathway.stages[of.stage])
      throw new PathwayError('no-such-stage', `The assumptions name the stage "${of.stage}".`, { stage: of.stage });
    eventOf(of.after.event).returns.push(returnRule(of));
  }
  const { held } = assumptions;
  const choicesOf: (readonly (readonly ChoiceRule[])[])[] = [];
  const stepsOf: (readonly StepRule[] | undefined)[][] = [];
  return {
    events,
    flags,
    contacts: contactRules(pathway, assumptions),
    moments: {
      asked: events.get('moment.asked'),
      offered: events.get('moment.offered'),
      accepted: events.get('moment.accepted'),
      declined: events.get('moment.declined'),
      reached: events.get('moment.reached'),
    },
    episodes: new Set(assumptions.episodes ?? []),
    held: held && {
      entered: eventOf(held.entered),
      left: eventOf(held.left),
      tellEntered: eventOf(held.tellEntered),
      tellLeft: eventOf(held.tellLeft),
    },
    release: assumptions.release,
    releaseGiven: Object.entries(assumptions.release?.given ?? {}),
    choicesAt(stage, leaf) {
      choicesOf[stage.number] ??= stage.paths.map((path) => choices.get(path) ?? []);
      return choicesOf[stage.number]?.[leaf] as readonly ChoiceRule[];
    },
    stepsBetween(stage, from, to) {
      stepsOf[stage.number] ??= [];
      const steps = stepsOf[stage.number] as (readonly StepRule[] | undefined)[];
      const place = (from + 1) * stage.paths.length + to;
      let found = steps[place];
      if (found === undefined) {
        found = stage.pathsBetween(from, to).flatMap((path) => afterState.get(path) ?? []);
        steps[place] = found;
      }
      return found;
    },
  };
}

/** Whether all values are as given. */
export function holds(of: Readonly<Record<string, unknown>>, given: Given): boolean {
  for (let index = 0; index < given.length; index += 1) {
    const [key, value] = given[index] as Given[number];
    if (of[key] !== value) return false;
  }
  return true;
}

function choiceRule({ stage, state, given, wait, options }: ChoiceAssumption, eventOf: (type: string) => EventRule): ChoiceRule {
  const name = `choice.${stage}:${state}`;
  const rules = options.map(({ attrs, event, factors, ...rest }) => {
    const known = event === null ? null : eventOf(event);
    return { ...rest, event: known, factors, attrs: attrRules(attrs, `${name}.${event}`, known) };
  });
  const varies = rules.some(({ factors }) => factors !== undefined);
  return { given: Object.entries(given ?? {}), wait, options: rules, varies, key: drawKey(name), waitKey: drawKey(`${name}.wait`) };
}

function returnRule({ id, after, p, factors = [], wait, stage, size }: ReturnAssumption): ReturnRule {
  const name = `return.${id}`;
  const given = Object.entries(after.given ?? {});
  return { wait, stage, ...(size ? { size } : {}), given, p: p.value, factors, key: drawKey(name), waitKey: drawKey(`${name}.wait`) };
}

function stepRule(
  { id, who, factors, given, event, wait, p, unless, onlyAfter, attrs }: StepAssumption,
  eventOf: (type: string) => EventRule,
  flagOf: (type: string | undefined) => number,
): StepRule {
  const name = `step.${id}`;
  const known = eventOf(event);
  return {
    ...(who ? { who } : {}),
    ...(factors ? { factors } : {}),
    wait,
    given: Object.entries(given ?? {}),
    event: known,
    unless: flagOf(unless),
    onlyAfter: flagOf(onlyAfter),
    p: p.value,
    attrs: attrRules(attrs, name, known),
    key: drawKey(name),
    waitKey: drawKey(`${name}.wait`),
  };
}

function attrRules(attrs: Readonly<Record<string, AttrOf>> | undefined, name: string, event: EventRule | null): AttrRules {
  const drawn = Object.entries(attrs ?? {}).map(([key, of]) => ({ name: key, of, key: drawKey(`${name}.${key}`) }));
  if (drawn.length === 0) return { drawn, fixed: noAttrs };
  if (drawn.some(({ of }) => typeof of === 'object')) return { drawn, fixed: undefined };
  const fixed = Object.freeze({ ...attrs });
  event?.remember(fixed);
  return { drawn, fixed };
}

function add<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const known = groups.get(key);
  if (known) known.push(value);
  else groups.set(key, [value]);
}
