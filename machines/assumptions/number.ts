import type { Confidence, Source } from 'justice-pathway';
import { type PageId, pages } from '../sources/pages.ts';
import type { Assumed, Spread, Wait } from './types.ts';

const nobody: Source = { title: 'Working assumption of this project', kind: 'assumption' };

/** Where a number comes from. */
export interface Origin {
  readonly year: string | null;
  readonly source: Source;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** A number that somebody counted. @example counted(0.71, '2024-25', 'J02') */
export function counted<T>(value: T, year: string, page: PageId, confidence: Confidence = 'high', note?: string): Assumed<T> {
  return { value, ...from(page, year, confidence, note) };
}

/** A number that nobody has counted. */
export function assumed<T>(value: T, note?: string): Assumed<T> {
  return { value, ...guess(note) };
}

/** The origin of several numbers that stand on one page. */
export function from(page: PageId, year: string, confidence: Confidence = 'high', note?: string): Origin {
  return { year, source: pages[page], confidence, ...(note ? { note } : {}) };
}

/** The origin of numbers that nobody has counted. */
export function guess(note?: string): Origin {
  return { year: null, source: nobody, confidence: 'low', ...(note ? { note } : {}) };
}

export const hours = (from: number, to: number, at?: Wait['hours']): Wait => wait({ kind: 'uniform', from, to }, 'hours', at);
export const days = (from: number, to: number, at?: Wait['hours']): Wait => wait({ kind: 'uniform', from, to }, 'days', at);
export const workingDays = (from: number, to: number): Wait => wait({ kind: 'uniform', from, to }, 'working-days', 'office');
export const about = (median: number, sigma: number, at?: Wait['hours']): Wait => wait({ kind: 'lognormal', median, sigma }, 'days', at);
export const withMean = (mean: number, at?: Wait['hours']): Wait => wait({ kind: 'exponential', mean }, 'days', at);
export const shaped = (shape: number, mean: number, at?: Wait['hours']): Wait => wait({ kind: 'gamma', shape, mean }, 'days', at);
export const atOnce: Wait = { spread: { kind: 'fixed', value: 0 }, unit: 'hours' };

/** Some hours or days before a date or an instant in the stage's context. */
export const before = (field: string, from: number, to: number, unit: Wait['unit'] = 'hours'): Wait => ({
  spread: { kind: 'uniform', from, to },
  unit,
  from: field,
  before: true,
});

/** Shares of bands, in days or working days. */
export const bands = (unit: 'days' | 'working-days', ...list: readonly (readonly [p: number, from: number, to: number])[]): Wait => ({
  spread: { kind: 'bands', bands: list.map(([p, from, to]) => ({ p, from, to })) },
  unit,
  hours: 'office',
});

function wait(spread: Spread, unit: Wait['unit'], at: Wait['hours']): Wait {
  return { spread, unit, ...(at ? { hours: at } : {}) };
}
