import { needNames } from 'justice-pathway/machines';
import { drawn, h } from '../parts/dom.ts';
import { capital, sayDay, sayLeft } from '../parts/say.ts';
import type { Studio } from '../parts/studio.ts';
import type { WalkAnswer } from '../work/walk-answer.ts';
import { walkEnd } from './walk-end.ts';
import { personForm, personLine, wordsCard } from './walk-person.ts';
import { sayRefused, stopPart } from './walk-stop.ts';

/** One journey, stop by stop. */
export async function walkView(studio: Studio): Promise<Node> {
  const { state, worker } = studio;
  const answer = await worker.ask('walk', { walk: state.walk, branch: state.walk.branch, area: state.area });
  const stop = answer.stops[answer.here];
  const map = h('div', { class: 'scroll frame map', tabindex: '0', role: 'region', 'aria-label': 'Map of the journey' }, drawn(answer.map));
  requestAnimationFrame(() => {
    map.scrollLeft = (map.scrollWidth * (answer.here + 0.5)) / Math.max(1, answer.stops.length) - map.clientWidth / 2;
  });
  if (state.walk.begun) sayRefused(answer);
  return h(
    'div',
    { class: state.walk.begun && stop && studio.kept.asking === undefined ? 'walk' : null },
    h('h1', { tabindex: '-1', id: 'heading' }, 'Walk one journey'),
    h('p', { class: 'ds_leader' }, personLine(state.walk, answer)),
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
  const { walk } = studio.state;
  const other =
    answer.lawfulOn !== null && answer.lawfulOn !== walk.day
      ? `The law’s own day for this sentence would be ${sayDay(answer.lawfulOn)}.`
      : '';
  return h(
    'details',
    { class: 'ds_details noprint setup', open: !walk.begun || studio.kept.asking !== undefined, id: 'setup' },
    h('summary', { class: 'ds_details__summary', id: 'setup-summary' }, 'Choose the person, where it begins, and the day'),
    h(
      'div',
      { class: 'ds_details__text' },
      personForm(studio, answer),
      ...[other, answer.counted].filter((one) => one !== '').map((one) => h('p', { class: 'hint' }, one)),
    ),
  );
}

function sidePart(studio: Studio, answer: WalkAnswer): Node {
  const gaps = answer.misses.filter((one) => one.domain === undefined);
  const unasked = answer.misses.length - gaps.length;
  return h(
    'aside',
    { class: 'side', 'aria-label': 'Where things stand', tabindex: '0' },
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
    answer.queued.length === 0
      ? null
      : h(
          'div',
          {},
          h('h3', {}, 'Waiting'),
          h(
            'ul',
            { class: 'clocks' },
            ...answer.queued.map((one) =>
              h('li', {}, h('b', {}, `${one.kind === 'queue' ? 'Seen' : 'Arrives'} in ${sayLeft(one.left)}`), h('span', {}, one.step)),
            ),
          ),
        ),
    openPart(answer),
    h('h3', {}, 'Missed or late so far'),
    gaps.length === 0 ? h('p', {}, 'Nothing yet.') : h('ul', { class: 'missed' }, ...gaps.map((one) => h('li', {}, one.title))),
    unasked === 0 ? null : h('p', {}, `${unasked} ${unasked === 1 ? 'time' : 'times'} a known need was not asked about.`),
    wordsCard(studio),
  );
}

function openPart(answer: WalkAnswer): Node | null {
  if (answer.open.length === 0) return null;
  return h(
    'div',
    {},
    h('h3', {}, 'Who can be reached at this hour?'),
    answer.gate === '' ? null : h('p', { id: 'from-gate' }, answer.gate),
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
