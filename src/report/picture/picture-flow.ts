import { givenAs } from '../../kernel/given.ts';
import { thousands } from '../words.ts';
import type { CohortFlow, FlowLink, FlowNode } from './cohort-flow.ts';
import { fitted, ink, lines, picture, round, tag, words } from './svg.ts';

/** How a flow is drawn: its title and its width. */
export interface FlowPictureOptions {
  readonly id?: string;
  readonly title?: string;
  /** @defaultValue 1080 */
  readonly width?: number;
  /** @defaultValue by the number of milestones */
  readonly height?: number;
}

interface Box extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

const bar = 14;
/** Room for a number and one line of words, or two. */
const [least, leastOfTwo] = [40, 56];
const top = 56;
/** More bands than these are a tangle; the rest is told as a number. */
const mostBands = 14;

/** Draws how a cohort passes through its milestones; the thickness of a band is the number of people. */
export function flowPicture(flow: CohortFlow, options: FlowPictureOptions = {}): string {
  givenAs('flowPicture', 'flow', flow, '{columns:list nodes:list links:list}');
  givenAs('flowPicture', 'options', options, 'object?');
  const width = options.width ?? 1080;
  const used = [...new Set(flow.nodes.map((node) => node.column))].sort((a, b) => a - b);
  const byColumn = used.map((column) => flow.nodes.filter((node) => node.column === column));
  const tallest = Math.max(1, ...byColumn.map((nodes) => nodes.length));
  const height = options.height ?? Math.max(360, top + tallest * 74 + 44);
  const links = drawnLinks(flow);
  const step = used.length > 1 ? (width - 204 - 16) / (used.length - 1) : 0;
  const room = height - top - 40;
  const tall = (nodes: readonly FlowNode[], scale: number) =>
    nodes.reduce((sum, node) => sum + Math.max(node.people * scale + 10, leastOf(node)), 0);
  const wide = (node: FlowNode) => Math.max(90, node.column === used.at(-1) ? 176 : step - bar - 12);
  const leastOf = (node: FlowNode) => (lines(node.label, 12, wide(node)).length > 1 ? leastOfTwo : least);
  let scale = room / Math.max(1, ...byColumn.map((nodes) => nodes.reduce((sum, node) => sum + node.people, 0)));
  for (let step = 0; step < 60 && byColumn.some((nodes) => tall(nodes, scale) > room); step++) scale *= 0.95;
  const boxes = new Map<string, Box>();
  for (const [index, nodes] of byColumn.entries()) {
    let y = top;
    for (const node of nodes) {
      const least = leastOf(node);
      const high = Math.max(2, node.people * scale);
      boxes.set(node.id, { ...node, x: 16 + index * step, y, height: high });
      y += Math.max(high + 10, least);
    }
  }
  const heads = used.map((column, index) => {
    const label = lines(flow.columns[column] ?? '', 13, Math.max(80, step - 20)).slice(0, 2);
    return label.map((line, at) => words(16 + index * step, 20 + at * 15, line, { 'font-size': 13, 'font-weight': 700 })).join('');
  });
  const content =
    heads.join('') +
    bands(links, boxes, scale) +
    [...boxes.values()].map((box) => boxOf(box, wide(box))).join('') +
    words(16, height - 10, restText(flow, links), { fill: ink.quiet });
  const title = options.title ?? 'How people pass through the pathway';
  return picture({ id: options.id ?? 'flow', width, height, title, description: flow.sentence }, content);
}

/** The strongest way into each milestone, so that none stands alone, and the strongest of the rest. */
function drawnLinks({ links }: CohortFlow): FlowLink[] {
  const ordered = [...links].sort((a, b) => b.people - a.people);
  const into = new Set<string>();
  const first = ordered.filter(({ to }) => !into.has(to) && into.add(to));
  return [...first, ...ordered.filter((link) => !first.includes(link))].slice(0, Math.max(first.length, mostBands));
}

/** How many ways are not drawn, and how many steps they hold where numbers are exact: of numbers that were rounded apart no sum is told. */
function restText({ links, roundedTo }: CohortFlow, drawn: readonly FlowLink[]): string {
  const rest = links.reduce((sum, { people }) => sum + people, 0) - drawn.reduce((sum, { people }) => sum + people, 0);
  const others = links.length - drawn.length;
  if (others === 0) return '';
  const steps = roundedTo > 1 ? '' : `${thousands(rest)} steps went by `;
  const not = roundedTo > 1 ? ' not drawn' : '';
  return `Drawn: the strongest way into each milestone and the strongest of all. ${steps}${others} others${not}; the table has each.`;
}

function bands(links: readonly FlowLink[], boxes: ReadonlyMap<string, Box>, scale: number): string {
  const out = new Map<string, number>();
  const into = new Map<string, number>();
  const ordered = links
    .flatMap((link) => {
      const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
      return from && to ? [{ link, from, to }] : [];
    })
    .sort((a, b) => a.from.y - b.from.y || a.to.column - b.to.column || a.to.y - b.to.y);
  return ordered
    .map(({ link, from, to }) => {
      const thick = Math.max(1, link.people * scale);
      const y1 = from.y + (out.get(from.id) ?? 0) + thick / 2;
      const y2 = to.y + (into.get(to.id) ?? 0) + thick / 2;
      out.set(from.id, (out.get(from.id) ?? 0) + thick);
      into.set(to.id, (into.get(to.id) ?? 0) + thick);
      const [x1, x2] = [from.x + bar, to.x];
      const bend = (x2 - x1) * 0.55;
      const d = `M${round(x1)} ${round(y1)} C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`;
      return tag('path', { d, fill: 'none', stroke: '#9fb4c6', 'stroke-width': thick, 'stroke-opacity': 0.62 });
    })
    .join('');
}

function boxOf(box: Box, room: number): string {
  const count = thousands(box.people);
  const label = lines(box.label, 12, room)
    .slice(0, 2)
    .map((line) => fitted(line, 12, room));
  const y = box.y + Math.min(box.height / 2 + 1, 16);
  const halo = { 'paint-order': 'stroke', stroke: '#ffffff', 'stroke-width': 3.5, 'stroke-linejoin': 'round' };
  return [
    tag('rect', { x: box.x, y: box.y, width: bar, height: box.height, fill: ink.navy }),
    words(box.x + bar + 7, y, count, { 'font-weight': 700, ...halo }),
    ...label.map((line, at) => words(box.x + bar + 7, y + 14 + at * 14, line, halo)),
  ].join('');
}
