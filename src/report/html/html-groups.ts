import type { GroupRow, PeopleRow, Report } from '../report.ts';
import { shareText } from '../small-numbers.ts';
import { type Part, part } from './html-part.ts';
import { type Cell, htmlTable } from './html-parts.ts';

/** Tables by lead partner, community of practice, outcome, sex and age. */
export function groupParts(report: Report): Part[] {
  const columns = (label: string) => [
    { label },
    { label: 'People', number: true },
    { label: 'Missed', number: true },
    { label: 'Late', number: true },
    { label: 'What breaks most here' },
    { label: 'Quick win' },
  ];
  const rows = (groups: readonly GroupRow[]): Cell[][] =>
    groups.map((row) => [row.label, { count: row.people }, { count: row.missed }, { count: row.late }, row.first, row.quickWin]);
  const table = (id: string, label: string, caption: string, groups: readonly GroupRow[]) =>
    htmlTable({ id, caption, columns: columns(label), rows: rows(groups) });
  if (report.byLead.length === 0) return [];
  return [
    part(
      'partners',
      'Who leads',
      'A lead partner calls the others together; most disconnects sit between two services.',
      table('by-lead', 'Lead partner', 'Disconnects by lead partner', report.byLead),
    ),
    part(
      'communities',
      'For each community of practice',
      'A disconnect may belong to more than one.',
      table('by-community', 'Community of practice', 'Disconnects by community of practice', report.byCommunity),
    ),
    part(
      'outcomes',
      'Outcomes touched',
      'Outcomes of the national frameworks that these disconnects hold back.',
      table('by-outcome', 'Outcome', 'Disconnects by outcome', report.byOutcome),
    ),
    part(
      'people',
      'Who is affected',
      heldNote(report),
      `<div class="two">${peopleTable('by-sex', 'Sex', 'By sex', report.bySex)}${peopleTable('by-age', 'Age', 'By age band', report.byAge)}</div>`,
    ),
  ];
}

/** What is held back, and why. */
export function heldNote(report: Report): string {
  return report.smallNumber > 0
    ? `Counts of people under ${report.smallNumber} are held back, with enough others that nobody can work them out.`
    : 'Counts are shown in full: keep this report among people who may see each journey.';
}

function peopleTable(id: string, label: string, caption: string, rows: readonly PeopleRow[]): string {
  return htmlTable({
    id,
    caption,
    columns: [{ label }, { label: 'People', number: true }, { label: 'With a disconnect', number: true }, { label: 'Share', number: true }],
    rows: rows.map((row) => [
      row.label,
      { count: row.people },
      { count: row.withDisconnect },
      { count: row.urgent },
      { number: shareText(row.urgent, row.people) },
    ]),
    stack: false,
  });
}
