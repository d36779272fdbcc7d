import type { MomentCounts } from '../../map/index.ts';
import { flowPicture } from '../picture/picture-flow.ts';
import { matrixPicture, momentAnswers } from '../picture/picture-matrix.ts';
import { escapeMarkup as safe } from '../plain/escape.ts';
import type { DisconnectRow, Report } from '../report.ts';
import { countText, indicatorShare, partedBreaks, shareText } from '../small-numbers.ts';
import { annexPart } from './html-annex.ts';
import { groupParts } from './html-groups.ts';
import { journeysPart } from './html-journeys.ts';
import { type Part, part } from './html-part.ts';
import { type Cell, htmlFigure, htmlTable } from './html-parts.ts';
import { htmlStyle } from './html-style.ts';

const most = 12;

/** Writes the report as one file for a browser and a printer: no request, no script, hostile text made harmless. */
export function reportHtml(report: Report): string {
  const parts = [
    breaksPart(report),
    ...groupParts(report),
    ...momentsPart(report),
    ...indicatorsPart(report),
    ...flowPart(report),
    ...journeysPart(report),
    annexPart(report),
  ];
  const contents = parts.map((part) => `<li><a href="#${part.id}">${safe(part.heading)}</a></li>`).join('');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light">
<meta name="generator" content="justice-pathway">
<title>${safe(report.title)}: ${safe(report.subtitle)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the findings</a>
<div class="page">
<header class="top">
<p class="over">${safe(report.subtitle)}</p>
<h1>${safe(report.title)}</h1>
${report.lead.map((sentence) => `<p class="lead">${safe(sentence)}</p>`).join('\n')}
<dl class="figures">${report.figures.map(({ value, label }) => `<div><dt>${safe(label)}</dt><dd>${safe(value)}</dd></div>`).join('')}</dl>
</header>
<nav class="contents" aria-label="In this report"><ul>${contents}</ul></nav>
<main id="main">
${parts.map((part) => part.html).join('\n')}
</main>
<footer><p>Made with justice-pathway. A disconnect is a gap between services, not a fault of a person. This report is not legal advice.</p></footer>
</div>
</body>
</html>
`;
}

function breaksPart(report: Report): Part {
  const { broken, notSeen } = partedBreaks(report.breaks);
  const items = broken.slice(0, most).map((one, at) => breakItem(one, at));
  const rest = broken.slice(most);
  const blind = notSeen === '' ? '' : `<p>${safe(notSeen)}</p>`;
  const list =
    items.length === 0 ? '<p>Of what could be seen, nothing was missed or came late.</p>' : `<ol class="breaks">${items.join('\n')}</ol>`;
  const more =
    rest.length === 0
      ? ''
      : htmlTable({
          id: 'more-breaks',
          caption: 'Less often',
          columns: [
            { label: 'What happened' },
            { label: 'People', number: true },
            { label: 'Of those it applied to', number: true },
            { label: 'Who leads' },
            { label: 'Quick win' },
          ],
          rows: rest.map((one) => [one.title, { count: one.people }, { number: ofText(one) }, one.lead, one.quickWin]),
        });
  return part(
    'breaks',
    'What breaks most',
    'Ranked by the number of people it touches; the lightest come last. Each names who leads on mending it and a first thing to try.',
    blind + list + more,
  );
}

function breakItem(one: DisconnectRow, at: number): string {
  const share = shareText(one.people, one.of);
  const count =
    one.people === undefined
      ? '<p class="count"><span class="held">Fewer people than can be shown</span></p>'
      : `<p class="count"><b>${countText(one.people)}</b> ${one.of === undefined ? (one.people === 1 ? 'person' : 'people') : `of ${countText(one.of)} ${one.of === 1 ? 'person' : 'people'} (${share})`}${splitText(one)}</p>`;
  const outcomes =
    one.outcomes.length === 0 ? '' : `<p class="small">Outcomes touched: ${safe(one.outcomes.join('; '))}. ${communityText(one)}</p>`;
  return `<li><span class="rank" aria-hidden="true">${at + 1}</span><div><h3>${safe(one.title)}</h3>${count}${bar(one)}<dl class="todo"><div><dt>Who leads</dt><dd>${safe(one.lead)}</dd></div><div class="win"><dt>Quick win</dt><dd>${safe(one.quickWin)}</dd></div></dl>${outcomes}</div></li>`;
}

function communityText(one: DisconnectRow): string {
  return `${one.communities.length > 1 ? 'Communities' : 'Community'} of practice: ${safe(one.communities.join('; '))}.${one.weak ? ` The time limit is <span class="weak">${safe(one.basis)}</span>.` : ''}`;
}

function splitText(one: DisconnectRow): string {
  const parts = [
    one.missed && one.missed !== one.people ? `${countText(one.missed)} missed` : '',
    one.late ? `${one.late === one.people ? 'all' : countText(one.late)} late` : '',
    one.unknown ? `${countText(one.unknown)} not known` : '',
  ].filter((text) => text !== '');
  return parts.length === 0 ? '' : ` · ${parts.join(', ')}`;
}

function bar(one: DisconnectRow): string {
  if (one.people === undefined || !one.of) return '';
  const wide = (count: number) => `${Math.round((count / (one.of ?? 1)) * 1000) / 10}%`;
  const late = one.missed !== undefined && one.late !== undefined ? Math.max(0, one.people - one.missed) : 0;
  const pattern = one.present !== undefined && one.present > 0;
  const rest = one.people - (pattern ? 0 : late);
  return `<div class="bar" aria-hidden="true">${rest > 0 ? `<i class="${pattern ? 'present' : 'missed'}" style="width:${wide(rest)}"></i>` : ''}${late > 0 && !pattern ? `<i class="late" style="width:${wide(late)}"></i>` : ''}</div>`;
}

function ofText(one: DisconnectRow): string {
  return one.of === undefined ? '–' : `${countText(one.of)} (${shareText(one.people, one.of)})`;
}

function momentsPart(report: Report): Part[] {
  const { matrix } = report;
  if (matrix.contacts.length === 0) return [];
  const rows = matrix.contacts.map((contact): Cell[] => [
    contact.label,
    ...matrix.domains.map((domain) => cellWords(matrix.cells[contact.id]?.[domain.id])),
  ]);
  const table = htmlTable({
    id: 'moments-table',
    caption: 'Good moments to ask, by contact and need',
    columns: [{ label: 'Contact' }, ...matrix.domains.map(({ label }) => ({ label }))],
    rows,
  });
  const content = `${htmlFigure(matrixPicture(matrix), matrix.sentence, 'Picture of the moment matrix')}<details open><summary>The same as a table</summary>${table}</details>`;
  return [
    part(
      'moments',
      'Good moments to ask',
      'At each contact: which known needs were not raised, and what came of what was offered.',
      content,
    ),
  ];
}

function cellWords(cell: MomentCounts | undefined): string {
  if (!cell) return '';
  const parts = momentAnswers.flatMap(([answer, label]) => {
    if (!(answer in cell)) return [];
    const count = cell[answer];
    return count === 0 ? [] : [`${count === undefined ? 'a few' : countText(count)} ${label}`];
  });
  return parts.join('; ');
}

function indicatorsPart(report: Report): Part[] {
  if (report.indicators.length === 0) return [];
  const table = htmlTable({
    id: 'indicators-table',
    caption: 'Outcome indicators that these records can answer',
    columns: [
      { label: 'Indicator' },
      { label: 'Framework' },
      { label: 'Count', number: true },
      { label: 'Of', number: true },
      { label: 'Share', number: true },
      { label: 'Note' },
    ],
    rows: report.indicators.map((row) => [
      row.label,
      `${row.framework} ${row.id}`.trim(),
      { count: row.count },
      'of' in row ? { count: row.of } : '',
      { number: 'of' in row ? indicatorShare(row) : row.notSeen ? `not known for ${countText(row.notSeen)} people` : '' },
      row.note ?? '',
    ]),
  });
  return [part('indicators', 'Outcome indicators', 'Counted from the events of the journeys, nothing else.', table)];
}

function flowPart(report: Report): Part[] {
  const { flow } = report;
  if (flow.links.length === 0) return [];
  const label = new Map(flow.nodes.map((node) => [node.id, node.label]));
  const table = htmlTable({
    id: 'flow-table',
    caption:
      flow.roundedTo > 1 ? `From one milestone to the next, rounded to the nearest ${flow.roundedTo}` : 'From one milestone to the next',
    columns: [{ label: 'From' }, { label: 'To' }, { label: 'People', number: true }],
    rows: flow.links.map((link) => [label.get(link.from) ?? link.from, label.get(link.to) ?? link.to, { count: link.people }]),
    stack: false,
  });
  const content = `${htmlFigure(flowPicture(flow), flow.sentence, 'Picture of the flow of people')}<details open><summary>The same as a table</summary>${table}</details>`;
  return [part('flow', 'How people pass through', 'Each journey counts once in each column, at the first thing that fits.', content)];
}
