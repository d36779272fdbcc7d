import type { WaitRow } from '../report.ts';
import { ink, lines, picture, round, striped, tag, words } from './svg.ts';

/** From dark to light, so that each is told apart in black and white; what was not over, and what was not seen, have stripes of their own. */
const shades = [ink.navy, '#4f7ea8', '#a3c0d9', '#e4edf4'];
const stripes = { open: { turn: 45, every: 6, wide: 1.6 }, unseen: { turn: 90, every: 4, wide: 1 } } as const;

/** Draws each wait as one bar in parts, from short to long; the share of each part stands in it where there is room. */
export function waitsPicture(
  rows: readonly WaitRow[],
  sentence: string,
  options: { readonly id?: string; readonly width?: number } = {},
): string {
  const id = (options.id ?? 'waits').replace(/[^A-Za-z0-9_-]/g, '-');
  const fillOf = (band: number) => shades[band] ?? `url(#${id}-${band === shades.length ? 'open' : 'unseen'})`;
  const defs = tag(
    'defs',
    {},
    Object.entries(stripes)
      .map(([name, how]) => striped(id, name, { ...how, colour: ink.text, ground: '#ffffff' }))
      .join(''),
  );
  const width = options.width ?? 900;
  let y = 14;
  const bars = rows.map((row) => {
    const counts = row.bands.map(({ count }) => count.value ?? 0);
    const sum = counts.reduce((total, count) => total + count, 0);
    const label = lines(`${row.label} (${row.all.text} waits)`, 14, width - 20).slice(0, 2);
    const text = label.map((line, at) => words(10, y + 12 + at * 17, line, { 'font-size': 14, 'font-weight': 600 })).join('');
    y += label.length * 17 + 4;
    let x = 10;
    const parts = counts.map((count, band) => {
      const wide = sum === 0 ? 0 : (count / sum) * (width - 20);
      const share = Math.round((count / Math.max(1, sum)) * 100);
      const box =
        wide === 0
          ? ''
          : tag('rect', {
              x,
              y,
              width: wide,
              height: 22,
              fill: fillOf(band),
              stroke: ink.text,
              'stroke-width': 0.8,
            });
      // A share is not told of fewer than twenty.
      const inside = sum >= 20 && wide > 44 ? halo(x + wide / 2, y + 16, `${round(share)}%`, band < 2) : '';
      x += wide;
      return box + inside;
    });
    y += 38;
    return text + (sum === 0 ? words(10, y - 22, 'Too few to show.', { fill: ink.quiet }) : parts.join(''));
  });
  let x = 10;
  const legend = (rows[0]?.bands ?? []).map(({ label }, band) => {
    const item =
      tag('rect', {
        x,
        y,
        width: 20,
        height: 12,
        fill: fillOf(band),
        stroke: ink.text,
        'stroke-width': 0.8,
      }) + words(x + 26, y + 10.5, label, { fill: ink.text });
    x += 26 + label.length * 6.6 + 22;
    return item;
  });
  return picture(
    { id, width, height: y + 24, title: 'How long people waited', description: sentence },
    defs + bars.join('') + legend.join(''),
  );
}

function halo(x: number, y: number, text: string, isDark: boolean): string {
  const look = { 'text-anchor': 'middle', 'font-size': 13, 'font-weight': 700 };
  return words(
    x,
    y,
    text,
    isDark ? { ...look, fill: '#ffffff' } : { ...look, stroke: '#ffffff', 'stroke-width': 3, 'paint-order': 'stroke' },
  );
}
