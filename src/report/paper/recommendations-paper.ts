import type { RecommendationEntry } from '../recommendation.ts';
import type { DisconnectRow, Report } from '../report.ts';
import { foot } from './board.ts';
import { unseenSection } from './first-parts.ts';
import type { Paper, PaperCell, PaperSection } from './paper.ts';
import { methodSection } from './passing-parts.ts';

/** Recommendations and quick wins by community of practice and lead: decision, evidence, owner, due, status, history, and whether the rate moved. */
export function recommendationsPaper(report: Report, entries: readonly RecommendationEntry[]): Paper {
  const rules = new Set(report.breaks.map(({ rule }) => rule));
  const apart = entries.filter(({ rule }) => !rules.has(rule));
  return {
    kind: 'recommendations',
    title: 'Recommendations and quick wins',
    subtitle: report.subtitle,
    audience: report.audience,
    marks: report.marks,
    sections: [
      unseenSection(report),
      {
        id: 'since',
        heading: 'Whether rates moved',
        paragraphs: [
          report.sinceNote,
          ...(entries.length === 0 ? ['No register of recommendations was named (--recommendations FILE); these are proposals.'] : []),
        ],
      },
      ...report.byCommunity.map(({ id, label, rules: own }): PaperSection => communitySection(report, id, label, own, entries)),
      ...(apart.length === 0
        ? []
        : [
            {
              id: 'apart',
              heading: 'Kept, with no gap in these records',
              paragraphs: [],
              tables: [
                {
                  id: 'apart-table',
                  caption: 'Entries of the register whose rule shows nothing here',
                  columns: columns,
                  rows: apart.map((entry) => entryCells(entry, undefined, report)),
                },
              ],
            },
          ]),
      methodSection(report),
    ],
    foot,
  };
}

const columns = [
  { label: 'What breaks' },
  { label: 'Who leads' },
  { label: 'People', isNumber: true },
  { label: 'Of', isNumber: true },
  { label: 'Decision' },
  { label: 'Owner' },
  { label: 'Due' },
  { label: 'Status' },
  { label: 'History' },
  { label: 'Rate moved' },
];

function communitySection(
  report: Report,
  id: string,
  label: string,
  rows: readonly DisconnectRow[],
  entries: readonly RecommendationEntry[],
): PaperSection {
  const cells = rows
    .filter(({ severity }) => severity > 1)
    .flatMap((row): PaperCell[][] => {
      const own = entries.filter(({ rule }) => rule === row.rule);
      if (own.length > 0) return own.map((entry) => entryCells(entry, row, report));
      return [
        [
          row.title,
          row.lead,
          row.people,
          row.of,
          `Quick win: ${row.quickWin}`,
          'to be agreed',
          'to be agreed',
          'proposal',
          '',
          movedOf(row.rule, report),
        ],
      ];
    });
  return {
    id: `community-${id}`,
    heading: label,
    paragraphs: cells.length === 0 ? ['Only light gaps were found here.'] : [],
    ...(cells.length === 0 ? {} : { tables: [{ id: `community-${id}-table`, caption: `What ${label} recommends`, columns, rows: cells }] }),
  };
}

function entryCells(entry: RecommendationEntry, row: DisconnectRow | undefined, report: Report): PaperCell[] {
  const history = entry.history.map(({ on, status, note }) => `${on} ${status}${note === undefined ? '' : `: ${note}`}`).join('; ');
  const decision = `${entry.kind === 'quick-win' ? 'Quick win: ' : ''}${entry.decision}${entry.evidence === undefined ? '' : ` (evidence: ${entry.evidence})`}`;
  return [
    row?.title ?? entry.rule,
    row?.lead ?? '',
    row?.people ?? '',
    row?.of ?? '',
    decision,
    entry.owner,
    entry.due,
    entry.status,
    history,
    movedOf(entry.rule, report),
  ];
}

function movedOf(rule: string, { since }: Report): string {
  return since.find((row) => row.rule === rule)?.moved ?? '';
}
