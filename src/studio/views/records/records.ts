import { h, save } from '../../parts/dom.ts';
import { button } from '../../parts/fields.ts';
import type { Studio } from '../../parts/studio.ts';
import type { RecordsAnswer } from '../../work/records/answer.ts';
import { bringPart, templatePart } from './bring.ts';
import { coveragePart } from './coverage.ts';
import { questionsPart } from './questions.ts';
import { undoReading } from './read-files.ts';
import { reportPart } from './report.ts';

/** Records of one's own: read in a worker, shown with small numbers held back, and forgotten on leaving. */
export async function recordsView(studio: Studio): Promise<Node> {
  const { kept } = studio;
  return h(
    'div',
    {},
    h('h1', { tabindex: '-1', id: 'heading' }, 'Our own records'),
    bringPart(studio),
    kept.recordsStage === undefined ? null : readingPart(studio),
    await templatePart(studio),
    kept.recordsTrouble === '' ? null : h('p', { class: 'note warn', id: 'records-trouble', tabindex: '-1' }, kept.recordsTrouble),
    kept.records === undefined ? null : readPart(studio, kept.records),
    kept.recordsBefore.length === 0
      ? null
      : h(
          'p',
          { class: 'buttons' },
          button('Undo the last reading', () => undoReading(studio), 'second', 'undo-reading'),
        ),
  );
}

function readingPart({ kept, worker }: Studio): Node {
  return h(
    'div',
    { class: 'note', id: 'records-status', role: 'status' },
    h('p', { id: 'records-stage' }, kept.recordsStage ?? ''),
    h('progress', { 'aria-labelledby': 'records-stage' }),
    h(
      'p',
      { class: 'buttons' },
      button('Stop', () => worker.stop('records'), 'second', 'stop-reading'),
    ),
  );
}

function readPart(studio: Studio, answer: RecordsAnswer): Node {
  const { plan, issues } = answer;
  const names = answer.files.map(({ name }) => name);
  const title = names.length > 2 ? `${names.length} files` : names.join(' and ');
  return h(
    'section',
    { 'aria-labelledby': 'records-heading' },
    h('h2', { id: 'records-heading', tabindex: '-1' }, answer.report ? `${title}: where journeys break` : title),
    issues.length === 0
      ? null
      : h(
          'div',
          { class: 'note warn' },
          h('h3', {}, answer.journeys === 0 ? 'Nothing could be judged' : 'Read with some trouble'),
          h('ul', {}, ...issues.map((issue) => h('li', {}, issue))),
        ),
    coveragePart(answer),
    questionsPart(studio, answer),
    plan === undefined
      ? null
      : h(
          'div',
          {},
          h(
            'p',
            { class: 'hint' },
            'The plan holds your answers and no row of your files. Drop it with the next files, and nothing is asked twice.',
          ),
          h(
            'p',
            { class: 'buttons' },
            button(
              'Save the plan',
              () => {
                save('records-plan.json', `${JSON.stringify(plan, null, 2)}\n`, 'application/json');
                studio.kept.answersSaved = true;
              },
              'second',
              'save-plan',
            ),
          ),
        ),
    answer.refused.length === 0
      ? null
      : h(
          'div',
          { class: 'note warn', id: 'refused', role: 'status' },
          h('h3', {}, 'No number is shown'),
          ...answer.refused.map((why) => h('p', {}, why)),
        ),
    reportPart(studio, answer),
  );
}
