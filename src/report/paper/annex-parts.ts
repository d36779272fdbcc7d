import type { Audience } from '../../release/index.ts';
import { momentAnswers } from '../picture/moment-answers.ts';
import { matrixPicture } from '../picture/picture-matrix.ts';
import type { DisconnectRow, GroupRow, IndicatorRow, Report } from '../report.ts';
import { isHardlyAny } from '../rows/hardly-any.ts';
import { about } from '../rows/time-critical-rows.ts';
import { lowerFirst, sentenceCase } from '../words.ts';
import { groupRows, hasGap, heldBackText } from './group-rows.ts';
import { needsTable } from './needs-table.ts';
import type { PaperCell, PaperSection, PaperTable } from './paper.ts';
import { intervalText, shareAtLeast, shareOf } from './share-of.ts';

const n = true;

/** Every rule with something to mend. */
export function breaksSection(report: Report): PaperSection {
  const broken = report.breaks.filter(hasGap);
  const few = report.audience.kind === 'release' ? ' Rules that touched hardly anybody are not listed.' : '';
  return {
    id: 'breaks',
    heading: 'What breaks',
    isAnnex: true,
    paragraphs:
      broken.length === 0
        ? ['Nothing that the rules look for was missed or came late, as far as can be told.']
        : [`In the order of the first pages.${few}${heldBackText(report.breaks)}`],
    ...(broken.length === 0
      ? {}
      : {
          tables: [
            breakTable('breaks-table', 'Each rule with something to mend', broken),
            {
              id: 'basis-table',
              caption: 'Where each time limit comes from',
              isFolded: true,
              columns: [
                { label: 'What' },
                { label: 'Rule' },
                { label: 'Basis' },
                { label: 'Severity, 1 to 3', isNumber: n },
                { label: 'Outcomes touched' },
              ],
              rows: broken.map((row) => [
                row.title,
                row.rule,
                row.weak ? `${row.basis} (weak)` : row.basis,
                String(row.severity),
                row.outcomes.join('; '),
              ]),
            },
          ],
        }),
  };
}

export function breakTable(id: string, caption: string, rows: readonly DisconnectRow[]): PaperTable {
  return {
    id,
    caption,
    columns: [
      { label: 'What happened' },
      { label: 'People', isNumber: n },
      { label: 'Of', isNumber: n },
      { label: 'Share', isNumber: n },
      { label: 'Range', isNumber: n },
      { label: 'Never', isNumber: n },
      { label: 'Late', isNumber: n },
      { label: 'Not seen', isNumber: n },
      { label: 'Who leads' },
      { label: 'Quick win' },
    ],
    rows: rows.map((row) => [
      row.title,
      row.people,
      row.of,
      row.share,
      row.interval,
      row.missed ?? '',
      row.late ?? '',
      row.unseen,
      row.lead,
      row.quickWin,
    ]),
  };
}

/** Rules by lead partner, by community of practice or by outcome. */
export function groupSection(id: string, heading: string, label: string, groups: readonly GroupRow[]): PaperSection[] {
  if (groups.length === 0) return [];
  return [
    {
      id,
      heading,
      isAnnex: true,
      paragraphs: [],
      tables: [
        {
          id: `${id}-table`,
          caption: `${heading}: the first three of each`,
          isGrouped: true,
          columns: [
            { label },
            { label: 'What breaks' },
            { label: 'People', isNumber: n },
            { label: 'Of', isNumber: n },
            { label: 'Share', isNumber: n },
            { label: 'Quick win' },
          ],
          rows: groups.flatMap((group) =>
            group.rules.slice(0, 3).map((row): PaperCell[] => [group.label, row.title, row.people, row.of, row.share, row.quickWin]),
          ),
        },
      ],
    },
  ];
}

/** The people of the report by each characteristic. */
export function peopleSection(report: Report): PaperSection[] {
  const parted = report.characteristics.filter(({ rows }) => rows.length > 1);
  const tables = parted.map(
    ({ id, label, rows }): PaperTable => ({
      id: `people-${id}`,
      caption: `By ${lowerFirst(label)}`,
      columns: [
        { label },
        { label: 'People', isNumber: n },
        { label: 'Offered something', isNumber: n },
        { label: 'Took something up', isNumber: n },
        { label: 'Share', isNumber: n },
      ],
      rows: rows.map((row) => [row.label, row.people, row.offered, row.accepted, shareOf(row.accepted, row.offered, report.audience)]),
    }),
  );
  const by = (characteristic: string) => groupTable(`breaks-by-${characteristic}`, characteristic, report);
  return [
    {
      id: 'people',
      heading: 'Who the people are',
      isAnnex: true,
      paragraphs: [`These are ${about(report.people, report.audience)} people.`],
      tables: [...tables, ...by('sex'), ...by('age')],
    },
  ];
}

function groupTable(id: string, characteristic: string, report: Report): PaperTable[] {
  const rows = groupRows(report, (each) => each === characteristic);
  if (rows.length === 0) return [];
  return [
    {
      id,
      caption: `What breaks, by ${characteristic}, where each part stands on enough people`,
      spread: { group: 1, count: 2, of: 3, share: 4, unseen: 5 },
      columns: [
        { label: 'What' },
        { label: sentenceCase(characteristic) },
        { label: 'People', isNumber: n },
        { label: 'Of', isNumber: n },
        { label: 'Share', isNumber: n },
        { label: 'Not seen', isNumber: n },
      ],
      rows,
    },
  ];
}

/** What came of the moments, contact by contact. */
export function momentsSection({ matrix, needs, audience }: Report): PaperSection[] {
  if (matrix.contacts.length === 0) return [];
  const rows = matrix.contacts.flatMap((contact) =>
    matrix.domains.flatMap((domain) => {
      const cell = matrix.cells[contact.id]?.[domain.id];
      return cell ? [[contact.label, domain.label, ...momentAnswers.map(([answer]) => cell[answer])]] : [];
    }),
  );
  return [
    {
      id: 'moments',
      heading: 'Good moments to ask',
      isAnnex: true,
      paragraphs: [matrix.sentence],
      pictures: [{ title: 'Good moments to ask', sentence: matrix.sentence, svg: matrixPicture(matrix) }],
      tables: [
        {
          id: 'moments-table',
          caption: 'Good moments to ask, by contact and need',
          isFolded: true,
          columns: [
            { label: 'Contact' },
            { label: 'Need' },
            ...momentAnswers.map(([, label]) => ({ label: sentenceCase(label), isNumber: n })),
          ],
          rows,
        },
        ...needsTable(needs, audience),
      ],
    },
  ];
}

/** Whether an indicator counted hardly anything because it could not be seen. */
export function isBlind({ id, count, of, unseen }: IndicatorRow, { kind }: Audience): boolean {
  if (!isHardlyAny(count) || (of !== undefined && !isHardlyAny(of))) return false;
  // Where numbers leave, "few people" stands for none too: such a row tells nothing but that there was hardly anything.
  return (unseen.value ?? 0) > 0 || kind === 'release' || id.startsWith('PLAN-');
}

/** Whether neither the number nor what it is of is told. */
function isHeld({ count, of }: IndicatorRow): boolean {
  return count.value === undefined && !isHardlyAny(count) && (of === undefined || (of.value === undefined && !isHardlyAny(of)));
}

/** @example 'CJPF is the Community Justice Performance Framework.' */
function frameworksText(rows: readonly IndicatorRow[]): string {
  const names = new Map(rows.map(({ id, framework }) => [id.split('-')[0] ?? id, framework]));
  return [...names].map(([short, name]) => `${short}: ${name}.`).join(' ');
}

/** Each indicator, for everybody, and by sex and age band. */
export function indicatorsSection(report: Report, isAnnex = true): PaperSection[] {
  if (report.indicators.length === 0) return [];
  const blind = report.indicators.filter((row) => isBlind(row, report.audience));
  const held = report.indicators.filter(isHeld);
  const answered = report.indicators.filter((row) => !blind.includes(row) && !held.includes(row));
  const named = (rows: readonly IndicatorRow[]) => rows.map(({ label, id }) => `${lowerFirst(label)} (${id})`).join('; ');
  const share = ({ count, of, unseen }: Pick<IndicatorRow, 'count' | 'of'> & Partial<Pick<IndicatorRow, 'unseen'>>): PaperCell =>
    of === undefined ? '' : unseen === undefined ? shareOf(count, of, report.audience) : shareAtLeast(count, of, unseen, report.audience);
  const by = (characteristic: string, label: string): PaperTable => ({
    id: `indicators-by-${characteristic}`,
    caption: `Outcome indicators by ${label}, where each part stands on enough people`,
    spread: { group: 1, count: 2, of: 3, share: 4, unseen: 5 },
    columns: [
      { label: 'Indicator' },
      { label: sentenceCase(label) },
      { label: 'Count', isNumber: n },
      { label: 'Of', isNumber: n },
      { label: 'Share', isNumber: n },
      { label: 'Not seen', isNumber: n },
    ],
    rows: answered.flatMap((row) =>
      row.groups
        .filter((group) => group.characteristic === characteristic && group.count.value !== undefined)
        .map((group): PaperCell[] => [
          row.label,
          group.label,
          group.count,
          group.of ?? '',
          share({ count: group.count, ...(group.of ? { of: group.of } : {}), ...(group.unseen ? { unseen: group.unseen } : {}) }),
          group.unseen ?? '',
        ]),
    ),
  });
  return [
    {
      id: 'indicators',
      heading: 'Outcome indicators',
      isAnnex,
      paragraphs: [
        `Counted from the events of the journeys, nothing else. A share is of those that could be seen. ${frameworksText(answered)}`.trim(),
        ...(blind.length === 0 ? [] : [`These records hold nothing, or hardly anything, of: ${named(blind)}.`]),
        ...(held.length === 0 ? [] : [`All numbers of these are held back: ${named(held)}.`]),
      ],
      tables: [
        {
          id: 'indicators-table',
          caption: 'Outcome indicators that these records can answer',
          columns: [
            { label: 'Indicator' },
            { label: 'In the framework' },
            { label: 'Count', isNumber: n },
            { label: 'Of', isNumber: n },
            { label: 'Share', isNumber: n },
            { label: 'Range', isNumber: n },
            { label: 'Not seen', isNumber: n },
            { label: 'Note' },
          ],
          rows: answered.map((row) => [
            row.label,
            row.id,
            row.count,
            row.of ?? '',
            share(row),
            row.of ? intervalText(row.count, row.of, report.audience, row.unseen) : '',
            row.unseen,
            row.note ?? '',
          ]),
        },
        by('sex', 'sex'),
        by('age', 'age'),
      ].filter(({ rows }) => rows.length > 0),
    },
  ];
}
