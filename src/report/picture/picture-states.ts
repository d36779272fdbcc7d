import { givenAs } from '../../kernel/given.ts';
import type { PanelState, StatesDrawing, StatesPanel } from './states-drawing.ts';
import { type Box, insideLines, type Placed, type Point, place, stateWidth } from './states-layout.ts';
import { panelsOf } from './states-panels.ts';
import { ink, lines, picture, round, tag, textWidth, words } from './svg.ts';

export type { StatesDrawing } from './states-drawing.ts';

const margin = 28;
const head = 54;
const [keySize, keyLine, keyColumn] = [12, 17, 480];

/**
 * Draws a state machine: states as boxes, arrows with their reasons, contacts and endings marked by shape as well as colour.
 * Each group of states is one box in its place, and a panel of its own below.
 */
export function statesPicture(whole: StatesDrawing, options: { readonly id?: string } = {}): string {
  givenAs('statesPicture', 'whole', whole, '{states:list arrows:list anywhere:list}');
  givenAs('statesPicture', 'options', options, 'object?');
  const drawing = { ...whole, states: whole.states.filter((state) => state.kind !== 'end' || linked(whole, state.id)) };
  const panels = panelsOf(drawing).map((panel) => ({ panel, placed: place(panel) }));
  const width = Math.max(640, ...panels.map(({ placed }) => placed.width + margin * 2));
  let y = head;
  const drawn = panels.map(({ panel, placed }) => {
    const { svg, height } = panelOf(panel, placed, width);
    const at = y;
    y += height + margin;
    return tag('g', { transform: `translate(0 ${round(at)})` }, svg);
  });
  const foot =
    drawing.anywhere.length === 0 ? [] : ['In any state', ...drawing.anywhere.flatMap((label) => lines(label, 12, width - margin * 2))];
  const feet = foot.map((line, at) =>
    words(margin, y + 8 + at * keyLine, line, { fill: ink.quiet, ...(at === 0 ? { 'font-weight': 700 } : {}) }),
  );
  const leaves = drawing.states.filter((state) => state.kind !== 'group');
  const names = leaves.map((state) => state.label).join(', ');
  return picture(
    {
      id: options.id ?? 'states',
      width,
      height: y + foot.length * keyLine + 8,
      title: `States of ${drawing.title}`,
      description: `${leaves.length} states and ${drawing.arrows.length} arrows. States: ${names}.`,
    },
    words(margin, 30, drawing.title, { 'font-size': 18, 'font-weight': 700 }) +
      legend(width, panels.length > 1) +
      drawn.join('') +
      feet.join(''),
  );
}

function linked(drawing: StatesDrawing, id: string): boolean {
  return drawing.arrows.some((arrow) => arrow.to === id);
}

/** One panel: its heading, its states and arrows, and the key to numbered arrows. */
function panelOf({ group, states }: StatesPanel, placed: Placed, width: number): { readonly svg: string; readonly height: number } {
  const note = (group?.inside ?? []).join(' · ');
  const noted = note === '' ? [] : lines(`Throughout: ${note}`, 11, width - margin * 2 - 24);
  const top = group === undefined ? 0 : 30 + noted.length * 14;
  const columns = Math.max(1, Math.floor((width - margin * 2 - 24) / keyColumn));
  const wide = (width - margin * 2 - 24) / columns - 18;
  const key = placed.key.flatMap((text) => lines(text, keySize, wide).map((line, at) => (at === 0 ? line : `     ${line}`)));
  const perColumn = Math.ceil(key.length / columns);
  const keyTop = top + placed.height + 22;
  const height = top + placed.height + (key.length > 0 ? perColumn * keyLine + 22 : 0) + 12;
  const left = (width - placed.width) / 2;
  const boxes =
    group === undefined
      ? ''
      : tag('rect', {
          x: margin - 12,
          y: 0,
          width: width - margin * 2 + 24,
          height,
          rx: 10,
          fill: ink.wash,
          stroke: ink.line,
          'stroke-dasharray': '5 4',
        }) + words(margin, 20, group.label, { 'font-size': 14, 'font-weight': 700 });
  const svg =
    boxes +
    noted.map((line, at) => words(margin, 36 + at * 14, line, { 'font-size': 11, fill: ink.quiet })).join('') +
    tag(
      'g',
      { transform: `translate(${round(left)} ${top})` },
      placed.arrows.map((arrow) => lineOf(arrow.points)).join('') +
        states.map((state) => boxOf(state, placed.boxes.get(state.id))).join('') +
        placed.arrows.map((arrow) => labelOf(arrow.label, arrow.at, placed.key.length > 0)).join(''),
    ) +
    key
      .map((line, at) =>
        words(margin + Math.floor(at / perColumn) * (wide + 18), keyTop + (at % perColumn) * keyLine, line.trimStart(), {
          'font-size': keySize,
          ...(line.startsWith(' ') ? { dx: 18 } : {}),
        }),
      )
      .join('');
  return { svg, height };
}

function boxOf(state: PanelState, box: Box | undefined): string {
  if (!box) return '';
  const [x, y] = [box.x - box.width / 2, box.y - box.height / 2];
  const look = {
    state: { fill: ink.ground, stroke: ink.navy, 'stroke-width': 1.4 },
    contact: { fill: '#e6f2f1', stroke: ink.teal, 'stroke-width': 2.2 },
    end: { fill: ink.wash, stroke: ink.navy, 'stroke-width': 1.4 },
    group: { fill: ink.wash, stroke: ink.navy, 'stroke-width': 1.2, 'stroke-dasharray': '5 4' },
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
  const title = lines(state.label, 13.9, stateWidth - 24);
  const inside = insideLines(state);
  const top = y + (box.height - title.length * 16 - inside.length * 13) / 2;
  const own = state.stands === 'any' ? { fill: 'none', stroke: ink.line, 'stroke-dasharray': '2 3' } : {};
  return (
    tag('rect', { x, y, width: box.width, height: box.height, rx: radius, ...look, ...own }) +
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

function labelOf(label: readonly string[], at: Point, isNumber: boolean): string {
  const width = Math.max(...label.map((line) => textWidth(line, 11))) + 6;
  const height = label.length * 13 + 2;
  const top = at.y - height / 2;
  const ground = isNumber ? { fill: ink.ground, stroke: ink.line, 'stroke-width': 0.8 } : { fill: ink.ground, 'fill-opacity': 0.92 };
  return (
    tag('rect', { x: at.x - width / 2, y: top, width, height, rx: isNumber ? 7 : 3, ...ground }) +
    label
      .map((line, index) => words(at.x, top + 11 + index * 13, line, { 'text-anchor': 'middle', 'font-size': 11, fill: ink.text }))
      .join('')
  );
}

function legend(width: number, hasParts: boolean): string {
  const items: [string, string][] = [
    ...(hasParts
      ? [
          [
            'drawn below',
            tag('rect', { x: 0, y: -11, width: 14, height: 14, rx: 3, fill: ink.wash, stroke: ink.navy, 'stroke-dasharray': '3 2' }),
          ] as [string, string],
        ]
      : []),
    ['start', tag('circle', { cx: 7, cy: -4, r: 6, fill: ink.navy })],
    ['contact', tag('rect', { x: 0, y: -11, width: 14, height: 14, rx: 3, fill: '#e6f2f1', stroke: ink.teal, 'stroke-width': 2.2 })],
    [
      'end',
      tag('rect', { x: 0, y: -11, width: 14, height: 14, rx: 7, fill: ink.wash, stroke: ink.navy }) +
        tag('rect', { x: 3, y: -8, width: 8, height: 8, rx: 4, fill: 'none', stroke: ink.navy }),
    ],
  ];
  let x = width - margin;
  return items
    .toReversed()
    .map(([label, mark]) => {
      x -= textWidth(label, 12) + 38;
      return tag('g', { transform: `translate(${round(x)} 30)` }, mark + words(20, 0, label, { fill: ink.quiet }));
    })
    .join('');
}
