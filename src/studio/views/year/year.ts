import { announce, h } from '../../parts/dom.ts';
import { button } from '../../parts/fields.ts';
import type { Studio } from '../../parts/studio.ts';
import type { YearState } from '../../state.ts';
import { cannotShow } from '../../work/year/cannot-show.ts';
import type { YearAnswer } from '../../work/year/year.ts';
import { control } from './control.ts';
import { fitting } from './fitting.ts';
import { numbersPart } from './numbers-part.ts';
import { rankingPart } from './ranking-part.ts';
import { showResults } from './results.ts';
import { seePart } from './see-part.ts';

/** One scenario beside the baseline: levers, and what they change for whom. */
export async function yearView(studio: Studio): Promise<Node> {
  const shown = await studio.worker.ask('numbers', {
    ready: readyOf(studio.state.year),
    area: studio.state.area,
    numbers: studio.state.year.numbers,
  });
  const trouble: string[] = [];
  const read = fitting(studio.state.year, shown, trouble);
  if (trouble.length > 0) {
    studio.kept.trouble = [...studio.kept.trouble, ...trouble];
    studio.change({ ...studio.state, year: read }, 'quietly');
  }
  const results = h('section', { id: 'results', 'aria-labelledby': 'results-heading' });
  const plan = h('section', { id: 'plan-part', 'aria-label': 'The questions of a plan' });
  const people = seePart(studio);
  let year = read;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!studio.isShown('year')) return;
      people.refresh(year);
      void work(studio, year, results, plan);
    }, 60);
  };
  const set = (next: YearState) => {
    // A ready scenario sets other controls: they are drawn again.
    const isOther = readyOf(next) !== readyOf(year);
    year = next;
    studio.change({ ...studio.state, year }, isOther ? 'step' : 'quietly', 'lever-ready');
    if (!isOther) refresh();
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
          button('Undo', () => studio.undo('year'), 'second', 'undo-year'),
        ),
      ),
      results,
    ),
    people.node,
    plan,
    rankingPart(studio),
    numbersPart(
      shown,
      () => year,
      set,
      // The controls and the sources say what is used now.
      (focus) => studio.redraw(focus),
    ),
    h('p', { class: 'toast', id: 'toast', 'aria-hidden': 'true' }),
  );
}

/** The ready scenario that is chosen, if one is. */
function readyOf({ levers }: YearState): string | undefined {
  const ready = levers['ready'];
  return typeof ready === 'string' ? ready : undefined;
}

async function work(studio: Studio, year: YearState, into: HTMLElement, plan: HTMLElement): Promise<void> {
  if (into.childElementCount === 0)
    into.replaceChildren(h('h2', { id: 'results-heading' }, 'What changes'), h('p', {}, 'Working it out …'));
  into.setAttribute('aria-busy', 'true');
  try {
    const answer = await studio.worker.ask(
      'year',
      { year, area: studio.state.area },
      (part) => void showResults(studio, part, year, into, plan),
    );
    if (!answer.done) return;
    if (!(await showResults(studio, answer, year, into, plan))) return;
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
