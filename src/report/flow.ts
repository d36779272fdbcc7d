import type { Journey, JourneyEvent } from '../journal/index.ts';
import { counted, type FlowColumn, listed, type Milestone, sentenceCase } from './words.ts';

export interface FlowNode {
  readonly id: string;
  readonly column: number;
  readonly label: string;
  readonly people: number;
}

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

export interface CohortFlowOptions {
  readonly columns: readonly FlowColumn[];
  /** Rounds counts to a multiple, so that no small group can be worked out. @defaultValue 1 */
  readonly roundTo?: number;
  /** Labels of event types, for what happened more than once. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Counts how many journeys go from each milestone to the next; a journey passes a column at its first event that fits. */
export function cohortFlow(journeys: readonly Journey[], { columns, roundTo = 1, labels = {} }: CohortFlowOptions): CohortFlow {
  const rounded = (count: number) => Math.round(count / roundTo) * roundTo;
  const links = new Map<string, { from: string; to: string; count: number }>();
  const people = new Map<string, number>();
  const again = new Map<string, number>();
  for (const journey of journeys) {
    const path = passed(journey.events, columns);
    for (const [index, id] of path.entries()) {
      people.set(id, (people.get(id) ?? 0) + 1);
      const next = path[index + 1];
      if (next === undefined) continue;
      const key = `${id}\u0000${next}`;
      const link = links.get(key) ?? { from: id, to: next, count: 0 };
      link.count++;
      links.set(key, link);
    }
    for (const label of repeats(journey.events, columns)) again.set(label, (again.get(label) ?? 0) + 1);
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
  return { ...flow, sentence: tell(flow) };
}

function passed(events: readonly JourneyEvent[], columns: readonly FlowColumn[]): string[] {
  return columns.flatMap((column) => {
    for (const event of events) {
      const milestone = column.milestones.find((one) => fits(one, event));
      if (milestone) return [milestone.id];
    }
    return [];
  });
}

function repeats(events: readonly JourneyEvent[], columns: readonly FlowColumn[]): string[] {
  return columns.flatMap((column) => {
    const types = new Set(column.milestones.flatMap((milestone) => milestone.types));
    return [...types].filter((type) => events.filter((event) => event.type === type).length > 1).slice(0, 1);
  });
}

function fits(milestone: Milestone, event: JourneyEvent): boolean {
  if (!milestone.types.includes(event.type)) return false;
  return Object.entries(milestone.where ?? {}).every(([key, value]) => {
    const own = event.attrs?.[key];
    return Array.isArray(value) ? value.includes(own) : own === value;
  });
}

function tell(flow: Omit<CohortFlow, 'sentence'>): string {
  if (flow.nodes.length === 0) return 'No journey passes a milestone that this picture knows.';
  const parts = flow.columns.flatMap((label, column) => {
    const here = flow.nodes.filter((node) => node.column === column).sort((a, b) => b.people - a.people);
    const first = here[0];
    if (!first) return [];
    const rest = here[1] ? `, then ${here[1].label.toLowerCase()} (${here[1].people})` : '';
    return [`${label}: most often ${first.label.toLowerCase()} (${first.people})${rest}.`];
  });
  const loops =
    flow.again.length === 0
      ? ''
      : ` More than once: ${listed(flow.again.slice(0, 4).map((one) => `${one.label.toLowerCase()} (${counted(one.people, 'journey')})`))}.`;
  const note = flow.roundedTo > 1 ? ` Counts are rounded to the nearest ${flow.roundedTo}.` : '';
  return `${parts.join(' ')}${loops}${note}`;
}
