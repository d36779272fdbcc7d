import type { Journey } from '../journal/index.ts';
import { homeZone } from '../kernel/zone.ts';
import {
  type Finding,
  type IndicatorValue,
  isFinding,
  type MomentTable,
  type Recognised,
  type Rule,
  recognisedText,
} from '../map/index.ts';
import { breaksOf, groupRows } from './breaks.ts';
import { journeyPage } from './journey-page.ts';
import { type ByPerson, isBroken, type Kind, type Mark, marksByPerson } from './mark.ts';
import { ageBand, ageBands, peopleRows } from './people.ts';
import { cohortFlow } from './picture/cohort-flow.ts';
import type { AssumptionRow, DisconnectRow, GroupRow, Report } from './report.ts';
import { countText, heldIndicator, heldMatrix, isSmall } from './small-numbers.ts';
import { tellingJourneys } from './telling.ts';
import { counted, listed, noWords, type ReportWords, sentenceCase, thousands } from './words.ts';

/** What a report is made from: the journeys, every answer of every rule about them, and the tables of the mapper. */
export interface MappedJourneys {
  readonly journeys: readonly Journey[];
  /** All verdicts: `met` and `due` too, so that shares can be told. */
  readonly findings: readonly Finding[];
  readonly rules: readonly Rule[];
  readonly matrix?: MomentTable;
  readonly indicators?: readonly IndicatorValue[];
  /** How much of the input carries a word that is known; what does not is told before any finding. */
  readonly recognised?: Recognised;
}

/** What a report is told beside its findings: words, zone, small number, title. */
export interface ReportOptions {
  /** @defaultValue 'Where journeys break' */
  readonly title?: string;
  /** What the journeys are: "1,000 invented people, seed 7". */
  readonly subtitle?: string;
  readonly words?: ReportWords;
  /** Lists every verdict, not only the findings. @defaultValue false */
  readonly all?: boolean;
  /** Counts of people below this are held back. @defaultValue 5, or 0 when every journey is shown in full anyway */
  readonly smallNumber?: number;
  /** How many journeys to picture. @defaultValue all of up to 12, else the 4 most telling */
  readonly pictures?: number;
  readonly assumptions?: readonly AssumptionRow[];
  readonly notes?: readonly string[];
  /** @defaultValue the zone of the kernel */
  readonly zone?: string;
}

const few = 12;

/** Turns mapped journeys into a report; `writeReport` gives it a form. Pure: the same input gives the same report. */
export function buildReport(mapped: MappedJourneys, options: ReportOptions = {}): Report {
  const { journeys, findings, rules } = mapped;
  const words = options.words ?? noWords;
  const zone = options.zone ?? homeZone;
  const smallNumber = options.smallNumber ?? (journeys.length > few ? 5 : 0);
  const people = marksByPerson(findings);
  const pictured = tellingJourneys(journeys, people, options.pictures ?? (journeys.length <= few ? few : 4));
  const breaks = breaksOf(people, rules, words, smallNumber);
  const group = (keys: (kind: Kind) => readonly string[], label: (key: string) => string) =>
    groupRows(people, rules, keys, label, smallNumber);
  const byLead = group(
    (kind) => [kind.lead],
    (lead) => lead,
  );
  const broken = withAny(people, isBroken);
  const urgent = withAny(people, (mark) => isBroken(mark) && mark.kind.severity > 2);
  const ofPictured = findingsOf(pictured, findings);
  const titles = Object.fromEntries(
    rules.map((rule) => [rule.id, { title: rule.title ?? sentenceCase(rule.id), expect: rule.expect, domain: rule.domain }]),
  );
  const deaths = journeys.filter((journey) => journey.events.some((event) => event.type === 'person.died')).length;
  return {
    title: options.title ?? 'Where journeys break',
    subtitle: options.subtitle ?? counted(journeys.length, 'journey'),
    journeys: journeys.length,
    zone,
    lead: [...notKnown(mapped, smallNumber), ...leadSentences(journeys.length, broken.size, breaks, byLead, smallNumber, mapped)],
    figures: figures(journeys.length, people, broken.size, smallNumber),
    findings: options.all ? findings : findings.filter((finding) => isFinding(finding.verdict)),
    breaks,
    byLead,
    byCommunity: group(
      (kind) => kind.community,
      (key) => words.communities[key] ?? sentenceCase(key),
    ),
    byOutcome: group(
      (kind) => kind.outcomes,
      (key) => (words.outcomes[key] ? `${key}: ${words.outcomes[key]}` : key),
    ),
    bySex: peopleRows(journeys, broken, urgent, (journey) => journey.profile.sex ?? 'not recorded', undefined, smallNumber),
    byAge: peopleRows(journeys, broken, urgent, (journey) => ageBand(journey.profile.age), ageBands, smallNumber),
    matrix: heldMatrix(mapped.matrix ?? { contacts: [], domains: [], cells: {}, sentence: '' }, smallNumber),
    indicators: (mapped.indicators ?? []).map((one) => heldIndicator(one, smallNumber)),
    pages: pictured.map((journey) => journeyPage(journey, ofPictured.get(journey.id) ?? [], { words, rules: titles, zone })),
    pagesNote:
      pictured.length < journeys.length
        ? `${counted(pictured.length, 'journey')} of ${thousands(journeys.length)}, chosen because between them they show the most of what breaks.`
        : '',
    flow: cohortFlow(journeys, { columns: words.flow, roundTo: smallNumber > 0 ? smallNumber : 1, labels: words.events }),
    smallNumber,
    deaths,
    assumptions: options.assumptions ?? [],
    notes: options.notes ?? [],
    ids: journeys.map((journey) => journey.id),
  };
}

/** What could not be seen, before any finding: words without a meaning, and rules about which the record cannot say. */
function notKnown({ recognised, findings }: MappedJourneys, least: number): string[] {
  const words = recognised === undefined ? undefined : recognisedText(recognised);
  const out = words === undefined ? [] : [words];
  const rows = new Map<string, { unknown: number; judged: number }>();
  const people = new Set<string>();
  for (const { rule, verdict, journey } of findings) {
    if (verdict === 'not-applicable') continue;
    const own = rows.get(rule) ?? { unknown: 0, judged: 0 };
    rows.set(rule, own);
    if (verdict === 'unknown') {
      own.unknown += 1;
      people.add(journey);
    } else own.judged += 1;
  }
  const blind = [...rows.values()].filter(({ unknown }) => unknown > 0);
  const whole = blind.filter(({ judged }) => judged === 0).length;
  if (blind.length === 0) return out;
  const parts = [
    ...(whole > 0 ? [`${counted(whole, 'rule')} could not be judged for anybody`] : []),
    ...(blind.length > whole ? [`${counted(blind.length - whole, 'rule')} not for everybody`] : []),
  ];
  const who = isSmall(people.size, least) ? `fewer than ${least} people` : counted(people.size, 'person', 'people');
  out.push(`What could not be seen: ${parts.join(', and ')}, because the record does not show what would answer them (${who}).`);
  return out;
}

/** What a report says where nothing broke: no more than was looked at. */
function nothingBroken({ findings, recognised }: MappedJourneys): string {
  const isJudged = findings.some(({ verdict }) => verdict === 'met' || verdict === 'due' || verdict === 'declined');
  if (!isJudged) return 'Nothing in these journeys could be judged: no rule applied, or what would answer it cannot be seen.';
  const isWhole = (recognised?.unknown.length ?? 0) === 0 && !findings.some(({ verdict }) => verdict === 'unknown');
  return isWhole ? 'Nothing that the rules look for was missed or came late.' : 'Of what could be seen, nothing was missed or came late.';
}

function leadSentences(
  total: number,
  broken: number,
  breaks: readonly DisconnectRow[],
  byLead: readonly GroupRow[],
  least: number,
  mapped: MappedJourneys,
): string[] {
  if (total === 0) return ['There are no journeys in this report.'];
  if (broken === 0) return [nothingBroken(mapped)];
  const shown = isSmall(broken, least) ? `fewer than ${least}` : thousands(broken);
  const out = [`In ${shown} of ${counted(total, 'journey')}, at least one thing that should have happened did not, or came late.`];
  const top = breaks.filter((one) => (one.people ?? 0) > 0).slice(0, 3);
  const first = top[0];
  if (first) out.push(`What breaks most: ${listed(top.map((one) => `${lower(one.title)} (${countText(one.people)})`))}.`);
  const urgent = new Set(breaks.filter((one) => one.severity > 1).map((one) => one.lead));
  const lead = byLead.find((row) => (row.people ?? 0) > 0 && urgent.has(row.id));
  if (lead)
    out.push(
      `${lead.label} ${lead.label.includes(' / ') ? 'lead' : 'leads'} on the most: disconnects for ${countText(lead.people)} people.`,
    );
  if (first?.quickWin) out.push(`A quick win for the first of these: ${lower(first.quickWin)}.`);
  return out;
}

function lower(text: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function withAny(people: ByPerson, test: (mark: Mark) => boolean): Set<string> {
  const found = new Set<string>();
  for (const [id, own] of people) if (own.some(test)) found.add(id);
  return found;
}

function findingsOf(journeys: readonly Journey[], findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>(journeys.map(({ id }) => [id, []]));
  for (const finding of findings) found.get(finding.journey)?.push(finding);
  return found;
}

function figures(journeys: number, people: ByPerson, broken: number, least: number): { value: string; label: string }[] {
  const having = (answer: 'missed' | 'late') => {
    const count = withAny(people, (mark) => mark[answer] > 0 && !mark.kind.isAtContact).size;
    return isSmall(count, least) ? `under ${least}` : thousands(count);
  };
  return [
    { value: thousands(journeys), label: journeys === 1 ? 'journey read' : 'journeys read' },
    { value: isSmall(broken, least) ? `under ${least}` : thousands(broken), label: 'with at least one disconnect' },
    { value: having('missed'), label: 'people missed something they were due' },
    { value: having('late'), label: 'people got something late' },
  ];
}
