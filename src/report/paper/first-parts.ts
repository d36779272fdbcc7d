import { barsPicture } from '../picture/picture-bars.ts';
import type { RecommendationEntry } from '../recommendation.ts';
import type { DisconnectRow, Report } from '../report.ts';
import { changeSentence } from '../rows/lead-sentences.ts';
import { shortDate } from '../words.ts';
import { hasGap } from './group-rows.ts';
import type { PaperCell, PaperSection } from './paper.ts';
import { isOneSided } from './share-of.ts';

const n = true;

/** What could not be seen: always the first thing said. */
export function unseenSection(report: Report): PaperSection {
  return { id: 'unseen', heading: 'What could not be seen', paragraphs: report.unseen };
}

/** The first hours and days after release: bars with rates and intervals, and the same as a table. */
export function firstHoursSection(report: Report): PaperSection[] {
  const rows = report.timeCritical;
  if (rows.length === 0) return [];
  const picture = barsPicture({
    title: 'The first hours and days after release',
    sentence: rows.map(({ sentence }) => sentence).join(' '),
    most: 1,
    isGood: true,
    rows: rows.map(({ label, had, of, share, interval, unseen }) => ({
      label,
      value: share.share ?? 0,
      note:
        share.share === undefined
          ? `${had.text} of ${of.text}: too few for a share`
          : `${share.text} (${isOneSided(had, of, unseen) ? `${had.text} known, ${unseen.text} not seen` : `${had.text} of ${of.text}`}; ${interval})`,
    })),
  });
  return [
    {
      id: 'first-hours',
      heading: 'Release: the first hours and days',
      paragraphs: [],
      pictures: [
        {
          title: 'The first hours and days after release',
          sentence:
            'Of the people it applied to, the share who had it in time. The range is what chance, and people who were not seen, leave open.',
          svg: picture,
          isNarrow: true,
        },
      ],
      tables: [
        {
          id: 'first-hours-table',
          caption: 'Who had what they needed in time',
          columns: [
            { label: 'What' },
            { label: 'Had it', isNumber: n },
            { label: 'Of', isNumber: n },
            { label: 'Share', isNumber: n },
            { label: 'Range', isNumber: n },
            { label: 'Not seen', isNumber: n },
            { label: 'Who leads' },
          ],
          rows: rows.map((row) => [row.label, row.had, row.of, row.share, row.interval, row.unseen, row.lead]),
        },
      ],
    },
  ];
}

/** The one change, with what can honestly be expected of it. */
export function changeSection(report: Report): PaperSection[] {
  const { change, matrix } = report;
  if (change === undefined) return [];
  const paragraphs = [changeSentence(change, report)];
  if (change.isAsking && matrix.sentence !== '') paragraphs.push(matrix.sentence);
  return [{ id: 'change', heading: 'The one change that would help most', paragraphs }];
}

export function sinceSection(report: Report): PaperSection {
  const rows = report.since.slice(0, 8);
  return {
    id: 'since',
    heading: 'What changed since last time',
    paragraphs: [report.sinceNote],
    ...(rows.length === 0
      ? {}
      : {
          tables: [
            {
              id: 'since-table',
              caption: 'Share of people for whom it broke, then and now',
              columns: [
                { label: 'What' },
                { label: 'Then', isNumber: n },
                { label: 'Of', isNumber: n },
                { label: 'Share then', isNumber: n },
                { label: 'Now', isNumber: n },
                { label: 'Of', isNumber: n },
                { label: 'Share now', isNumber: n },
                { label: 'Moved' },
              ],
              rows: rows.map((row) => [row.title, row.before, row.beforeOf, row.beforeShare, row.now, row.of, row.share, row.moved]),
            },
          ],
        }),
  };
}

/** The first things to mend: who leads, a first thing to try, and room for a date. */
export function whoSection(report: Report, entries: readonly RecommendationEntry[] = []): PaperSection[] {
  const rows = report.breaks.filter((row) => row.severity > 1 && hasGap(row)).slice(0, 6);
  if (rows.length === 0) return [];
  return [
    {
      id: 'who',
      heading: 'Who does what, by when',
      paragraphs: [
        `Urgent gaps of the first 72 hours after release stand first, then the weightiest; a time limit that is only assumed stands after those that rest on something.${report.leadNote === undefined ? '' : ` ${report.leadNote}`}`,
      ],
      tables: [
        {
          id: 'who-table',
          caption: 'What to mend first',
          columns: [
            { label: 'What breaks' },
            { label: 'People', isNumber: n },
            { label: 'Of', isNumber: n },
            { label: 'Who leads' },
            { label: 'First thing to try' },
            { label: 'By when' },
          ],
          rows: rows.map((row) => [row.title, row.people, row.of, ...agreed(row, entries)]),
        },
      ],
    },
  ];
}

/** Who leads, what to try, and by when: as the partnership decided, where it did; of several decisions the one that is due first. */
function agreed({ rule, lead, quickWin }: DisconnectRow, entries: readonly RecommendationEntry[]): PaperCell[] {
  const own = entries.filter((entry) => entry.rule === rule && entry.status !== 'dropped');
  const isOpen = ({ status }: RecommendationEntry) => status !== 'done';
  const [entry] = own.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (a.due < b.due ? -1 : 1));
  if (entry === undefined) return [lead, quickWin, 'to be agreed'];
  return [`${lead}; ${entry.owner}`, entry.decision, `${shortDate(entry.due)} (${entry.status})`];
}

/** Every question that the records cannot answer, for the annex: what nobody can see is easily forgotten. */
export function blindSection({ breaks, audience }: Report): PaperSection[] {
  const rows = breaks.filter(({ unseen }) => unseen.value === undefined || unseen.value > 0);
  if (rows.length === 0) return [];
  const how = audience.kind === 'release' ? ' Fewer than three people not seen are not told of.' : '';
  return [
    {
      id: 'blind',
      heading: 'What could not be seen, question by question',
      isAnnex: true,
      paragraphs: [`For how many people each question could be answered, and for how many not.${how}`],
      tables: [
        {
          id: 'blind-table',
          caption: 'Questions that the records answer for some people only, or for nobody',
          columns: [{ label: 'What' }, { label: 'Answered', isNumber: n }, { label: 'Not seen', isNumber: n }, { label: 'Who leads' }],
          rows: rows.map((row) => [row.title, row.of, row.unseen, row.lead]),
        },
      ],
    },
  ];
}

export function toldSection({ told }: Report): PaperSection[] {
  return told === undefined ? [] : [{ id: 'told', heading: 'One journey in ten lines', paragraphs: [told.note], list: told.lines }];
}
