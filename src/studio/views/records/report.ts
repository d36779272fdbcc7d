import type { GroupRow } from 'justice-pathway/map';
import { h, save } from '../../parts/dom.ts';
import { button } from '../../parts/fields.ts';
import type { Studio } from '../../parts/studio.ts';
import { table } from '../../parts/table.ts';
import type { RecordsAnswer } from '../../work/records/answer.ts';
import { keepLook } from '../session-kept.ts';
import { insidePart } from './inside.ts';
import { picture } from './picture.ts';

/** Where journeys break: counts that passed the gate, and single people for this screen. */
export function reportPart(studio: Studio, answer: RecordsAnswer): Node | null {
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
      button('Save the report', () => {
        save('report.html', answer.html, 'text/html');
        keepLook(studio);
      }),
    ),
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
    insidePart(answer),
  );
}

function groupRow({ label, rules: [first] }: GroupRow): string[] {
  return [label, first?.title ?? '', count(first?.people), count(first?.of), first?.quickWin ?? ''];
}

function count(value: { readonly text: string } | undefined): string {
  return value?.text ?? '';
}
