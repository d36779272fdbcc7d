import { givenAs } from '../../kernel/given.ts';
import type { AssumedValue } from '../assume/assumed.ts';
import type { StepAssumption } from '../assume/assumptions.ts';
import type { Lever, Scenario } from '../assume/scenario.ts';
import type { ComparisonResult, MeasureDifference, TrialResult } from './trial.ts';

/** What one of something costs, as it was published. */
export interface UnitCost {
  /** The measure that counts how much of it there is for a person: of kind `count` or `days`. */
  readonly measure: string;
  readonly label: string;
  readonly currency: string;
  readonly cost: AssumedValue;
  /** Events of the steps that it pays for, where it is the price of a change. */
  readonly pays?: readonly string[];
}

/** What more or less of something costs, in 1,000 people who come in. */
export interface CostLine {
  readonly measure: string;
  readonly label: string;
  readonly currency: string;
  readonly unitCost: number;
  readonly year: string | null;
  readonly source: string;
  readonly confidence: AssumedValue['confidence'];
  readonly note?: string;
  /** Above nothing: dearer. */
  readonly cost: number;
  readonly low: number;
  readonly high: number;
  /** `change`: what the change itself takes; `effect`: what follows from it. */
  readonly of: 'change' | 'effect';
}

/** What a scenario costs, as far as unit costs are published. */
export interface CostResult {
  readonly scenario: string;
  readonly lines: readonly CostLine[];
  /** What the change takes of which no unit cost was published, in words. */
  readonly notKnown: readonly string[];
  /** The cost of the change for each person better off on the first measure that surely moved; `null`: not known. */
  readonly perPersonHelped: { readonly cost: number; readonly currency: string; readonly measure: string } | null;
  readonly sentences: readonly string[];
}

const people = 1000;

/**
 * What each comparison of a trial costs. Only what surely moved is told: the rest is chance. What has no published unit cost is named, never guessed.
 * @param scenarios Those that were compared, for their levers
 * @param steps Those of the assumptions, to know what event a lever on a step is about
 */
export function costsOf(
  trialResult: TrialResult,
  scenarios: readonly Scenario[],
  steps: readonly StepAssumption[],
  unitCosts: readonly UnitCost[],
): CostResult[] {
  givenAs('costsOf', 'trialResult', trialResult, '{comparisons:list}');
  const { comparisons, people: each, replications } = trialResult;
  givenAs('costsOf', 'scenarios', scenarios, '[id:text]');
  givenAs('costsOf', 'steps', steps, 'list');
  givenAs('costsOf', 'unitCosts', unitCosts, 'list');
  return comparisons.map((comparison, place): CostResult => {
    const { levers = [] } = scenarios[place] ?? {};
    const priced = (lever: Lever): boolean =>
      unitCosts.some(({ pays = [] }) => eventsOf(lever, steps).some((event) => pays.includes(event)));
    const paid = new Set(levers.flatMap((lever) => eventsOf(lever, steps)));
    const notKnown = [...new Set(levers.filter((lever) => !priced(lever)).map(wordsOf))];
    const lines = unitCosts.flatMap((unit): CostLine[] => {
      const moved = comparison.measures.find(({ measure, sure }) => sure && measure === unit.measure);
      return moved ? [lineOf(unit, moved, (unit.pays ?? []).some((event) => paid.has(event)) ? 'change' : 'effect')] : [];
    });
    const perPersonHelped = helpedBy(comparison, lines, notKnown, each * replications);
    return {
      scenario: comparison.scenario,
      lines,
      notKnown,
      perPersonHelped,
      sentences: sentencesOf(comparison, lines, notKnown, perPersonHelped),
    };
  });
}

function lineOf({ measure, label, currency, cost }: UnitCost, moved: MeasureDifference, of: CostLine['of']): CostLine {
  const times = (value: number | null): number => Number(((value ?? 0) * people * cost.value).toPrecision(4));
  return {
    measure,
    label,
    currency,
    unitCost: cost.value,
    year: cost.year,
    source: cost.source.title,
    confidence: cost.confidence,
    ...(cost.note === undefined ? {} : { note: cost.note }),
    cost: times(moved.difference),
    low: times(moved.differenceLow),
    high: times(moved.differenceHigh),
    of,
  };
}

function helpedBy(
  { measures }: ComparisonResult,
  lines: readonly CostLine[],
  notKnown: readonly string[],
  simulated: number,
): CostResult['perPersonHelped'] {
  const change = lines.filter(({ of }) => of === 'change');
  const first = measures.find((each) => each.sure && each.helped > each.harmed && !change.some(({ measure }) => measure === each.measure));
  const [line] = change;
  if (!first || !line || notKnown.length > 0) return null;
  const cost = change.reduce((sum, each) => sum + each.cost, 0);
  const helped = ((first.helped - first.harmed) / simulated) * people;
  return cost > 0 ? { cost: Math.round(cost / helped), currency: line.currency, measure: first.measure } : null;
}

function sentencesOf(
  { title, measures }: ComparisonResult,
  lines: readonly CostLine[],
  notKnown: readonly string[],
  per: CostResult['perPersonHelped'],
): string[] {
  const told = lines.map(({ label, cost, low, high, currency, unitCost, year, source, confidence, note, of }) => {
    const way = cost > 0 ? 'more' : 'less';
    const [from, to] = [low, high]
      .map(Math.abs)
      .sort((a, b) => a - b)
      .map((end) => money(end, currency));
    return `${label}: ${money(Math.abs(cost), currency)} ${way} (${from} to ${to}) in ${people.toLocaleString('en-GB')} people who come in${of === 'change' ? ', for the change itself' : ''}, at a published ${money(unitCost, currency)} each (${source}, ${year ?? 'no year'}; ${confidence} confidence).${note === undefined ? '' : ` ${note}`}`;
  });
  const label = measures.find(({ measure }) => measure === per?.measure)?.label;
  const helped = per
    ? `Cost per person helped (${label}): ${money(per.cost, per.currency)}, by that unit cost.`
    : notKnown.length > 0
      ? `Cost per person helped: not known. No unit cost was found that is published for ${notKnown.join(', ')}.`
      : 'Cost per person helped: not known, as nothing that has a published unit cost surely moved.';
  return [`${title}. ${helped}`, ...told];
}

/** The events of the steps that a lever changes. */
function eventsOf(lever: Lever, steps: readonly StepAssumption[]): string[] {
  if (lever.lever === 'new-step') return [lever.event];
  if (lever.lever !== 'step') return [];
  return steps.filter(({ id, event }) => id === lever.step || event === lever.step).map(({ event }) => event);
}

/** What a lever takes, in words. */
function wordsOf(lever: Lever): string {
  switch (lever.lever) {
    case 'places':
      return `the places at the desk "${lever.desk}"`;
    case 'hours':
    case 'closed':
      return `the hours of the desk "${lever.desk}"`;
    case 'desk':
      return `another way of working at the desk "${lever.desk}"`;
    case 'step':
      return `changing how often or how soon "${lever.step}" happens`;
    case 'new-step':
      return `the new step "${lever.id}"`;
    case 'ask':
      return `raising needs at contacts ("${lever.part}")`;
    case 'release-day':
    case 'release-fraction':
      return 'a change of the law of release';
    default:
      return `the change "${lever.lever}"`;
  }
}

const money = (value: number, currency: string): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: value < 1000 && value % 1 !== 0 ? 2 : 0 }).format(
    value,
  );
