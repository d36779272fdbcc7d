import { drawn, h } from '../parts/dom.ts';
import type { Studio } from '../parts/studio.ts';
import { addressOf } from '../read-state.ts';
import type { ViewName } from '../state.ts';

const jobs: readonly { readonly view: ViewName; readonly title: string; readonly text: string }[] = [
  {
    view: 'walk',
    title: 'Walk one journey',
    text: 'Stand in somebody’s shoes, stop by stop: from arrest, court, prison or at home with the family. Choose what is asked and done, and see what is missed.',
  },
  {
    view: 'year',
    title: 'What if, for a year',
    text: 'Change one thing, such as the day of release or a lift from the gate, and see who it helps.',
  },
  { view: 'area', title: 'Our own area', text: 'Type the hours of the desks near you. The walk and the year then use them.' },
  { view: 'records', title: 'Our own records', text: 'Open a file of journeys. It stays in this page: nothing is sent or kept.' },
  {
    view: 'session',
    title: 'Our session',
    text: 'The question, the decisions, and what moved since: a file of yours, and one page to print.',
  },
  { view: 'take-away', title: 'Take away', text: 'A report to print, life cards for the table, pictures, and a link to share.' },
];

/** Things to do, in plain words. */
export async function home({ state, worker }: Studio): Promise<Node> {
  const { map } = await worker.ask('walk', {
    walk: { ...state.walk, branches: [[[], [], [], [], [], []]], branch: 0, draft: [] },
    branch: 0,
    area: state.area,
  });
  return h(
    'div',
    {},
    h('header', { class: 'ds_page-header' }, h('h1', { class: 'ds_page-header__title', tabindex: '-1', id: 'heading' }, 'Journey studio')),
    h(
      'p',
      { class: 'ds_leader' },
      'See where journeys through community justice break, who leads on mending them, and what would help first.',
    ),
    h(
      'ul',
      { class: 'jobs' },
      ...jobs.map((job) =>
        h('li', { class: 'job' }, h('h2', {}, h('a', { href: addressOf({ ...state, view: job.view }) }, job.title)), h('p', {}, job.text)),
      ),
    ),
    h('div', { class: 'scroll frame map', tabindex: '0', role: 'region', 'aria-label': 'Map of a journey' }, drawn(map)),
    h(
      'div',
      { class: 'ds_inset-text' },
      h(
        'div',
        { class: 'ds_inset-text__text' },
        h('p', {}, 'This page works without a network. Nothing that you type or open leaves this computer.'),
        h('p', {}, 'The people here are invented. The page never gives a score for a person, and it is not legal advice.'),
      ),
    ),
  );
}
