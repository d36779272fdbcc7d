import { invented } from '../content.ts';
import { h } from '../parts/dom.ts';
import { button, radios, select, ticks } from '../parts/fields.ts';
import { needNames, sayDay } from '../parts/say.ts';
import type { Studio } from '../parts/studio.ts';
import type { WalkState } from '../state.ts';

/** Who walks, what they have and need, and when they leave. */
export function personForm(studio: Studio): HTMLElement {
  const { walk } = studio.state;
  const form = h('form', {
    class: 'person-form',
    onsubmit: (event) => {
      event.preventDefault();
      start(studio, read(form as HTMLFormElement, walk));
    },
  });
  form.append(
    radios(
      'person',
      'Choose an invented person',
      invented.map((one) => ({ id: `person-${one.id}`, value: one.id, label: one.name, hint: one.about, checked: one.id === walk.person })),
      (event) => {
        const chosen = invented.find((one) => one.id === (event.target as HTMLInputElement).value);
        if (chosen)
          studio.change(
            { ...studio.state, walk: { ...walk, ...chosen.walk, person: chosen.id, branches: [[]], branch: 0, begun: false } },
            'step',
            `person-${chosen.id}`,
          );
      },
    ),
    h(
      'details',
      { class: 'inner' },
      h('summary', {}, 'Change what this person needs and has'),
      h(
        'div',
        { class: 'columns' },
        ticks(
          'needs',
          'Known needs',
          Object.entries(needNames).map(([id, label]) => ({ id: `need-${id}`, value: id, label, checked: walk.needs.includes(id) })),
        ),
        ticks('has', 'Has', [
          { id: 'has-phone', value: 'phone', label: 'A phone', checked: walk.phone },
          { id: 'has-photoId', value: 'photoId', label: 'ID that services accept', checked: walk.photoId },
          { id: 'has-bank', value: 'bank', label: 'A bank account', checked: walk.bank },
          { id: 'has-gp', value: 'gp', label: 'A GP', checked: walk.gp },
          { id: 'has-children', value: 'children', label: 'Children', checked: walk.children },
          { id: 'has-supervised', value: 'supervised', label: 'Supervision after release', checked: walk.supervised },
        ]),
        select(
          'tenancy',
          'Home before prison',
          [
            ['none', 'None'],
            ['sole', 'Own tenancy'],
            ['joint', 'Joint tenancy'],
            ['family', 'With family'],
          ],
          walk.tenancy,
        ),
      ),
    ),
    h(
      'div',
      { class: 'row' },
      select(
        'days',
        'Sentence',
        [
          ['30', '30 days'],
          ['60', '60 days'],
          ['120', '4 months'],
          ['180', '6 months'],
          ['240', '8 months'],
          ['300', '10 months'],
          ['365', '1 year'],
          ['730', '2 years'],
          ['1095', '3 years'],
          ['1640', '4 and a half years'],
        ],
        String(walk.days),
      ),
      h(
        'div',
        { class: 'field' },
        h('label', { class: 'ds_label', for: 'day' }, 'Day of release'),
        h('input', {
          class: 'ds_input',
          type: 'date',
          id: 'day',
          name: 'day',
          value: walk.day,
          min: '2026-06-01',
          max: '2029-12-31',
          required: true,
        }),
      ),
      select(
        'hour',
        'Hour of release',
        Array.from({ length: 13 }, (_, at) => [String(at + 7), `${at + 7}:00`] as const),
        String(walk.hour),
      ),
    ),
    h('p', { class: 'buttons' }, h('button', { class: 'ds_button', type: 'submit', id: 'start-walk' }, 'Begin the walk')),
  );
  return form;
}

function start(studio: Studio, walk: WalkState): void {
  studio.change({ ...studio.state, walk: { ...walk, branches: [[]], branch: 0, begun: true } }, 'step', 'stop-heading');
}

function read(form: HTMLFormElement, before: WalkState): WalkState {
  const data = new FormData(form);
  const has = data.getAll('has').map(String);
  const day = String(data.get('day') ?? '');
  return {
    ...before,
    person: String(data.get('person') ?? before.person),
    needs: data.getAll('needs').map(String),
    tenancy: String(data.get('tenancy') ?? 'none'),
    phone: has.includes('phone'),
    photoId: has.includes('photoId'),
    bank: has.includes('bank'),
    gp: has.includes('gp'),
    children: has.includes('children'),
    supervised: has.includes('supervised'),
    days: Number(data.get('days') ?? before.days),
    day: /^20[2-9]\d-\d\d-\d\d$/.test(day) ? day : before.day,
    hour: Number(data.get('hour') ?? before.hour),
  };
}

/** The person in one line. */
export function personLine(walk: WalkState): string {
  const person = invented.find((one) => one.id === walk.person);
  return `${person?.name ?? 'This person'}. Sentence of ${walk.days} days, released on ${sayDay(walk.day)} at ${walk.hour}:00.`;
}

/** What a person said, invented or lent with consent. */
export function wordsCard(studio: Studio): HTMLElement {
  const { kept, state } = studio;
  const person = invented.find((one) => one.id === state.walk.person);
  const own = kept.consent && kept.words.trim() !== '';
  return h(
    'div',
    { class: 'words' },
    h('blockquote', {}, h('p', {}, own ? kept.words : (person?.words ?? ''))),
    h(
      'p',
      { class: 'hint' },
      own ? 'Words of a person, used with their consent. They stay in this page until it is closed.' : 'Invented words.',
    ),
    h(
      'details',
      { class: 'ds_details noprint' },
      h('summary', { class: 'ds_details__summary' }, 'Put in the words of a person who agreed'),
      h(
        'div',
        { class: 'ds_details__text' },
        h('label', { class: 'ds_label', for: 'own-words' }, 'Their own words, without names'),
        h('input', {
          class: 'ds_input',
          id: 'own-words',
          type: 'text',
          maxlength: '240',
          value: kept.words,
          oninput: (event) => {
            kept.words = (event.target as HTMLInputElement).value;
          },
        }),
        ticks(
          'consent',
          'Consent',
          [{ id: 'consent', value: 'yes', label: 'The person agreed that their words are used here', checked: kept.consent }],
          (event) => {
            kept.consent = (event.target as HTMLInputElement).checked;
          },
        ),
        button('Show these words', () => studio.redraw('own-words')),
      ),
    ),
  );
}
