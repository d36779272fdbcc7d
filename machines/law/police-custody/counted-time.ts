import type { Instant } from 'justice-pathway';

/** From an instant (included) to an instant (not included). */
export interface Span {
  readonly from: Instant;
  /** `undefined` while it lasts. */
  readonly to: Instant | undefined;
}

/** Joins spans that touch or overlap, oldest first. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((each) => each.to === undefined || each.to > each.from).sort((a, b) => a.from - b.from);
  const out: Span[] = [];
  for (const each of sorted) {
    const last = out.at(-1);
    if (last && (last.to === undefined || each.from <= last.to)) {
      out[out.length - 1] = {
        from: last.from,
        to: last.to === undefined || each.to === undefined ? undefined : Math.max(last.to, each.to),
      };
    } else out.push(each);
  }
  return out;
}

/** What is left of spans when others are taken out. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let left = joined(spans);
  for (const cut of joined(taken)) {
    left = left.flatMap((each) => {
      const cutEnd = cut.to ?? Number.POSITIVE_INFINITY;
      const end = each.to ?? Number.POSITIVE_INFINITY;
      if (cutEnd <= each.from || cut.from >= end) return [each];
      const parts: Span[] = [];
      if (cut.from > each.from) parts.push({ from: each.from, to: cut.from });
      if (cutEnd < end) parts.push({ from: cutEnd, to: each.to });
      return parts;
    });
  }
  return left;
}

/** Elapsed milliseconds between two instants that fall outside the stopped spans. */
export function countedBetween(from: Instant, to: Instant, stopped: readonly Span[]): number {
  return without([{ from, to }], stopped).reduce((sum, each) => sum + ((each.to as number) - each.from), 0);
}

/** The instant at which so much time has counted; `undefined` when a span that has not ended stops the clock first. */
export function whenCounted(from: Instant, amount: number, stopped: readonly Span[]): Instant | undefined {
  let clock = from;
  let left = amount;
  for (const stop of joined(stopped)) {
    if (stop.to !== undefined && stop.to <= clock) continue;
    const run = Math.max(0, stop.from - clock);
    if (left <= run) return clock + left;
    left -= run;
    if (stop.to === undefined) return undefined;
    clock = stop.to;
  }
  return clock + left;
}
