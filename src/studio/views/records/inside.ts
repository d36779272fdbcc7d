import type { JourneyPage } from 'justice-pathway/map';
import { inside, markOf } from '../../../release/audience.ts';
import { csvField } from '../../../report/plain/escape.ts';
import { h, save } from '../../parts/dom.ts';
import { button } from '../../parts/fields.ts';
import { sayTime } from '../../parts/say.ts';
import { table } from '../../parts/table.ts';
import type { RecordsAnswer } from '../../work/records/answer.ts';
import { picture } from './picture.ts';

/** Single people: seen on this screen, and saved only for somebody who says who they are and why; each file says so in its first line. */
export function insidePart(answer: RecordsAnswer): Node {
  const status = h('p', { id: 'inside-status', role: 'status' });
  const field = (id: string, label: string) =>
    h(
      'div',
      { class: 'field wide' },
      h('label', { class: 'ds_label', for: id }, label),
      h('input', { class: 'ds_input', id, type: 'text', maxlength: '200', 'aria-describedby': 'inside-hint' }),
    );
  const typed = (id: string) => (document.getElementById(id) as HTMLInputElement | null)?.value.trim() ?? '';
  const withMark = (write: (mark: string) => void) => {
    const missing = ['inside-name', 'inside-why'].find((id) => typed(id) === '');
    status.textContent = missing === undefined ? '' : 'Nothing was saved: write who asks for it, and why.';
    if (missing === undefined) write(markOf(inside(typed('inside-name'), typed('inside-why'))));
    else document.getElementById(missing)?.focus();
  };
  return h(
    'section',
    { 'aria-labelledby': 'inside-heading' },
    h('h3', { id: 'inside-heading' }, 'Single people'),
    h(
      'p',
      { class: 'note warn', id: 'inside-hint' },
      'INSIDE THE PARTNERSHIP ONLY: what follows shows people one by one. A file says who asked for it, and why.',
    ),
    h('div', { class: 'row' }, field('inside-name', 'Who asks for it'), field('inside-why', 'Why')),
    h(
      'p',
      { class: 'buttons' },
      button(
        'Save the findings as a sheet',
        () => withMark((mark) => save('findings.inside.csv', markedSheet(answer.csv, mark), 'text/csv')),
        'second',
        'save-findings',
      ),
    ),
    status,
    ...answer.swimlanes.map((lane, at) =>
      picture(
        `Journey ${lane.id}`,
        lane.svg,
        lane.sentence,
        `journey-${at + 1}.inside`,
        journeyTable(answer.report?.pages[at]),
        (name, svg, type) => withMark((mark) => save(name, markedPicture(svg, mark), type)),
      ),
    ),
  );
}

/** A sheet whose first line says who asked for it. */
export function markedSheet(csv: string, mark: string): string {
  return `${csvField(mark)}${csv.slice(csv.indexOf('\r\n'))}`;
}

/** A picture whose first line says who asked for it; two hyphens would end that line's comment. */
export function markedPicture(svg: string, mark: string): string {
  return `<!-- ${mark.replaceAll(/-{2,}|[<>]/g, ' ')} -->\n${svg}`;
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
