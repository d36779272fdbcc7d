import type { Journey } from '../journal/journey.ts';
import { givenAs, givenList, givenObject } from '../kernel/given.ts';
import type { Instant } from '../kernel/instant.ts';
import { localTime } from '../kernel/local/local-time.ts';
import { plainWeek, type WorkingCalendar } from '../kernel/local/working-days.ts';
import { zoneGiven } from '../kernel/local/zone-given.ts';
import type { EventMeaning } from '../kernel/meaning.ts';
import type { Vocabulary } from '../kernel/vocabulary.ts';
import { type Indicator, type IndicatorValue, indicatorCount } from './advise/indicators.ts';
import { type MomentOptions, type MomentTable, momentTable } from './advise/moment-matrix.ts';
import { hasRunOut, momentTally } from './advise/moment-tally.ts';
import { type CompiledRules, compileRules } from './judge/compile-rule.ts';
import { judge } from './judge/judge.ts';
import type { Judged } from './judge/judged.ts';
import { load, newScan, placesBy } from './judge/scan.ts';
import { type Recognised, recognise } from './recognise.ts';
import type { Rule } from './rules/rule.ts';
import { type Describe, describing } from './say/describe.ts';
import { wording } from './say/wording.ts';
import type { Finding } from './verdict.ts';

/** What the mapper is given beside journeys and rules: vocabulary, calendar, zone, contacts, indicators. */
export interface MapOptions {
  /** Which days are worked, and which are hard to be released on. @defaultValue Monday to Friday without holidays */
  readonly calendar?: WorkingCalendar;
  /** Local time of days and clocks. @defaultValue that of the calendar; one of the two must say it */
  readonly zone?: string;
  /** Only what was known on this instant; later events do not exist yet. */
  readonly asOf?: Instant;
  /** Takes the journeys as over: what is still open when the record ends counts as missed. @defaultValue false */
  readonly closed?: boolean;
  /** Labels of event types, for the sentences. */
  readonly vocabulary?: Vocabulary;
  /** What events, needs and domains mean beyond their words: that of the pathway, or `{}` where they mean nothing more. */
  readonly meaning: EventMeaning;
}

/** Answers rules about one journey after another. */
export interface Mapper {
  readonly rules: readonly Rule[];
  /** All answers about a journey: every rule, every trigger, all verdicts, or only those wanted. */
  findings(journey: Journey, wanted?: (verdict: Finding['verdict']) => boolean): Finding[];
  /** The same answers as numbers and positions, without text: the fast way through millions of events. */
  judge(journey: Journey, tell: Judged): void;
}

/**
 * Prepares rules once, for many journeys.
 * @throws PathwayError `no-zone` where neither the options nor the calendar says in which zone days are counted
 * @example mapper(rules, { calendar: scottishBankHolidays }).findings(journey).filter((one) => isDisconnect(one.verdict))
 */
export function mapper(rules: readonly Rule[], options: MapOptions): Mapper {
  givenList(rules, 'mapper', 'rules');
  givenObject(options, 'mapper', 'options');
  const { run, describe } = prepare(rules, options);
  return {
    rules,
    judge: run,
    findings(journey, wanted) {
      const found: Finding[] = [];
      run(journey, (rule, trigger, verdict, reason, due, observed, domain) => {
        if (wanted === undefined || wanted(verdict)) found.push(describe(journey, rule, trigger, verdict, reason, due, observed, domain));
      });
      return found;
    },
  };
}

function prepare(rules: readonly Rule[], options: MapOptions): { readonly run: Mapper['judge']; readonly describe: Describe } {
  const zone = zoneGiven(options.zone, options.calendar);
  const time = localTime(options.calendar ?? plainWeek, zone);
  const compiled: CompiledRules = compileRules(rules, options.meaning, time, options.closed);
  const scan = newScan(compiled.codes);
  const endOfDay = (at: Instant) => time.endOf(time.dayOf(at));
  return {
    describe: describing(wording(options.vocabulary, zone, options.meaning)),
    run(journey, tell) {
      const end = Math.min(journey.observationEnd, options.asOf ?? Number.POSITIVE_INFINITY);
      load(scan, journey, end, endOfDay);
      const places = placesBy(scan);
      if (places === undefined) {
        judge(compiled, scan, tell);
        return;
      }
      const events = places.map((place) => journey.events[place] as Journey['events'][number]);
      load(scan, { ...journey, events }, end, endOfDay);
      const placeOf = (index: number) => places[index] ?? -1;
      judge(compiled, scan, (rule, trigger, verdict, reason, due, observed, domain) =>
        tell(rule, placeOf(trigger), verdict, reason, due, placeOf(observed), domain),
      );
    },
  };
}

/** Everything that a report needs: the journeys, all answers about them, and the tables. */
export interface Mapped {
  readonly journeys: readonly Journey[];
  readonly rules: readonly Rule[];
  /** All verdicts of all rules. */
  readonly findings: readonly Finding[];
  readonly matrix: MomentTable;
  readonly indicators: readonly IndicatorValue[];
  readonly zone: string;
  /** How much of the input carries a word that is known. */
  readonly recognised: Recognised;
}

/**
 * Maps journeys: answers every rule about each, and counts the moments and the indicators.
 * @example mapJourneys(journeys, rules, { calendar: scottishBankHolidays, indicators }).findings.length
 */
export function mapJourneys(
  journeys: readonly Journey[],
  rules: readonly Rule[],
  options: MapOptions & MomentOptions & { readonly indicators?: readonly Indicator[] },
): Mapped {
  givenList(journeys, 'mapJourneys', 'journeys');
  givenList(rules, 'mapJourneys', 'rules');
  givenObject(options, 'mapJourneys', 'options');
  const known = options.asOf === undefined ? journeys : journeys.map((journey) => asKnownOn(journey, options.asOf as Instant));
  const { run, describe } = prepare(rules, options);
  const moments = momentTally(options);
  const indicators = indicatorCount(options.indicators ?? [], options);
  const findings: Finding[] = [];
  const late: Finding[] = [];
  for (const journey of known) {
    run(journey, (rule, trigger, verdict, reason, due, observed, domain) => {
      const finding = describe(journey, rule, trigger, verdict, reason, due, observed, domain);
      findings.push(finding);
      if (hasRunOut(finding)) late.push(finding);
    });
    moments.take(journey);
    indicators.take(journey);
  }
  const matrix = momentTable(moments.rows(late), options, moments.notSeen());
  return {
    journeys: known,
    rules,
    zone: zoneGiven(options.zone, options.calendar),
    findings,
    matrix,
    indicators: indicators.values(options.smallNumber),
    recognised: recognise(known, rules, options.vocabulary, options.meaning),
  };
}

/** The journey as its record stood on an instant: later events do not exist yet. */
export function asKnownOn(journey: Journey, at: Instant): Journey {
  givenAs('asKnownOn', 'journey', journey, '{id:text profile:object events:list}');
  givenAs('asKnownOn', 'at', at, 'number');
  if (at >= journey.observationEnd) return journey;
  return { ...journey, observationEnd: at, events: journey.events.filter((event) => event.at <= at) };
}
