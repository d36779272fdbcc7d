import { formatInstant } from '../../kernel/index.ts';
import { type Finding, isDisconnect } from '../../map/index.ts';
import type { Audience } from '../../release/index.ts';
import { marksByPerson } from '../mark.ts';
import type { Report } from '../report.ts';
import type { MappedJourneys, ReportOptions } from '../report-options.ts';
import { tellingJourneys } from '../telling.ts';
import { plainTime, sentenceCase } from '../words.ts';

const most = 10;

/** One journey in ten lines: of somebody real only inside; a release tells the journey of an invented person, and says so. */
export function toldInTenLines(mapped: MappedJourneys, options: ReportOptions, audience: Audience, zone: string): Report['told'] {
  const own = audience.kind === 'release' ? options.toldInstead : chosen(mapped, options.words?.release);
  if (own === undefined) return undefined;
  const labels = options.words?.events ?? {};
  const milestones = new Set((options.words?.flow ?? []).flatMap((column) => column.milestones.flatMap(({ types }) => types)));
  const happened = own.journey.events
    .filter(({ type }) => !type.startsWith('moment.'))
    .map(({ at, type }) => ({
      at,
      weight: type === options.words?.release ? 2 : milestones.has(type) ? 1 : 0,
      text: labels[type] ?? sentenceCase(type),
    }));
  const didNot = own.findings
    .filter(({ verdict, domain }) => isDisconnect(verdict) && domain === undefined)
    .map(({ dueAt, triggerAt, sentence, severity, verdict }) => ({
      at: dueAt ?? triggerAt,
      weight: severity,
      text: shortly(sentence, verdict),
    }));
  const gaps = didNot.toSorted((a, b) => b.weight - a.weight || a.at - b.at).slice(0, 5);
  const room = most - gaps.length;
  const kept = happened.toSorted((a, b) => b.weight - a.weight || a.at - b.at).slice(0, room);
  const lines = [...kept, ...gaps].sort((a, b) => a.at - b.at).map(({ at, text }) => `${plainTime(formatInstant(at, zone))}: ${text}`);
  const note =
    audience.kind === 'inside'
      ? `The journey of one person, ${own.journey.id}. It does not leave the partnership.`
      : 'This person is invented. The journey shows what the numbers mean; it is nobody’s.';
  return { note, lines };
}

/** What broke, without the times that the line begins with. */
function shortly(sentence: string, verdict: Finding['verdict']): string {
  const [what = sentence] = sentence.replace(/\.$/, '').split(/: (?:nothing is on record|it was due)/);
  return verdict === 'met-late' ? `${what} (done late)` : verdict === 'missed' ? `${what} (missed)` : what;
}

/** Somebody who was released, where anybody was: the first hours are what the paper is about. */
function chosen({ journeys, findings }: MappedJourneys, release: string | undefined): ReportOptions['toldInstead'] {
  const released = journeys.filter(({ events }) => events.some(({ type }) => type === release));
  const [journey] = tellingJourneys(released.length > 0 ? released : journeys, marksByPerson(findings), 1);
  return journey && { journey, findings: findings.filter((finding) => finding.journey === journey.id) };
}
