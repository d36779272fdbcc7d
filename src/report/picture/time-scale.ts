import { DAY, type Instant } from '../../kernel/index.ts';

/** Where an instant lies along a picture. Quiet stretches are shortened, so that a long sentence and the first night both fit. */
export interface TimeScale {
  x(at: Instant): number;
  /** Stretches long enough to be marked with their length. */
  readonly quiet: readonly { readonly from: Instant; readonly to: Instant }[];
  /** The instants that fixed the scale, in order. */
  readonly stops: readonly Instant[];
}

/** Spreads instants over a width; between two neighbours the room grows with the logarithm of the days, and is never quite nothing. */
export function timeScale(instants: readonly Instant[], left: number, width: number): TimeScale {
  const stops = [...new Set(instants)].sort((a, b) => a - b);
  const first = stops[0] ?? 0;
  if (stops.length < 2) return { x: () => left, quiet: [], stops };
  const room = stops.slice(1).map((at, index) => Math.log2(1 + ((at - (stops[index] ?? at)) / DAY) * 1.6) + 0.2);
  const total = room.reduce((sum, part) => sum + part, 0) || 1;
  const places = [left];
  for (const part of room) places.push((places.at(-1) ?? left) + (part / total) * width);
  const x = (at: Instant): number => {
    if (at <= first) return left;
    let high = stops.findIndex((stop) => stop >= at);
    if (high < 0) return left + width;
    if (high === 0) high = 1;
    const [from, to] = [stops[high - 1] ?? at, stops[high] ?? at];
    const [low, up] = [places[high - 1] ?? left, places[high] ?? left];
    return to === from ? up : low + ((at - from) / (to - from)) * (up - low);
  };
  const quiet = stops.slice(1).flatMap((to, index) => {
    const from = stops[index] ?? to;
    return to - from > 14 * DAY ? [{ from, to }] : [];
  });
  return { x, quiet, stops };
}
