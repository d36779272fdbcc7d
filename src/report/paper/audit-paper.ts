import { momentAnswers } from '../picture/moment-answers.ts';
import type { Report } from '../report.ts';
import { sentenceCase } from '../words.ts';
import { breakTable } from './annex-parts.ts';
import { foot } from './board.ts';
import { unseenSection } from './first-parts.ts';
import { groupRows } from './group-rows.ts';
import type { Paper, PaperCell, PaperSection, PaperTable } from './paper.ts';
import { methodSection } from './passing-parts.ts';

/** For one service or partner, or for each: the rules it leads on, the moments of its domains, how long it took, by sex and age band. */
export function auditPaper(report: Report, service?: string): Paper {
  const wanted = service?.toLowerCase();
  const leads = report.byLead.filter(({ label }) => wanted === undefined || label.toLowerCase().includes(wanted));
  const domains = new Set(leads.flatMap(({ rules }) => rules.map(({ domain }) => domain)));
  return {
    kind: 'audit',
    title: service === undefined ? 'Service audit: every lead partner' : `Service audit: ${service}`,
    subtitle: report.subtitle,
    audience: report.audience,
    marks: report.marks,
    sections: [
      unseenSection(report),
      ...(leads.length === 0
        ? [
            {
              id: 'none',
              heading: 'Nothing to audit',
              paragraphs: ['No gap with enough people to tell of is led by this partner, as far as the records can show.'],
            },
          ]
        : leads.flatMap((lead, at): PaperSection[] => [
            {
              id: `lead-${at}`,
              heading: lead.label,
              paragraphs: [],
              tables: [
                withoutLead(breakTable(`lead-${at}-table`, `What ${lead.label} leads on`, lead.rules)),
                ...byGroup(
                  report,
                  lead.rules.map(({ rule }) => rule),
                  `lead-${at}`,
                ),
              ],
              roomFor: 'Good practice, and what is recommended:',
            },
          ])),
      ...momentsOf(report, domains),
      ...waitsOf(report),
      methodSection(report),
    ],
    foot,
  };
}

/** Who leads stands in the heading of the section. */
function withoutLead(table: PaperTable): PaperTable {
  const lead = table.columns.findIndex(({ label }) => label === 'Who leads');
  const others = <T>(list: readonly T[]): T[] => list.filter((_, at) => at !== lead);
  return { ...table, columns: others(table.columns), rows: table.rows.map(others) };
}

function byGroup(report: Report, rules: readonly string[], id: string) {
  const rows = groupRows(report, (each, rule) => (each === 'sex' || each === 'age') && rules.includes(rule));
  if (rows.length === 0) return [];
  return [
    {
      id: `${id}-groups`,
      caption: 'The same by sex and age band, where each part stands on enough people',
      spread: { group: 1, count: 2, of: 3, share: 4, unseen: 5 },
      columns: [
        { label: 'What' },
        { label: 'Who' },
        { label: 'People', isNumber: true },
        { label: 'Of', isNumber: true },
        { label: 'Share', isNumber: true },
        { label: 'Not seen', isNumber: true },
      ],
      rows,
    },
  ];
}

function momentsOf({ matrix }: Report, domains: ReadonlySet<string>): PaperSection[] {
  const rows = matrix.contacts.flatMap((contact) =>
    matrix.domains
      .filter(({ id }) => domains.size === 0 || domains.has(id))
      .flatMap((domain) => {
        const cell = matrix.cells[contact.id]?.[domain.id];
        return cell ? [[contact.label, domain.label, ...momentAnswers.map(([answer]) => cell[answer])]] : [];
      }),
  );
  if (rows.length === 0) return [];
  return [
    {
      id: 'moments',
      heading: 'What was asked, offered and taken up',
      paragraphs: [],
      tables: [
        {
          id: 'moments-table',
          caption: 'Moments of these domains, contact by contact',
          columns: [
            { label: 'Contact' },
            { label: 'Need' },
            ...momentAnswers.map(([, label]) => ({ label: sentenceCase(label), isNumber: true })),
          ],
          rows,
        },
      ],
    },
  ];
}

/** How long people waited, for everybody and by sex and age band. */
function waitsOf({ waits }: Report): PaperSection[] {
  if (waits.length === 0) return [];
  const rows = waits.flatMap((wait): PaperCell[][] => [
    [wait.label, 'Everybody', wait.all, ...wait.bands.map(({ count }) => count)],
    ...wait.groups
      .filter(({ characteristic, all }) => (characteristic === 'sex' || characteristic === 'age') && all.value !== undefined)
      .map((group): PaperCell[] => [wait.label, group.label, group.all, ...group.bands]),
  ]);
  return [
    {
      id: 'waits',
      heading: 'How long it took',
      paragraphs: [],
      tables: [
        {
          id: 'waits-table',
          caption: 'Waits by length',
          columns: [
            { label: 'Wait' },
            { label: 'Who' },
            { label: 'All', isNumber: true },
            ...(waits[0]?.bands ?? []).map(({ label }) => ({ label, isNumber: true })),
          ],
          rows,
        },
      ],
    },
  ];
}
