import { domainNames } from 'justice-pathway/machines';
import { announce, h } from '../parts/dom.ts';
import { button, ticks } from '../parts/fields.ts';
import { capital, sayTime } from '../parts/say.ts';
import type { Studio } from '../parts/studio.ts';
import type { WalkAnswer, WalkMiss, WalkStop } from '../work/walk-answer.ts';
import { crossedHere } from './walk-crossings.ts';
import { takeOut } from './walk-ways.ts';

/** One stop: who is there, what was missed on the way to it, what is asked and done. */
export function stopPart(studio: Studio, answer: WalkAnswer, stop: WalkStop): Node {
  const { draft } = studio.state.walk;
  const needs = stop.domains.filter((domain) => domain.isNeed);
  const others = stop.domains.filter((domain) => !domain.isNeed);
  const form = h('form', {
    onchange: () => studio.change({ ...studio.state, walk: { ...studio.state.walk, draft: chosen() } }, 'quietly'),
    onsubmit: (event) => {
      event.preventDefault();
      goOn(studio, answer, chosen());
    },
  });
  const chosen = () => [...new FormData(form as HTMLFormElement).values()].map(String);
  const checked = (value: string) => draft.includes(value);
  const asks = [...needs, ...others].map((domain) => ({
    id: `ask-${domain.id}`,
    value: `ask:${domain.id}`,
    label: capital(domainNames[domain.id] ?? domain.id),
    checked: checked(`ask:${domain.id}`),
    ...(domain.isNeed ? { hint: 'a known need' } : domain.later ? { hint: 'by referral to a later contact' } : {}),
  }));
  form.append(
    stop.meets.length > 0
      ? h('p', { class: 'hint' }, `Nobody meets the person here unless one of these is done: ${stop.meets.join('; ')}.`)
      : '',
    asks.length > 0 ? ticks('asked', 'What is asked about?', asks) : '',
    stop.actions.length > 0
      ? ticks(
          'done',
          'What is offered and done?',
          stop.actions.map((action) => ({
            id: `do-${action.id}`,
            value: action.id,
            label: action.label,
            checked: checked(action.id),
            ...(action.hint === undefined ? {} : { hint: action.hint }),
          })),
        )
      : h('p', { class: 'hint' }, 'Nothing is decided here by anybody in this room.'),
    needs.length > 0 ? declines(needs, checked) : '',
    h(
      'p',
      { class: 'buttons go' },
      h('button', { class: 'ds_button', type: 'submit', id: 'go-on' }, 'Go on'),
      button('Ask and do all, then go on', () => goOn(studio, answer, answer.all), 'second', 'do-all'),
      answer.here > 0 ? button('Undo', () => undo(studio), 'second', 'undo') : '',
      studio.state.walk.branches.length > 1 ? takeOut(studio, studio.state.walk.branch, 'take-out') : '',
    ),
  );
  return h(
    'section',
    { class: 'stop', 'aria-labelledby': 'stop-heading' },
    h('h2', { id: 'stop-heading', tabindex: '-1' }, `${stop.label}`),
    answer.names.beside === undefined
      ? null
      : h(
          'p',
          { class: stop.whose === 'first' ? 'shoes' : 'shoes second' },
          `In the shoes of ${stop.whose === 'first' ? answer.names.first : answer.names.beside}`,
        ),
    h('p', { class: 'when' }, `Stop ${answer.here + 1} of ${answer.stops.length}. ${sayTime(stop.at)}.`),
    happenedPart(answer),
    crossedHere(answer),
    h('p', {}, `In the room: ${stop.present.join(', ')}. Usual here: ${stop.practice}.`),
    form,
  );
}

function declines(needs: readonly { readonly id: string }[], checked: (value: string) => boolean): Node {
  return h(
    'details',
    { class: 'ds_details', open: needs.some((domain) => checked(`no:${domain.id}`)) },
    h('summary', { class: 'ds_details__summary' }, 'Does the person decline something for now?'),
    h(
      'div',
      { class: 'ds_details__text' },
      ticks(
        'declined',
        'Declined for now',
        needs.map((domain) => ({
          id: `no-${domain.id}`,
          value: `no:${domain.id}`,
          label: capital(domainNames[domain.id] ?? domain.id),
          checked: checked(`no:${domain.id}`),
        })),
      ),
    ),
  );
}

/** What could not be done at the last stop, and what was missed there and on the way here. */
function happenedPart(answer: WalkAnswer): Node | null {
  const last = answer.here - 1;
  const refused = answer.refused.filter((one) => one.at === last);
  const missed = answer.misses.filter((one) => one.at === last);
  const skipped = answer.stops[last]?.absent;
  if (refused.length + missed.length === 0 && skipped === undefined) return null;
  const where = `“${answer.stops[last]?.label ?? ''}”`;
  const gaps = missed.filter((one) => one.domain === undefined);
  const unasked = missed.filter((one) => one.domain !== undefined);
  return h(
    'div',
    { class: 'note warn', id: 'happened' },
    skipped === undefined ? null : h('p', {}, `${where} did not arise. ${skipped}`),
    refused.length === 0
      ? null
      : h(
          'details',
          { class: 'inner refused-here', open: true },
          h('summary', {}, `Could not be done at ${where}: ${refused.length}`),
          h('ul', {}, ...refused.map((one) => h('li', {}, h('b', {}, `${one.step}. `), one.because))),
        ),
    missed.length === 0
      ? null
      : h(
          'details',
          { class: 'inner missed-here', open: missed.length <= 3 },
          h('summary', {}, `Missed at ${where} and on the way here: ${missed.length}`),
          h(
            'ul',
            {},
            ...gaps.map((gap) => h('li', {}, h('b', {}, `${gap.title}. `), `Who leads: ${gap.lead}. ${helpText(gap)}`)),
            unasked.length === 0
              ? null
              : h(
                  'li',
                  {},
                  h('b', {}, `Not asked about: ${unasked.map((one) => domainNames[one.domain ?? ''] ?? one.domain).join(', ')}. `),
                  `Who leads: ${[...new Set(unasked.map((one) => one.lead))].join(', ')}.`,
                ),
          ),
        ),
  );
}

/** What would have helped, in one sentence. */
export function helpText(miss: WalkMiss): string {
  if (miss.byThePathway) return 'No step at any stop of this walk would have met it: the pathway itself leaves it open.';
  return `What would have helped: ${miss.helps.join('; or ')}.`;
}

function goOn(studio: Studio, answer: WalkAnswer, chosen: readonly string[]): void {
  const { state } = studio;
  const branches = state.walk.branches.map((branch, at) => (at === state.walk.branch ? [...branch, chosen] : branch));
  const isLast = answer.here + 1 >= answer.stops.length;
  studio.change({ ...state, walk: { ...state.walk, branches, draft: [] } }, 'step', isLast ? 'end-heading' : 'stop-heading');
}

/** Goes back one stop, with what was ticked there ticked again. */
export function undo(studio: Studio): void {
  const { state } = studio;
  const last = state.walk.branches[state.walk.branch]?.at(-1) ?? [];
  const branches = state.walk.branches.map((branch, at) => (at === state.walk.branch ? branch.slice(0, -1) : branch));
  studio.change({ ...state, walk: { ...state.walk, branches, draft: last } }, 'step', 'stop-heading');
}

/** Reads out what could not be done at the last stop. */
export function sayRefused(answer: WalkAnswer): void {
  const refused = answer.refused.filter((one) => one.at === answer.here - 1);
  if (refused.length > 0) announce(`Could not be done. ${refused.map((one) => `${one.step}. ${one.because}`).join(' ')}`);
}
