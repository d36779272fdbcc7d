import { type Box, type DrawnState, insideLines, type Point, place, type StatesDrawing, stateWidth } from './states-layout.ts';
import { ink, lines, picture, round, tag, textWidth, words } from './svg.ts';

export type { StatesDrawing } from './states-layout.ts';

const margin = 28;
const head = 54;
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

function linked(drawing: StatesDrawing, id: string): boolean {
  return drawing.arrows.some((arrow) => arrow.to === id);
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
