import { z } from 'zod';
import { givenAs } from '../../kernel/given.ts';
import { nearest, PathwayError, Source } from '../../kernel/index.ts';
import type { AssumedValue } from './assumed.ts';
import type { DeskAssumption, ReleaseAssumption, SimulationAssumptions, StepAssumption } from './assumptions.ts';

const share = z.number().min(0).max(1);
const change = { set: z.number().min(0).optional(), times: z.number().min(0).optional() };
const opening = z.strictObject({ days: z.array(z.number().int().min(1).max(7)), from: z.string(), to: z.string() });
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const spread = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), value: z.number() }),
  z.strictObject({ kind: z.literal('uniform'), from: z.number(), to: z.number() }),
  z.strictObject({ kind: z.literal('exponential'), mean: z.number() }),
  z.strictObject({ kind: z.literal('lognormal'), median: z.number(), sigma: z.number() }),
  z.strictObject({ kind: z.literal('gamma'), shape: z.number(), mean: z.number() }),
]);
const wait = z.strictObject({
  spread,
  unit: z.enum(['hours', 'days', 'working-days']),
  hours: z.enum(['any', 'office', 'court', 'morning']).optional(),
  from: z.string().optional(),
  before: z.boolean().optional(),
});

export const Lever = z.discriminatedUnion('lever', [
  /** Weekdays (1 Monday) on which nobody is released. */
  z.strictObject({
    lever: z.literal('release-day'),
    notOn: z.array(z.number().int().min(1).max(7)),
    notBeforeHoliday: z.boolean().optional(),
  }),
  /** The share of a sentence after which people are released. */
  z.strictObject({ lever: z.literal('release-fraction'), fraction: share }),
  z.strictObject({ lever: z.literal('places'), desk: z.string(), ...change, add: z.number().optional(), from: date.optional() }),
  z.strictObject({ lever: z.literal('hours'), desk: z.string(), opening: z.array(opening) }),
  z.strictObject({ lever: z.literal('closed'), desk: z.string(), on: z.array(date) }),
  z.strictObject({
    lever: z.literal('desk'),
    desk: z.string(),
    noShow: share.optional(),
    retries: z.number().int().min(0).optional(),
    leadTimes: z.number().min(0).optional(),
    mode: z.enum(['walk-in', 'appointment']).optional(),
  }),
  /** How often and how soon a service does something; `step` is its id, or the event of several. */
  z.strictObject({ lever: z.literal('step'), step: z.string(), ...change, waitTimes: z.number().min(0).optional(), wait: wait.optional() }),
  /** A new thing that a service does. */
  z.strictObject({
    lever: z.literal('new-step'),
    id: z.string(),
    after: z.union([z.strictObject({ event: z.string() }), z.strictObject({ state: z.string() })]),
    given: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    anyNeed: z.array(z.string()).optional(),
    event: z.string(),
    attrs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    unless: z.string().optional(),
    p: share,
    wait,
  }),
  /** How often needs are raised at contacts, and what follows. Contact or domain left out: all of them. */
  z.strictObject({
    lever: z.literal('ask'),
    contact: z.string().optional(),
    domain: z.string().optional(),
    part: z.enum(['asked', 'offered', 'accepted', 'reached']),
    ...change,
  }),
  /** The share of people who come in with something. */
  z.strictObject({ lever: z.literal('people'), with: z.enum(['phone', 'photoId', 'bankAccount', 'gpRegistered']), set: share }),
  z.strictObject({ lever: z.literal('need'), need: z.string(), ...change }),
  /** The share of one event in a state; the others keep their proportions. */
  z.strictObject({ lever: z.literal('choice'), stage: z.string(), state: z.string(), event: z.string().nullable(), ...change }),
]);
/** One thing that a scenario changes. */
export type Lever = z.infer<typeof Lever>;

export const Scenario = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string(),
  /** What is changed and why, in one sentence. */
  sentence: z.string(),
  source: Source,
  levers: z.array(Lever),
});
/** A named change of the assumptions, as data: levers are applied in order. */
export type Scenario = z.infer<typeof Scenario>;

/** Several scenarios at once, in order. */
export function composeScenarios(of: readonly Scenario[]): Scenario {
  givenAs('composeScenarios', 'of', of, '[id:text source:object levers:list]');
  const [first] = of;
  if (first && of.length === 1) return first;
  return {
    id: of.map(({ id }) => id).join('-and-') || 'nothing',
    title: of.map(({ title }) => title).join(' and '),
    sentence: of.map(({ sentence }) => sentence).join(' '),
    source: first?.source ?? { title: 'Nothing is changed', kind: 'assumption' },
    levers: of.flatMap(({ levers }) => levers),
  };
}

/**
 * The assumptions under a scenario. What no lever names stays the same object.
 * @throws PathwayError `no-such-desk`, `no-such-step`, `no-such-choice`, `no-such-ask`, `no-release-rule` for a lever that moves nothing
 */
export function applyScenario(assumptions: SimulationAssumptions, scenario: Pick<Scenario, 'levers'>): SimulationAssumptions {
  givenAs('applyScenario', 'assumptions', assumptions, '{choices:list services:list asks:list}');
  givenAs('applyScenario', 'scenario', scenario, '{levers:list}');
  return scenario.levers.reduce(applyLever, assumptions);
}

function applyLever(to: SimulationAssumptions, lever: Lever): SimulationAssumptions {
  switch (lever.lever) {
    case 'release-day':
      return { ...to, release: { ...releaseOf(to), notOn: lever.notOn, ...(lever.notBeforeHoliday ? { notBeforeHoliday: true } : {}) } };
    case 'release-fraction':
      return { ...to, release: { ...releaseOf(to), fraction: lever.fraction } };
    case 'places':
      return onDesk(to, lever.desk, (desk) => ({ ...desk, places: placesAfter(desk, lever) }));
    case 'hours':
      return onDesk(to, lever.desk, (desk) => ({ ...desk, opening: lever.opening }));
    case 'closed':
      return onDesk(to, lever.desk, (desk) => ({ ...desk, closedOn: [...(desk.closedOn ?? []), ...lever.on] }));
    case 'desk':
      return onDesk(to, lever.desk, (desk) => ({
        ...desk,
        ...(lever.noShow === undefined ? {} : { noShow: { ...desk.noShow, value: lever.noShow } }),
        ...(lever.retries === undefined ? {} : { retries: lever.retries }),
        ...(lever.mode === undefined ? {} : { mode: lever.mode }),
        ...(lever.leadTimes === undefined ? {} : { lead: scaled(desk.lead, lever.leadTimes) }),
      }));
    case 'step':
      return { ...to, services: stepsAfter(to.services, lever) };
    case 'new-step':
      return { ...to, services: [...to.services.filter(({ id }) => id !== lever.id), newStep(lever)] };
    case 'ask':
      return { ...to, asks: asksAfter(to.asks, lever) };
    case 'people':
      return { ...to, arrivals: { ...to.arrivals, [lever.with]: { ...to.arrivals[lever.with], value: lever.set } } };
    case 'need': {
      const known = to.arrivals.needs[lever.need];
      if (!known) throw missing('need', lever.need, Object.keys(to.arrivals.needs));
      return { ...to, arrivals: { ...to.arrivals, needs: { ...to.arrivals.needs, [lever.need]: changed(known, lever) } } };
    }
    case 'choice':
      return { ...to, choices: choicesAfter(to.choices, lever) };
  }
}

type Change = { readonly set?: number | undefined; readonly times?: number | undefined };

const amount = (value: number, { set, times }: Change): number => (set ?? value) * (times ?? 1);
const changed = (of: AssumedValue, change: Change): AssumedValue => ({ ...of, value: Math.min(1, amount(of.value, change)) });

function releaseOf({ release: own, releaseLever }: SimulationAssumptions): ReleaseAssumption {
  const release = own ?? releaseLever;
  if (!release) throw new PathwayError('no-release-rule', 'The assumptions have no release rule that a scenario could change.');
  return release;
}

function onDesk(to: SimulationAssumptions, id: string, change: (desk: DeskAssumption) => DeskAssumption): SimulationAssumptions {
  const desks = to.desks ?? [];
  const known = desks.map((desk) => desk.id);
  if (!known.includes(id)) throw missing('desk', id, known);
  return { ...to, usualDesks: to.usualDesks ?? desks, desks: desks.map((desk) => (desk.id === id ? change(desk) : desk)) };
}

function placesAfter(
  desk: DeskAssumption,
  { set, times, add = 0, from }: Change & { add?: number | undefined; from?: string | undefined },
) {
  const next = (value: number): number => Math.max(0, Math.round(amount(value, { set, times }) + add));
  if (from === undefined) return desk.places.map((each) => ({ ...each, value: next(each.value) }));
  const last = desk.places.filter((each) => each.from === undefined || each.from <= from).at(-1)?.value ?? 0;
  const later = desk.places
    .filter((each) => each.from !== undefined && each.from > from)
    .map((each) => ({ ...each, value: next(each.value) }));
  return [...desk.places.filter((each) => each.from === undefined || each.from < from), { from, value: next(last) }, ...later];
}

function stepsAfter(steps: readonly StepAssumption[], lever: Extract<Lever, { lever: 'step' }>): readonly StepAssumption[] {
  const meant = (step: StepAssumption): boolean => step.id === lever.step || step.event === lever.step;
  if (!steps.some(meant))
    throw missing(
      'step',
      lever.step,
      steps.flatMap(({ id, event }) => [id, event]),
    );
  return steps.map((step) => {
    if (!meant(step)) return step;
    const own = lever.wait ?? step.wait;
    const next = lever.waitTimes === undefined ? own : { ...own, spread: scaled(own.spread, lever.waitTimes) };
    return { ...step, p: changed(step.p, lever), wait: next as StepAssumption['wait'] };
  });
}

function newStep({ lever: _, anyNeed, p, ...rest }: Extract<Lever, { lever: 'new-step' }>): StepAssumption {
  const origin = { year: null, source: { title: 'The scenario', kind: 'assumption' as const }, confidence: 'low' as const };
  return { ...rest, ...(anyNeed ? { who: { anyNeed } } : {}), p: { value: p, ...origin }, ...origin } as StepAssumption;
}

function asksAfter(asks: SimulationAssumptions['asks'], lever: Extract<Lever, { lever: 'ask' }>): SimulationAssumptions['asks'] {
  const meant = ({ contact, domain }: { contact: string; domain: string }): boolean =>
    (lever.contact === undefined || lever.contact === contact) && (lever.domain === undefined || lever.domain === domain);
  if (!asks.some(meant))
    throw missing(
      'ask',
      `${lever.contact ?? 'any'}:${lever.domain ?? 'any'}`,
      asks.map(({ contact }) => contact),
    );
  return asks.map((ask) => (meant(ask) ? { ...ask, [lever.part]: changed(ask[lever.part], lever) } : ask));
}

function choicesAfter(
  choices: SimulationAssumptions['choices'],
  lever: Extract<Lever, { lever: 'choice' }>,
): SimulationAssumptions['choices'] {
  const meant = (choice: SimulationAssumptions['choices'][number]): boolean =>
    choice.stage === lever.stage && choice.state === lever.state && choice.options.some(({ event }) => event === lever.event);
  if (!choices.some(meant))
    throw missing(
      'choice',
      `${lever.stage}:${lever.state} ${lever.event}`,
      choices.map(({ stage, state }) => `${stage}:${state}`),
    );
  return choices.map((choice) => {
    if (!meant(choice)) return choice;
    const before = choice.options.filter(({ event }) => event === lever.event).reduce((sum, { p }) => sum + p, 0);
    const after = Math.min(1, amount(before, lever));
    const others = before < 1 ? (1 - after) / (1 - before) : 0;
    const own = before > 0 ? after / before : 0;
    return { ...choice, options: choice.options.map((each) => ({ ...each, p: each.p * (each.event === lever.event ? own : others) })) };
  });
}

function scaled<T extends { readonly kind: string }>(spread: T, times: number): T {
  const next: Record<string, unknown> = { ...spread };
  for (const key of ['value', 'from', 'to', 'mean', 'median']) if (typeof next[key] === 'number') next[key] = (next[key] as number) * times;
  if (Array.isArray(next.bands))
    next.bands = next.bands.map((band: { from: number; to: number }) => ({ ...band, from: band.from * times, to: band.to * times }));
  return next as T;
}

function missing(what: string, id: string, known: readonly string[]): PathwayError {
  const near = nearest(id, known);
  return new PathwayError(`no-such-${what}`, `There is no ${what} "${id}".${near ? ` Did you mean "${near}"?` : ''}`, {
    [what]: id,
    ...(near ? { nearest: near } : {}),
  });
}
