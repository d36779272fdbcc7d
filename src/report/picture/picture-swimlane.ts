import { givenAs } from '../../kernel/given.ts';
import { DAY, dateOf, type Instant } from '../../kernel/index.ts';
import { counted, shortDate, spell } from '../words.ts';
import { crowdOf, crowdsOf, mostStacked, type Placed, type Take } from './picture-swimlane-crowd.ts';
import { legend, r } from './picture-swimlane-legend.ts';
import { bold, fill, fitted, ink, lines, picture, tag, textWidth, words } from './svg.ts';
import type { Swimlane, SwimlaneGap, SwimlaneMark } from './swimlane.ts';
import { timeScale } from './time-scale.ts';

/** How lanes are drawn: their width and title. */
export interface SwimlanePictureOptions {
  /** Unique within a page. @defaultValue made from the journey's id */
  readonly id?: string;
  /** @defaultValue 1080 */
  readonly width?: number;
  /** @defaultValue that of the journey's picture */
  readonly zone?: string;
}

const gutter = 148;
const right = 26;
const row = 23;
const barHeight = 12;

/** Draws a journey: services as lanes, days along, numbered events, waits as outlined bars, gaps as hatched ones. */
export function swimlanePicture(model: Swimlane, options: SwimlanePictureOptions = {}): string {
  givenAs('swimlanePicture', 'model', model, '{lanes:list marks:list gaps:list}');
  givenAs('swimlanePicture', 'options', options, 'object?');
  const width = options.width ?? 1080;
  const id = options.id ?? `swimlane-${model.journey}`;
  const plot = { left: gutter + 14, width: width - gutter - 14 - right };
  const stops = [
    ...model.marks.map((mark) => mark.at),
    ...model.gaps.flatMap((gap) => [gap.triggerAt, gap.from, gap.to]),
    model.from,
    model.to,
  ];
  const scale = timeScale(stops, plot.left, plot.width);
  const rows = new Map<string, number>();
  const placed: Placed[] = [];
  let isCrowded = false;
  for (const lane of model.lanes) {
    const ends: number[] = [];
    const take = (from: number, to: number, start = 0, count = 1): number => {
      let at = start;
      const free = (line: number) => (ends[line] ?? Number.NEGATIVE_INFINITY) <= from;
      while (!Array.from({ length: count }, (_, step) => at + step).every(free)) at++;
      for (let step = 0; step < count; step++) ends[at + step] = to;
      for (let line = 0; line < at; line++) ends[line] ??= Number.NEGATIVE_INFINITY;
      return at;
    };
    const marks = model.marks.filter((mark) => mark.lane === lane.id);
    const crowds = crowdsOf(marks, scale.x);
    for (const [index, crowd] of crowds.entries()) {
      if (crowd.length > mostStacked) {
        isCrowded = true;
        placed.push(crowdOf(crowd, scale.x, take, width));
      } else {
        const later = crowds.slice(index + 1).flat();
        for (const [at, mark] of crowd.entries()) placed.push(markOf(mark, [...crowd.slice(at + 1), ...later], scale.x, take, width));
      }
    }
    const below = ends.length;
    for (const gap of model.gaps.filter((one) => one.lane === lane.id))
      placed.push(gapOf(gap, id, scale.x, take, below, plot.left + plot.width));
    rows.set(lane.id, Math.max(1, ends.length));
  }
  const top = 62;
  let y = top;
  const body: string[] = [];
  const laneTops = new Map<string, number>();
  for (const [index, lane] of model.lanes.entries()) {
    const height = Math.max(rows.get(lane.id) ?? 1, lines(lane.label, 13 * bold, gutter - 14).length > 1 ? 1.4 : 1) * row + 12;
    laneTops.set(lane.id, y);
    body.push(tag('rect', { x: 0, y, width, height, fill: index % 2 === 0 ? ink.wash : ink.ground }));
    for (const [line, text] of lines(lane.label, 13 * bold, gutter - 14)
      .slice(0, 2)
      .entries()) {
      body.push(words(12, y + 6 + row / 2 + 4 + line * 15, text, { 'font-weight': 600, 'font-size': 13 }));
    }
    y += height;
  }
  const bottom = y;
  const asked = model.unasked.length > 0 ? 40 : 0;
  const grid = axis(model, scale, plot.left, plot.left + plot.width, top, bottom, options.zone ?? model.zone);
  const spans = model.spans.map((span) => spanBand(span.label, scale.x(span.from), scale.x(span.to), id, bottom)).join('');
  const items = placed
    .map(({ lane, row: at, svg }) => tag('g', { transform: `translate(0 ${(laneTops.get(lane) ?? top) + 6 + at * row + row / 2})` }, svg))
    .join('');
  const unasked = asked === 0 ? '' : unaskedRow(model, scale.x, bottom, width);
  const legendTop = bottom + asked + 14;
  const key = legend(id, legendTop, width, model, isCrowded);
  return picture(
    {
      id,
      width,
      height: legendTop + key.height,
      title: `Journey ${model.journey}: what happened, what waited, what was missed`,
      description: model.sentence,
    },
    body.join('') + spans + grid + items + unasked + key.svg,
  );
}

function markOf(mark: SwimlaneMark, later: readonly SwimlaneMark[], x: (at: Instant) => number, take: Take, width: number): Placed {
  const at = x(mark.at);
  const line = take(at - 11, at + 12);
  const next = later.map((one) => x(one.at)).find((other) => other > at - 10) ?? width;
  const label = fitted(mark.label, 12, next - at - 30);
  const room = textWidth(mark.label, 12) <= next - at - 28 || next - at > 110;
  const circle = tag('circle', { cx: at, cy: 0, r: 9, fill: ink.navy });
  const number = words(at, 3.8, String(mark.number), {
    'text-anchor': 'middle',
    fill: '#ffffff',
    'font-size': mark.number > 99 ? 8.5 : 10.5,
    'font-weight': 600,
  });
  const fits = room && at + 13 + textWidth(label, 12) < width - 4 && label.length > 3;
  return { lane: mark.lane, row: line, svg: circle + number + (fits ? words(at + 13, 4, label) : '') };
}

const outline: Readonly<Record<string, string>> = { missed: ink.plum, 'met-late': ink.rust, present: ink.navy, unknown: ink.quiet };

function gapOf(gap: SwimlaneGap, id: string, x: (at: Instant) => number, take: Take, below: number, edge: number): Placed {
  const from = x(gap.from);
  const to = Math.max(x(gap.to), from + 12);
  const started = gap.triggerAt < gap.from ? x(gap.triggerAt) : from;
  const label = labelOf(gap);
  const text = lines(label, 12, 400);
  const size = Math.max(...text.map((line) => textWidth(line, 12 * bold)));
  const tail = to + (gap.open ? 14 : 7);
  const side = tail + size <= edge + right - 4 ? 'after' : started - 7 - size >= gutter ? 'before' : 'over';
  const start = side === 'after' ? tail : side === 'before' ? started - 7 : Math.max(gutter, edge + right - 8 - size);
  const taken = [side === 'before' ? start - size : Math.min(started, start), side === 'after' ? start + size : to] as const;
  const line = take(
    taken[0] - 6,
    Math.max(taken[1], side === 'over' ? edge + right : 0) + 4,
    below,
    text.length + (side === 'over' ? 1 : 0),
  );
  const colour = outline[gap.verdict] ?? ink.quiet;
  const mid = -barHeight / 2;
  let svg = '';
  if (gap.verdict === 'present') svg += tag('path', { d: `M${r(from)} -7 l7.5 13 h-15 z`, fill: ink.navy });
  else {
    if (started < from - 1)
      svg += tag('rect', {
        x: started,
        y: mid + 2,
        width: from - started,
        height: barHeight - 4,
        fill: fill(id, 'wait'),
        stroke: ink.line,
        'stroke-width': 1,
      });
    const pattern = gap.verdict === 'met-late' ? 'met-late' : gap.verdict === 'unknown' ? 'unknown' : 'missed';
    svg += tag('rect', {
      x: from,
      y: mid,
      width: to - from,
      height: barHeight,
      fill: fill(id, pattern),
      stroke: colour,
      'stroke-width': 1.4,
      'stroke-dasharray': gap.verdict === 'unknown' ? '3 2' : undefined,
    });
    if (gap.open) svg += tag('path', { d: `M${r(to)} -6 l8 6 l-8 6 z`, fill: colour });
  }
  const drop = side === 'over' ? row - 2 : 0;
  for (const [index, part] of text.entries()) {
    svg += words(start, 4 + drop + index * 14, part, {
      'text-anchor': side === 'before' ? 'end' : undefined,
      fill: colour,
      'font-weight': 600,
    });
  }
  return { lane: gap.lane, row: line, svg };
}

function labelOf(gap: SwimlaneGap): string {
  if (gap.verdict === 'met-late' && gap.to > gap.from) return `${spell(gap.to - gap.from)} late: ${gap.title}`;
  return gap.verdict === 'unknown' ? `Not known: ${gap.title}` : gap.title;
}

function axis(
  model: Swimlane,
  scale: ReturnType<typeof timeScale>,
  left: number,
  end: number,
  top: number,
  bottom: number,
  zone: string,
): string {
  const out = [tag('line', { x1: left, x2: end, y1: top - 8, y2: top - 8, stroke: ink.line })];
  let last = Number.NEGATIVE_INFINITY;
  const start = scale.stops[0] ?? model.from;
  for (const at of scale.stops) {
    const x = scale.x(at);
    const date = shortDate(dateOf(at, zone));
    const wide = textWidth(date, 13);
    if (x < last || x + wide > end + right) continue;
    last = x + wide + 10;
    out.push(tag('line', { x1: x, x2: x, y1: top - 12, y2: bottom, stroke: ink.faint, 'stroke-dasharray': '2 3' }));
    out.push(words(x, top - 30, date, { 'font-size': 12, 'font-weight': 600 }));
    out.push(words(x, top - 16, `day ${Math.round((at - start) / DAY)}`, { 'font-size': 11, fill: ink.quiet }));
  }
  for (const { from, to } of scale.quiet) {
    const middle = (scale.x(from) + scale.x(to)) / 2;
    if (scale.x(to) - scale.x(from) < 40) continue;
    const label = counted(Math.round((to - from) / DAY), 'day');
    const wide = textWidth(label, 10.5) / 2 + 6;
    if (scale.x(to) - scale.x(from) > wide * 2 + 8) {
      out.push(tag('rect', { x: middle - wide, y: top - 14, width: wide * 2, height: 12, fill: ink.ground }));
      out.push(words(middle, top - 4.5, label, { 'text-anchor': 'middle', 'font-size': 10.5, fill: ink.quiet }));
      out.push(
        tag('path', {
          d: `M${r(middle - wide - 4)} ${top - 3} l4 -10 M${r(middle + wide)} ${top - 3} l4 -10`,
          stroke: ink.quiet,
          'stroke-width': 1.2,
          fill: 'none',
        }),
      );
    }
  }
  return out.join('');
}

function spanBand(label: string, from: number, to: number, id: string, bottom: number): string {
  const wide = Math.max(to - from, 3);
  const bar = tag('rect', { x: from, y: 4, width: wide, height: 16, fill: fill(id, 'custody'), stroke: ink.line, 'stroke-width': 0.8 });
  const edges = tag('path', {
    d: `M${r(from)} 20 V${r(bottom)} M${r(from + wide)} 20 V${r(bottom)}`,
    stroke: ink.line,
    'stroke-width': 0.8,
    fill: 'none',
  });
  const text =
    textWidth(label, 11) + 8 < wide
      ? tag('rect', { x: from + 4, y: 6, width: textWidth(label, 11) + 6, height: 12, fill: '#ffffff', 'fill-opacity': 0.85 }) +
        words(from + 7, 15.5, label, { 'font-size': 11 })
      : '';
  return bar + edges + text;
}

function unaskedRow(model: Swimlane, x: (at: Instant) => number, y: number, width: number): string {
  const out = [
    tag('line', { x1: 0, x2: width, y1: y, y2: y, stroke: ink.line }),
    ...lines('Needs not asked about', 13 * bold, gutter - 14).map((line, at) =>
      words(12, y + 15 + at * 15, line, { 'font-weight': 600, 'font-size': 13 }),
    ),
  ];
  for (const { at, needs } of unaskedAt(model, x)) {
    const half = needs > 9 ? 14 : 11;
    out.push(
      tag('path', {
        d: `M${r(at)} ${r(y + 17 - half)} l${half} ${half} l-${half} ${half} l-${half} -${half} z`,
        fill: '#ffffff',
        stroke: ink.plum,
        'stroke-width': 1.6,
      }),
    );
    out.push(words(at, y + 21, String(needs), { 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 600, fill: ink.plum }));
  }
  return out.join('');
}

/** Needs not asked about, added up where the contacts stand too close for a sign each. */
function unaskedAt({ unasked }: Swimlane, x: (at: Instant) => number): { readonly at: number; readonly needs: number }[] {
  const signs: { at: number; needs: number }[] = [];
  for (const one of unasked) {
    const before = signs.at(-1);
    const at = Math.max(x(one.at), gutter + 16);
    if (before !== undefined && at - before.at < 32) before.needs += one.domains.length;
    else signs.push({ at, needs: one.domains.length });
  }
  return signs;
}
