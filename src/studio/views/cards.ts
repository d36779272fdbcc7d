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
      { class: 'sheet', 'data-part': 'facilitator', 'aria-labelledby': 'facilitator' },
      h('h3', { id: 'facilitator' }, 'Sheet for whoever leads the session'),
      h('ol', {}, ...running.map((line) => h('li', {}, line))),
      h('h4', {}, 'Chances, one a round'),
      h('ul', { class: 'chances' }, ...chances.map((line) => h('li', {}, line))),
    ),
    ...stations.map(stationSheet),
  );
}

/** One sheet for one table of the room: what is done there, and lines to write on. */
function stationSheet({ name, tasks }: CardsAnswer['stations'][number], at: number): HTMLElement {
  const blank = (text: string) => h('p', { class: 'blank' }, h('b', {}, text), h('span', { class: 'rule', 'aria-hidden': 'true' }));
  return h(
    'section',
    { class: 'sheet station', 'data-part': 'stations', 'aria-labelledby': `station-${at}` },
    h('p', { class: 'kind' }, 'Station'),
    h('h3', { id: `station-${at}` }, name),
    blank('Open'),
    blank('People seen in a round'),
    blank('Asks for (a phone, ID, an address)'),
    h('h4', {}, 'What is done here'),
    h('ul', { class: 'tasks' }, ...tasks.map((task) => h('li', {}, h('span', { class: 'box', 'aria-hidden': 'true' }), task))),
    h('h4', {}, 'Turned away, and why'),
    h('div', { class: 'lines', 'aria-hidden': 'true' }),
  );
}

function lifeCard(card: LifeCard): HTMLElement {
  const weeks = [1, 2, 3, 4]
    .map((week) => ({ week, tasks: card.tasks.filter((task) => task.week === week) }))
    .filter((one) => one.tasks.length > 0);
  return h(
    'article',
    { class: 'life', 'data-part': 'life-cards', 'aria-labelledby': `card-${card.id}` },
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
