import type { Journey, JourneyEvent } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { counted, type FlowColumn, listed, lowerFirst, type Milestone, sentenceCase } from '../words.ts';

/** One milestone of a flow and the people who pass it. */
export interface FlowNode {
  readonly id: string;
  readonly column: number;
  readonly label: string;
  readonly people: number;
}

/** People who go from one milestone to the next. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

/** A cohort passing through its milestones: what a flow picture and its table show. */
export interface CohortFlow {
  readonly journeys: number;
  readonly columns: readonly string[];
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Journeys that passed a milestone of the same kind again: loops, which a picture that runs one way cannot draw. */
  readonly again: readonly { readonly label: string; readonly people: number }[];
  /** Counts are rounded to a multiple of this; 1 is exact. */
  readonly roundedTo: number;
  readonly sentence: string;
}

/** Through which milestones a cohort is followed, and which numbers are small. */
export interface CohortFlowOptions {
  readonly columns: readonly FlowColumn[];
  /** Rounds counts to a multiple, so that no small group can be worked out. @defaultValue 1 */
  readonly roundTo?: number;
  /** Labels of event types, for what happened more than once. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Counts how many journeys go from each milestone to the next; a journey passes a column at its first event that fits. */
export function cohortFlow(journeys: readonly Journey[], cohortFlowOptions: CohortFlowOptions): CohortFlow {
  givenAs('cohortFlow', 'journeys', journeys, '[id:text profile:object events:list]');
  givenAs('cohortFlow', 'cohortFlowOptions', cohortFlowOptions, '{columns:list}');
  const { columns, roundTo = 1, labels = {} } = cohortFlowOptions;
  const rounded = (count: number) => Math.round(count / roundTo) * roundTo;
  const links = new Map<string, { from: string; to: string; count: number }>();
  const people = new Map<string, number>();
  const again = new Map<string, number>();
  const walk = walker(columns);
  for (const journey of journeys) {
    const { path, repeated } = walk(journey.events);
    for (const [index, id] of path.entries()) {
      people.set(id, (people.get(id) ?? 0) + 1);
      const next = path[index + 1];
      if (next === undefined) continue;
      const key = `${id}\u0000${next}`;
      const link = links.get(key) ?? { from: id, to: next, count: 0 };
      link.count++;
      links.set(key, link);
    }
    for (const label of repeated) again.set(label, (again.get(label) ?? 0) + 1);
  }
  const shown = [...links.values()].map(({ from, to, count }) => ({ from, to, people: rounded(count) })).filter((link) => link.people > 0);
  const nodes = columns.flatMap((column, index) =>
    column.milestones
      .map(({ id, label }) => ({ id, column: index, label, people: rounded(people.get(id) ?? 0) }))
      .filter((node) => node.people > 0),
  );
  const alive = new Set(nodes.map((node) => node.id));
  const flow = {
    journeys: rounded(journeys.length),
    columns: columns.map((column) => column.label),
    nodes,
    links: shown.filter((link) => alive.has(link.from) && alive.has(link.to)),
    again: [...again]
      .map(([type, count]) => ({ label: labels[type] ?? sentenceCase(type), people: rounded(count) }))
      .filter((one) => one.people > 0)
      .sort((a, b) => b.people - a.people),
    roundedTo: roundTo,
  };
  return { ...flow, sentence: flowSentence(flow) };
}

interface Walked {
  /** Milestones passed, one at most in each column. */
  readonly path: readonly string[];
  /** The first type of each column that came more than once. */
  readonly repeated: readonly string[];
}

/** Reads journeys against the columns, with the milestones found by the type of an event. */
function walker(columns: readonly FlowColumn[]): (events: readonly JourneyEvent[]) => Walked {
  const ofColumn = columns.map(({ milestones }) => [...new Set(milestones.flatMap(({ types }) => types))]);
  const types = [...new Set(ofColumn.flat())];
  const known = new Map(types.map((type, index) => [type, { index, stops: stopsOf(type, columns) }]));
  const columnTypes = ofColumn.map((own) => own.map((type) => types.indexOf(type)));
  const times = new Int32Array(types.length);
  return (events) => {
    times.fill(0);
    const found = new Array<string | undefined>(columns.length).fill(undefined);
    for (const event of events) {
      const type = known.get(event.type);
      if (type === undefined) continue;
      times[type.index] = (times[type.index] as number) + 1;
      for (const { column, id, fits } of type.stops) if (found[column] === undefined && fits(event)) found[column] = id;
    }
    const repeated = columnTypes.flatMap((own) => {
      const index = own.find((one) => (times[one] as number) > 1);
      return index === undefined ? [] : [types[index] as string];
    });
    return { path: found.filter((id) => id !== undefined), repeated };
  };
}

interface Stop {
  readonly column: number;
  readonly id: string;
  fits(event: JourneyEvent): boolean;
}

/** Milestones that an event of a type may be, in the order of the columns, then of the milestones. */
function stopsOf(type: string, columns: readonly FlowColumn[]): Stop[] {
  return columns.flatMap(({ milestones }, column) =>
    milestones.filter((one) => one.types.includes(type)).map(({ id, where }) => ({ column, id, fits: fitting(where ?? {}) })),
  );
}

function fitting(where: NonNullable<Milestone['where']>): (event: JourneyEvent) => boolean {
  const wanted = Object.entries(where);
  return ({ attrs }) =>
    wanted.every(([key, value]) => {
      const own = attrs?.[key];
      return Array.isArray(value) ? value.includes(own) : own === value;
    });
}

/** A flow in words, from the numbers that it holds. */
export function flowSentence(flow: Omit<CohortFlow, 'sentence'>): string {
  if (flow.nodes.length === 0) return 'No journey passes a milestone that this picture knows.';
  const parts = flow.columns.flatMap((label, column) => {
    const here = flow.nodes.filter((node) => node.column === column).sort((a, b) => b.people - a.people);
    const first = here[0];
    if (!first) return [];
    const rest = here[1] ? `, then ${lowerFirst(here[1].label)} (${here[1].people})` : '';
    return [`${label}: most often ${lowerFirst(first.label)} (${first.people})${rest}.`];
  });
  const loops =
    flow.again.length === 0
      ? ''
      : ` More than once: ${listed(flow.again.slice(0, 4).map((one) => `${lowerFirst(one.label)} (${counted(one.people, 'journey')})`))}.`;
  const note = flow.roundedTo > 1 ? ` Counts are rounded to the nearest ${flow.roundedTo}.` : '';
  return `${parts.join(' ')}${loops}${note}`;
}
