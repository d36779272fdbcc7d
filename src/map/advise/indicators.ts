import type { Journey } from '../../journal/journey.ts';
import { givenAs } from '../../kernel/given.ts';
import { localTime } from '../../kernel/local/local-time.ts';
import { plainWeek, type WorkingCalendar } from '../../kernel/local/working-days.ts';
import { zoneGiven } from '../../kernel/local/zone-given.ts';
import { type Measure, measureTally, type Tally } from './measure.ts';

/** An outcome indicator that a journal can answer. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  /** Key of the framework and the outcome: `CJPF-1`, `OPIF-3f`. */
  readonly framework: string;
  readonly measure: Measure;
  readonly note?: string;
}

/** An indicator worked out: how many of how many, and of whom nothing is known. */
export interface IndicatorValue {
  readonly id: string;
  readonly label: string;
  readonly framework: string;
  /** `undefined` where it is held back because it is small. */
  readonly count: number | undefined;
  /** Those that could be seen, one way or the other. */
  readonly of?: number | undefined;
  /** How many more there were about which the record cannot say. */
  readonly notSeen?: number;
  readonly note?: string;
}

/** Where days are counted, and which of them are worked. */
export interface IndicatorOptions {
  /** Local time of days. @defaultValue that of the calendar */
  readonly zone?: string;
  /** @defaultValue Monday to Friday without holidays */
  readonly calendar?: WorkingCalendar;
}

/**
 * Computes indicators over journeys.
 * @throws PathwayError `no-zone` where a window is asked for and neither zone nor calendar says where days are counted
 * @example indicatorValues(journeys, [{ id: 'x', label: 'Orders', framework: 'CJPF-4', measure: { kind: 'count', trigger: { type: 'cpo.imposed' } } }])
 */
export function indicatorValues(
  journeys: readonly Journey[],
  indicators: readonly Indicator[],
  options: IndicatorOptions & { readonly smallNumber?: number } = {},
): IndicatorValue[] {
  givenAs('indicatorValues', 'journeys', journeys, '[id:text profile:object events:list]');
  givenAs('indicatorValues', 'indicators', indicators, '[id:text label:text measure:object]');
  givenAs('indicatorValues', 'options', options, 'object?');
  const count = indicatorCount(indicators, options);
  for (const journey of journeys) count.take(journey);
  return count.values(options.smallNumber);
}

/** Counts indicators over one journey after another. */
export interface IndicatorCount {
  take(journey: Journey): void;
  values(smallNumber?: number): IndicatorValue[];
}

/** Begins to count indicators, one journey after another. */
export function indicatorCount(indicators: readonly Indicator[], options: IndicatorOptions = {}): IndicatorCount {
  givenAs('indicatorCount', 'indicators', indicators, '[id:text label:text measure:object]');
  givenAs('indicatorCount', 'options', options, 'object?');
  const { zone, calendar = plainWeek } = options;
  const time = localTime(calendar, indicators.some(({ measure }) => asksForDays(measure)) ? zoneGiven(zone, calendar) : 'UTC');
  const tallies = indicators.map(({ measure }) => measureTally(measure, time));
  const byType = new Map<string, Tally[]>();
  for (const tally of tallies) {
    for (const type of new Set(tally.types)) {
      const others = byType.get(type);
      if (others === undefined) byType.set(type, [tally]);
      else others.push(tally);
    }
  }
  return {
    take(journey) {
      const { events, observationEnd } = journey;
      if (journey.unseen !== undefined) for (const tally of tallies) tally.blind?.(journey);
      for (let position = 0; position < events.length; position += 1) {
        const event = events[position] as Journey['events'][number];
        const concerned = byType.get(event.type);
        if (concerned === undefined || event.at > observationEnd) continue;
        for (const tally of concerned) tally.take(journey, position);
      }
    },
    values: (smallNumber = 0) => indicators.map((indicator, index) => toValue(indicator, tallies[index] as Tally, smallNumber)),
  };
}

/** Whether a measure has a window or names weekdays, which only a zone can tell. */
function asksForDays(measure: Measure): boolean {
  return measure.kind === 'share' || measure.trigger.on !== undefined;
}

function toValue({ measure, id, label, framework, note }: Indicator, { count, of, notSeen }: Tally, smallNumber: number): IndicatorValue {
  const isSmall = (value: number) => value > 0 && value < smallNumber;
  const isShare = measure.kind !== 'count';
  const held = isSmall(count) || (isShare && (isSmall(of) || isSmall(of - count)));
  return {
    id,
    label,
    framework,
    count: held ? undefined : count,
    ...(isShare ? { of: isSmall(of) ? undefined : of } : {}),
    ...(notSeen === 0 ? {} : { notSeen }),
    ...(note === undefined ? {} : { note }),
  };
}
