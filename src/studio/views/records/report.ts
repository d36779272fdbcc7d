import type { GroupRow, JourneyPage } from 'justice-pathway/map';
import { drawn, h, save } from '../../parts/dom.ts';
import { sayTime } from '../../parts/say.ts';
import { table } from '../../parts/table.ts';
import type { RecordsAnswer } from '../../work/records/answer.ts';

/** Where journeys break: counts that passed the gate, and pictures of single journeys for this screen. */
export function reportPart(answer: RecordsAnswer): Node | null {
  const { report } = answer;
  if (!report) return null;
  return h(
    'section',
    { 'aria-labelledby': 'breaks-heading' },
    h('h3', { id: 'breaks-heading' }, 'Where journeys break'),
    ...report.marks.map((mark) => h('p', { class: 'ds_hint-text' }, mark)),
    ...report.unseen.map((sentence) => h('p', {}, sentence)),
    ...report.lead.map((sentence, at) => h('p', { class: at === 0 ? 'ds_leader' : null }, sentence)),
    h(
      'p',
      { class: 'buttons' },
      h('button', { class: 'ds_button', type: 'button', onclick: () => save('report.html', answer.html, 'text/html') }, 'Save the report'),
      h(
        'button',
        { class: 'ds_button ds_button--secondary', type: 'button', onclick: () => save('findings.inside.csv', answer.csv, 'text/csv') },
        'Save the findings as a sheet',
      ),
    ),
    h('p', { class: 'ds_hint-text' }, 'The sheet holds one line a person and disconnect: keep it among people who may see it.'),
    table({
      caption: 'What breaks most',
      columns: ['What', 'People', 'Missed', 'Late', 'Who leads', 'Quick win'],
      rows: report.breaks
        .slice(0, 15)
        .map((one) => [one.title, count(one.people), count(one.missed), count(one.late), one.lead, one.quickWin]),
      numbers: [1, 2, 3],
    }),
    table({
      caption: 'By lead partner',
      columns: ['Lead partner', 'What breaks first here', 'People', 'Of', 'Quick win'],
      rows: report.byLead.map(groupRow),
      numbers: [2, 3],
    }),
    table({
      caption: 'By community of practice',
      columns: ['Community of practice', 'What breaks first here', 'People', 'Of', 'Quick win'],
      rows: report.byCommunity.map(groupRow),
      numbers: [2, 3],
    }),
    answer.matrix === '' ? null : picture('Good moments to ask', answer.matrix, report.matrix.sentence, 'moments'),
    ...answer.swimlanes.map((lane, at) =>
      picture(`Journey ${lane.id}`, lane.svg, lane.sentence, `journey-${at + 1}.inside`, journeyTable(report.pages[at])),
    ),
  );
}

function picture(title: string, svg: string, sentence: string, name: string, beside: Node | null = null): Node {
  return h(
    'figure',
    {},
    h('h4', {}, title),
    h('div', { class: 'scroll frame', tabindex: '0', role: 'region', 'aria-label': title }, drawn(svg)),
    h('figcaption', {}, sentence),
    beside,
    h(
      'p',
      { class: 'buttons' },
      h(
        'button',
        {
          class: 'ds_button ds_button--small ds_button--secondary',
          type: 'button',
          onclick: () => save(`${name}.svg`, svg, 'image/svg+xml'),
        },
        `Save the picture of ${title.toLowerCase()}`,
      ),
    ),
  );
}

function journeyTable(page: JourneyPage | undefined): Node | null {
  if (!page) return null;
  return h(
    'details',
    { class: 'ds_details' },
    h('summary', { class: 'ds_details__summary' }, `Journey ${page.id} as a table`),
    h(
      'div',
      { class: 'ds_details__text' },
      table({
        caption: 'What happened, and what did not',
        columns: ['When', 'Service', 'What', 'Verdict', 'Who leads'],
        rows: page.rows.map((row) => [
          sayTime(row.at),
          row.service,
          row.what,
          row.verdict ? (verdicts[row.verdict] ?? row.verdict) : '',
          row.lead ?? '',
        ]),
      }),
    ),
  );
}

const verdicts: Readonly<Record<string, string>> = { missed: 'missed', 'met-late': 'late', present: 'happened', unknown: 'not known' };

function groupRow({ label, rules: [first] }: GroupRow): string[] {
  return [label, first?.title ?? '', count(first?.people), count(first?.of), first?.quickWin ?? ''];
}

function count(value: { readonly text: string } | undefined): string {
  return value?.text ?? '';
}
