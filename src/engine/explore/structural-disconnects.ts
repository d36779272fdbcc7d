import { givenAs } from '../../kernel/given.ts';
import { type Confidence, type Domain, HOUR, type Instant } from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import { agenda } from '../agenda.ts';
import type { Step } from '../case.ts';
import { explore, type PathwayWalk, stepsOf } from './explore.ts';
import { stateOf, unexplainedWaits } from './unexplained-waits.ts';

/** A way out into the community: a stage ending with an outcome. */
export interface WayOut {
  readonly id: string;
  readonly label: string;
  readonly stage: string;
  readonly outcome: string;
  /** A way out of custody, which should have been prepared for. */
  readonly fromCustody?: boolean;
}

/** A contact that prepares for release and needs so many days of notice. */
export interface PreparingContact {
  readonly contact: string;
  readonly leadDays: number;
  /** The contact that stands in for it on a stay too short for it. */
  readonly onShortStay?: string;
}

/** A length of stay that really happens. */
export interface StageStay {
  readonly id: string;
  readonly label: string;
  readonly days: number;
  /** How many days before the release its day is known. @defaultValue as long as the stay */
  readonly noticeDays?: number;
  /** States in which such a stay is spent, as the beginnings of their ids. */
  readonly states: readonly string[];
  readonly confidence: Confidence;
}

/** Something that somebody has to see to, and who does so in which states. */
export interface Responsibility {
  readonly id: string;
  readonly label: string;
  /** Where it matters, as the beginnings of state ids. */
  readonly during: readonly string[];
  readonly holders: readonly { readonly partner: string; readonly states: readonly string[]; readonly confidence: Confidence }[];
}

/** What to prove about a pathway. */
export interface StructureQuestions {
  readonly domains: readonly Domain[];
  readonly waysOut: readonly WayOut[];
  readonly preparing: readonly PreparingContact[];
  readonly stays: readonly StageStay[];
  readonly responsibilities: readonly Responsibility[];
}

/** One step of a shortest way. */
export interface RouteStep {
  readonly type: string;
  /** What the event is called; of an opening or a due time, the state come to. `undefined` where no state is come to. */
  readonly label: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** Hours from the start of the route. */
  readonly hours: number;
}

/** The notice that a contact needs, and the one that a stay gives; in days. */
export interface NoticeGap {
  readonly needed: number;
  readonly given: number;
  /** The longest that the stay lasts. */
  readonly stayDays: number;
  readonly stayLabel: string;
  /** Whether no preparing contact has its notice on such a stay. */
  readonly ofAny: boolean;
}

/** A gap that follows from the pathway itself, whoever walks it: facts, which `structuralSentence` puts into words. */
export interface StructuralFinding {
  readonly code:
    | 'release-without-preparation'
    | 'way-out-without-moment'
    | 'lead-time-never-met'
    | 'waits-for-a-record'
    | 'nobody-responsible'
    | 'two-responsible';
  /** Id of the way out, contact, state or responsibility. */
  readonly subject: string;
  /** What the way out, contact, state or responsibility is called. */
  readonly label: string;
  readonly domains?: readonly Domain[];
  readonly stay?: string;
  readonly partners?: readonly string[];
  readonly states?: readonly string[];
  readonly notice?: NoticeGap;
  /** A shortest route on which it happens, each step taken by the engine. */
  readonly route: readonly RouteStep[];
}

/** What follows from a pathway itself: its ways out, its gaps and its stays. */
export interface PathwayStructure {
  readonly findings: readonly StructuralFinding[];
  readonly positions: number;
  /** False when the search met its limit: there may be more to find. */
  readonly complete: boolean;
}

/**
 * Finds the gaps that need no data: ways out without a moment or a preparing contact, steps whose notice is longer than a stay,
 * responsibilities that nobody or two partners hold, states in which nothing falls due and that do not say why. Each finding has a route that the engine really walked.
 * @param starts Cases just opened, from which to explore
 * @example structuralDisconnects(scottishPathway, [openCase(…)], scottishQuestions).findings[0]?.code // 'release-without-preparation'
 */
export function structuralDisconnects(
  pathway: Pathway,
  starts: readonly Step[],
  questions: StructureQuestions,
  options: { readonly mostPositions?: number } = {},
): PathwayStructure {
  givenAs('structuralDisconnects', 'pathway', pathway, '{links:object meaning:object start:list}');
  givenAs('structuralDisconnects', 'starts', starts, '[entries:list due:list cancelled:list]');
  givenAs('structuralDisconnects', 'questions', questions, '{domains:list waysOut:list preparing:list}');
  givenAs('structuralDisconnects', 'options', options, 'object?');
  const { domains, waysOut, preparing } = questions;
  const prepared = 1 << domains.length;
  const preparers = new Set(preparing.flatMap((each) => [each.contact, ...(each.onShortStay ? [each.onShortStay] : [])]));
  const withoutDomain = new Map<string, Map<Domain, PathwayWalk>>();
  const unprepared = new Map<string, PathwayWalk>();
  const firstIn = new Map<string, PathwayWalk>();
  const waits = new Map<string, PathwayWalk>();
  const marks = (step: Step) => {
    let set = 0;
    for (const moment of step.moments) {
      const index = domains.indexOf(moment.domain);
      if (index >= 0) set |= 1 << index;
      if (preparers.has(moment.contact)) set |= prepared;
    }
    return set;
  };
  const { positions, complete } = explore(
    pathway,
    starts,
    (walk) => {
      const { case: of } = walk.step;
      if (of.stage !== null && agenda(pathway, of).length === 0) keep(waits, stateOf(of), walk);
      for (const entry of walk.step.entries) {
        if (entry.type === 'state.entered') keep(firstIn, String(entry.attrs?.['state']), walk);
        if (entry.type !== 'stage.ended') continue;
        for (const way of waysOut) {
          if (way.stage !== entry.stage || way.outcome !== entry.attrs?.['outcome']) continue;
          const missing = withoutDomain.get(way.id) ?? new Map<Domain, PathwayWalk>();
          withoutDomain.set(way.id, missing);
          domains.forEach((domain, index) => {
            if ((walk.marks & (1 << index)) === 0) keep(missing, domain, walk);
          });
          if (way.fromCustody && (walk.marks & prepared) === 0) keep(unprepared, way.id, walk);
        }
      }
      return false;
    },
    { marks, ...options },
  );
  const route = (walk: PathwayWalk) => routeOf(pathway, walk);
  const findings: StructuralFinding[] = [];
  for (const way of waysOut) {
    const walk = unprepared.get(way.id);
    if (walk) {
      findings.push({
        code: 'release-without-preparation',
        subject: way.id,
        label: way.label,
        route: route(walk),
      });
    }
    const missing = withoutDomain.get(way.id);
    if (!missing || missing.size === 0) continue;
    const [first] = missing.values();
    const names = domains.filter((domain) => missing.has(domain));
    findings.push({
      code: 'way-out-without-moment',
      subject: way.id,
      label: way.label,
      domains: names,
      route: route(first as PathwayWalk),
    });
  }
  for (const { state, label, walk } of unexplainedWaits(pathway, waits)) {
    findings.push({ code: 'waits-for-a-record', subject: state, label, states: [state], route: route(walk) });
  }
  findings.push(...leadTimes(pathway, questions, firstIn, route), ...responsibilities(questions, firstIn, route));
  return { findings, positions, complete };
}

function leadTimes(
  pathway: Pathway,
  { preparing, stays }: StructureQuestions,
  firstIn: ReadonlyMap<string, PathwayWalk>,
  route: (walk: PathwayWalk) => RouteStep[],
): StructuralFinding[] {
  const findings: StructuralFinding[] = [];
  for (const stay of stays) {
    const begin = [...firstIn].find(([state]) => within(state, stay.states));
    if (!begin) continue;
    const notice = Math.min(stay.days, stay.noticeDays ?? stay.days);
    const tooLong = preparing.filter((each) => {
      const standIn = preparing.find((other) => other.contact === each.onShortStay);
      return each.leadDays > notice && !(standIn && standIn.leadDays <= notice);
    });
    const gap = { given: notice, stayDays: stay.days, stayLabel: stay.label, ofAny: tooLong.length === preparing.length };
    for (const { contact, leadDays } of tooLong) {
      findings.push({
        code: 'lead-time-never-met',
        subject: contact,
        label: pathway.contacts[contact]?.label ?? contact,
        stay: stay.id,
        notice: { needed: leadDays, ...gap },
        route: route(begin[1]),
      });
    }
  }
  return findings;
}

function responsibilities(
  { responsibilities: all }: StructureQuestions,
  firstIn: ReadonlyMap<string, PathwayWalk>,
  route: (walk: PathwayWalk) => RouteStep[],
): StructuralFinding[] {
  return all.flatMap((responsibility) => {
    const groups = new Map<string, { partners: string[]; states: string[]; walk: PathwayWalk }>();
    for (const [state, walk] of firstIn) {
      if (!within(state, responsibility.during)) continue;
      const partners = responsibility.holders.filter((holder) => within(state, holder.states)).map((holder) => holder.partner);
      if (partners.length === 1) continue;
      const group = groups.get(partners.join()) ?? { partners, states: [], walk };
      group.states.push(state);
      if (walk.length < group.walk.length) group.walk = walk;
      groups.set(partners.join(), group);
    }
    return [...groups.values()].map(
      ({ partners, states, walk }): StructuralFinding => ({
        code: partners.length === 0 ? 'nobody-responsible' : 'two-responsible',
        subject: responsibility.id,
        label: responsibility.label,
        partners,
        states,
        route: route(walk),
      }),
    );
  });
}

function routeOf(pathway: Pathway, walk: PathwayWalk): RouteStep[] {
  const steps = stepsOf(walk);
  const start = (steps[0] as PathwayWalk).step.case.at as Instant;
  return steps.map(({ step, input }) => {
    const state = step.entries.findLast((entry) => entry.type === 'state.entered')?.attrs?.['label'];
    const hours = Math.round((step.case.at - start) / HOUR);
    const isOwn = input === null || input.type === 'due';
    const label = isOwn ? (state === undefined ? undefined : String(state)) : (pathway.vocabulary[input.type]?.label ?? input.type);
    const attrs = input !== null && 'attrs' in input ? input.attrs : undefined;
    return { type: input === null ? 'case.opened' : input.type, label, ...(attrs === undefined ? {} : { attrs }), hours };
  });
}

function keep<K>(map: Map<K, PathwayWalk>, key: K, walk: PathwayWalk): void {
  if (!map.has(key)) map.set(key, walk);
}

function within(state: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => state === beginning || state.startsWith(`${beginning}.`));
}
