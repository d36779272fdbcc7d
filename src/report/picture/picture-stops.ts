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
}

/** What a picture of stops shows. */
export interface StopsModel {
  readonly title: string;
  readonly stops: readonly JourneyStop[];
  /** Where the person stands; past the last stop when the journey is over. */
  readonly here: number;
}

/** Draws a journey as stops on a line, with the person on it: behind filled, ahead hollow. */
export function stopsPicture({ title, stops, here }: StopsModel, options: { readonly id?: string; readonly width?: number } = {}): string {
  const width = options.width ?? 1180;
  const step = (width - 40) / Math.max(1, stops.length);
  const x = (at: number) => 20 + step * (at + 0.5);
  const y = 66;
  const out: string[] = [];
  for (const group of groups(stops)) {
    const [left, right] = [x(group.from) - step / 2 + 4, x(group.to) + step / 2 - 4];
    out.push(tag('rect', { x: left, y: 4, width: right - left, height: 22, fill: ink.wash }));
    const label = textWidth(group.label, 12.5) < right - left - 8 ? group.label : '';
    out.push(words((left + right) / 2, 19, label, { 'text-anchor': 'middle', 'font-size': 12.5, 'font-weight': 600 }));
  }
  if (stops.length > 0) {
    out.push(
      tag('line', {
        x1: x(0),
        x2: x(stops.length - 1),
        y1: y,
        y2: y,
        stroke: ink.line,
        'stroke-width': 3,
        'stroke-dasharray': '2 5',
        'stroke-linecap': 'round',
      }),
    );
    const to = Math.min(here, stops.length - 1);
    if (here > 0) out.push(tag('line', { x1: x(0), x2: x(to), y1: y, y2: y, stroke: ink.navy, 'stroke-width': 4 }));
  }
  for (const [at, stop] of stops.entries()) {
    const isHere = at === here;
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
  const description = `${place}${missed > 0 ? ` ${missed} needs were not asked about so far.` : ''}`;
  return picture({ id: options.id ?? 'stops', width, height: 152, title, description }, out.join(''));
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
