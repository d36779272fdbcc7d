import { Stopped } from '../../parts/ask.ts';
import { announce, h } from '../../parts/dom.ts';
import { button } from '../../parts/fields.ts';
import type { Studio } from '../../parts/studio.ts';
import { table } from '../../parts/table.ts';
import { planConcerns } from '../../plan-concerns.ts';
import type { RankedChange, RankedMeasure, RankingAnswer } from '../../work/year/ranking.ts';

/** Which one change helps most, measure by measure: every ready scenario on the same people. */
export function rankingPart(studio: Studio): HTMLElement {
  const into = h('div', { id: 'ranking-result' });
  const begin = () => void rank(studio, into);
  const { ranking } = studio.kept;
  if (ranking !== undefined && ranking.key === keyOf(studio)) show(studio, ranking.answer, into);
  else
    into.replaceChildren(
      h(
        'p',
        {},
        'Every ready scenario is tried on the same invented people, and the changes are ranked for each measure. This takes a while.',
      ),
      h('p', { class: 'buttons' }, button('Try every change', begin, 'second', 'try-all')),
    );
  return h(
    'section',
    { 'aria-labelledby': 'ranking-heading' },
    h('h2', { id: 'ranking-heading', tabindex: '-1' }, 'Which one change helps most?'),
    into,
  );
}

function keyOf({ state }: Studio): string {
  return JSON.stringify([state.year.numbers, state.area]);
}

async function rank(studio: Studio, into: HTMLElement): Promise<void> {
  const { worker, state, kept } = studio;
  const key = keyOf(studio);
  const said = h('p', { id: 'ranking-stage', role: 'status' }, 'Beginning …');
  const bar = h('progress', { max: '100', value: '0', 'aria-labelledby': 'ranking-stage' });
  into.replaceChildren(
    said,
    bar,
    h(
      'p',
      { class: 'buttons' },
      button('Stop', () => worker.stop('ranking'), 'second', 'stop-ranking'),
    ),
  );
  document.getElementById('stop-ranking')?.focus();
  try {
    const answer = await worker.ask('ranking', { numbers: state.year.numbers, area: state.area }, ({ people, of, tried }) => {
      bar.setAttribute('value', String(Math.round((100 * people) / of)));
      said.textContent = `${people} of ${of} people, each lived ${tried + 1} times …`;
    });
    kept.ranking = { key, answer };
    show(studio, answer, into);
    announce('The changes are ranked.');
    document.getElementById('ranked-measure')?.focus();
  } catch (error) {
    const text = error instanceof Stopped ? 'Stopped.' : error instanceof Error ? error.message : String(error);
    into.replaceChildren(
      h('p', { role: 'status' }, text),
      h(
        'p',
        { class: 'buttons' },
        button('Try every change', () => void rank(studio, into), 'second', 'try-all'),
      ),
    );
    document.getElementById('try-all')?.focus();
  }
}

function show({ kept }: Studio, answer: RankingAnswer, into: HTMLElement): void {
  const known = new Map(answer.measures.map((one) => [one.measure, one]));
  const first = kept.rankedMeasure ?? 'home-on-the-day';
  const under = h('div', { id: 'ranked' });
  const put = (id: string) => {
    kept.rankedMeasure = id;
    const one = known.get(id);
    under.replaceChildren(...(one === undefined ? [] : ranked(one, answer)));
  };
  const list = h(
    'select',
    { class: 'ds_select', id: 'ranked-measure', onchange: (event) => put((event.target as HTMLSelectElement).value) },
    ...planConcerns.map(({ question, measures }) =>
      h(
        'optgroup',
        { label: question },
        ...measures.map((id) => h('option', { value: id, selected: id === first }, known.get(id)?.label ?? id)),
      ),
    ),
  );
  into.replaceChildren(
    h('label', { class: 'ds_label', for: 'ranked-measure' }, 'For'),
    h('div', { class: 'ds_select-wrapper' }, list, h('span', { class: 'ds_select-arrow', 'aria-hidden': 'true' })),
    under,
  );
  put(first);
}

function ranked(one: RankedMeasure, { tried, people }: RankingAnswer): Node[] {
  const [first] = one.changes;
  const ties = one.changes.filter(({ tied }) => tied).length;
  const lead =
    first === undefined
      ? `None of the ${tried} ready changes helps for certain here, among ${one.people} people it concerns.`
      : `“${first.title}” helps most: ${range(first, one)}.${ties === 0 ? '' : ties === 1 ? ' The next one may help as much.' : ` The next ${ties} may help as much.`}`;
  return [
    h('p', { class: 'ds_leader', id: 'ranked-lead' }, lead),
    first === undefined
      ? h('p', {}, '')
      : table({
          caption: `Changes that help, the most helpful first. ${one.people} people it concerns, of ${people}`,
          columns: ['Change', one.unit === 'days' ? 'Days fewer' : 'More in 100', 'Better for', 'Worse for', 'Beside the first'],
          rows: one.changes.map((change) => [
            change.title,
            range(change, one),
            change.helped,
            change.harmed,
            change === first ? 'first' : change.tied ? 'may be as good' : 'less',
          ]),
          numbers: [2, 3],
        }),
    one.harms.length === 0 ? h('p', {}, '') : h('p', {}, `For certain worse here: ${one.harms.map((title) => `“${title}”`).join(', ')}.`),
    h(
      'p',
      { class: 'hint' },
      'Invented people and assumed numbers: this ranks ideas to talk about, and proves nothing of a real town. Changes are tried one by one, never together.',
    ),
  ];
}

function range({ low, high }: RankedChange, { unit }: RankedMeasure): string {
  const [from, to] = unit === 'days' ? [-high, -low] : [low, high];
  const say = (value: number) => (Math.abs(value) < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value)));
  return `${say(from)} to ${say(to)}${unit === 'days' ? ' days' : ' in 100'}`;
}
