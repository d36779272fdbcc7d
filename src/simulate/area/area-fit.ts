/** A set of parameters that was kept, with what it gives. */
export interface AreaSet {
  readonly times: Readonly<Record<string, number>>;
  /** People who come in for the first time in a year. */
  readonly perYear: number;
  /** In the order of the targets. */
  readonly values: readonly number[];
  /** The largest misfit of a figure that was used, in its own tolerance: 1 is just met. */
  readonly misfit: number;
}

/**
 * Whether the kept sets give a figure. `left-open`: it was not used, and the kept sets give clearly less and clearly more, so that the fit
 * does not tell. `not-seen`: nothing of the kind happened.
 */
export type AreaVerdict = 'met' | 'not-met' | 'left-open' | 'not-seen';

/** A figure of the area beside what the kept sets give. */
export interface AreaFigureResult {
  readonly figure: string;
  readonly label: string;
  readonly unit: string;
  readonly target: number;
  readonly within: number;
  /** Whether the fit was made to it; else it is a test of the fit. */
  /** The year that was given with it; `null` where none was. */
  readonly year: string | null;
  readonly used: boolean;
  readonly simulated: number | null;
  /** The lowest and the highest of the kept sets. */
  readonly low: number | null;
  readonly high: number | null;
  /** As a part of the target: 0.1 is a tenth too many. */
  readonly misfit: number | null;
  readonly verdict: AreaVerdict;
  readonly sentence: string;
}

/** What a fit found. */
export interface AreaFit {
  readonly sets: readonly AreaSet[];
  readonly figures: readonly AreaFigureResult[];
  readonly couldNotMeet: readonly string[];
  /** Which of them cannot be given together, in words. */
  readonly pullApart: string | null;
  /** The parameters that the figures leave open, the widest first, with what to ask; empty where a single set was kept, which does not tell. */
  readonly leftOpen: readonly { readonly parameter: string; readonly low: number; readonly high: number; readonly ask: string }[];
  /** The year whose law the sets were simulated under; `null`: the law of today. */
  readonly lawOf: string | null;
  readonly simulations: number;
  readonly people: number;
  /** Whether it was cut short so as to end in time. */
  readonly cutShort: boolean;
}
