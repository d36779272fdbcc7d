import { swimlanePicture } from '../picture/picture-swimlane.ts';
import { escapeMarkup as safe } from '../plain/escape.ts';
import type { JourneyPage, Report } from '../report.ts';
import { plainTime } from '../words.ts';
import { type Part, part } from './html-part.ts';
import { htmlFigure, htmlTable, verdictTag } from './html-parts.ts';

/** One picture and one table a journey. */
export function journeysPart(report: Report): Part[] {
  if (report.pages.length === 0) return [];
  const warning =
    report.pages.length > 0
      ? '<div class="note"><p>Each picture is one person’s journey under a pseudonym. Leave the pictures out before this report goes to people who may not see single journeys.</p></div>'
      : '';
  const content = warning + report.pages.map((page, at) => journeyHtml(page, at)).join('\n');
  return [part('journeys', report.pages.length === 1 ? 'The journey' : 'Journeys', report.pagesNote, content)];
}

function journeyHtml(page: JourneyPage, at: number): string {
  const table = htmlTable({
    id: `journey-${at}-table`,
    caption: `Journey ${page.id}: what happened and what did not`,
    columns: [
      { label: 'Number in the picture' },
      { label: 'When' },
      { label: 'Service' },
      { label: 'What' },
      { label: 'Verdict' },
      { label: 'Who leads; quick win' },
    ],
    rows: page.rows.map((row) => [
      row.number === undefined ? { markup: '–' } : String(row.number),
      { markup: safe(plainTime(row.at)).replaceAll(' ', '\u00a0').replace(',\u00a0', ', ') },
      row.service,
      row.what,
      row.verdict === undefined ? '' : { markup: verdictTag(row.verdict) },
      row.lead === undefined ? '' : `${row.lead}. ${row.quickWin ?? ''}`,
    ]),
  });
  const id = `journey-${at}`;
  return `<article class="journey" aria-labelledby="${id}-h"><h3 id="${id}-h">Journey ${safe(page.id)}</h3>${page.about ? `<p>${safe(page.about)}</p>` : ''}${htmlFigure(swimlanePicture(page.picture, { id: `${id}-picture` }), page.picture.sentence, `Picture of journey ${page.id}`)}<details open><summary>The same as a table</summary>${table}</details></article>`;
}
