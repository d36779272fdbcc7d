import { lowerFirst } from '../words.ts';
import { fill, ink, tag, textWidth, words } from './svg.ts';
import type { Swimlane } from './swimlane.ts';

const barHeight = 12;

/** What the marks of the picture mean; only those that it shows. */
export function legend(id: string, y: number, width: number, model: Swimlane, isCrowded = false): { svg: string; height: number } {
  const swatch = (name: 'missed' | 'met-late' | 'wait' | 'unknown' | 'custody', stroke: string) => (x: number, at: number) =>
    tag('rect', {
      x,
      y: at - 6,
      width: 24,
      height: barHeight,
      fill: fill(id, name),
      stroke,
      'stroke-width': 1.2,
      'stroke-dasharray': name === 'unknown' ? '3 2' : undefined,
    });
  const has = (verdict: string) => model.gaps.some((gap) => gap.verdict === verdict);
  const items: [boolean, string, (x: number, y: number) => string][] = [
    [
      true,
      'something happened (numbers as in the table)',
      (x, at) =>
        tag('circle', { cx: x + 12, cy: at, r: 8, fill: ink.navy }) +
        words(x + 12, at + 3.5, '1', { 'text-anchor': 'middle', fill: '#ffffff', 'font-size': 10 }),
    ],
    [
      isCrowded,
      'several close together: first and last number, and how many where others lie between',
      (x, at) =>
        tag('rect', { x, y: at - 7, width: 28, height: 14, rx: 7, fill: ink.navy }) +
        words(x + 14, at + 3.5, '2 to 9', { 'text-anchor': 'middle', fill: '#ffffff', 'font-size': 7.5 }),
    ],
    [model.gaps.some((gap) => gap.triggerAt < gap.from), 'wait, still in time', swatch('wait', ink.line)],
    [has('missed'), 'missed (arrow: still open)', swatch('missed', ink.plum)],
    [has('met-late'), 'late', swatch('met-late', ink.rust)],
    [has('unknown'), 'record is silent', swatch('unknown', ink.quiet)],
    [has('present'), 'a pattern to avoid', (x, at) => tag('path', { d: `M${r(x + 12)} ${r(at - 7)} l7.5 13 h-15 z`, fill: ink.navy })],
    [
      model.unasked.length > 0,
      'needs not asked about at a contact',
      (x, at) =>
        tag('path', { d: `M${r(x + 12)} ${r(at - 9)} l9 9 l-9 9 l-9 -9 z`, fill: '#ffffff', stroke: ink.plum, 'stroke-width': 1.6 }),
    ],
    [model.spans.length > 0, lowerFirst(model.spans[0]?.label ?? ''), swatch('custody', ink.line)],
  ];
  let x = 12;
  let line = y + 14;
  const out = [tag('line', { x1: 0, x2: width, y1: y, y2: y, stroke: ink.line })];
  for (const [shown, label, draw] of items) {
    if (!shown) continue;
    const size = 32 + textWidth(label, 12) + 22;
    if (x + size > width && x > 12) [x, line] = [12, line + 22];
    out.push(draw(x, line), words(x + 32, line + 4, label, { fill: ink.quiet }));
    x += size;
  }
  return { svg: out.join(''), height: line - y + 18 };
}

/** A number for a path, to a tenth. */
export function r(value: number): string {
  return String(Math.round(value * 10) / 10);
}
