import type { GroupRow, JourneyPage } from 'justice-pathway/map';
import { announce, drawn, h, save } from '../parts/dom.ts';
import { sayTime } from '../parts/say.ts';
import type { Studio } from '../parts/studio.ts';
import { table } from '../parts/table.ts';
import type { RecordsAnswer } from '../work/records.ts';

/** A file of one's own: read in the worker, shown with small numbers held back, and forgotten on leaving. */
export function recordsView(studio: Studio): Node {
  const { kept } = studio;
  const status = h('p', { id: 'records-status', role: 'status' });
  const input = h('input', {
    type: 'file',
    id: 'records-file',
    class: 'ds_file-upload__input',
    accept: '.json,.jsonl,.ndjson,.txt',
    onchange: (event) => {
      const file = (event.target as HTMLInputElement).files?.[0];
      if (file) void open(studio, file, status);
    },
  });
  const drop = h(
    'div',
    {
      class: 'drop',
      ondragover: (event) => event.preventDefault(),
      ondrop: (event) => {
        event.preventDefault();
        const file = (event as DragEvent).dataTransfer?.files[0];
        if (file) void open(studio, file, status);
      },
    },
    h('label', { class: 'ds_label', for: 'records-file' }, 'Choose a file of journeys, or drop one here'),
    h(
      'p',
      { class: 'ds_hint-text' },
      'JSON or JSON Lines, with pseudonyms and no names. The page never keeps it: after a reload it will ask again.',
    ),
    input,
  );
  return h(
    'div',
    {},
    h('h1', { tabindex: '-1', id: 'heading' }, 'Our own records'),
    drop,
    status,
    kept.records ? shown(kept.records, studio) : null,
  );
}

async function open(studio: Studio, file: File, status: HTMLElement): Promise<void> {
  const { kept, worker } = studio;
  status.textContent = `Reading ${file.name} …`;
  if (file.size > 200_000_000) {
    status.textContent = 'This file is too large for a browser. Split it, or use the command line.';
    return;
  }
  try {
    const text = await file.text();
    kept.records = await worker.ask('records', { name: file.name, text, pictures: false, earlier: kept.session.figures.at(-1) });
    kept.recordsName = file.name;
  } catch (error) {
    kept.records = undefined;
    status.textContent = `This file could not be read: ${error instanceof Error ? error.message : String(error)}`;
    return;
  }
  studio.redraw('records-heading');
  const people = kept.records.report?.people.text;
  const said = people === undefined ? 'No journey could be read.' : `The file was read. Journeys: ${people}.`;
  announce(said);
}

function shown(answer: RecordsAnswer, { kept }: Studio): Node {
  const { report } = answer;
  const issues =
    answer.issues.length === 0
      ? null
      : h(
          'div',
          { class: 'note warn' },
          h('h3', {}, answer.journeys === 0 ? 'This file could not be read' : 'Read with some trouble'),
          h('ul', {}, ...answer.issues.map((issue) => h('li', {}, issue))),
        );
  if (!report)
    return h(
      'section',
      { 'aria-labelledby': 'records-heading' },
      h('h2', { id: 'records-heading', tabindex: '-1' }, kept.recordsName),
      issues,
    );
  return h(
    'section',
    { 'aria-labelledby': 'records-heading' },
    h('h2', { id: 'records-heading', tabindex: '-1' }, `${kept.recordsName}: where journeys break`),
    issues,
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
      picture(`Journey ${lane.id}`, lane.svg, lane.sentence, `journey-${at + 1}`, journeyTable(report.pages[at])),
    ),
  );
}

function picture(title: string, svg: string, sentence: string, name: string, beside: Node | null = null): Node {
  return h(
    'figure',
    {},
    h('h3', {}, title),
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
