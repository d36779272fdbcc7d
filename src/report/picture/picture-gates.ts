import type { GateRows } from '../report.ts';
import { ink, picture, tag, words } from './svg.ts';

const [gutter, head, row] = [130, 34, 34];

/** Draws releases by weekday and part of the day: each box holds its number and is the darker the more there are. */
export function gatesPicture(
  { parts, rows }: GateRows,
  sentence: string,
  options: { readonly id?: string; readonly width?: number } = {},
): string {
  const id = options.id ?? 'gates';
  const width = options.width ?? 900;
  if (rows.every((one) => one.parts.every(({ value }) => value === undefined))) return dayBars(rows, sentence, id, width);
  const column = (width - gutter - 10) / (parts.length + 1);
  const most = Math.max(1, ...rows.flatMap((one) => one.parts.map(({ value }) => value ?? 0)));
  const heads = [...parts, 'All day'].map((label, at) =>
    words(gutter + at * column + column / 2, 22, label, { 'text-anchor': 'middle', 'font-weight': 700, 'font-size': 13 }),
  );
  const body = rows.map(({ day, parts: counts, all }, at) => {
    const y = head + at * row;
    const boxes = counts.map((count, index) => {
      const share = (count.value ?? 0) / most;
      const x = gutter + index * column;
      const shade = Math.round(255 - share * 175);
      const ground = tag('rect', {
        x: x + 2,
        y: y + 2,
        width: column - 4,
        height: row - 4,
        fill: `rgb(${shade},${Math.min(255, shade + 12)},${Math.min(255, shade + 24)})`,
        stroke: ink.line,
        'stroke-width': 0.8,
      });
      return (
        ground +
        words(x + column / 2, y + row / 2 + 4.5, short(count), {
          'text-anchor': 'middle',
          'font-size': 13,
          'font-weight': 600,
          fill: share > 0.62 ? '#ffffff' : ink.text,
        })
      );
    });
    const total = words(gutter + parts.length * column + column / 2, y + row / 2 + 4.5, short(all), {
      'text-anchor': 'middle',
      'font-size': 13,
      'font-weight': 700,
    });
    return words(10, y + row / 2 + 4.5, day, { 'font-size': 13, 'font-weight': 600 }) + boxes.join('') + total;
  });
  return picture(
    { id, width, height: head + rows.length * row + 10, title: 'When people were released', description: sentence },
    heads.join('') + body.join(''),
  );
}

/** One bar a day, where the hours are held back. */
function dayBars(rows: GateRows['rows'], sentence: string, id: string, width: number): string {
  const most = Math.max(1, ...rows.map(({ all }) => all.value ?? 0));
  const bars = rows.map(({ day, all }, at) => {
    const y = 10 + at * row;
    const length = ((all.value ?? 0) / most) * (width - gutter - 120);
    return (
      words(10, y + row / 2 + 4.5, day, { 'font-size': 13, 'font-weight': 600 }) +
      tag('rect', {
        x: gutter,
        y: y + 6,
        width: Math.max(1, length),
        height: row - 12,
        fill: '#4f7ea8',
        stroke: ink.text,
        'stroke-width': 0.8,
      }) +
      words(gutter + length + 8, y + row / 2 + 4.5, short(all), { 'font-size': 13, 'font-weight': 600 })
    );
  });
  return picture({ id, width, height: 20 + rows.length * row, title: 'When people were released', description: sentence }, bars.join(''));
}

function short({ value, text }: GateRows['rows'][number]['all']): string {
  return value === undefined ? (text === 'few people' ? 'few' : 'held') : text.replace('fewer than ', 'under ');
}
