import type { Journey, JourneyEvent } from '../journal/journey.ts';

/** An outcome indicator that a journal can answer. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  /** Key of the framework and the outcome: `CJPF-1`, `OPIF-3f`. */
  readonly framework: string;
  readonly measure: Measure;
  readonly note?: string;
}

/** How an indicator is computed from journeys. */
export type Measure =
  /** How many events of a type, with these attributes. */
  | { readonly kind: 'count'; readonly type: string; readonly where?: Readonly<Record<string, unknown>> }
  /** Of all events of one type, how many were followed by another in the same journey before the next of the first. */
  | { readonly kind: 'share'; readonly of: string; readonly ends: readonly string[] }
  /** Of all people who had an event, how many had one of these facts by then or within days after (lasting profile flags count). */
  | {
      readonly kind: 'people';
      readonly of: string;
      readonly facts: readonly string[];
      readonly withinDays: number;
      readonly flag?: string;
      /** Counts facts only since the last event of this type before. */
      readonly since?: string;
    };

export interface IndicatorValue {
  readonly id: string;
  readonly label: string;
  readonly framework: string;
  /** `undefined` where it is held back because it is small. */
  readonly count: number | undefined;
  readonly of?: number | undefined;
  readonly note?: string;
}

/**
 * Computes indicators over journeys.
 * @example indicatorValues(journeys, [{ id: 'x', label: 'Orders', framework: 'CJPF-4', measure: { kind: 'count', type: 'cpo.imposed' } }])
 */
export function indicatorValues(journeys: readonly Journey[], indicators: readonly Indicator[], smallNumber = 0): IndicatorValue[] {
  return indicators.map(({ measure, id, label, framework, note }) => {
    let count = 0;
    let of = 0;
    for (const journey of journeys) {
      const found = measureOf(journey, measure);
      count += found.count;
      of += found.of;
    }
    const isSmall = (value: number) => value > 0 && value < smallNumber;
    const isShare = measure.kind !== 'count';
    const held = isSmall(count) || (isShare && (isSmall(of) || isSmall(of - count)));
    return {
      id,
      label,
      framework,
      count: held ? undefined : count,
      ...(isShare ? { of: isSmall(of) ? undefined : of } : {}),
      ...(note === undefined ? {} : { note }),
    };
  });
}

const DAY = 86_400_000;

function measureOf(journey: Journey, measure: Measure): { count: number; of: number } {
  const events = journey.events.filter((event) => event.at <= journey.observationEnd);
  if (measure.kind === 'count') {
    const wanted = Object.entries(measure.where ?? {});
    const count = events.filter(
      (event) => event.type === measure.type && wanted.every(([name, value]) => event.attrs?.[name] === value),
    ).length;
    return { count, of: 0 };
  }
  const starts = events.flatMap((event, position) => (event.type === measure.of ? [position] : []));
  if (measure.kind === 'share') {
    const count = starts.filter((position, index) => {
      const next = starts[index + 1] ?? events.length;
      return events.slice(position + 1, next).some((event) => measure.ends.includes(event.type));
    }).length;
    return { count, of: starts.length };
  }
  const count = starts.filter((position) => hasFact(journey, events, position, measure)).length;
  return { count, of: starts.length };
}

function hasFact(
  journey: Journey,
  events: readonly JourneyEvent[],
  position: number,
  measure: Extract<Measure, { kind: 'people' }>,
): boolean {
  if (measure.flag !== undefined && journey.profile[measure.flag] === true) return true;
  const by = (events[position] as JourneyEvent).at + measure.withinDays * DAY;
  const since =
    measure.since === undefined
      ? 0
      : Math.max(
          0,
          events.slice(0, position).findLastIndex((event) => event.type === measure.since),
        );
  return events.slice(since).some((event) => event.at <= by && measure.facts.includes(event.type));
}
