import type { Report } from '../report.ts';
import type { PaperTable } from './paper.ts';
import { shareOf } from './share-of.ts';

const n = true;

/** Who was asked about a need and took something up: people, by need, sex and age band. */
export function needsTable(needs: Report['needs'], audience: Report['audience']): PaperTable[] {
  if (needs.length === 0) return [];
  return [
    {
      id: 'needs-table',
      caption: 'People whose need came up at a contact, by sex and age band: asked about it at least once, and took something up',
      isGrouped: true,
      columns: [
        { label: 'Need' },
        { label: 'Who' },
        { label: 'People', isNumber: n },
        { label: 'Asked at least once', isNumber: n },
        { label: 'Share', isNumber: n },
        { label: 'Took something up', isNumber: n },
      ],
      rows: needs.map((row) => [
        row.label,
        row.group ?? 'Everybody',
        row.people,
        row.asked,
        shareOf(row.asked, row.people, audience),
        row.accepted,
      ]),
    },
  ];
}
