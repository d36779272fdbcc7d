import type { Instant } from 'justice-pathway';

/** From an instant (included) to an instant (not included); `Infinity` while it lasts. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Joins spans that touch or overlap, oldest first. */
export function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const each of [...spans].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && each.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, each.to) };
    else out.push(each);
  }
  return out;
}

/** What is left of spans when others are taken out. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let left = joined(spans);
  for (const cut of taken) {
    left = left
      .flatMap(({ from, to }) => [
        { from, to: Math.min(to, cut.from) },
        { from: Math.max(from, cut.to), to },
      ])
      .filter(({ from, to }) => from < to);
  }
  return left;
}

/** The length of spans that do not overlap. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, each) => sum + (each.to - each.from), 0);
}

/** The instant at which so much time has counted; `undefined` when a span that has not ended stops the clock first. */
export function whenCounted(from: Instant, amount: number, stopped: readonly Span[]): Instant | undefined {
  let clock = from;
  let left = amount;
  for (const stop of joined(stopped)) {
    const run = Math.max(0, stop.from - clock);
    if (left <= run) break;
    left -= run;
    clock = Math.max(clock, stop.to);
  }
  return Number.isFinite(clock) ? clock + left : undefined;
}
