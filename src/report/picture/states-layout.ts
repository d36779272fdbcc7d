import { Graph, layout } from '@dagrejs/dagre';
import type { DrawnState, StatesPanel } from './states-drawing.ts';
import { lines, textWidth } from './svg.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Placed {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly arrows: readonly { readonly points: readonly Point[]; readonly label: readonly string[]; readonly at: Point }[];
  /** What the numbers on the arrows mean, where there is no room for the words themselves. */
  readonly key: readonly string[];
  readonly width: number;
  readonly height: number;
}

const labelWidth = 150;
export const stateWidth = 190;
/** A panel wider than this has numbers on its arrows, and a key. */
const widest = 1040;

/** Finds a place for every state and arrow of a panel. */
export function place(panel: StatesPanel): Placed {
  const spoken = arrange(
    panel,
    panel.arrows.map(({ labels }) => labelLines(labels)),
  );
  if (spoken.width <= widest) return spoken;
  const name = (id: string) => panel.states.find((state) => state.id === id)?.label ?? id;
  const numbered = arrange(
    panel,
    panel.arrows.map((_, at) => [String(at + 1)]),
  );
  const key = panel.arrows.map(({ from, to, labels }, at) => `${at + 1}  ${name(from)} → ${name(to)}: ${labels.join('; ')}`);
  return { ...numbered, key };
}

function arrange({ states, arrows }: StatesPanel, labels: readonly (readonly string[])[]): Placed {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 22, edgesep: 12, ranksep: 36, marginx: 4, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const state of states) graph.setNode(state.id, { ...sizeOf(state) });
  for (const [index, { from, to }] of arrows.entries()) {
    const label = labels[index] as readonly string[];
    const width = Math.max(0, ...label.map((line) => textWidth(line, 11))) + 8;
    graph.setEdge(from, to, { width, height: label.length * 13 + 4, labelpos: 'c', index }, String(index));
  }
  layout(graph);
  const boxes = new Map<string, Box>();
  for (const id of graph.nodes()) boxes.set(id, graph.node(id) as Box);
  const drawn: Placed['arrows'] = (graph.edges() as { v: string; w: string; name?: string }[]).map((edge) => {
    const laid = graph.edge(edge) as unknown as { points: Point[]; x?: number; y?: number; index: number };
    return { points: laid.points, label: labels[laid.index] as readonly string[], at: { x: laid.x ?? 0, y: laid.y ?? 0 } };
  });
  const all = [...boxes.values()];
  const right = Math.max(
    0,
    ...all.map((box) => box.x + box.width / 2),
    ...drawn.flatMap((arrow) => [...arrow.points.map((point) => point.x), arrow.at.x + widthOf(arrow.label) / 2]),
  );
  const bottom = Math.max(0, ...all.map((box) => box.y + box.height / 2), ...drawn.flatMap(({ points }) => points.map(({ y }) => y)));
  return { boxes, arrows: drawn, key: [], width: right + 6, height: bottom + 8 };
}

function widthOf(label: readonly string[]): number {
  return Math.max(0, ...label.map((line) => textWidth(line, 11)));
}

function sizeOf(state: DrawnState): { width: number; height: number } {
  const title = lines(state.label, 13.9, stateWidth - 24);
  const inside = insideLines(state);
  const wide = Math.max(...title.map((line) => textWidth(line, 13.9)), ...inside.map((line) => textWidth(line, 10.5)));
  return { width: Math.max(90, wide + 28), height: 16 + title.length * 16 + inside.length * 13 };
}

/** What may happen in a state without leaving it, in lines. */
export function insideLines(state: DrawnState): string[] {
  return state.inside.flatMap((label) => lines(`· ${label}`, 10.5, stateWidth - 20));
}

export function labelLines(labels: readonly string[]): string[] {
  return labels.flatMap((label) => lines(label, 11, labelWidth));
}
