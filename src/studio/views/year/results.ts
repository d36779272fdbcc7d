import { announce, drawn, h, save } from '../../parts/dom.ts';
import { exchange } from '../../parts/exchange.ts';
import { button } from '../../parts/fields.ts';
import { inTurn } from '../../parts/in-turn.ts';
import { changeSession, type Studio } from '../../parts/studio.ts';
import { table } from '../../parts/table.ts';
import type { YearState } from '../../state.ts';
import { cannotShow } from '../../work/year/cannot-show.ts';
import type { YearRow } from '../../work/year/change-row.ts';
import type { YearAnswer } from '../../work/year/year.ts';
import { planPieces, planTable } from './plan-table.ts';

/** What a change moves: sentences first, then a picture, and every measure under the question of the plan that it speaks to. Ends when all stands; false where later results took over. */
export function showResults(studio: Studio, answer: YearAnswer, year: YearState, into: HTMLElement, plan: HTMLElement): Promise<boolean> {
  const isBaseline = isBaselineOf(year);
  const moved = answer.rows.filter((row) => row.helped + row.harmed > 0).sort((a, b) => certainty(b) - certainty(a));
  if (into.childElementCount !== 4 || into.querySelector('#said-part') === null)
    into.replaceChildren(h('div', { id: 'said-part' }), h('div', {}), h('div', {}), h('div', {}));
  const [said, figure, groups, leave] = [...into.children] as [Element, Element, Element, Element];
  const part = leavingPart(studio, answer, year, leave.firstElementChild);
  // Each is laid out in a task of its own.
  return inTurn(into, [
    () => exchange(said, ...sentences(answer, moved, isBaseline)),
    () => exchange(figure, ...(isBaseline ? [] : [differences(answer)])),
    () => exchange(groups, ...(isBaseline ? [] : helpedAndHarmed(answer, moved.length > 0))),
    () => {
      if (isBaseline) leave.replaceChildren();
      else if (leave.firstElementChild !== part) leave.replaceChildren(part);
    },
    ...planPieces(plan, planTable(answer, isBaseline)),
    // The sentences stand some frames before the table: until both say the same, the page does not look finished.
    () => said.querySelector('#progress')?.replaceChildren(progressText(answer, answer.done)),
  ]);
}

function progressText({ people, precision }: YearAnswer, isDone: boolean): string {
  const known = precision === undefined ? '' : ` Each difference is known to within ${Math.max(1, Math.ceil(precision))} in 100.`;
  return `${people.toLocaleString('en-GB')} invented people, each lived twice.${known}${isDone ? '' : ' Getting sharper …'}`;
}

function sentences(answer: YearAnswer, moved: readonly YearRow[], isBaseline: boolean): Node[] {
  const toast = document.getElementById('toast');
  if (toast) toast.textContent = moved[0]?.sentence ?? '';
  return [
    h('h2', { id: 'results-heading' }, isBaseline ? 'As it is now' : 'What changes'),
    isBaseline
      ? h('p', {}, 'Move a control to see a difference.')
      : h(
          'ul',
          { class: 'changes' },
          ...(moved.length === 0
            ? [h('li', {}, answer.done ? cannotShow(answer) : 'Nothing has changed so far.')]
            : moved.map((row) =>
                h('li', { class: toneOf(row) }, row.sentence, h('span', { class: 'hint' }, ` ${concernsText(row.people)}`)),
              )),
        ),
    h('p', { class: 'hint', id: 'progress' }, progressText(answer, false)),
  ];
}

function differences({ picture }: YearAnswer): Node {
  return h(
    'figure',
    {},
    h('div', { class: 'scroll frame narrow', tabindex: '0', role: 'region', 'aria-label': 'Picture of the differences' }, drawn(picture)),
  );
}

function helpedAndHarmed(answer: YearAnswer, isMoved: boolean): Node[] {
  return isMoved
    ? [
        table({
          caption: 'Who is helped and who is harmed: outcomes that became better or worse',
          columns: ['People', 'Better', 'Worse'],
          rows: answer.groups.map((group) => [group.label, group.helped, group.harmed]),
          numbers: [1, 2],
        }),
      ]
    : [];
}

/** The buttons by which a change leaves the view, with what is known by now; while a year gets sharper they stay what they are under the hand of who presses them. */
function leavingPart(studio: Studio, answer: YearAnswer, year: YearState, before: Element | null): Element {
  const now: Leaving = { studio, answer, year };
  const part =
    before ??
    h(
      'p',
      { class: 'buttons' },
      button('Keep this in our session', () => keepWhatIf(part), 'second', 'keep-what-if'),
      button('Save the picture', () => save('differences.svg', leavingOf(part).answer.picture, 'image/svg+xml')),
      h('span', { id: 'kept-status' }),
    );
  const was = leaving.get(part)?.year;
  if (JSON.stringify(was) !== JSON.stringify(year)) part.querySelector('#kept-status')?.replaceChildren();
  leaving.set(part, now);
  return part;
}

interface Leaving {
  readonly studio: Studio;
  readonly answer: YearAnswer;
  readonly year: YearState;
}

const leaving = new WeakMap<Element, Leaving>();

function leavingOf(part: Element): Leaving {
  return leaving.get(part) as Leaving;
}

function isBaselineOf({ levers }: YearState): boolean {
  return Object.keys(levers).length === 0;
}

/** A share never stands without its people. */
function concernsText(people: number): string {
  return `Of ${people.toLocaleString('en-GB')} people whom it concerns.`;
}

/** Better and worse only where the whole interval says so. */
function toneOf({ low, high, better }: YearRow): string | null {
  const isMore = low > 0;
  const isLess = high < 0;
  if (!isMore && !isLess) return null;
  return (better === 'less') === isLess ? 'better' : 'worse';
}

/** How far a change is from nought, in widths of its interval. */
function certainty({ low, high }: YearRow): number {
  return Math.abs(low + high) / Math.max(0.01, high - low);
}

/** Keeps the change and what it moved; the same change takes the place of an earlier run of itself. */
function keepWhatIf(part: Element): void {
  const { studio, answer, year } = leavingOf(part);
  const { session } = studio.kept;
  const isSame = (one: { levers: object; numbers: object }) =>
    JSON.stringify([one.levers, one.numbers]) === JSON.stringify([year.levers, year.numbers]);
  const moved = answer.rows
    .filter((row) => row.helped + row.harmed > 0)
    .map(({ measure, sentence, people }) => ({ measure, sentence: `${sentence} ${concernsText(people)}` }));
  const tried = { title: answer.title, levers: { ...year.levers }, numbers: { ...year.numbers }, people: answer.people, moved };
  changeSession(studio, { ...session, whatIfs: [...session.whatIfs.filter((one) => !isSame(one)), tried] }, undefined, false);
  announce('The what-if is kept in the session.');
  const toast = document.getElementById('kept-status');
  if (toast) toast.textContent = 'Kept. It stands under “Our session”.';
}
