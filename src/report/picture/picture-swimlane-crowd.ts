import type { Instant } from '../../kernel/index.ts';
import { ink, tag, textWidth, words } from './svg.ts';
import type { SwimlaneMark } from './swimlane.ts';

/** Something drawn in a row of a lane. */
export interface Placed {
  readonly lane: string;
  readonly row: number;
  readonly svg: string;
}

/** Takes the first row that is free from one place to another. */
export type Take = (from: number, to: number, start?: number, count?: number) => number;

/** So many circles may stand above each other; more become one bar. */
export const mostStacked = 2;

/** Marks that stand so close that their circles would be stacked, in their order. */
export function crowdsOf(marks: readonly SwimlaneMark[], x: (at: Instant) => number): SwimlaneMark[][] {
  const crowds: SwimlaneMark[][] = [];
  for (const mark of marks) {
    const before = crowds.at(-1)?.at(-1);
    if (before !== undefined && x(mark.at) - x(before.at) < 23) crowds.at(-1)?.push(mark);
    else crowds.push([mark]);
  }
  return crowds;
}

/** Many things close together as one bar with the first and the last of their numbers; the table has each. */
export function crowdOf(crowd: readonly SwimlaneMark[], x: (at: Instant) => number, take: Take, width: number): Placed {
  const [first, last] = [crowd[0] as SwimlaneMark, crowd.at(-1) as SwimlaneMark];
  const text = `${first.number} to ${last.number}${last.number - first.number + 1 === crowd.length ? '' : `: ${crowd.length}`}`;
  const wide = Math.max(textWidth(text, 11.5) + 14, x(last.at) - x(first.at) + 18);
  const from = Math.min(x(first.at) - 9, width - wide - 4);
  const line = take(from - 2, from + wide + 3);
  const bar = tag('rect', { x: from, y: -9, width: wide, height: 18, rx: 9, fill: ink.navy });
  const label = words(from + wide / 2, 3.8, text, { 'text-anchor': 'middle', fill: '#ffffff', 'font-size': 10.5, 'font-weight': 600 });
  return { lane: first.lane, row: line, svg: bar + label };
}
