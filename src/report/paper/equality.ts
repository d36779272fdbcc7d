import type { CharacteristicRows, Report } from '../report.ts';
import { lowerFirst } from '../words.ts';
import { foot } from './board.ts';
import { unseenSection } from './first-parts.ts';
import { hasGap } from './group-rows.ts';
import { needsTable } from './needs-table.ts';
import type { Paper, PaperCell, PaperSection } from './paper.ts';
import { methodSection } from './passing-parts.ts';
import { intervalText, shareOf } from './share-of.ts';

/** Reach, uptake and gaps for every characteristic that the records hold; a characteristic that they do not hold is named. */
export function equalityPaper(report: Report, asked: readonly { readonly id: string; readonly label: string }[]): Paper {
  const parted = report.characteristics.filter(({ rows }) => rows.length > 1);
  const held = new Set(parted.map(({ id }) => id));
  const missing = [{ id: 'sex', label: 'Sex' }, { id: 'age', label: 'Age' }, ...asked]
    .filter(({ id }) => !held.has(id))
    .map(({ label }) => lowerFirst(label));
  return {
    kind: 'equality',
    title: 'Equality and uptake',
    subtitle: report.subtitle,
    audience: report.audience,
    marks: report.marks,
    sections: [
      unseenSection(report),
      {
        id: 'held',
        heading: 'What the records hold',
        paragraphs: [
          missing.length === 0
            ? 'The records hold every characteristic that is asked for.'
            : `Could not be seen: ${missing.join(', ')}. The records do not hold it, or hold one group only that is large enough to tell of. Nothing can be said of these; that is not the same as no difference.`,
          ...(parted.length === 0
            ? []
            : [
                `The records hold: ${parted.map(({ label }) => lowerFirst(label)).join(', ')}. People of whom they do not say it stand under "not recorded". Ranges that overlap widely are no difference that can be told.`,
              ]),
          ...offerText(report),
        ],
      },
      ...parted.map((one) => characteristicSection(report, one)),
      ...needsSection(report),
      methodSection(report),
    ],
    foot,
  };
}

/** By need, for sex and age band. */
function needsSection({ needs, audience }: Report): PaperSection[] {
  const tables = needsTable(needs, audience);
  return tables.length === 0 ? [] : [{ id: 'needs', heading: 'Asked and taken up, need by need', paragraphs: [], tables }];
}

/** Why no offer is told of, where none is. */
function offerText({ characteristics }: Report): string[] {
  const offers = characteristics.flatMap(({ rows }) => rows.map(({ offered }) => offered.value));
  if (offers.some((value) => (value ?? 0) > 0)) return [];
  return offers.includes(undefined)
    ? ['What people were offered, and what they took up, is held back: it would tell about a few of them.']
    : ['These records tell of hardly any offer to somebody, so what was taken up cannot be told.'];
}

function characteristicSection(report: Report, { id, label, rows }: CharacteristicRows): PaperSection {
  const gaps = report.breaks
    .filter((row) => row.severity > 1 && hasGap(row))
    .flatMap((row) =>
      row.groups
        .filter(({ characteristic, count }) => characteristic === id && count.value !== undefined)
        .map((group): PaperCell[] => [
          row.title,
          group.label,
          group.count,
          group.of ?? '',
          group.of ? shareOf(group.count, group.of, report.audience) : '',
          group.of ? intervalText(group.count, group.of, report.audience, group.unseen) : '',
          group.unseen ?? '',
        ]),
    );
  return {
    id: `by-${id}`,
    heading: label,
    paragraphs: [],
    tables: [
      {
        id: `uptake-${id}`,
        caption: `Reached and taken up, by ${lowerFirst(label)}`,
        columns: [
          { label },
          { label: 'People', isNumber: true },
          { label: 'Offered something', isNumber: true },
          { label: 'Took something up', isNumber: true },
          { label: 'Share', isNumber: true },
          { label: 'Range', isNumber: true },
          { label: 'Not seen', isNumber: true },
        ],
        rows: rows.map((row) => [
          row.label,
          row.people,
          row.offered,
          row.accepted,
          shareOf(row.accepted, row.offered, report.audience),
          intervalText(row.accepted, row.offered, report.audience),
          row.unseen,
        ]),
      },
      ...(gaps.length === 0
        ? []
        : [
            {
              id: `gaps-${id}`,
              caption: `Gaps by ${lowerFirst(label)}, where each part stands on enough people`,
              spread: { group: 1, count: 2, of: 3, share: 4, range: 5, unseen: 6 },
              columns: [
                { label: 'What' },
                { label },
                { label: 'People', isNumber: true },
                { label: 'Of', isNumber: true },
                { label: 'Share', isNumber: true },
                { label: 'Range', isNumber: true },
                { label: 'Not seen', isNumber: true },
              ],
              rows: gaps,
            },
          ]),
    ],
  };
}
