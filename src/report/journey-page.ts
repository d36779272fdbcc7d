import type { Journey } from '../journal/index.ts';
import { formatInstant } from '../kernel/index.ts';
import { type Finding, isFinding } from '../map/index.ts';
import { laneOf, type SwimlaneOptions, swimlane } from './picture/swimlane.ts';
import type { JourneyPage, JourneyRow } from './report.ts';
import { domainWord, listed, lowerFirst, type ReportWords } from './words.ts';

/** One journey with its picture and the table that says the same. */
export function journeyPage(
  journey: Journey,
  findings: readonly Finding[],
  options: SwimlaneOptions & { readonly zone: string },
): JourneyPage {
  const picture = swimlane(journey, findings, options);
  const lanes = new Map(picture.lanes.map((lane) => [lane.id, lane.label]));
  const home = laneOf(options.words.lanes);
  const happened = picture.marks.map((mark) => ({
    at: mark.at,
    row: {
      number: mark.number,
      at: formatInstant(mark.at, options.zone),
      service: lanes.get(mark.lane) ?? mark.lane,
      what: mark.label,
    } satisfies JourneyRow,
  }));
  const didNot = [...asideOfContacts(findings), ...notRaised(findings, options.words)]
    .filter((finding) => isFinding(finding.verdict))
    .map((finding) => {
      const at = finding.dueAt ?? finding.triggerAt;
      const expected = options.rules[finding.rule]?.expect?.[0];
      const row: JourneyRow = {
        at: formatInstant(at, options.zone),
        service: home(expected ?? finding.triggerType).label,
        what: finding.sentence,
        verdict: finding.verdict,
        lead: finding.lead,
        quickWin: finding.quickWin,
      };
      return { at, row };
    });
  const rows = [...happened, ...didNot].sort((a, b) => a.at - b.at).map(({ row }) => row);
  return { id: journey.id, about: about(journey, options.words), picture, rows };
}

function asideOfContacts(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ domain }) => domain === undefined);
}

/** Needs that were not raised at one contact, in one row: what was missed there is one thing. */
function notRaised(findings: readonly Finding[], words: ReportWords): Finding[] {
  const contacts = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.domain === undefined || !isFinding(finding.verdict)) continue;
    const key = `${finding.rule} ${finding.triggerAt} ${finding.triggerType} ${finding.verdict}`;
    const own = contacts.get(key);
    if (own) own.push(finding);
    else contacts.set(key, [finding]);
  }
  return [...contacts.values()].map((own) => {
    const [first] = own as [Finding];
    if (own.length === 1) return first;
    const needs = own.map(({ domain }) => lowerFirst(domainWord(domain ?? '', words)));
    return { ...first, sentence: `Known needs were not raised at this contact: ${listed(needs)}.` };
  });
}

function about(journey: Journey, words: ReportWords): string {
  const { profile } = journey;
  const parts: string[] = [];
  if (profile.age !== undefined) parts.push(`aged ${profile.age}`);
  if (profile.needs.length > 0) parts.push(`known needs: ${listed(profile.needs.map((need) => needWord(need, words)))}`);
  if (profile.tenancy !== undefined && profile.tenancy !== 'none') parts.push(`${profile.tenancy} tenancy`);
  if ((profile.dependants ?? 0) > 0) parts.push(`${profile.dependants} depending on them`);
  const text = parts.join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function needWord(need: string, words: ReportWords): string {
  return words.needs?.[need] ?? lowerFirst(domainWord(need, words));
}
