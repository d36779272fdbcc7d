import { needNames, walkCompanions, walkPeople, walkStarts } from 'justice-pathway/machines';
import { dayField } from '../parts/day-field.ts';
import { h } from '../parts/dom.ts';
import { button, radios, select, ticks } from '../parts/fields.ts';
import { readDay, sayDay } from '../parts/say.ts';
import type { Studio } from '../parts/studio.ts';
import { hasChoices, shoesOf, type WalkState } from '../state.ts';
import { walkLabels } from '../walk-labels.ts';
import type { WalkAnswer } from '../work/walk-answer.ts';

const lengths = [
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
] as const;

/** Who walks, where it begins, what they have and need, and when they leave. */
export function personForm(studio: Studio, answer: WalkAnswer): HTMLElement {
  const { walk } = studio.state;
  const form = h('form', {
    class: 'person-form',
    // What was changed survives a visit to another view. A walk under way stays that of the person who walks it.
    onchange: (event) => {
      const { name } = event.target as HTMLInputElement;
      if (walk.begun || ['person', 'start', 'beside'].includes(name) || !(form as HTMLFormElement).checkValidity()) return;
      studio.change({ ...studio.state, walk: read(form as HTMLFormElement, studio.state.walk) }, 'quietly');
    },
    onsubmit: (event) => {
      event.preventDefault();
      begin(studio, read(form as HTMLFormElement, walk));
    },
  });
  const start = walkStarts[walk.start as keyof typeof walkStarts];
  const own = walkPeople.find((one) => one.id === walk.person)?.starts ?? [];
  const starts = Object.entries(walkStarts);
  const companions = 'beside' in start ? [] : walkCompanions.filter((one) => one.beside.includes(walk.person));
  const isOwn = (id: string) => own.some((one) => one === id);
  form.append(
    radios(
      'person',
      walkLabels.person,
      walkPeople.map((one) => ({
        id: `person-${one.id}`,
        value: one.id,
        label: one.name,
        hint: one.about,
        checked: one.id === walk.person,
      })),
      (event) => change(studio, (event.target as HTMLInputElement).value),
    ),
    studio.kept.asking === undefined ? '' : askFirst(studio, studio.kept.asking),
    select(
      'start',
      walkLabels.start,
      [...starts.filter(([id]) => isOwn(id)), ...starts.filter(([id]) => !isOwn(id))].map(
        ([id, one]) => [id, isOwn(id) ? `${one.label} (this person’s own)` : one.label] as const,
      ),
      walk.start,
      (event) => {
        const next = { ...read(form as HTMLFormElement, walk), start: (event.target as HTMLSelectElement).value };
        if (hasChoices(walk)) return;
        studio.change({ ...studio.state, walk: { ...next, begun: false } }, 'step', 'start');
      },
      start.about,
    ),
    companions.length === 0
      ? ''
      : select(
          'beside',
          walkLabels.beside,
          [
            ['', 'Nobody'],
            ...companions.map((one) => [one.id, `${one.name}: ${one.as === 'harmed' ? 'the person harmed' : 'at home'}`] as const),
          ],
          walk.beside,
          (event) => {
            const beside = (event.target as HTMLSelectElement).value;
            if (hasChoices(walk)) return;
            studio.change({ ...studio.state, walk: { ...read(form as HTMLFormElement, walk), beside, begun: false } }, 'step', 'beside');
          },
          companions.find((one) => one.id === walk.beside)?.about ??
            'A second person, stop by stop, with the moments at which the two lives cross.',
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
          walkLabels.needs,
          Object.entries(needNames).map(([id, label]) => ({ id: `need-${id}`, value: id, label, checked: walk.needs.includes(id) })),
        ),
        ticks('has', 'Has', [
          { id: 'has-phone', value: 'phone', label: walkLabels.phone, checked: walk.phone },
          { id: 'has-photoId', value: 'photoId', label: walkLabels.photoId, checked: walk.photoId },
          { id: 'has-bank', value: 'bank', label: walkLabels.bank, checked: walk.bank },
          { id: 'has-gp', value: 'gp', label: walkLabels.gp, checked: walk.gp },
          { id: 'has-supervised', value: 'supervised', label: walkLabels.supervised, checked: walk.supervised },
          { id: 'has-told', value: 'told', label: walkLabels.told, checked: walk.told },
        ]),
        h(
          'div',
          {},
          select(
            'tenancy',
            walkLabels.tenancy,
            [
              ['none', 'None'],
              ['sole', 'Own tenancy'],
              ['joint', 'Joint tenancy'],
              ['family', 'With family'],
            ],
            walk.tenancy,
          ),
          select(
            'dependants',
            walkLabels.dependants,
            [0, 1, 2, 3, 4].map((many) => [String(many), many === 0 ? 'None' : String(many)] as const),
            String(walk.dependants),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: 'row' },
      'release' in start && start.release === 'by-law' ? select('days', walkLabels.days, lengthsWith(walk.days), String(walk.days)) : '',
      dayField({
        id: 'day',
        label: answer.releases ? walkLabels.day : 'Day on which it begins',
        value: walk.day,
        from: '2026-06-01',
        to: '2029-12-31',
      }),
      answer.releases
        ? select(
            'hour',
            walkLabels.hour,
            Array.from({ length: 13 }, (_, at) => [String(at + 7), `${at + 7}:00`] as const),
            String(walk.hour),
          )
        : '',
    ),
    h(
      'p',
      { class: 'buttons' },
      h(
        'button',
        { class: 'ds_button', type: 'submit', id: 'start-walk' },
        hasChoices(walk) ? 'Begin again, and lose this walk' : 'Begin the walk',
      ),
    ),
  );
  return form;
}

function lengthsWith(days: number): readonly (readonly [string, string])[] {
  return lengths.some(([value]) => value === String(days)) ? lengths : [[String(days), `${days} days`], ...lengths];
}

/** Another person ends the walk that is under way, so the page asks first. */
function change(studio: Studio, person: string): void {
  if (hasChoices(studio.state.walk) && person !== studio.state.walk.person) {
    studio.kept.asking = person;
    studio.redraw('change-person');
    return;
  }
  become(studio, person);
}

function become(studio: Studio, person: string): void {
  const chosen = walkPeople.find((one) => one.id === person);
  studio.kept.asking = undefined;
  if (chosen === undefined) return;
  const { walk } = studio.state;
  studio.change(
    { ...studio.state, walk: { ...walk, ...shoesOf(chosen), branches: [[]], branch: 0, draft: [], begun: false } },
    'step',
    `person-${chosen.id}`,
  );
}

function askFirst(studio: Studio, person: string): HTMLElement {
  const name = walkPeople.find((one) => one.id === person)?.name ?? 'another person';
  return h(
    'div',
    { class: 'note warn', role: 'alert' },
    h('p', {}, `Changing to ${name} ends the walk under way and its choices. The Back button brings it back.`),
    h(
      'p',
      { class: 'buttons' },
      button(`Change to ${name}`, () => become(studio, person), 'first', 'change-person'),
      button(
        'Keep this walk',
        () => {
          studio.kept.asking = undefined;
          studio.redraw('stop-heading');
        },
        'second',
        'keep-walk',
      ),
    ),
  );
}

function begin(studio: Studio, walk: WalkState): void {
  studio.kept.asking = undefined;
  studio.change({ ...studio.state, walk: { ...walk, branches: [[]], branch: 0, draft: [], begun: true } }, 'step', 'stop-heading');
}

function read(form: HTMLFormElement, before: WalkState): WalkState {
  const data = new FormData(form);
  const has = data.getAll('has').map(String);
  const day = readDay(String(data.get('day') ?? ''));
  return {
    ...before,
    start: String(data.get('start') ?? before.start),
    beside: String(data.get('beside') ?? ''),
    needs: data.getAll('needs').map(String),
    tenancy: String(data.get('tenancy') ?? 'none'),
    phone: has.includes('phone'),
    photoId: has.includes('photoId'),
    bank: has.includes('bank'),
    gp: has.includes('gp'),
    dependants: Number(data.get('dependants') ?? before.dependants),
    supervised: has.includes('supervised'),
    told: has.includes('told'),
    days: Number(data.get('days') ?? before.days),
    day: day ?? before.day,
    hour: Number(data.get('hour') ?? before.hour),
  };
}

/** The person and the walk in one line. */
export function personLine(walk: WalkState, answer: WalkAnswer): string {
  const person = walkPeople.find((one) => one.id === walk.person);
  const start = walkStarts[walk.start as keyof typeof walkStarts];
  const sentence = 'release' in start && start.release === 'by-law' ? ` A sentence of ${walk.days} days.` : '';
  const when = answer.releases ? ` Released on ${sayDay(walk.day)} at ${walk.hour}:00.` : ` From ${sayDay(walk.day)}.`;
  const beside = answer.names.beside === undefined ? '' : ` ${answer.names.beside} walks beside, invented too.`;
  return `${person?.name ?? 'This person'}, invented. ${start.label}.${sentence}${when}${beside}`;
}

/** What a person said, invented or lent with consent. */
export function wordsCard(studio: Studio): HTMLElement {
  const { kept, state } = studio;
  const person = walkPeople.find((one) => one.id === state.walk.person);
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
