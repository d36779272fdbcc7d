import { drawn, h } from '../parts/dom.ts';
import { button, ticks } from '../parts/fields.ts';
import { capital, domainNames, needNames, sayLeft, sayTime } from '../parts/say.ts';
import type { Studio } from '../parts/studio.ts';
import type { WalkAnswer, WalkStop } from '../work/walk.ts';
import { walkEnd } from './walk-end.ts';
import { personForm, personLine, wordsCard } from './walk-person.ts';

/** One journey, contact by contact. */
export async function walkView(studio: Studio): Promise<Node> {
  const { state, worker } = studio;
  const answer = await worker.ask('walk', { walk: state.walk, branch: state.walk.branch });
  const stop = answer.stops[answer.here];
  const map = h('div', { class: 'scroll frame map', tabindex: '0', role: 'region', 'aria-label': 'Map of the journey' }, drawn(answer.map));
  requestAnimationFrame(() => {
    map.scrollLeft = (map.scrollWidth * (answer.here + 0.5)) / Math.max(1, answer.stops.length) - map.clientWidth / 2;
  });
  return h(
    'div',
    {},
    h('h1', { tabindex: '-1', id: 'heading' }, 'Walk one journey'),
    h('p', { class: 'ds_leader' }, personLine(state.walk)),
    setUp(studio, answer),
    map,
    !state.walk.begun
      ? null
      : stop
        ? h('div', { class: 'two' }, stopPart(studio, answer, stop), sidePart(studio, answer))
        : await walkEnd(studio, answer),
  );
}

function setUp(studio: Studio, answer: WalkAnswer): Node {
  const { begun } = studio.state.walk;
  const other =
    answer.lawfulOn !== null && answer.lawfulOn !== studio.state.walk.day
      ? `The law’s own day for this sentence would be ${answer.lawfulOn}.`
      : '';
  return h(
    'details',
    { class: 'ds_details noprint setup', open: !begun, id: 'setup' },
    h('summary', { class: 'ds_details__summary', id: 'setup-summary' }, 'Choose or build the person, the sentence and the day'),
    h('div', { class: 'ds_details__text' }, personForm(studio), other ? h('p', { class: 'hint' }, other) : null),
  );
}

function stopPart(studio: Studio, answer: WalkAnswer, stop: WalkStop): Node {
  const needs = stop.domains.filter((domain) => domain.isNeed);
  const others = stop.domains.filter((domain) => !domain.isNeed);
  const form = h('form', {
    onsubmit: (event) => {
      event.preventDefault();
      const chosen = [...new FormData(form as HTMLFormElement).values()].map(String);
      goOn(studio, answer, chosen);
    },
  });
  const asks = [...needs, ...others].map((domain) => ({
    id: `ask-${domain.id}`,
    value: `ask:${domain.id}`,
    label: capital(domainNames[domain.id] ?? domain.id),
    checked: false,
    ...(domain.isNeed ? { hint: 'a known need' } : domain.later ? { hint: 'by referral to a later contact' } : {}),
  }));
  form.append(
    asks.length > 0 ? ticks('asked', 'What is asked about?', asks) : '',
    stop.actions.length > 0
      ? ticks(
          'done',
          'What is offered and done?',
          stop.actions.map((action) => ({ id: `do-${action.id}`, value: action.id, label: action.label, checked: false })),
        )
      : '',
    needs.length > 0
      ? h(
          'details',
          { class: 'ds_details' },
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
                checked: false,
              })),
            ),
          ),
        )
      : '',
    h(
      'p',
      { class: 'buttons' },
      h('button', { class: 'ds_button', type: 'submit', id: 'go-on' }, 'Go on'),
      button(
        'Ask and do all, then go on',
        () =>
          goOn(studio, answer, [
            ...needs.map((domain) => `ask:${domain.id}`),
            ...stop.actions.filter((action) => action.id !== 'decline').map((action) => action.id),
          ]),
        'second',
        'do-all',
      ),
      answer.here > 0 ? button('Undo', () => undo(studio), 'second', 'undo') : (null as unknown as Node),
    ),
  );
  return h(
    'section',
    { class: 'stop', 'aria-labelledby': 'stop-heading' },
    h('h2', { id: 'stop-heading', tabindex: '-1' }, `${stop.label}`),
    h('p', { class: 'when' }, `Stop ${answer.here + 1} of ${answer.stops.length}. ${sayTime(stop.at)}.`),
    h('p', {}, `In the room: ${stop.present.join(', ')}. ${stop.practice}.`),
    answer.refused.length > 0 ? h('p', { class: 'hint' }, `Could not happen: ${answer.refused.join(' ')}`) : null,
    form,
  );
}

function goOn(studio: Studio, answer: WalkAnswer, chosen: readonly string[]): void {
  const { state } = studio;
  const branches = state.walk.branches.map((branch, at) => (at === state.walk.branch ? [...branch, chosen] : branch));
  const isLast = answer.here + 1 >= answer.stops.length;
  studio.change({ ...state, walk: { ...state.walk, branches } }, 'step', isLast ? 'end-heading' : 'stop-heading');
}

function undo(studio: Studio): void {
  const { state } = studio;
  const branches = state.walk.branches.map((branch, at) => (at === state.walk.branch ? branch.slice(0, -1) : branch));
  studio.change({ ...state, walk: { ...state.walk, branches } }, 'step', 'stop-heading');
}

function sidePart(studio: Studio, answer: WalkAnswer): Node {
  const missed = answer.disconnects.filter((one) => one.rule !== 'teachable-moment-missed');
  return h(
    'aside',
    { class: 'side', 'aria-label': 'Where things stand' },
    h('h3', {}, 'Clocks that run'),
    answer.clocks.length === 0
      ? h('p', {}, 'None yet.')
      : h(
          'ul',
          { class: 'clocks' },
          ...answer.clocks.map((clock) =>
            h(
              'li',
              { class: clock.left < 86_400_000 ? 'soon' : null },
              h('b', {}, `${capital(sayLeft(clock.left))} left`),
              h('span', {}, clock.title),
              h('span', { class: 'hint' }, clock.lead),
            ),
          ),
        ),
    openPart(answer),
    h('h3', {}, 'Missed or late so far'),
    missed.length === 0 ? h('p', {}, 'Nothing yet.') : h('ul', { class: 'missed' }, ...missed.map((one) => h('li', {}, one.title))),
    wordsCard(studio),
  );
}

function openPart(answer: WalkAnswer): Node | null {
  if (answer.open.length === 0) return null;
  return h(
    'div',
    {},
    h('h3', {}, 'Who can be reached at this hour?'),
    h(
      'ul',
      { class: 'open' },
      ...answer.open.map((need) =>
        h(
          'li',
          {},
          h('b', {}, `${needNames[need.need] ?? capital(need.need)}: ${reach(need.reachable)}`),
          ...need.services.map((service) =>
            h(
              'span',
              {},
              service.reachable === 'unknown' ? service.name : `${service.name}: ${reach(service.reachable)}. ${service.because}`,
            ),
          ),
        ),
      ),
    ),
    h('p', { class: 'hint' }, 'Not known: no hours are published, or they may not hold that day. Ring first.'),
  );
}

function reach(answer: 'yes' | 'no' | 'unknown'): string {
  return answer === 'yes' ? 'yes' : answer === 'no' ? 'no' : 'not known';
}
