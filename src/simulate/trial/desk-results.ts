import type { DeskCount } from '../desk/desk.ts';

/** What a desk did over the replications: visits, waits and queues, with intervals. */
export interface DeskResult {
  readonly desk: string;
  readonly label: string;
  readonly asked: number;
  readonly seen: number;
  readonly waitingAtEnd: number;
  readonly lapsed: number;
  readonly meanWaitDays: number;
}

/** Means over replications. */
export function deskResults(runs: readonly { readonly desks: readonly DeskCount[] }[]): DeskResult[] {
  const mean = (of: (desk: DeskCount) => number, id: string): number => {
    const values = runs.flatMap(({ desks }) => desks.filter(({ desk }) => desk === id).map(of));
    return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1000) / 1000;
  };
  return (runs[0]?.desks ?? []).map(({ desk, label }) => ({
    desk,
    label,
    asked: mean((each) => each.asked, desk),
    seen: mean((each) => each.seen, desk),
    waitingAtEnd: mean((each) => each.waitingAtEnd, desk),
    lapsed: mean((each) => each.lapsed, desk),
    meanWaitDays: mean((each) => each.meanWaitDays, desk),
  }));
}
