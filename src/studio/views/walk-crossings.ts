import { h } from '../parts/dom.ts';
import { sayDay } from '../parts/say.ts';
import { table } from '../parts/table.ts';
import type { WalkAnswer, WalkCrossed } from '../work/walk-answer.ts';

/** What came of a moment that crossed, in words. */
const came: Readonly<Record<WalkCrossed['came'], string>> = {
  '': 'Nothing is asked of it',
  done: 'Done in time',
  late: 'Done, but late',
  missed: 'Not done',
  open: 'Still open',
  declined: 'Put off',
  unknown: 'Not known',
};

/** What has happened at this stop, or since the last one, that means something for the other. */
export function crossedHere(answer: WalkAnswer): Node | null {
  const here = answer.crossings.filter((one) => one.at === answer.here);
  const last = answer.crossings.filter((one) => one.at === answer.here - 1);
  const shown = [...last, ...here].filter((one, at, all) => all.findIndex((other) => other.means === one.means) === at);
  if (shown.length === 0) return null;
  return h(
    'div',
    { class: 'note crossed', id: 'crossed' },
    h('p', {}, h('b', {}, `${answer.names.first} and ${answer.names.beside ?? ''}: here their lives cross`)),
    h('ul', {}, ...shown.map((one) => h('li', {}, one.means, one.came === '' ? '' : h('b', {}, ` ${came[one.came]}.`)))),
  );
}

/** Every moment that crossed, with what came of it; nothing where one person walks alone. */
export function crossingsPart({ crossings, names, stops }: WalkAnswer): Node | null {
  if (names.beside === undefined) return null;
  const asked = crossings.filter((one) => one.came !== '');
  const missed = asked.filter((one) => one.came === 'missed' || one.came === 'late').length;
  return h(
    'section',
    { 'aria-labelledby': 'crossings-heading' },
    h('h3', { id: 'crossings-heading' }, `Where the lives of ${names.first} and ${names.beside} crossed: ${crossings.length} times`),
    h('p', {}, `${asked.length} of them ask for something. ${missed} of these came late or never.`),
    table({
      caption: 'Moments that crossed',
      columns: ['When', 'At', 'Whose', 'What it means for the other', 'What came of it'],
      rows: crossings.map((one) => [sayDay(one.when), stops[one.at]?.label ?? '', one.of, one.means, came[one.came]]),
    }),
  );
}
