import { Graph, layout } from '@dagrejs/dagre';
import { ink, lines, picture, round, tag, textWidth, words } from './svg.ts';

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

type DrawnState = StatesDrawing['states'][number];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Placed {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly arrows: readonly { readonly points: readonly Point[]; readonly label: readonly string[]; readonly at: Point }[];
  readonly width: number;
  readonly height: number;
}

const margin = 28;
const head = 54;
const labelWidth = 150;
const stateWidth = 190;
const leading = 15;

/** Draws a state machine: states as boxes, groups around them, arrows with their reasons, contacts and endings marked by shape as well as colour. */
export function statesPicture(whole: StatesDrawing, options: { readonly id?: string } = {}): string {
  const drawing = { ...whole, states: whole.states.filter((state) => state.kind !== 'end' || linked(whole, state.id)) };
  const placed = place(drawing);
  const foot = drawing.anywhere.length === 0 ? [] : footLines(drawing.anywhere, Math.max(600, placed.width));
  const width = Math.max(640, placed.width + margin * 2);
  const height = head + placed.height + margin + foot.length * 17 + (foot.length > 0 ? 26 : 0) + margin;
  const left = (width - placed.width) / 2;
  const groups = drawing.states.filter((state) => state.kind === 'group');
  const leaves = drawing.states.filter((state) => state.kind !== 'group');
  const content =
    words(margin, 30, drawing.title, { 'font-size': 18, 'font-weight': 700 }) +
    legend(width) +
    tag(
      'g',
      { transform: `translate(${round(left)} ${head})` },
      groups.map((state) => groupOf(state, placed.boxes.get(state.id))).join('') +
        placed.arrows.map((arrow) => lineOf(arrow.points)).join('') +
        leaves.map((state) => boxOf(state, placed.boxes.get(state.id))).join('') +
        placed.arrows.map((arrow) => labelOf(arrow.label, arrow.at)).join(''),
    ) +
    foot
      .map((line, index) =>
        words(margin, head + placed.height + margin + 22 + index * 17, line, {
          fill: ink.quiet,
          ...(index === 0 ? { 'font-weight': 700 } : {}),
        }),
      )
      .join('');
  const count = `${leaves.length} states and ${drawing.arrows.length} arrows`;
  const names = leaves.map((state) => state.label).join(', ');
  return picture(
    { id: options.id ?? 'states', width, height, title: `States of ${drawing.title}`, description: `${count}. States: ${names}.` },
    content,
  );
}

function place(drawing: StatesDrawing): Placed {
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

function linked(drawing: StatesDrawing, id: string): boolean {
  return drawing.arrows.some((arrow) => arrow.to === id);
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

function insideLines(state: DrawnState): string[] {
  return state.inside.flatMap((label) => lines(`· ${label}`, 10.5, stateWidth - 20));
}

function boxOf(state: DrawnState, box: Box | undefined): string {
  if (!box) return '';
  const [x, y] = [box.x - box.width / 2, box.y - box.height / 2];
  const look = {
    state: { fill: ink.ground, stroke: ink.navy, 'stroke-width': 1.4 },
    contact: { fill: '#e6f2f1', stroke: ink.teal, 'stroke-width': 2.2 },
    end: { fill: ink.wash, stroke: ink.navy, 'stroke-width': 1.4 },
    group: { fill: 'none', stroke: ink.line, 'stroke-width': 1 },
  }[state.kind];
  const radius = state.kind === 'end' ? box.height / 2 : 6;
  const inner =
    state.kind === 'end'
      ? tag('rect', {
          x: x + 3.5,
          y: y + 3.5,
          width: box.width - 7,
          height: box.height - 7,
          rx: radius - 3.5,
          fill: 'none',
          stroke: ink.navy,
          'stroke-width': 1,
        })
      : '';
  const start = state.initial ? tag('circle', { cx: x, cy: y, r: 6, fill: ink.navy, stroke: ink.ground, 'stroke-width': 1.5 }) : '';
  const title = lines(state.label, 13, stateWidth - 24);
  const inside = insideLines(state);
  const top = y + (box.height - title.length * 16 - inside.length * 13) / 2;
  return (
    tag('rect', { x, y, width: box.width, height: box.height, rx: radius, ...look }) +
    inner +
    start +
    title
      .map((line, index) => words(box.x, top + 13 + index * 16, line, { 'text-anchor': 'middle', 'font-size': 13, 'font-weight': 600 }))
      .join('') +
    inside
      .map((line, index) =>
        words(box.x, top + title.length * 16 + 11 + index * 13, line, { 'text-anchor': 'middle', 'font-size': 10.5, fill: ink.quiet }),
      )
      .join('')
  );
}

function groupOf(state: DrawnState, box: Box | undefined): string {
  if (!box) return '';
  const [x, y] = [box.x - box.width / 2, box.y - box.height / 2 - 8];
  const note = state.inside.length > 0 ? `  · ${state.inside.join(' · ')}` : '';
  const title = `${state.label}${note}`;
  const shown = lines(title, 11, Math.max(80, box.width - 16));
  return (
    tag('rect', {
      x,
      y,
      width: box.width,
      height: box.height + 8,
      rx: 10,
      fill: ink.wash,
      'fill-opacity': 0.7,
      stroke: ink.line,
      'stroke-dasharray': '5 4',
    }) +
    shown
      .slice(0, 1)
      .map((line) =>
        words(x + 10, y + leading, shown.length > 1 ? `${line} …` : line, { 'font-size': 11.5, 'font-weight': 700, fill: ink.quiet }),
      )
      .join('')
  );
}

function lineOf(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start || rest.length === 0) return '';
  let d = `M${round(start.x)} ${round(start.y)}`;
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    if (!next) d += ` L${round(point.x)} ${round(point.y)}`;
    else d += ` Q${round(point.x)} ${round(point.y)} ${round((point.x + next.x) / 2)} ${round((point.y + next.y) / 2)}`;
  }
  const tip = points.at(-1) as Point;
  const before = points.at(-2) as Point;
  const turn = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  return (
    tag('path', { d, fill: 'none', stroke: ink.quiet, 'stroke-width': 1.3 }) +
    tag('path', {
      d: 'M0 0 L-9 -4 L-9 4 Z',
      fill: ink.quiet,
      transform: `translate(${round(tip.x)} ${round(tip.y)}) rotate(${round(turn)})`,
    })
  );
}

function labelLines(labels: readonly string[]): string[] {
  return labels.flatMap((label) => lines(label, 11, labelWidth));
}

function labelOf(label: readonly string[], at: Point): string {
  const width = Math.max(...label.map((line) => textWidth(line, 11))) + 6;
  const height = label.length * 13 + 2;
  const top = at.y - height / 2;
  return (
    tag('rect', { x: at.x - width / 2, y: top, width, height, rx: 3, fill: ink.ground, 'fill-opacity': 0.92 }) +
    label
      .map((line, index) => words(at.x, top + 11 + index * 13, line, { 'text-anchor': 'middle', 'font-size': 11, fill: ink.text }))
      .join('')
  );
}

function footLines(anywhere: readonly string[], width: number): string[] {
  return ['In any state', ...anywhere.flatMap((label) => lines(label, 12, width))];
}

function legend(width: number): string {
  const items: [string, string][] = [
    ['start', tag('circle', { cx: 7, cy: -4, r: 6, fill: ink.navy })],
    ['contact', tag('rect', { x: 0, y: -11, width: 14, height: 14, rx: 3, fill: '#e6f2f1', stroke: ink.teal, 'stroke-width': 2.2 })],
    [
      'end',
      tag('rect', { x: 0, y: -11, width: 14, height: 14, rx: 7, fill: ink.wash, stroke: ink.navy }) +
        tag('rect', { x: 3, y: -8, width: 8, height: 8, rx: 4, fill: 'none', stroke: ink.navy }),
    ],
  ];
  return items
    .map(([label, mark], index) =>
      tag(
        'g',
        { transform: `translate(${round(width - margin - (items.length - index) * 84)} 30)` },
        mark + words(20, 0, label, { fill: ink.quiet }),
      ),
    )
    .join('');
}
