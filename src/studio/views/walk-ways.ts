import { domainNames } from 'justice-pathway/machines';
import { announce, h } from '../parts/dom.ts';
import { button } from '../parts/fields.ts';
import { sayDay } from '../parts/say.ts';
import type { Studio } from '../parts/studio.ts';
import { table } from '../parts/table.ts';
import { withoutWay } from '../walk/without-way.ts';
import type { Way, WaysAnswer } from '../work/ways.ts';

/** What the ways of a walk are called. */
export const wayNames: readonly string[] = ['First way', 'Second way', 'Third way', 'Fourth way'];

/** The ways of a walk beside each other: lines of stops with what differs marked, and each rule in each way. */
export async function waysPart(studio: Studio): Promise<Node | null> {
  const { state, worker } = studio;
  if (state.walk.branches.length < 2) return null;
  const answer = await worker.ask('ways', { walk: state.walk, area: state.area });
  const changed = answer.rules.filter((rule) => rule.differs);
  return h(
    'section',
    { 'aria-labelledby': 'ways-heading' },
    h('h2', { id: 'ways-heading' }, 'The ways beside each other'),
    ...answer.ways.map((way, at) => wayLine(studio, way, at)),
    h(
      'div',
      { class: 'ways-table' },
      table({
        caption: `${answer.ways.length === 2 ? 'Two' : answer.ways.length === 3 ? 'Three' : 'Four'} ways compared: ${changed.length} of ${answer.rules.length} differ`,
        columns: ['What', ...answer.ways.map((_, at) => wayNames[at] ?? ''), 'Who leads'],
        rows: ordered(answer).map((rule) => [
          h('span', {}, rule.title, rule.differs ? h('span', { class: 'differs' }, ' differs') : ''),
          ...rule.words,
          rule.lead,
        ]),
      }),
    ),
  );
}

function ordered({ rules }: WaysAnswer): WaysAnswer['rules'] {
  return [...rules].sort((a, b) => Number(b.differs) - Number(a.differs));
}

/** A button that takes one way out of a walk; what it held comes back with the Back button. */
export function takeOut(studio: Studio, at: number, id: string): HTMLElement {
  const name = (wayNames[at] ?? '').toLowerCase();
  return button(
    `Take out the ${name}`,
    () => {
      const walk = withoutWay(studio.state.walk, at);
      studio.change({ ...studio.state, walk }, 'step', walk.branches.length > 1 ? 'ways-heading' : 'end-heading');
      announce(`The ${name} is taken out. The Back button of the browser brings it again.`);
    },
    'second',
    id,
  );
}

function wayLine(studio: Studio, way: Way, at: number): Node {
  const name = wayNames[at] ?? '';
  const own = way.own === 0 ? '' : `, ${way.own} left open by the pathway itself`;
  const told = `${way.broke === 1 ? '1 place' : `${way.broke} places`} where it broke${own}, ${way.unasked === 1 ? 'once' : `${way.unasked} times`} a known need was not asked about`;
  return h(
    'div',
    { class: 'way' },
    h('h3', { id: `way-${at}` }, `${name}: ${told}${way.isOver ? '' : ', so far'}`),
    h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': `way-${at}` },
      h(
        'ol',
        { class: 'line' },
        ...way.stops.map((stop) =>
          h(
            'li',
            { class: stop.ahead ? 'ahead' : stop.differs ? 'other' : null },
            h('b', {}, stop.label),
            h('span', { class: 'hint' }, sayDay(stop.at)),
            stop.differs ? h('span', { class: 'differs' }, 'differs from the first way') : null,
            h(
              'span',
              {},
              stop.ahead
                ? 'not walked yet'
                : stop.absent
                  ? 'did not arise'
                  : [
                      stop.asked.length > 0 ? `Asked: ${stop.asked.map((one) => domainNames[one] ?? one).join(', ')}.` : 'Nothing asked.',
                      stop.done.length > 0 ? `Done: ${stop.done.join('; ')}.` : 'Nothing done.',
                    ].join(' '),
            ),
          ),
        ),
      ),
    ),
    h('p', { class: 'buttons noprint' }, takeOut(studio, at, `take-out-${at}`)),
  );
}
