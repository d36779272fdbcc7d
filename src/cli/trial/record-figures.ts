import { areaFigures } from 'justice-pathway/machines';
import { DAY, endOfDay, startOfDay } from '../../kernel/index.ts';
import type { Records } from '../../records/index.ts';
import { roundedTo } from '../../release/rounding.ts';
import { type AreaFile, figuresOf } from '../../simulate/index.ts';

const aYear = 365.25 * DAY;
/** Counts of people in records leave as those of a paper do. */
const rounding = 5;
/** Fewer than so many say too little of a year, and too much of a person. */
const least = 2 * rounding;

/**
 * The figures of an area that its records give: what was counted in the year up to the last day that was observed, for each figure of which every event is covered by a source.
 * Every count is rounded as in a paper that may leave, since a fit tells its figures; fewer events leave a wider tolerance: twice what chance makes.
 */
export function recordFigures({ journeys, coverage, observed, zone }: Records, area: string): AreaFile {
  const until = endOfDay(observed.to, zone);
  const first = observed.from === undefined ? Number.NEGATIVE_INFINITY : startOfDay(observed.from, zone);
  const earliest = journeys.reduce((least, { events }) => Math.min(least, events[0]?.at ?? least), until);
  const from = Math.max(until - aYear, Number.isFinite(first) ? first : earliest);
  const years = (until - from) / aYear;
  const within = journeys.map((journey) => ({ ...journey, events: journey.events.filter(({ at }) => at > from && at <= until) }));
  const seen = (type: string): boolean => coverage.covered.some((types) => types.has(type));
  const told = areaFigures.filter(({ part, grows }) => grows && part.kind === 'ratio' && part.of.every(({ type }) => seen(type)));
  const counts = figuresOf(told, within, 1, [], zone);
  const source = `its records, ${observed.from ?? 'the first row'} to ${observed.to}`;
  const figures = told.flatMap(({ id }, place) => {
    const count = roundedTo(counts[place] as number, rounding);
    if (!(count >= least) || years <= 0) return [];
    const tolerance = Math.min(1, Math.max(0.1, 2 / Math.sqrt(count)));
    return [[id, { value: Number((count / years).toPrecision(4)), within: Number(tolerance.toPrecision(2)), source }] as const];
  });
  return { area, figures: Object.fromEntries(figures) };
}
