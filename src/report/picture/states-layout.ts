import { Graph, layout } from '@dagrejs/dagre';
import { lines, textWidth } from './svg.ts';

/** What the picture of a state machine shows; plain data, so that any machine can be drawn. */
export interface StatesDrawing {
  readonly title: string;
  readonly states: readonly {
    readonly id: string;
    readonly label: string;
    readonly parent: string | null;
    readonly kind: 'state' | 'group' | 'end' | 'contact';
    readonly initial: boolean;
    readonly inside: readonly string[];
  }[];
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly labels: readonly string[] }[];
  readonly anywhere: readonly string[];
}

export type DrawnState = StatesDrawing['states'][number];

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
  readonly width: number;
  readonly height: number;
}

const labelWidth = 150;
export const stateWidth = 190;

/** Finds a place for every state and arrow. */
export function place(drawing: StatesDrawing): Placed {
  const graph = new Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 26, edgesep: 14, ranksep: 44, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  const byId = new Map(drawing.states.map((state) => [state.id, state]));
  for (const state of drawing.states) graph.setNode(state.id, state.kind === 'group' ? {} : { ...sizeOf(state) });
  for (const state of drawing.states) if (state.parent !== null) graph.setParent(state.id, state.parent);
  const first = (id: string): string => {
    const state = byId.get(id);
    if (state?.kind !== 'group') return id;
    const children = drawing.states.filter((each) => each.parent === id);
    const start = children.find((each) => each.initial) ?? children[0];
    return start ? first(start.id) : id;
  };
  // An arrow from a group leaves from its last state, so that what follows the group is drawn after it.
  const last = (id: string): string => {
    const state = byId.get(id);
    if (state?.kind !== 'group') return id;
    const child = drawing.states.filter((each) => each.parent === id).at(-1);
    return child ? last(child.id) : id;
  };
  for (const [index, arrow] of drawing.arrows.entries()) {
    const label = labelLines(arrow.labels);
    const inside = within(byId, arrow.to, arrow.from);
    const from = inside ? first(arrow.from) : last(arrow.from);
    const to = first(arrow.to);
    if (from === to) continue;
    const width = Math.max(...label.map((line) => textWidth(line, 11))) + 8;
    graph.setEdge(from, to, { width, height: label.length * 13 + 4, labelpos: 'c', index }, String(index));
  }
  layout(graph);
  const boxes = new Map<string, Box>();
  for (const id of graph.nodes()) boxes.set(id, graph.node(id) as Box);
  const arrows: Placed['arrows'] = (graph.edges() as { v: string; w: string; name?: string }[]).map((edge) => {
    const laid = graph.edge(edge) as unknown as { points: Point[]; x?: number; y?: number; index: number };
    const arrow = drawing.arrows[laid.index] as StatesDrawing['arrows'][number];
    const from = byId.get(arrow.from)?.kind === 'group' ? boxes.get(arrow.from) : undefined;
    const to = byId.get(arrow.to)?.kind === 'group' ? boxes.get(arrow.to) : undefined;
    const points = trim(laid.points, from, to);
    const planned = { x: laid.x ?? 0, y: laid.y ?? 0 };
    const cutAway = laid.x === undefined || points.length < 2 || [from, to].some((box) => box !== undefined && holds(box, planned));
    return { points, label: labelLines(arrow.labels), at: cutAway ? halfway(points) : planned };
  });
  const all = [...boxes.values()];
  const right = Math.max(
    ...all.map((box) => box.x + box.width / 2),
    ...arrows.flatMap((arrow) => [...arrow.points.map((point) => point.x), arrow.at.x + widthOf(arrow.label) / 2]),
  );
  const bottom = Math.max(...all.map((box) => box.y + box.height / 2));
  return { boxes, arrows, width: right + 4, height: bottom + 4 };
}

function within(byId: ReadonlyMap<string, DrawnState>, id: string, group: string): boolean {
  for (let at: string | null | undefined = id; at; at = byId.get(at)?.parent) if (at === group) return true;
  return false;
}

// Cuts the part of a line that runs inside a group it comes from or goes to.
function trim(points: readonly Point[], from: Box | undefined, to: Box | undefined): Point[] {
  let kept = [...points];
  if (from) kept = cut(kept, from);
  if (to) kept = cut(kept.reverse(), to).reverse();
  return kept;
}

function holds(box: Box, point: Point): boolean {
  return Math.abs(point.x - box.x) <= box.width / 2 && Math.abs(point.y - box.y) <= box.height / 2;
}

function halfway(points: readonly Point[]): Point {
  const lengths = points
    .slice(1)
    .map((point, index) => Math.hypot(point.x - (points[index] as Point).x, point.y - (points[index] as Point).y));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [points[index] as Point, points[index + 1] as Point];
    if (left <= length) return { x: a.x + ((b.x - a.x) * left) / (length || 1), y: a.y + ((b.y - a.y) * left) / (length || 1) };
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

function widthOf(label: readonly string[]): number {
  return Math.max(0, ...label.map((line) => textWidth(line, 11)));
}

function cut(points: readonly Point[], box: Box): Point[] {
  const inside = (point: Point) => holds(box, point);
  const out = points.findIndex((point) => !inside(point));
  if (out <= 0) return [...points];
  let [a, b] = [points[out - 1] as Point, points[out] as Point];
  for (let step = 0; step < 24; step += 1) {
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    if (inside(middle)) a = middle;
    else b = middle;
  }
  return [b, ...points.slice(out)];
}

function sizeOf(state: DrawnState): { width: number; height: number } {
  const title = lines(state.label, 13, stateWidth - 24);
  const inside = insideLines(state);
  const wide = Math.max(...title.map((line) => textWidth(line, 13)), ...inside.map((line) => textWidth(line, 10.5)));
  return { width: Math.max(90, wide + 28), height: 16 + title.length * 16 + inside.length * 13 };
}

/** What may happen in a state without leaving it, in lines. */
export function insideLines(state: DrawnState): string[] {
  return state.inside.flatMap((label) => lines(`· ${label}`, 10.5, stateWidth - 20));
}

export function labelLines(labels: readonly string[]): string[] {
  return labels.flatMap((label) => lines(label, 11, labelWidth));
}
