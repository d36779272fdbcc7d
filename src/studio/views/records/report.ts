import type { GroupRow } from 'justice-pathway/map';
import { hasGap } from '../../../report/paper/group-rows.ts';
import { announce, h, save } from '../../parts/dom.ts';
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
      button('Save the register', () => void saveRegister(studio), 'second', 'save-register'),
    ),
    h(
      'p',
      { class: 'hint', id: 'register-hint' },
      'The register and its key are two files that stay inside. They hold no person and no name. Bring them along with the next records, and the page knows whether the same people were told of before; the command line keeps the same files.',
    ),
    table({
      caption: 'What breaks most',
      columns: ['What', 'People', 'Of', 'Missed', 'Late', 'Not seen', 'Who leads', 'Quick win'],
      // What hardly anybody met, or could not be seen, did not break most.
      rows: report.breaks
        .filter(hasGap)
        .slice(0, 15)
        .map((one) => [
          one.title,
          count(one.people),
          count(one.of),
          count(one.missed),
          count(one.late),
          count(one.unseen),
          one.lead,
          one.quickWin,
        ]),
      numbers: [1, 2, 3, 4, 5],
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

/** Reads the records once more and saves the register with this look in it, and its key. */
async function saveRegister({ kept, worker }: Studio): Promise<void> {
  const { recordFiles: files, recordAnswers: answers } = kept;
  const ask = { files, answers, base: kept.records?.base, earlier: kept.session.figures, register: true };
  const { register, refused } = await worker.ask('records', ask);
  announce(register === undefined ? (refused[0] ?? 'The register could not be made.') : 'The register and its key are saved.');
  if (register === undefined) return;
  save('releases.json', register.releases, 'application/json');
  save('releases.json.key', register.key, 'text/plain');
}

function groupRow({ label, rules: [first] }: GroupRow): string[] {
  return [label, first?.title ?? '', count(first?.people), count(first?.of), first?.quickWin ?? ''];
}

function count(value: { readonly text: string } | undefined): string {
  return value?.text ?? '';
}
