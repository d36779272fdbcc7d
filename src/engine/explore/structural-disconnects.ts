import { givenAs } from '../../kernel/given.ts';
import type { Domain } from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import { agenda } from '../agenda.ts';
import type { Step } from '../case.ts';
import { explore, type PathwayWalk } from './explore.ts';
import { innermostState } from './innermost-state.ts';
import { leadTimes } from './lead-times.ts';
import { responsibilities } from './responsibilities.ts';
import { routeOf } from './route-of.ts';
import type { PathwayStructure, StructuralFinding } from './structural-finding.ts';
import type { StructureQuestions } from './structure-questions.ts';
import { unexplainedWaits } from './unexplained-waits.ts';

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
      if (of.stage !== null && agenda(pathway, of).length === 0) keep(waits, innermostState(of), walk);
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
  const findings = waysOut.flatMap((way) => wayOutFindings(way, domains, unprepared.get(way.id), withoutDomain.get(way.id), route));
  for (const { state, label, walk } of unexplainedWaits(pathway, waits)) {
    findings.push({ code: 'waits-for-a-record', subject: state, label, states: [state], route: route(walk) });
  }
  findings.push(...leadTimes(pathway, questions, firstIn, route), ...responsibilities(questions, firstIn, route));
  return { findings, positions, complete };
}

/** What is missing on a way out: nothing that prepares it, or no moment of some domain. */
function wayOutFindings(
  { id: subject, label }: StructureQuestions['waysOut'][number],
  domains: readonly Domain[],
  unprepared: PathwayWalk | undefined,
  missing: ReadonlyMap<Domain, PathwayWalk> | undefined,
  route: (walk: PathwayWalk) => StructuralFinding['route'],
): StructuralFinding[] {
  const findings: StructuralFinding[] = [];
  if (unprepared) findings.push({ code: 'release-without-preparation', subject, label, route: route(unprepared) });
  const [first] = missing?.values() ?? [];
  if (first) {
    const names = domains.filter((domain) => missing?.has(domain));
    findings.push({ code: 'way-out-without-moment', subject, label, domains: names, route: route(first) });
  }
  return findings;
}

function keep<K>(map: Map<K, PathwayWalk>, key: K, walk: PathwayWalk): void {
  if (!map.has(key)) map.set(key, walk);
}
