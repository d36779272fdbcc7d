import { flowPicture } from '../picture/picture-flow.ts';
import { gatesPicture } from '../picture/picture-gates.ts';
import { swimlanePicture } from '../picture/picture-swimlane.ts';
import { waitsPicture } from '../picture/picture-waits.ts';
import type { Report } from '../report.ts';
import { about } from '../rows/time-critical-rows.ts';
import { plainTime, sentenceCase, verdictWord } from '../words.ts';
import type { PaperSection } from './paper.ts';

const n = true;

/** How people pass from milestone to milestone: the strongest routes as a picture, all of them as a table. */
export function flowSection({ flow, flowLinks }: Report): PaperSection[] {
  if (flow.links.length === 0) return [];
  const label = new Map(flow.nodes.map((node) => [node.id, node.label]));
  return [
    {
      id: 'flow',
      heading: 'How people pass through',
      isAnnex: true,
      paragraphs: ['Each journey counts once in each column, at the first thing that fits.'],
      pictures: [{ title: 'How people pass through', sentence: flow.sentence, svg: flowPicture(flow) }],
      tables: [
        {
          id: 'flow-table',
          caption: 'From one milestone to the next',
          isFolded: true,
          columns: [{ label: 'From' }, { label: 'To' }, { label: 'People', isNumber: n }],
          rows: flowLinks.map((link) => [label.get(link.from) ?? link.from, label.get(link.to) ?? link.to, link.count]),
        },
      ],
    },
  ];
}

export function waitsSection(report: Report): PaperSection[] {
  const { waits, gates } = report;
  const sections: PaperSection[] = [];
  if (waits.length > 0) {
    const sentence = 'How long it took, as shares of all who started to wait; what had not ended when the record did stands last.';
    sections.push({
      id: 'waits',
      heading: 'How long people waited',
      isAnnex: true,
      paragraphs: [],
      pictures: [{ title: 'How long people waited', sentence, svg: waitsPicture(waits, sentence), isNarrow: true }],
      tables: [
        {
          id: 'waits-table',
          caption: 'Waits by length',
          columns: [
            { label: 'Wait' },
            { label: 'All', isNumber: n },
            ...(waits[0]?.bands ?? []).map(({ label }) => ({ label, isNumber: n })),
          ],
          rows: waits.map((row) => [row.label, row.all, ...row.bands.map(({ count }) => count)]),
        },
      ],
    });
  }
  if (gates.rows.length > 0) {
    const isHeld = gates.rows.every(({ parts }) => parts.every(({ value }) => value === undefined));
    const [most, held] = [gatesSentence(gates), isHeld ? '; the hour is held back' : ' and part of the day'];
    const sentence = `Releases by weekday${held}${isHeld ? '' : ': the darker, the more'}. ${most}`;
    sections.push({
      id: 'gates',
      heading: 'When people were released',
      isAnnex: true,
      paragraphs: [],
      pictures: [
        {
          title: 'When people were released',
          sentence,
          told: `Releases by weekday${held}. ${most}`.trim(),
          svg: gatesPicture(gates, sentence),
          isNarrow: true,
        },
      ],
      tables: [
        {
          id: 'gates-table',
          caption: 'Releases by weekday and part of the day',
          columns: [{ label: 'Day' }, { label: 'All', isNumber: n }, ...gates.parts.map((label) => ({ label, isNumber: n }))],
          rows: gates.rows.map((row) => [row.day, row.all, ...row.parts]),
        },
      ],
    });
  }
  return sections;
}

/** Counts by reason, authority, service or time. */
export function breakdownSection({ breakdowns, audience }: Report): PaperSection[] {
  if (breakdowns.length === 0) return [];
  const few = audience.kind === 'release' ? ' What stands for fewer than about ten is not listed.' : '';
  return [
    {
      id: 'breakdowns',
      heading: 'What the local plan asks to see by itself',
      isAnnex: true,
      paragraphs: [`Counts of events.${few}`],
      tables: breakdowns.map(({ id, label, by, basis, columns, rows }) => ({
        id: `${id}-table`,
        caption: `${label} by ${by}; rests on ${basis}`,
        columns: [{ label: sentenceCase(by) }, ...columns.map((column) => ({ label: column, isNumber: n }))],
        rows: rows.map(({ value, counts }) => [value, ...counts]),
      })),
    },
  ];
}

/** The heaviest day and what the days before no office opens carry, as they are shown. */
function gatesSentence({ rows }: Report['gates']): string {
  const told = rows.filter(({ all }) => (all.value ?? 0) > 0).sort((a, b) => (b.all.value ?? 0) - (a.all.value ?? 0));
  if (told.length === 0) return '';
  const friday = rows[4];
  const late = friday?.all.value === undefined || told[0] === friday ? '' : `; on a Friday ${friday.all.text}`;
  return `Most often on a ${told[0]?.day} (${told[0]?.all.text})${late}.`;
}

/** Journeys one by one; none in a release. */
export function journeysSection({ pages, pagesNote, audience }: Report): PaperSection[] {
  if (pages.length === 0) return [];
  const who =
    audience.kind === 'invented'
      ? 'Each picture is the journey of one invented person.'
      : 'Each picture is one person’s journey under a pseudonym. It does not leave the partnership.';
  return [
    {
      id: 'journeys',
      heading: pages.length === 1 ? 'The journey' : 'Journeys',
      isAnnex: true,
      paragraphs: [who, pagesNote].filter((text) => text !== ''),
      pictures: pages.map((page, at) => ({
        title: `Journey ${page.id}`,
        sentence: [page.about, page.picture.sentence].filter((text) => text !== '').join(' '),
        svg: swimlanePicture(page.picture, { id: `journey-${at}-picture` }),
      })),
      tables: pages.map((page, at) => ({
        id: `journey-${at}-table`,
        caption: `Journey ${page.id}: what happened and what did not`,
        isFolded: pages.length > 2,
        columns: [
          { label: 'Number in the picture' },
          { label: 'When' },
          { label: 'Service' },
          { label: 'What' },
          { label: 'Verdict' },
          { label: 'Who leads; quick win' },
        ],
        rows: page.rows.map((row) => [
          row.number === undefined ? '–' : String(row.number),
          plainTime(row.at),
          row.service,
          row.what,
          row.verdict === undefined ? '' : verdictWord(row.verdict),
          row.lead === undefined ? '' : `${row.lead}. ${row.quickWin ?? ''}`,
        ]),
      })),
    },
  ];
}

/** How it was worked out, and what it rests on. */
export function methodSection(report: Report): PaperSection {
  const list = [
    'Missed: it was due, the time ran out, and the record holds nothing.',
    'Done late: it happened, after the time had run out.',
    'Happened: a pattern worth avoiding was found, such as a release on a Friday.',
    'Not known: the record cannot show it, so it is not counted as missed; it stands under "not seen".',
    'A range is what chance leaves open 19 times of 20 (Wilson); it is worked out from the numbers as shown. Where people were not seen, it reaches as far as all of them could move it.',
    ...(report.audience.kind === 'release'
      ? [
          'Every number of people is rounded by itself, so parts need not add up to their total. Parts of a table are shown where each stands on ten people or more; whatever a reader could still work out about a few people is held back. Order, lengths of bars and shares come from the numbers as shown.',
        ]
      : []),
    deathText(report),
    ...report.notes,
  ];
  return {
    id: 'method',
    heading: 'How this was worked out',
    isAnnex: true,
    paragraphs: [],
    list,
    ...(report.assumptions.length === 0
      ? {}
      : {
          tables: [
            {
              id: 'assumptions-table',
              caption: `Assumptions, each with its source and how far to trust it (${report.assumptions.length})`,
              isFolded: true,
              columns: [{ label: 'What' }, { label: 'Value' }, { label: 'Year' }, { label: 'Source' }, { label: 'Confidence' }],
              rows: report.assumptions.map((row) => [
                row.label,
                row.value,
                row.year ?? '',
                row.source,
                row.weak ? `${row.confidence} (weak)` : row.confidence,
              ]),
            },
          ],
        }),
  };
}

function deathText({ deaths, audience }: Report): string {
  if (deaths.value === 0 && audience.kind !== 'release') return 'No journey ended with the death of the person.';
  const journeys = deaths.value === 1 ? 'journey' : 'journeys';
  return `A death is stated and never ranked: ${about(deaths, audience)} ${journeys} ended with the death of the person.`;
}
