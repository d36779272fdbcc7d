import type { Journey } from '../journal/index.ts';
import { type Instant, systemClock } from '../kernel/index.ts';
import { type LinkedFinding, type Mapped, mapJourneys, type Rule } from '../map/index.ts';
import {
  type Audience,
  conflictsWith,
  earlierFor,
  type PastRelease,
  type Released,
  release,
  remember,
  type Tally,
} from '../release/index.ts';
import type { Report, ReportOptions } from '../report/index.ts';
import { reportCounts, reportOf } from '../report/papers.ts';
import { isOfSame, releaseSubject } from '../report/release-subject.ts';
import { simulateCohort } from '../simulate/index.ts';
import type { Io } from './io.ts';
import { type AskedPathway, shippedPathway } from './load/asked-pathway.ts';
import { digestsFor, notReleased, openRegister, type RegisterFile, saveRegister } from './load/register-file.ts';
import { today } from './today.ts';
import { scottishWorld } from './trial/scottish-world.ts';

export interface ReportAsked {
  readonly journeys: readonly Journey[];
  readonly rules: readonly Rule[];
  readonly audience: Audience;
  /** What is released, for the register: "board paper". */
  readonly what: string;
  readonly register?: string;
  readonly asOf?: Instant;
  readonly closed?: boolean;
  readonly windows?: readonly string[];
  /** Rules and findings that cross from one journey to another. */
  readonly crossing?: { readonly rules: readonly Rule[]; readonly findings: readonly LinkedFinding[] };
  readonly options?: ReportOptions;
  /** @defaultValue the pathway that comes with the package */
  readonly of?: AskedPathway;
}

/** Maps journeys and passes every number through the gate; `undefined`, told and exit 1, where an earlier release stands against it. */
export function makeReport(
  io: Io,
  asked: ReportAsked,
): { readonly report: Report; readonly tally: Tally; readonly shown: Released['shown']; readonly save: () => void } | undefined {
  const { rules, audience, of = shippedPathway } = asked;
  const { vocabulary, contacts, meaning } = of.pathway;
  const register = asked.register === undefined || audience.kind !== 'release' ? undefined : openRegister(asked.register);
  const past = register === undefined ? undefined : subjectOf(register, asked);
  const conflicts = register && past ? conflictsWith(past, register.register.releases) : [];
  if (conflicts.length > 0) {
    for (const text of new Set(conflicts.map(notReleased))) io.err(text);
    io.exit(1);
    return undefined;
  }
  const mapped = mapAll(asked);
  const last = register?.register.releases.findLast((one) => past === undefined || one.query !== past.query || !isOfSame(one, past));
  const told = audience.kind === 'release' && of.module === undefined ? inventedJourney(rules, of) : undefined;
  const options: ReportOptions = {
    words: of.words,
    indicators: of.indicators,
    zone: of.pathway.zone,
    explain: { vocabulary, contacts, meaning },
    audience,
    beside: rulesCounted(rules, of, audience).beside,
    ...(told ? { toldInstead: told } : {}),
    ...(last ? { lastTime: last } : {}),
    sinceNote: sinceNote(register, last, audience),
    ...asked.options,
    ...aheadOf(asked),
  };
  const counts = reportCounts(mapped, options);
  const released = release(counts.tally, audience, register && past ? earlierFor(past, register.register.releases) : []);
  return {
    report: reportOf(mapped, counts, released, options),
    tally: counts.tally,
    shown: released.shown,
    save: () => {
      if (register && past) saveRegister(io, register.file, remember(register.register, past, released.shown));
    },
  };
}

function mapAll({ journeys, rules, asOf, closed, crossing, audience, of = shippedPathway }: ReportAsked): Mapped {
  const { vocabulary, contacts, meaning, zone } = of.pathway;
  const { counted } = rulesCounted(rules, of, audience);
  const mapped = mapJourneys(journeys, counted, {
    ...(of.calendar === undefined ? { zone } : { calendar: of.calendar }),
    meaning,
    vocabulary,
    contacts: Object.values(contacts),
    indicators: of.indicators,
    ...(asOf === undefined ? {} : { asOf }),
    ...(closed ? { closed } : {}),
  });
  if (crossing === undefined || crossing.findings.length === 0) return mapped;
  return { ...mapped, rules: [...mapped.rules, ...crossing.rules], findings: [...mapped.findings, ...crossing.findings] };
}

/** Records most of which lie ahead of today are plans, or years that were mistyped; a paper says so first. */
function aheadOf({ journeys, audience, options, asOf }: ReportAsked): Pick<ReportOptions, 'coverage'> {
  if (audience.kind === 'invented') return {};
  const today = asOf ?? systemClock.now();
  let [ahead, all] = [0, 0];
  for (const { events } of journeys) {
    all += events.length;
    for (const { at } of events) if (at > today) ahead += 1;
  }
  if (ahead * 2 <= all) return {};
  return { coverage: [futureNote, ...(options?.coverage ?? [])] };
}

const futureNote =
  'Most of what these records hold is dated after today: it has not happened yet, or the dates are wrong. Whatever is said below takes them as they stand.';

/** Where numbers leave, the rules of the local plan are counted whether they are told or not. */
export function rulesCounted(
  rules: readonly Rule[],
  { planRules }: AskedPathway,
  audience: Audience,
): { readonly counted: readonly Rule[]; readonly beside: NonNullable<ReportOptions['beside']> } {
  const isTold = planRules.some((rule) => rules.includes(rule));
  if (audience.kind !== 'release') return { counted: rules, beside: { rules: [], isTold } };
  const own = rules.filter(({ id }) => !planRules.some((rule) => rule.id === id));
  return { counted: [...own, ...planRules], beside: { rules: planRules, isTold } };
}

function subjectOf(
  register: RegisterFile,
  { journeys, rules, audience, what, asOf, closed, crossing, windows = [], of = shippedPathway }: ReportAsked,
) {
  const { counted, beside } = rulesCounted(rules, of, audience);
  const core = counted.filter((rule) => !beside.rules.includes(rule));
  const isOwn = (rule: Rule) => of.module !== undefined || !of.rules.includes(rule);
  const more = [
    ...windows.map((one) => `window ${one}`),
    ...(asOf === undefined ? [] : [`as of ${new Date(asOf).toISOString()}`]),
    ...(closed ? ['taken as over'] : []),
    ...((crossing?.findings.length ?? 0) > 0 ? ['with links between journeys'] : []),
  ];
  const subject = releaseSubject(journeys, { rules: core, hasOwn: windows.length === 0 && core.some(isOwn), more });
  const { query, people: digests } = digestsFor(register, subject);
  return {
    at: today(),
    what,
    rounding: audience.kind === 'release' ? audience.rounding : 0,
    asked: subject.words,
    query,
    people: digests,
  };
}

function sinceNote(register: RegisterFile | undefined, last: PastRelease | undefined, audience: Audience): string {
  if (audience.kind === 'invented') return 'Nothing is compared: these people are invented.';
  if (register === undefined)
    return audience.kind === 'release'
      ? 'Earlier releases were not compared: no register was named (--register FILE).'
      : 'Earlier releases were not compared: full figures are not registered.';
  return last === undefined ? 'There is no earlier release in the register.' : `Compared with the release of ${last.at} (${last.what}).`;
}

/** One journey of an invented person, for a paper that must not tell a real one. */
function inventedJourney(
  rules: readonly Rule[],
  { calendar, words, pathway: { meaning, vocabulary } }: AskedPathway,
): NonNullable<ReportOptions['toldInstead']> | undefined {
  const { journeys } = simulateCohort({ ...scottishWorld, people: 24, seed: 11 });
  const mapped = mapJourneys(journeys, rules, { ...(calendar === undefined ? {} : { calendar }), meaning, vocabulary });
  const own = journeys.map((journey) => ({ journey, findings: mapped.findings.filter((one) => one.journey === journey.id) }));
  const gaps = ({ findings }: (typeof own)[number]) =>
    findings.filter(({ verdict, severity }) => severity > 1 && (verdict === 'missed' || verdict === 'met-late')).length;
  return own
    .filter(
      ({ journey }) =>
        journey.events.some(({ type }) => type === words.release) && journey.events.every(({ type }) => type !== 'person.died'),
    )
    .sort((a, b) => gaps(b) - gaps(a))[0];
}
