import type { Journey, JourneyEvent } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { DAY, formatInstant, type Instant } from '../../kernel/index.ts';
import type { Finding } from '../../map/index.ts';
import {
  counted,
  domainWord,
  type Lane,
  listed,
  lowerFirst,
  plainTime,
  type ReportWords,
  sentenceCase,
  spell,
  verdictWord,
} from '../words.ts';

export interface SwimlaneMark {
  /** Number shown in the picture and in the table. */
  readonly number: number;
  readonly id: string;
  readonly at: Instant;
  readonly lane: string;
  readonly label: string;
}

export interface SwimlaneGap {
  readonly lane: string;
  readonly verdict: string;
  readonly severity: number;
  readonly title: string;
  readonly sentence: string;
  /** When the clock started. */
  readonly triggerAt: Instant;
  /** The stretch to hatch; equal instants are a point. */
  readonly from: Instant;
  readonly to: Instant;
  readonly open: boolean;
}

export interface SwimlaneUnasked {
  readonly at: Instant;
  readonly contact: string;
  readonly domains: readonly string[];
}

export interface SwimlaneSpan {
  readonly label: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** One journey as a picture and a table need it: services as lanes, what happened, what did not. */
export interface Swimlane {
  readonly journey: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly lanes: readonly { readonly id: string; readonly label: string }[];
  readonly marks: readonly SwimlaneMark[];
  readonly gaps: readonly SwimlaneGap[];
  readonly unasked: readonly SwimlaneUnasked[];
  readonly spans: readonly SwimlaneSpan[];
  /** Disconnects left out of the picture for want of room; the table has them. */
  readonly leftOut: number;
  readonly sentence: string;
  /** In which its days and clocks are told. */
  readonly zone: string;
}

/** How a journey is laid out in lanes: words, zone and what is shaded. */
export interface SwimlaneOptions {
  readonly words: ReportWords;
  /** Titles of rules, and the event types and domain that say in which lane a disconnect belongs. */
  readonly rules: Readonly<Record<string, { readonly title: string; readonly expect?: readonly string[]; readonly domain?: string }>>;
  readonly zone: string;
  /** @defaultValue 14 */
  readonly mostGaps?: number;
}

const still = 21 * DAY;

/** Lays out one journey and its findings for a picture. */
export function swimlane(journey: Journey, findings: readonly Finding[], swimlaneOptions: SwimlaneOptions): Swimlane {
  givenAs('swimlane', 'journey', journey, '{id:text profile:object events:list}');
  givenAs('swimlane', 'findings', findings, '[journey:text community:list outcomes:list]');
  givenAs('swimlane', 'swimlaneOptions', swimlaneOptions, '{words:object rules:object zone:text}');
  const { words, rules, zone, mostGaps = 14 } = swimlaneOptions;
  const events = journey.events.filter((event) => !event.type.startsWith('moment.'));
  const lane = laneOf(words.lanes);
  const marks = events.map((event, index) => ({
    number: index + 1,
    id: event.id,
    at: event.at,
    lane: lane(event.type).id,
    label: words.events[event.type] ?? sentenceCase(event.type),
  }));
  const byId = new Map(journey.events.map((event) => [event.id, event]));
  const broken = findings.filter((finding) => ['missed', 'met-late', 'present', 'unknown'].includes(finding.verdict));
  const all: SwimlaneGap[] = [];
  const unasked = new Map<string, { at: Instant; contact: string; domains: string[] }>();
  for (const finding of broken) {
    const trigger = byId.get(finding.trigger);
    if (!trigger) continue;
    if (finding.domain !== undefined && finding.dueAt === trigger.at) {
      const here = unasked.get(trigger.id) ?? {
        at: trigger.at,
        contact: words.events[trigger.type] ?? sentenceCase(trigger.type),
        domains: [],
      };
      here.domains.push(domainWord(finding.domain, words));
      unasked.set(trigger.id, here);
      continue;
    }
    const rule = rules[finding.rule];
    const home = laneOfGap(words.lanes, rule) ?? lane(trigger.type);
    all.push({ ...stretch(finding, trigger, journey), lane: home.id, ...named(finding, rule?.title) });
  }
  const gaps = all
    .slice()
    .sort((a, b) => b.severity - a.severity || a.from - b.from)
    .slice(0, mostGaps)
    .sort((a, b) => a.from - b.from);
  const times = [...events.map((event) => event.at), ...gaps.flatMap((gap) => [gap.triggerAt, gap.from, gap.to])];
  const from = times.reduce((low, at) => Math.min(low, at), journey.observationEnd);
  const to = times.reduce((high, at) => Math.max(high, at), from);
  const used = new Set([...marks.map((mark) => mark.lane), ...gaps.map((gap) => gap.lane)]);
  const known = words.lanes.filter((one) => used.has(one.id));
  const others = [...used].filter((id) => !known.some((one) => one.id === id)).map((id) => ({ id, label: sentenceCase(id) }));
  return {
    journey: journey.id,
    from,
    to,
    lanes: [...known, ...others].map(({ id, label }) => ({ id, label })),
    marks,
    gaps,
    unasked: [...unasked.values()],
    spans: spansOf(journey, words, to),
    leftOut: all.length - gaps.length,
    zone,
    sentence: tell(journey, all, unasked.size, { from, to, zone }),
  };
}

function named(finding: Finding, title = sentenceCase(finding.rule)) {
  return { verdict: finding.verdict, severity: finding.severity, title, sentence: finding.sentence };
}

function stretch(finding: Finding, trigger: JourneyEvent, journey: Journey) {
  const due = finding.dueAt ?? trigger.at;
  const start = { triggerAt: trigger.at };
  if (finding.verdict === 'present') return { ...start, from: trigger.at, to: trigger.at, open: false };
  if (finding.verdict === 'unknown') return { ...start, from: Math.min(due, trigger.at), to: Math.max(due, trigger.at), open: false };
  if (finding.observedAt !== undefined) return { ...start, from: Math.min(due, finding.observedAt), to: finding.observedAt, open: false };
  if (due < trigger.at) return { ...start, from: due, to: trigger.at, open: false };
  const end = Math.max(due, Math.min(journey.observationEnd, due + still));
  return { ...start, from: due, to: end, open: true };
}

/** The lane of an event type: the longest beginning that fits, else a lane named after the first word of the type. */
export function laneOf(lanes: readonly Lane[]): (type: string) => { id: string; label: string } {
  return (type) => {
    let best: Lane | undefined;
    let length = -1;
    for (const lane of lanes) {
      for (const start of lane.types) {
        if (start.length > length && (type === start || type.startsWith(start))) [best, length] = [lane, start.length];
      }
    }
    const first = type.split('.')[0] ?? type;
    return best ?? { id: first, label: sentenceCase(first) };
  };
}

function laneOfGap(lanes: readonly Lane[], rule?: { expect?: readonly string[]; domain?: string }): { id: string } | undefined {
  const expected = rule?.expect?.[0];
  if (expected !== undefined) return laneOf(lanes)(expected);
  return lanes.find((lane) => rule?.domain !== undefined && lane.domains?.includes(rule.domain));
}

function spansOf(journey: Journey, words: ReportWords, end: Instant): SwimlaneSpan[] {
  return words.spans.flatMap((span) => {
    const found: SwimlaneSpan[] = [];
    let from: Instant | undefined;
    for (const event of journey.events) {
      if (from === undefined && span.from.includes(event.type)) from = event.at;
      else if (from !== undefined && span.to.includes(event.type)) {
        found.push({ label: span.label, from, to: event.at });
        from = undefined;
      }
    }
    if (from !== undefined) found.push({ label: span.label, from, to: end });
    return found;
  });
}

function tell(
  journey: Journey,
  gaps: readonly SwimlaneGap[],
  unasked: number,
  { from, to, zone }: { readonly from: Instant; readonly to: Instant; readonly zone: string },
): string {
  const count = (verdict: string) => gaps.filter((gap) => gap.verdict === verdict).length;
  const parts = ['missed', 'met-late', 'present', 'unknown']
    .map((verdict) => [count(verdict), lowerFirst(verdictWord(verdict))] as const)
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`);
  const died = journey.events.find((event) => event.type === 'person.died');
  const end = died ? ` The person died on ${plainTime(formatInstant(died.at, zone))}.` : '';
  const found = parts.length === 0 ? 'Nothing that the rules look for was missed.' : `Of what the rules look for: ${listed(parts)}.`;
  const moments = unasked === 0 ? '' : ` At ${counted(unasked, 'contact')} a known need was not asked about.`;
  return `${counted(journey.events.length, 'event')} over ${spell(Math.max(to - from, DAY))}, from ${plainTime(formatInstant(from, zone))}. ${found}${moments}${end}`;
}
