import type { IndicatorRow, Report } from '../report.ts';
import { type FrameworkWords, lowerFirst } from '../words.ts';
import { isBlind } from './annex-parts.ts';
import { foot } from './board.ts';
import { unseenSection } from './first-parts.ts';
import { hasGap } from './group-rows.ts';
import type { Paper, PaperCell, PaperSection } from './paper.ts';
import { breakdownSection, methodSection } from './passing-parts.ts';
import { shareAtLeast } from './share-of.ts';

/** By outcome of the national frameworks: what was counted, from which baseline, in which direction, and what is not measured; with room for words. */
export function annualPaper(report: Report, frameworks: readonly FrameworkWords[]): Paper {
  return {
    kind: 'annual',
    title: 'Annual report on community justice outcomes',
    subtitle: report.subtitle,
    audience: report.audience,
    marks: report.marks,
    sections: [
      unseenSection(report),
      {
        id: 'how',
        heading: 'How to read it',
        paragraphs: [
          'Each outcome: what these records can count, the baseline where an earlier release holds one, and what they do not measure. The words beneath are for the partnership to write.',
          report.sinceNote,
        ],
      },
      ...frameworks.map((outcome) => outcomeSection(report, outcome)),
      ...breakdownSection(report),
      methodSection(report),
    ],
    foot,
  };
}

function outcomeSection(report: Report, { id, label, source, measures }: FrameworkWords): PaperSection {
  const rows = report.indicators.filter((row) => belongs(row.id, id) && !isBlind(row, report.audience));
  const touching = report.breaks.filter((row) => row.outcomeIds.includes(id) && row.severity > 1 && hasGap(row));
  const unmeasured = measures
    .filter((measure) => !rows.some((row) => row.id.startsWith(measure.id) || row.id === measure.indicator))
    .map((measure) => measure.label);
  const list = unmeasured.length === 0 ? [] : unmeasured.map((text) => `Not measured here: ${text}.`);
  return {
    id: `outcome-${id.toLowerCase()}`,
    heading: `${id}: ${label}`,
    paragraphs: [
      rows.length === 0 ? 'These records hold no indicator for this outcome.' : `Source: ${source}.`,
      ...rows.flatMap(({ label: name, note }) => (note === undefined ? [] : [`${name}: ${lowerFirst(note)}`])),
    ],
    ...(list.length > 0 ? { list } : {}),
    tables: [
      ...(rows.length === 0
        ? []
        : [
            {
              id: `indicators-${id.toLowerCase()}`,
              caption: `What these records count for ${id}`,
              columns: [
                { label: 'Indicator' },
                { label: 'Count', isNumber: true },
                { label: 'Of', isNumber: true },
                { label: 'Share', isNumber: true },
                { label: 'Baseline', isNumber: true },
                { label: 'Direction' },
                { label: 'Not seen', isNumber: true },
              ],
              rows: rows.map((row) => indicatorCells(row, report)),
            },
          ]),
      ...(touching.length === 0
        ? []
        : [
            {
              id: `breaks-${id.toLowerCase()}`,
              caption: `What holds ${id} back`,
              columns: [
                { label: 'What breaks' },
                { label: 'People', isNumber: true },
                { label: 'Of', isNumber: true },
                { label: 'Share', isNumber: true },
                { label: 'Who leads' },
              ],
              rows: touching.slice(0, 5).map((row): PaperCell[] => [row.title, row.people, row.of, row.share, row.lead]),
            },
          ]),
    ],
    roomFor: 'What was done, what it shows, what comes next:',
  };
}

function indicatorCells(row: IndicatorRow, report: Report): PaperCell[] {
  const share = row.of ? shareAtLeast(row.count, row.of, row.unseen, report.audience) : '';
  return [row.label, row.count, row.of ?? '', share, row.baseline ?? 'none yet', row.direction ?? '', row.unseen];
}

/** Whether an indicator (`OPIF-3f-a`) belongs to an outcome (`OPIF-3`). */
function belongs(indicator: string, outcome: string): boolean {
  return indicator.startsWith(outcome) && !/^\d/.test(indicator.slice(outcome.length));
}
