import { announce, drawn, h, save } from '../parts/dom.ts';
import { button, select } from '../parts/fields.ts';
import { changeSession, type Studio } from '../parts/studio.ts';
import { table } from '../parts/table.ts';
import type { YearState } from '../state.ts';
import { cannotShow } from '../work/cannot-show.ts';
import type { NumbersAnswer, ShownLever, ShownNumber } from '../work/numbers.ts';
import type { YearAnswer } from '../work/year.ts';

/** One scenario beside the baseline: levers, and what they change for whom. */
export async function yearView(studio: Studio): Promise<Node> {
  const shown = await studio.worker.ask('numbers', {});
  const results = h('section', { id: 'results', 'aria-labelledby': 'results-heading' });
  let year = studio.state.year;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(studio, year, results), 60);
  };
  const set = (next: YearState) => {
    year = next;
    studio.change({ ...studio.state, year }, 'quietly');
    refresh();
  };
  refresh();
  return h(
    'div',
    {},
    h('h1', { tabindex: '-1', id: 'heading' }, 'What if, for a year'),
    h('p', { class: 'ds_leader' }, 'Change one thing. The same invented people live through the year twice, with the same luck.'),
    h(
      'div',
      { class: 'two even' },
      h(
        'section',
        { 'aria-labelledby': 'levers-heading' },
        h('h2', { id: 'levers-heading' }, 'Change'),
        ...shown.levers.map((lever) => control(lever, () => year, set)),
        h(
          'p',
          { class: 'buttons' },
          button(
            'Put all back as it is now',
            () => studio.change({ ...studio.state, year: { levers: {}, numbers: {} } }, 'step', 'reset'),
            'second',
            'reset',
          ),
        ),
      ),
      results,
    ),
    numbersPart(shown, () => year, set),
    h('p', { class: 'toast', id: 'toast', 'aria-hidden': 'true' }),
  );
}

function control(lever: ShownLever, now: () => YearState, set: (next: YearState) => void): Node {
  const value = now().levers[lever.id] ?? lever.from;
  const put = (next: number | string) => {
    const rest = Object.fromEntries(Object.entries(now().levers).filter(([id]) => id !== lever.id));
    set({ ...now(), levers: next === lever.from ? rest : { ...rest, [lever.id]: next } });
  };
  if (lever.kind === 'choice') {
    return select(`lever-${lever.id}`, lever.label, lever.choices, String(value), (event) =>
      put((event.target as HTMLSelectElement).value),
    );
  }
  const unit = lever.kind === 'share' ? ' in 100' : '';
  const out = h('output', { for: `lever-${lever.id}` }, `${value}${unit}`);
  const was = h(
    'span',
    { class: 'hint', id: `lever-${lever.id}-hint` },
    `${lever.hint} Now: `,
    h('span', { class: lever.weak ? 'weak-text' : null }, `${lever.from}${unit}`),
    lever.weak ? ', a weak number.' : '.',
  );
  return h(
    'div',
    { class: 'lever' },
    h('label', { class: 'ds_label', for: `lever-${lever.id}` }, lever.label),
    was,
    h(
      'div',
      { class: 'slide' },
      h('input', {
        type: 'range',
        id: `lever-${lever.id}`,
        min: lever.kind === 'share' ? '0' : '1',
        max: String(lever.most),
        step: lever.kind === 'share' ? '5' : '1',
        value: String(value),
        'aria-describedby': `lever-${lever.id}-hint`,
        oninput: (event) => {
          const next = Number((event.target as HTMLInputElement).value);
          out.textContent = `${next}${unit}`;
          put(next);
        },
      }),
      out,
    ),
  );
}

async function work(studio: Studio, year: YearState, into: HTMLElement): Promise<void> {
  if (into.childElementCount === 0)
    into.replaceChildren(h('h2', { id: 'results-heading' }, 'What changes'), h('p', {}, 'Working it out …'));
  into.setAttribute('aria-busy', 'true');
  try {
    const answer = await studio.worker.ask('year', { year, area: studio.state.area }, (part) => show(studio, part, year, into));
    if (!answer.done) return;
    show(studio, answer, year, into);
    into.removeAttribute('aria-busy');
    announce(spoken(answer));
  } catch (error) {
    into.replaceChildren(
      h('h2', { id: 'results-heading' }, 'What changes'),
      h('p', {}, error instanceof Error ? error.message : String(error)),
    );
  }
}

function spoken(answer: YearAnswer): string {
  const moved = answer.rows.filter((row) => row.helped + row.harmed > 0);
  return moved.length === 0 ? cannotShow(answer) : moved.map((row) => row.sentence).join(' ');
}

function show(studio: Studio, answer: YearAnswer, year: YearState, into: HTMLElement): void {
  const moved = answer.rows
    .filter((row) => row.helped + row.harmed > 0)
    .sort((a, b) => Math.abs(b.low + b.high) - Math.abs(a.low + a.high));
  const isBaseline = Object.keys(year.levers).length === 0;
  const precision =
    answer.precision === undefined ? '' : ` Each difference is known to within ${Math.max(1, Math.ceil(answer.precision))} in 100.`;
  const toast = document.getElementById('toast');
  if (toast) toast.textContent = moved[0]?.sentence ?? '';
  into.replaceChildren(
    h('h2', { id: 'results-heading' }, isBaseline ? 'As it is now' : 'What changes'),
    isBaseline
      ? h('p', {}, 'Move a control to see a difference.')
      : h(
          'ul',
          { class: 'changes' },
          ...(moved.length === 0
            ? [h('li', {}, answer.done ? cannotShow(answer) : 'Nothing has changed so far.')]
            : moved.map((row) => h('li', { class: row.high < 0 ? 'worse' : row.low > 0 ? 'better' : null }, row.sentence))),
        ),
    isBaseline
      ? ''
      : h(
          'figure',
          {},
          h(
            'div',
            { class: 'scroll frame narrow', tabindex: '0', role: 'region', 'aria-label': 'Picture of the differences' },
            drawn(answer.picture),
          ),
        ),
    h(
      'p',
      { class: 'hint', id: 'progress' },
      `${answer.people} invented people, each lived twice.${precision}${answer.done ? '' : ' Getting sharper …'}`,
    ),
    isBaseline || moved.length === 0
      ? ''
      : table({
          caption: 'Who is helped and who is harmed: outcomes gained and lost',
          columns: ['People', 'Gained', 'Lost'],
          rows: answer.groups.map((group) => [group.label, group.helped, group.harmed]),
          numbers: [1, 2],
        }),
    table({
      caption: 'The same as a table: people in 100',
      columns: ['Outcome', 'Now', ...(isBaseline ? [] : ['Then', 'Gained', 'Lost']), 'People it applies to'],
      rows: answer.rows
        .filter((row) => row.people >= 5)
        .map((row) => [
          row.label,
          hundred(row.before.mean),
          ...(isBaseline ? [] : [hundred(row.after.mean), row.helped, row.harmed]),
          row.people,
        ]),
      numbers: isBaseline ? [1, 2] : [1, 2, 3, 4, 5],
    }),
    isBaseline
      ? ''
      : h(
          'p',
          { class: 'buttons' },
          button('Keep this in our session', () => keepWhatIf(studio, year, answer), 'second', 'keep-what-if'),
          button('Save the picture', () => save('differences.svg', answer.picture, 'image/svg+xml')),
          h('span', { id: 'kept-status' }),
        ),
  );
}

/** Keeps the change and what it moved; the same change takes the place of an earlier run of itself. */
function keepWhatIf(studio: Studio, year: YearState, answer: YearAnswer): void {
  const { session } = studio.kept;
  const isSame = (one: { levers: object; numbers: object }) =>
    JSON.stringify([one.levers, one.numbers]) === JSON.stringify([year.levers, year.numbers]);
  const moved = answer.rows.filter((row) => row.helped + row.harmed > 0).map(({ measure, sentence }) => ({ measure, sentence }));
  const tried = { title: answer.title, levers: { ...year.levers }, numbers: { ...year.numbers }, people: answer.people, moved };
  changeSession(studio, { ...session, whatIfs: [...session.whatIfs.filter((one) => !isSame(one)), tried] }, undefined, false);
  announce('The what-if is kept in the session.');
  const toast = document.getElementById('kept-status');
  if (toast) toast.textContent = 'Kept. It stands under “Our session”.';
}

function hundred(share: number): string {
  return Number.isFinite(share) ? String(Math.round(share * 100)) : '–';
}

function numbersPart({ numbers }: NumbersAnswer, now: () => YearState, set: (next: YearState) => void): Node {
  return h(
    'details',
    { class: 'ds_details', id: 'numbers' },
    h('summary', { class: 'ds_details__summary' }, 'The numbers behind this, and where they come from'),
    h(
      'div',
      { class: 'ds_details__text' },
      h('p', {}, 'Weak numbers have a dashed edge. Put in your own: both sides of the comparison use it.'),
      table({
        caption: 'Numbers you can change',
        columns: ['What', 'In 100', 'Source', 'Trust'],
        rows: numbers.map((number) => numberRow(number, now, set)),
      }),
    ),
  );
}

function numberRow(number: ShownNumber, now: () => YearState, set: (next: YearState) => void): (string | Node)[] {
  const input = h('input', {
    class: `ds_input number${number.weak ? ' weak' : ''}`,
    type: 'number',
    min: '0',
    max: '100',
    id: `number-${number.id}`,
    'aria-label': `${number.label}, in 100`,
    value: String(now().numbers[number.id] ?? number.value),
    oninput: (event) => {
      const text = (event.target as HTMLInputElement).value;
      const value = Number(text);
      const rest = Object.fromEntries(Object.entries(now().numbers).filter(([id]) => id !== number.id));
      if (text === '' || !Number.isFinite(value) || value < 0 || value > 100) return;
      set({ ...now(), numbers: value === number.value ? rest : { ...rest, [number.id]: value } });
    },
  });
  const source = h(
    'div',
    {},
    number.source,
    number.year ? `, ${number.year}` : '',
    number.note ? h('span', { class: 'hint block' }, number.note) : null,
    number.address ? h('span', { class: 'hint block' }, number.address) : null,
  );
  return [number.label, input, source, number.weak ? `${number.confidence} (weak)` : number.confidence];
}
