import { givenAs } from '../../kernel/given.ts';
import { ink, lines, picture, tag, textWidth, words } from './svg.ts';

/** One stop of a journey on its line. */
export interface JourneyStop {
  readonly label: string;
  /** A short line under the label: the day. */
  readonly note: string;
  /** Neighbours of one group stand under one heading. */
  readonly group: string;
  /** How many things were missed at this stop. */
  readonly missed: number;
  /** Of two people side by side, whose stop it is: 0 the first, 1 the second. */
  readonly lane?: 0 | 1;
  /** The lives of the two cross here. */
  readonly crosses?: boolean;
}

/** What a picture of stops shows. */
export interface StopsModel {
  readonly title: string;
  readonly stops: readonly JourneyStop[];
  /** Where the person stands; past the last stop when the journey is over. */
  readonly here: number;
  /** Names of two people who walk side by side. */
  readonly lanes?: readonly [string, string];
}

const laneGap = 132;

/** Draws a journey as stops on a line, with the person on it: behind filled, ahead hollow. */
export function stopsPicture(stopsModel: StopsModel, options: { readonly id?: string; readonly width?: number } = {}): string {
  givenAs('stopsPicture', 'stopsModel', stopsModel, '{title:text stops:list here:number}');
  const { title, stops, here, lanes } = stopsModel;
  givenAs('stopsPicture', 'options', options, 'object?');
  const width = options.width ?? Math.max(1180, lanes === undefined ? 0 : stops.length * 84 + 90);
  const left = lanes === undefined ? 20 : 80;
  const step = (width - left - 20) / Math.max(1, stops.length);
  const yOf = (stop: JourneyStop) => y + laneGap * (stop.lane ?? 0);
  const x = (at: number) => left + step * (at + 0.5);
  const y = 66;
  const out: string[] = [];
  for (const group of groups(stops)) {
    const [start, end] = [x(group.from) - step / 2 + 4, x(group.to) + step / 2 - 4];
    out.push(tag('rect', { x: start, y: 4, width: end - start, height: 22, fill: ink.wash }));
    const label = textWidth(group.label, 12.5) < end - start - 8 ? group.label : '';
    out.push(words((start + end) / 2, 19, label, { 'text-anchor': 'middle', 'font-size': 12.5, 'font-weight': 600 }));
  }
  for (const lane of lanes === undefined ? [0] : [0, 1]) {
    const own = [...stops.entries()].filter(([, stop]) => (stop.lane ?? 0) === lane).map(([at]) => at);
    const [from, to] = [own[0], own.at(-1)];
    if (from === undefined || to === undefined) continue;
    const at = y + laneGap * lane;
    out.push(
      tag('line', {
        x1: x(from),
        x2: x(to),
        y1: at,
        y2: at,
        stroke: ink.line,
        'stroke-width': 3,
        'stroke-dasharray': '2 5',
        'stroke-linecap': 'round',
      }),
    );
    const reached = own.findLast((one) => one <= here);
    if (here > 0 && reached !== undefined)
      out.push(tag('line', { x1: x(from), x2: x(reached), y1: at, y2: at, stroke: ink.navy, 'stroke-width': 4 }));
    const name = lanes?.[lane];
    if (name !== undefined) out.push(words(6, at + 5, name, { 'font-size': 13, 'font-weight': 700, fill: ink.navy }));
  }
  for (const [at, stop] of stops.entries())
    if (stop.crosses) out.push(crossing(x(at), yOf(stop), y + laneGap * (1 - (stop.lane ?? 0)), at <= here));
  for (const [at, stop] of stops.entries()) {
    const isHere = at === here;
    const y = yOf(stop);
    out.push(
      tag('circle', {
        cx: x(at),
        cy: y,
        r: isHere ? 11 : 8,
        fill: at < here ? ink.navy : ink.ground,
        stroke: isHere ? ink.blue : ink.navy,
        'stroke-width': isHere ? 4 : 2.5,
      }),
    );
    if (isHere) out.push(person(x(at), y - 20));
    if (stop.missed > 0) {
      out.push(tag('path', { d: `M${x(at) + 9} ${y - 26} l9 9 l-9 9 l-9 -9 z`, fill: ink.ground, stroke: ink.plum, 'stroke-width': 1.6 }));
      out.push(
        words(x(at) + 9, y - 13, String(stop.missed), { 'text-anchor': 'middle', 'font-size': 10.5, 'font-weight': 700, fill: ink.plum }),
      );
    }
    const text = lines(stop.label, 12, step - 8).slice(0, 3);
    for (const [line, part] of text.entries())
      out.push(words(x(at), y + 30 + line * 15, part, { 'text-anchor': 'middle', 'font-weight': isHere ? 700 : 400 }));
    out.push(words(x(at), y + 30 + text.length * 15, stop.note, { 'text-anchor': 'middle', 'font-size': 11, fill: ink.quiet }));
  }
  const missed = stops.reduce((sum, stop) => sum + stop.missed, 0);
  const place = stops[here]
    ? `The person is at ${stops[here]?.label}, stop ${here + 1} of ${stops.length}.`
    : `The person has passed all ${stops.length} stops.`;
  const crossed = stops.filter((stop) => stop.crosses).length;
  const both = lanes === undefined ? '' : ` ${lanes[0]} and ${lanes[1]} side by side; their lives crossed at ${crossed} stops so far.`;
  const description = `${place}${both}${missed > 0 ? ` ${missed} needs were not asked about so far.` : ''}`;
  return picture({ id: options.id ?? 'stops', width, height: lanes === undefined ? 152 : 152 + laneGap, title, description }, out.join(''));
}

/** A line to the other life, clear of the words between, with a ring where it meets it. */
function crossing(x: number, from: number, to: number, isPast: boolean): string {
  const down = to > from;
  const colour = isPast ? ink.plum : ink.line;
  return (
    tag('line', {
      x1: x,
      x2: x,
      y1: from + (down ? 86 : -8),
      y2: to + (down ? -6 : 6),
      stroke: colour,
      'stroke-width': 2,
      'stroke-dasharray': '5 4',
    }) + tag('circle', { cx: x, cy: to, r: 6, fill: ink.ground, stroke: colour, 'stroke-width': 2.5 })
  );
}

function person(x: number, y: number): string {
  return (
    tag('circle', { cx: x, cy: y - 15, r: 5, fill: ink.blue }) +
    tag('path', { d: `M${x - 8} ${y + 6} q0 -14 8 -14 q8 0 8 14 z`, fill: ink.blue })
  );
}

function groups(stops: readonly JourneyStop[]): { label: string; from: number; to: number }[] {
  const out: { label: string; from: number; to: number }[] = [];
  for (const [at, stop] of stops.entries()) {
    const last = out.at(-1);
    if (last?.label === stop.group) last.to = at;
    else out.push({ label: stop.group, from: at, to: at });
  }
  return out;
}
