import { walkDesks } from 'justice-pathway/machines';
import type { AreaDesk, AreaState } from '../area/area.ts';
import { readRides } from '../area/rides.ts';
import { h, save } from '../parts/dom.ts';
import { button, select } from '../parts/fields.ts';
import type { Studio } from '../parts/studio.ts';
import { partsOf } from '../parts/unsaved.ts';
import type { AreaAnswer } from '../work/area.ts';

const asks = [
  ['', 'Not known'],
  ['yes', 'Yes'],
  ['no', 'No'],
] as const;

type Put = (change: (now: AreaState) => AreaState, focus: string) => void;

/** The hours of the group's own area: used by the walk, by who can be reached, and by the year. */
export async function areaView(studio: Studio): Promise<Node> {
  const { state, worker } = studio;
  const answer = await worker.ask('area', { area: state.area });
  // Two fields may be left before the view is drawn again: each change is made in what is there now.
  const put: Put = (change, focus) => studio.change({ ...studio.state, area: change(studio.state.area) }, 'step', focus);
  const isEmpty = Object.keys(state.area.desks).length === 0 && (state.area.rides ?? '').trim() === '' && state.area.travel === 0;
  return h(
    'div',
    {},
    h('h1', { tabindex: '-1', id: 'heading' }, 'Our own area'),
    h(
      'p',
      { class: 'ds_leader' },
      'Write the hours that you know. The walk, who can be reached, and the year then use them. What nobody knows stays not known.',
    ),
    h(
      'p',
      { class: 'hint' },
      'Hours like: Mon to Thu 9 to 5, Fri 9 to 12.30; closed on public holidays. The page says how it read them. On a public holiday of which nothing is said, a desk stays not known. The walk uses the days in the queue, and the year makes queues of its own; the year uses how many are seen at a time.',
    ),
    openPart(studio),
    ...walkDesks.map((desk) => deskPart(desk.id, desk.label, state.area, answer, put)),
    h(
      'div',
      { class: 'field' },
      h('label', { class: 'ds_label', for: 'travel' }, 'Minutes from the gate to the first desk'),
      h('input', {
        class: 'ds_input number',
        id: 'travel',
        type: 'number',
        min: '0',
        max: '1440',
        value: String(state.area.travel),
        onchange: (event) => {
          const minutes = Number((event.target as HTMLInputElement).value);
          if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440) put((now) => ({ ...now, travel: minutes }), 'travel');
        },
      }),
    ),
    ridesPart(state.area, put),
    h(
      'p',
      { class: 'buttons' },
      isEmpty
        ? ''
        : button(
            'Save these hours as a directory file',
            () => {
              save('our-area.directory.json', answer.file, 'application/json');
              studio.kept.saved = { ...studio.kept.saved, area: partsOf(studio.state).area };
            },
            'first',
            'save-area',
          ),
      button('Undo', () => studio.undo('area'), 'second', 'undo-area'),
      isEmpty ? '' : button('Forget what was typed here', () => put(() => ({ desks: {}, travel: 0 }), 'heading'), 'second', 'forget-area'),
    ),
    h(
      'p',
      { class: 'hint' },
      'The file is a directory that people keep: the commands of the directory read it, and lay it over what bodies publish.',
    ),
  );
}

/** Opens a directory file that was saved here, or that is kept by other means; what was typed before comes back with Undo. */
function openPart(studio: Studio): Node {
  const open = async (file: File) => {
    const isLarge = file.size > 5_000_000;
    const { area, said } = isLarge
      ? { area: undefined, said: [`${file.name}: It is too large for a directory of hours.`] }
      : await studio.worker.ask('openArea', { name: file.name, text: await file.text() });
    studio.kept.trouble = area === undefined ? [`“${file.name}” could not be opened. Nothing on the page has changed.`, ...said] : said;
    if (area === undefined) studio.redraw('trouble-away');
    else {
      studio.change({ ...studio.state, area }, 'step', said.length === 0 ? `hours-${walkDesks[0]?.id}` : 'trouble-away');
      studio.kept.saved = { ...studio.kept.saved, area: JSON.stringify(area) };
    }
  };
  return h(
    'div',
    { class: 'drop noprint' },
    h('label', { class: 'ds_label', for: 'area-file' }, 'Open a directory file that was saved'),
    h('p', { class: 'ds_hint-text', id: 'area-file-hint' }, 'It takes the place of what is typed here; Undo brings that back.'),
    h('input', {
      class: 'ds_file-upload__input',
      type: 'file',
      id: 'area-file',
      accept: '.json',
      'aria-describedby': 'area-file-hint',
      onchange: (event) => {
        const file = (event.target as HTMLInputElement).files?.[0];
        if (file) void open(file);
      },
    }),
  );
}

function ridesPart(area: AreaState, put: Put): Node {
  const typed = area.rides ?? '';
  const { faults } = readRides(typed);
  return h(
    'div',
    { class: 'field' },
    h('label', { class: 'ds_label', for: 'rides' }, 'Rides from the gate, one a line'),
    h(
      'span',
      { class: 'hint block', id: 'rides-hint' },
      'When it leaves, when it is there, and its name: 10:05 10:30 C1. With rides, the person comes to a desk by the next one; after the last, by none.',
    ),
    faults.length === 0
      ? ''
      : h(
          'span',
          { class: 'fault block', id: 'rides-fault', role: 'alert' },
          `Could not be read: ${faults.map((one) => `“${one}”`).join(', ')}.`,
        ),
    h(
      'textarea',
      {
        class: 'ds_input',
        id: 'rides',
        rows: '3',
        maxlength: '2000',
        'aria-describedby': 'rides-hint',
        'aria-invalid': faults.length > 0 ? 'true' : null,
        onchange: (event) => put((now) => ({ ...now, rides: (event.target as HTMLTextAreaElement).value }), 'rides'),
      },
      typed,
    ),
  );
}

function deskPart(id: string, label: string, area: AreaState, answer: AreaAnswer, put: Put): Node {
  const desk: AreaDesk = area.desks[id] ?? { hours: '' };
  const said = answer.desks.find((one) => one.id === id);
  const set = (change: Partial<AreaDesk>, focus: string, drop?: keyof AreaDesk) =>
    put((now) => {
      const { [drop ?? ('' as never)]: _, ...rest } = { ...(now.desks[id] ?? { hours: '' }), ...change };
      const next = rest as AreaDesk;
      const isBlank =
        next.hours.trim() === '' &&
        next.waitDays === undefined &&
        next.places === undefined &&
        next.phone === undefined &&
        next.photoId === undefined;
      const others = Object.fromEntries(Object.entries(now.desks).filter(([other]) => other !== id));
      return { ...now, desks: isBlank ? others : { ...others, [id]: next } };
    }, focus);
  const flag = (key: 'phone' | 'photoId', text: string) =>
    select(`${key}-${id}`, text, asks, desk[key] === undefined ? '' : desk[key] ? 'yes' : 'no', (event) => {
      const value = (event.target as HTMLSelectElement).value;
      if (value === '') set({}, `${key}-${id}`, key);
      else set({ [key]: value === 'yes' }, `${key}-${id}`);
    });
  const hasPlaces = walkDesks.some((one) => one.id === id && one.yearDesk !== undefined);
  const placesField = () =>
    h(
      'div',
      { class: 'field' },
      h('label', { class: 'ds_label', for: `places-${id}` }, 'Seen at a time'),
      h('input', {
        class: 'ds_input number',
        id: `places-${id}`,
        type: 'number',
        min: '1',
        max: '100',
        value: desk.places === undefined ? '' : String(desk.places),
        onchange: (event) => {
          const text = (event.target as HTMLInputElement).value;
          const places = Number(text);
          if (text === '') set({}, `places-${id}`, 'places');
          else if (Number.isInteger(places) && places >= 1 && places <= 100) set({ places }, `places-${id}`);
        },
      }),
    );
  return h(
    'section',
    { class: 'desk', 'aria-labelledby': `desk-${id}` },
    h('h2', { id: `desk-${id}` }, label),
    h(
      'p',
      { class: said?.fault ? 'fault' : 'hint', id: `hours-${id}-said`, role: said?.fault ? 'alert' : null },
      said?.fault ?? said?.known ?? '',
    ),
    h(
      'div',
      { class: 'row' },
      h(
        'div',
        { class: 'field wide' },
        h('label', { class: 'ds_label', for: `hours-${id}` }, 'Open'),
        h('input', {
          class: 'ds_input',
          id: `hours-${id}`,
          type: 'text',
          maxlength: '200',
          value: desk.hours,
          'aria-describedby': `hours-${id}-said`,
          'aria-invalid': said?.fault ? 'true' : null,
          onchange: (event) => set({ hours: (event.target as HTMLInputElement).value }, `hours-${id}`),
        }),
      ),
      h(
        'div',
        { class: 'field' },
        h('label', { class: 'ds_label', for: `wait-${id}` }, 'Days in the queue'),
        h('input', {
          class: 'ds_input number',
          id: `wait-${id}`,
          type: 'number',
          min: '0',
          max: '400',
          value: desk.waitDays === undefined ? '' : String(desk.waitDays),
          onchange: (event) => {
            const text = (event.target as HTMLInputElement).value;
            const days = Number(text);
            if (text === '') set({}, `wait-${id}`, 'waitDays');
            else if (Number.isInteger(days) && days >= 0 && days <= 400) set({ waitDays: days }, `wait-${id}`);
          },
        }),
      ),
      hasPlaces ? placesField() : null,
      flag('phone', 'Asks for a phone?'),
      flag('photoId', 'Asks for photo ID?'),
    ),
  );
}
