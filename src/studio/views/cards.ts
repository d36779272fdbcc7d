import { h } from '../parts/dom.ts';
import { sayDay, sayTime } from '../parts/say.ts';
import { chances, running } from '../table-top.ts';
import type { CardsAnswer, LifeCard } from '../work/cards.ts';

/** Life cards, the facilitator's sheet and the stations, ready for A4. */
export function cardsPart({ cards, stations }: CardsAnswer): HTMLElement {
  return h(
    'div',
    { class: 'cards', id: 'cards' },
    ...cards.map(lifeCard),
    h(
      'section',
      { class: 'sheet', 'aria-labelledby': 'facilitator' },
      h('h3', { id: 'facilitator' }, 'Sheet for whoever leads the session'),
      h('ol', {}, ...running.map((line) => h('li', {}, line))),
      h('h4', {}, 'Chances, one a round'),
      h('ul', { class: 'chances' }, ...chances.map((line) => h('li', {}, line))),
    ),
    h(
      'section',
      { class: 'sheet', 'aria-labelledby': 'stations' },
      h('h3', { id: 'stations' }, 'Stations'),
      h('p', {}, 'One sheet a station. Write on it when the desk is open, how many people it can see in a round, and what it asks for.'),
      h('dl', { class: 'stations' }, ...stations.flatMap((station) => [h('dt', {}, station.name), h('dd', {}, station.tasks.join('; '))])),
    ),
  );
}

function lifeCard(card: LifeCard): HTMLElement {
  const weeks = [1, 2, 3, 4]
    .map((week) => ({ week, tasks: card.tasks.filter((task) => task.week === week) }))
    .filter((one) => one.tasks.length > 0);
  return h(
    'article',
    { class: 'life', 'aria-labelledby': `card-${card.id}` },
    h('h3', { id: `card-${card.id}` }, card.name),
    h('p', { class: 'about' }, `${card.about} Released on ${sayDay(card.day)}.`),
    h('blockquote', {}, card.words),
    h('p', { class: 'bag' }, h('b', {}, 'In the bag: '), card.bag.join(' · ')),
    ...weeks.map(({ week, tasks }) =>
      h(
        'div',
        { class: 'week' },
        h('h4', {}, `Week ${week}`),
        h(
          'ul',
          {},
          ...tasks.map((task) =>
            h(
              'li',
              {},
              h('span', { class: 'box', 'aria-hidden': 'true' }),
              h('b', {}, task.what),
              h('span', { class: 'where' }, `${task.station}, by ${sayTime(task.by)}`),
            ),
          ),
        ),
      ),
    ),
    h('p', { class: 'hint' }, 'Invented. Cross out a task that came late or never, and write down why.'),
  );
}
