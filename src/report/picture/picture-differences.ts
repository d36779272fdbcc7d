import { givenAs } from '../../kernel/given.ts';
import { fill, ink, lines, picture, tag, words } from './svg.ts';

/** One difference with its interval. */
export interface DifferenceRow {
  readonly label: string;
  /** The interval of the difference, in people per 100; more is better. */
  readonly low: number;
  readonly high: number;
}

/** What a picture of differences shows. */
export interface DifferencesModel {
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly DifferenceRow[];
}

const gutter = 300;
const rowHeight = 40;
const top = 48;

/** Draws differences with their intervals about nought: filled to the right is better, hatched to the left is worse. */
export function differencesPicture(
  differencesModel: DifferencesModel,
  options: { readonly id?: string; readonly width?: number } = {},
): string {
  givenAs('differencesPicture', 'differencesModel', differencesModel, '{title:text sentence:text rows:list}');
  const { title, sentence, rows } = differencesModel;
  givenAs('differencesPicture', 'options', options, 'object?');
  const width = options.width ?? 780;
  const id = options.id ?? 'differences';
  const widest = Math.max(5, ...rows.flatMap((row) => [Math.abs(row.low), Math.abs(row.high)]).filter(Number.isFinite));
  const scale = niceTop(widest);
  const plot = { left: gutter, width: width - gutter - 30 };
  const x = (value: number) => plot.left + ((Math.max(-scale, Math.min(scale, value)) + scale) / (2 * scale)) * plot.width;
  const height = top + rows.length * rowHeight + 34;
  const out: string[] = [
    words(x(0) - 8, 20, 'fewer people ←', { 'text-anchor': 'end', 'font-size': 13, 'font-weight': 600 }),
    words(x(0) + 8, 20, '→ more people', { 'font-size': 13, 'font-weight': 600 }),
  ];
  for (const step of [-scale, -scale / 2, 0, scale / 2, scale]) {
    out.push(
      tag('line', {
        x1: x(step),
        x2: x(step),
        y1: top - 10,
        y2: height - 26,
        stroke: step === 0 ? ink.text : ink.faint,
        'stroke-width': step === 0 ? 1.6 : 1,
      }),
    );
    out.push(
      words(x(step), height - 8, step === 0 ? 'no change' : String(Math.abs(step)), {
        'text-anchor': 'middle',
        'font-size': 12,
        fill: ink.quiet,
      }),
    );
  }
  for (const [at, row] of rows.entries()) {
    const y = top + at * rowHeight;
    const label = lines(row.label, 14, gutter - 26).slice(0, 2);
    for (const [line, text] of label.entries()) out.push(words(10, y + (label.length > 1 ? 5 : 13) + line * 17, text, { 'font-size': 14 }));
    if (row.low === 0 && row.high === 0) {
      out.push(tag('circle', { cx: x(0), cy: y + 8, r: 4, fill: ink.ground, stroke: ink.text, 'stroke-width': 1.6 }));
      continue;
    }
    const [left, right] = [x(row.low), x(row.high)];
    const worse = row.high < 0;
    const better = row.low > 0;
    const look = better
      ? { fill: ink.teal, stroke: ink.teal }
      : worse
        ? { fill: fill(id, 'missed'), stroke: ink.plum }
        : { fill: fill(id, 'unknown'), stroke: ink.quiet };
    out.push(tag('rect', { x: left, y: y - 1, width: Math.max(3, right - left), height: 18, ...look, 'stroke-width': 1.4 }));
    const middle = x((row.low + row.high) / 2);
    out.push(tag('line', { x1: middle, x2: middle, y1: y - 3, y2: y + 19, stroke: ink.text, 'stroke-width': 2.4 }));
  }
  return picture({ id, width, height, title, description: sentence }, out.join(''));
}

function niceTop(value: number): number {
  for (const step of [5, 10, 20, 30, 40, 50, 60, 80]) if (value <= step) return step;
  return 100;
}
