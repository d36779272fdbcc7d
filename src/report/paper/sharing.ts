import type { DisconnectRow, Report } from '../report.ts';
import { about } from '../rows/time-critical-rows.ts';
import { lowerFirst } from '../words.ts';
import { foot } from './board.ts';
import { unseenSection } from './first-parts.ts';
import type { Paper } from './paper.ts';

/** Stop, start, continue for information sharing, from what the records can and cannot show. */
export function sharingPaper(report: Report): Paper {
  // A question that most people's records answer is to go on, and to be made whole; one that they leave open is to begin.
  const isMostlySeen = ({ unseen, of }: DisconnectRow) =>
    (of.value ?? 0) >= 20 && (of.value ?? 0) > (unseen.value ?? Number.POSITIVE_INFINITY);
  const blind = report.breaks.filter((row) => (row.unseen.value ?? 0) > 0 && !isMostlySeen(row));
  const seen = report.breaks.filter(isMostlySeen);
  const byLead = new Map<string, DisconnectRow[]>();
  for (const row of blind) byLead.set(row.lead, [...(byLead.get(row.lead) ?? []), row]);
  const start = [...byLead].map(
    ([lead, rows]) =>
      `${lead}: share what answers this: ${rows
        .slice(0, 3)
        .map(({ title, unseen }) => `${lowerFirst(title)} (${about(unseen, report.audience)} people not seen)`)
        .join('; ')}.`,
  );
  return {
    kind: 'sharing',
    title: 'Information sharing: stop, start, continue',
    subtitle: report.subtitle,
    audience: report.audience,
    marks: report.marks,
    sections: [
      unseenSection(report),
      {
        id: 'stop',
        heading: 'Stop',
        paragraphs: [],
        list: [...report.stop, 'Counting as "not done" what nobody passes on.', 'Passing on more about a person than the question needs.'],
      },
      {
        id: 'start',
        heading: 'Start',
        paragraphs:
          start.length === 0
            ? [
                report.audience.kind === 'release'
                  ? 'Nothing that the rules ask for is hidden in these records for more than a handful of people, as far as can be told.'
                  : 'Nothing that the rules ask for is hidden in these records.',
              ]
            : [],
        list: start,
        roomFor: 'Agreed with whom, by when:',
      },
      {
        id: 'continue',
        heading: 'Continue',
        paragraphs: seen.length === 0 ? ['No rule could be answered for enough people to say so.'] : [],
        list: seen.map(
          ({ title, of, unseen }) =>
            `${title}: could be answered for ${about(of, report.audience)} people${unseen.value ? `; for ${about(unseen, report.audience)} more not yet, which is to be made whole` : ''}.`,
        ),
      },
      {
        id: 'coverage',
        heading: 'What the records can answer, rule by rule',
        isAnnex: true,
        paragraphs: [],
        tables: [
          {
            id: 'coverage-table',
            caption: 'People for whom each rule could and could not be answered',
            columns: [
              { label: 'What' },
              { label: 'Who leads' },
              { label: 'Answered', isNumber: true },
              { label: 'Not seen', isNumber: true },
            ],
            rows: report.breaks.map(({ title, lead, of, unseen }) => [title, lead, of, unseen]),
          },
        ],
      },
    ],
    foot,
  };
}
