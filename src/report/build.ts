import { givenAs } from '../kernel/given.ts';
import { zoneGiven } from '../kernel/local/zone-given.ts';
import { type Finding, isFinding, type Rule } from '../map/index.ts';
import { type Audience, forRelease, isTold, markOf, type Released, release } from '../release/index.ts';
import { type Answered, sidesOf } from './count-beside.ts';
import { coverageNotes } from './coverage-notes.ts';
import { journeyPage } from './journey-page.ts';
import { marksByPerson } from './mark.ts';
import type { JourneyPage, Report } from './report.ts';
import type { MappedJourneys, ReportOptions } from './report-options.ts';
import { bestChange } from './rows/best-change.ts';
import { breakdownRows } from './rows/breakdown-rows.ts';
import { characteristicRows } from './rows/characteristic-rows.ts';
import { disconnectRows, groupRows } from './rows/disconnect-rows.ts';
import { indicatorRows } from './rows/indicator-rows.ts';
import { leadSentences } from './rows/lead-sentences.ts';
import { momentRows } from './rows/moment-rows.ts';
import { needRows } from './rows/need-rows.ts';
import { sinceRows } from './rows/since-rows.ts';
import { timeCriticalRows } from './rows/time-critical-rows.ts';
import { toldInTenLines } from './rows/told.ts';
import { unseenSentences } from './rows/unseen-sentences.ts';
import { gateRows, waitRows } from './rows/wait-rows.ts';
import { askCell, askCells } from './tally/ask-cells.ts';
import { brokenCell, brokenCells } from './tally/broken-cells.ts';
import { releasedFlow } from './tally/flow-cells.ts';
import { type NeedAsked, needCells } from './tally/need-cells.ts';
import { type Counts, tallyOf } from './tally/tally-of.ts';
import { wordsUnknown } from './tally/word-cells.ts';
import { tellingJourneys } from './telling.ts';
import { counted, noWords, sentenceCase, thousands } from './words.ts';

const few = 12;
const withBeside = ', local rules too';

/** Counts everything that papers of these journeys can say, for `releaseCounts`. */
export function reportCounts(
  mapped: MappedJourneys,
  options: ReportOptions = {},
): Counts & { readonly asks: ReturnType<typeof askCells>; readonly needs: readonly NeedAsked[] } {
  givenAs('reportCounts', 'mapped', mapped, '{journeys:list findings:list rules:list}');
  givenAs('reportCounts', 'options', options, 'object?');
  const { journeys, matrix = { contacts: [], domains: [], cells: {}, sentence: '' } } = mapped;
  const { explain, indicators = [] } = options;
  const { usual, whole, told } = sidesOf(mapped, options);
  const counts = tallyOf(
    { journeys, findings: mapped.findings, rules: mapped.rules, matrix, indicators, recognised: mapped.recognised, explain },
    options.words ?? noWords,
    zoneGiven(options.zone ?? mapped.zone),
  );
  const { tally, population } = counts;
  const askedBy = ({ findings, rules }: Answered, set?: string) => {
    brokenCells(tally, population, findings, rules, set);
    return explain === undefined ? [] : askCells(tally, population, findings, rules, explain, set);
  };
  const own = askedBy(usual);
  const both = whole === undefined ? own : askedBy(whole, withBeside);
  if (whole !== undefined) {
    tally.relate('part', brokenCell(withBeside), [brokenCell()]);
    for (const { contact, domain, cell } of own) tally.relate('part', askCell(contact, domain, withBeside), [cell]);
  }
  const asks = told === usual ? own : both;
  const needs = options.explain === undefined ? [] : needCells(tally, population, options.explain);
  return { ...counts, asks, needs };
}

/**
 * Turns mapped journeys into a report; `writeReport` and the papers give it a form. Pure: the same input gives the same report.
 * Every number of people passes the gate once, together with all others.
 * @example buildReport({ journeys, findings, rules, zone: 'UTC' }).people.text // '60'
 */
export function buildReport(mapped: MappedJourneys, options: ReportOptions = {}): Report {
  givenAs('buildReport', 'mapped', mapped, '{journeys:list findings:list rules:list}');
  givenAs('buildReport', 'options', options, 'object?');
  const counts = reportCounts(mapped, options);
  const released = release(counts.tally, options.audience ?? forRelease(), options.earlier ?? []);
  return reportOf(mapped, counts, released, options);
}

/** A report from numbers that have passed the gate already, so that what is remembered of them is what was shown. */
export function reportOf(
  mapped: MappedJourneys,
  counts: ReturnType<typeof reportCounts>,
  released: Released,
  options: ReportOptions = {},
): Report {
  givenAs('reportOf', 'mapped', mapped, '{journeys:list findings:list rules:list}');
  givenAs('reportOf', 'counts', counts, '{tally:object population:object asks:list}');
  const { population, flow, breakdowns, asks, needs } = counts;
  givenAs('reportOf', 'released', released, '{audience:object count:function shown:object}');
  givenAs('reportOf', 'options', options, 'object?');
  const { journeys, matrix } = mapped;
  const { rules, findings } = sidesOf(mapped, options).told;
  const { audience } = released;
  const words = options.words ?? noWords;
  const zone = zoneGiven(options.zone ?? mapped.zone);
  const breaks = disconnectRows(released, population, rules, words);
  const timeCritical = timeCriticalRows(released, rules, words);
  const change = bestChange(released, breaks, asks, rules, words);
  const pages = pagesOf({ ...mapped, rules, findings }, options, audience);
  const passing = releasedFlow(released, flow);
  const broken = breaks.filter(({ people }) => people.value !== 0);
  return {
    title: options.title ?? 'Where journeys break',
    subtitle: options.subtitle ?? 'Journeys through community justice',
    audience,
    marks: marksOf(released),
    people: released.count('people'),
    zone,
    lead: leadSentences(released, broken, timeCritical, { ...mapped, findings }),
    unseen: unseenSentences(
      released,
      breaks,
      rules,
      { said: options.coverage ?? [], silent: coverageNotes(journeys, rules, audience) },
      mapped.recognised,
    ),
    stop: stopSentences(mapped, released),
    timeCritical,
    breaks,
    byLead: groupRows(
      broken,
      (row) => [row.lead],
      (lead) => lead,
    ),
    byCommunity: groupRows(
      broken,
      (row) => [row.community],
      (key) => words.communities[key] ?? sentenceCase(key),
    ),
    byOutcome: groupRows(
      broken,
      (row) => row.outcomeIds,
      (key) => (words.outcomes[key] ? `${key}: ${words.outcomes[key]}` : key),
    ),
    characteristics: characteristicRows(released, population),
    matrix: momentRows(released, matrix ?? { contacts: [], domains: [], cells: {}, sentence: '' }),
    needs: needRows(released, population, needs),
    indicators: indicatorRows(released, population, options.indicators ?? [], options.lastTime),
    flow: passing.flow,
    flowLinks: passing.links,
    waits: waitRows(released, population, words),
    gates: gateRows(released),
    breakdowns: breakdownRows(released, breakdowns, words),
    ...(change ? { change } : {}),
    since: options.lastTime ? sinceRows(breaks, options.lastTime, audience) : [],
    ...(words.leadNote === undefined ? {} : { leadNote: words.leadNote }),
    sinceNote: options.sinceNote ?? 'Earlier releases were not compared: no register was named.',
    told: toldInTenLines({ ...mapped, findings }, options, audience, zone),
    deaths: released.count('deaths'),
    pages,
    pagesNote:
      pages.length > 0 && pages.length < journeys.length
        ? `${counted(pages.length, 'journey')} of ${thousands(journeys.length)}, chosen because between them they show the most of what breaks.`
        : '',
    assumptions: options.assumptions ?? [],
    notes: options.notes ?? [],
    findings: options.all ? findings : findings.filter((finding) => isFinding(finding.verdict)),
    ids: journeys.map((journey) => journey.id),
  };
}

function stopSentences({ recognised }: MappedJourneys, released: Released): string[] {
  return recognised === undefined || recognised.unknown.length === 0 || !isTold(released, released.count(wordsUnknown))
    ? []
    : ['Sending events under words that nobody has given a meaning; name what each of them is in the plan.'];
}

function marksOf(released: Released): string[] {
  const { audience } = released;
  const people = released.count('people').value;
  if (audience.kind !== 'release' || (people ?? 0) >= 20) return [markOf(audience)];
  return [
    markOf(audience),
    'These are very few people: little can be said of them without telling about one. Full figures are for inside the partnership.',
  ];
}

function pagesOf({ journeys, findings, rules, zone }: MappedJourneys, options: ReportOptions, audience: Audience): JourneyPage[] {
  if (audience.kind === 'release') return [];
  const most = options.pictures ?? (journeys.length <= few ? few : 4);
  const pictured = tellingJourneys(journeys, marksByPerson(findings), most);
  const own = new Map<string, Finding[]>(pictured.map(({ id }) => [id, []]));
  for (const finding of findings) own.get(finding.journey)?.push(finding);
  const titles = titlesOf(rules);
  return pictured.map((journey) =>
    journeyPage(journey, own.get(journey.id) ?? [], {
      words: options.words ?? noWords,
      rules: titles,
      zone: zoneGiven(options.zone ?? zone),
    }),
  );
}

/** Titles of rules, and what tells in which lane of a picture they belong. */
export function titlesOf(rules: readonly Rule[]) {
  return Object.fromEntries(
    rules.map((rule) => [rule.id, { title: rule.title ?? sentenceCase(rule.id), expect: rule.expect, domain: rule.domain }]),
  );
}
