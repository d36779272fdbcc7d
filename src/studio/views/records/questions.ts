import type { PlanAnswer } from '../../../records/index.ts';
import { h } from '../../parts/dom.ts';
import { button } from '../../parts/fields.ts';
import { readDay, writeDay } from '../../parts/say.ts';
import type { Studio } from '../../parts/studio.ts';
import type { RecordsAnswer, ShownQuestion } from '../../work/records/answer.ts';
import { readFiles } from './read-files.ts';

/** Questions shown at once under one heading; the rest follow when these are answered. */
const most = 12;

/** What the files leave open, as plain choices; an answer goes into the plan, never into a guess. */
export function questionsPart(studio: Studio, { questions }: RecordsAnswer): HTMLElement | null {
  if (questions.length === 0) return null;
  const given = new Map<string, PlanAnswer>();
  const headings = [...new Set(questions.map(({ heading }) => heading))];
  const use = () => {
    const answers = { ...studio.kept.recordAnswers, ...Object.fromEntries(given) };
    void readFiles(studio, studio.kept.recordFiles, answers, true);
  };
  return h(
    'section',
    { 'aria-labelledby': 'questions-heading', class: 'asked' },
    h('h3', { id: 'questions-heading' }, questions.length === 1 ? 'One question is open' : `${questions.length} questions are open`),
    h('p', {}, 'Answer what you know, in any order. What stays open is left out of the counts or shown as not known; it is never guessed.'),
    h(
      'form',
      {
        id: 'questions',
        onsubmit: (event) => {
          event.preventDefault();
          use();
        },
      },
      ...headings.map((heading, at) => {
        const own = questions.filter((question) => question.heading === heading);
        return h(
          'details',
          { class: 'inner', open: at === 0 },
          h('summary', {}, `${heading}${own.length > 1 ? ` (${own.length})` : ''}`),
          h(
            'fieldset',
            { class: 'asking' },
            h('legend', { class: 'hidden' }, heading),
            ...own.slice(0, most).map((question) => one(question, questions.indexOf(question), given)),
            own.length > most ? h('p', { class: 'hint' }, `${own.length - most} more come when these are answered.`) : null,
          ),
        );
      }),
      h('p', { class: 'buttons go' }, h('button', { class: 'ds_button', type: 'submit', id: 'use-answers' }, 'Use these answers')),
    ),
  );
}

function one(question: ShownQuestion, at: number, given: Map<string, PlanAnswer>): HTMLElement {
  const id = `question-${at}`;
  if (question.kind === 'period') return period(question, id, given);
  const reason = h('input', {
    class: 'ds_input',
    id: `${id}-reason`,
    type: 'text',
    maxlength: '200',
    'aria-label': `Why: ${question.text}`,
    placeholder: 'Why',
    onchange: () => put(),
  }) as HTMLInputElement;
  const list = h(
    'select',
    { class: 'ds_select', id, 'aria-describedby': question.hint === '' ? null : `${id}-hint`, onchange: () => put() },
    h('option', { value: '' }, 'Leave open'),
    ...question.groups.map(({ label, choices }) => {
      const options = choices.map((choice) => h('option', { value: choice.choice }, choice.label));
      return label === '' ? options : h('optgroup', { label }, ...options);
    }),
  ) as HTMLSelectElement;
  const put = () => {
    reason.hidden = question.kind !== 'accept' || list.value === '';
    if (list.value === '') given.delete(question.key);
    else given.set(question.key, { choice: list.value, ...(reason.value === '' ? {} : { reason: reason.value }) });
  };
  reason.hidden = true;
  return h(
    'div',
    { class: 'ask' },
    h(
      'div',
      {},
      h('label', { class: 'ds_label', for: id }, question.text),
      question.hint === '' ? null : h('span', { class: 'hint block', id: `${id}-hint` }, question.hint),
    ),
    h('div', {}, h('div', { class: 'ds_select-wrapper' }, list, h('span', { class: 'ds_select-arrow', 'aria-hidden': 'true' })), reason),
  );
}

function period(question: ShownQuestion, id: string, given: Map<string, PlanAnswer>): HTMLElement {
  const day = (end: 'from' | 'to' | 'exceptFrom' | 'exceptTo', label: string) =>
    h('input', {
      class: 'ds_input',
      type: 'text',
      maxlength: '40',
      autocomplete: 'off',
      id: `${id}-${end}`,
      'aria-label': `${question.text}: ${label}, like 18 March 2027`,
      onchange: (event) => {
        const field = event.target as HTMLInputElement;
        const value = field.value.trim() === '' ? '' : readDay(field.value);
        field.setAttribute('aria-invalid', String(value === undefined));
        field.setCustomValidity(value === undefined ? 'Write the day like 18 March 2027.' : '');
        field.reportValidity();
        if (value === undefined) return;
        if (value !== '') field.value = writeDay(value);
        given.set(question.key, { ...(given.get(question.key) ?? { choice: 'days' }), [end]: value });
      },
    }) as HTMLInputElement;
  const [from, to] = [day('from', 'first day'), day('to', 'last day')];
  const fill = button('The days that it has', () => {
    const [first = '', last = ''] = [question.first, question.last];
    from.value = first && writeDay(first);
    to.value = last && writeDay(last);
    given.set(question.key, { choice: 'days', from: first, to: last });
  });
  fill.className = 'ds_button ds_button--small ds_button--secondary';
  fill.setAttribute('aria-label', `${question.text}: the days that it has`);
  return h(
    'div',
    { class: 'ask' },
    h('div', {}, h('b', {}, question.text), h('span', { class: 'hint block' }, question.hint)),
    h(
      'div',
      { class: 'days' },
      h('span', { class: 'day' }, 'From ', from),
      h('span', { class: 'day' }, 'to ', to),
      question.first === undefined ? null : fill,
      h(
        'details',
        { class: 'inner hole' },
        h('summary', {}, 'Days left out in between'),
        h(
          'div',
          { class: 'days' },
          h('span', { class: 'day' }, 'From ', day('exceptFrom', 'first day left out')),
          h('span', { class: 'day' }, 'to ', day('exceptTo', 'last day left out')),
        ),
      ),
    ),
  );
}
