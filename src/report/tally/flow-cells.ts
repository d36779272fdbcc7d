import type { Released, ShownCount, Tally } from '../../release/index.ts';
import { type CohortFlow, flowSentence } from '../picture/cohort-flow.ts';

/** How many go from one milestone to another, as it may be shown. */
export interface FlowCount {
  readonly from: string;
  readonly to: string;
  readonly count: ShownCount;
}

const againCell = (label: string) => `flow again ${label}`;
const linkCell = (from: string, to: string) => `flow ${from} to ${to}`;

/** Counts who goes from each milestone to the next; what a milestone sends on is never more than who passed it. */
export function flowCells(tally: Tally, flow: CohortFlow): void {
  const links = tally.block('flow', 0);
  const nodes = tally.block('flow milestones', 1);
  for (const { id, people } of flow.nodes) tally.cell(`flow at ${id}`, people, { block: nodes });
  for (const { from, to, people } of flow.links) tally.cell(linkCell(from, to), people, { block: links });
  for (const { label, people } of flow.again) tally.cell(againCell(label), people, { block: tally.block(againCell(label), 1) });
  for (const { id } of flow.nodes) {
    const all = flow.nodes.find((node) => node.id === id)?.people ?? 0;
    const ends = { leaves: flow.links.filter((link) => link.from === id), enters: flow.links.filter((link) => link.to === id) };
    for (const [word, own] of Object.entries(ends)) {
      if (own.length === 0) continue;
      const rest = `flow ${id} ${word} otherwise`;
      tally.cell(rest, Math.max(0, all - own.reduce((total, { people }) => total + people, 0)));
      tally.relate('sum', `flow at ${id}`, [...own.map(({ from, to }) => linkCell(from, to)), rest]);
    }
    tally.relate('part', 'people', [`flow at ${id}`]);
  }
}

/** The flow as it may be shown: links and milestones that are held back, or of fewer than can be told from none, are left out. */
export function releasedFlow(released: Released, flow: CohortFlow): { readonly flow: CohortFlow; readonly links: readonly FlowCount[] } {
  const shown = (id: string) => released.count(id).value ?? 0;
  const nodes = flow.nodes.map((node) => ({ ...node, people: shown(`flow at ${node.id}`) })).filter((node) => node.people > 0);
  const alive = new Set(nodes.map(({ id }) => id));
  const links = flow.links
    .map(({ from, to }) => ({ from, to, people: shown(linkCell(from, to)), count: released.count(linkCell(from, to)) }))
    .filter((link) => link.people > 0 && alive.has(link.from) && alive.has(link.to))
    .sort((a, b) => b.people - a.people || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
  const again = flow.again
    .map(({ label }) => ({ label, people: shown(againCell(label)) }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || (a.label < b.label ? -1 : 1));
  const rounding = released.audience.kind === 'release' ? released.audience.rounding : 1;
  const own = {
    ...flow,
    journeys: shown('people'),
    nodes,
    links: links.map(({ from, to, people }) => ({ from, to, people })),
    again,
    roundedTo: rounding,
  };
  return { flow: { ...own, sentence: flowSentence(own) }, links: links.map(({ from, to, count }) => ({ from, to, count })) };
}
