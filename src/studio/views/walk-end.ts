import { domainNames } from 'justice-pathway/machines';
import { announce, drawn, h, save } from '../parts/dom.ts';
import { button, select } from '../parts/fields.ts';
import { changeSession, type Studio } from '../parts/studio.ts';
import type { WalkAnswer, WalkMiss } from '../work/walk-answer.ts';
import { addDecision } from './session-decisions.ts';
import { withWalk } from './session-kept.ts';
import { crossingsPart } from './walk-crossings.ts';
import { wordsCard } from './walk-person.ts';
import { helpText, undo } from './walk-stop.ts';
import { wayNames, waysPart } from './walk-ways.ts';

/** The end of a walk: what broke and where, who leads, what would have helped; another way, and the ways compared. */
export async function walkEnd(studio: Studio, answer: WalkAnswer): Promise<Node> {
  const gaps = answer.misses.filter((one) => one.domain === undefined);
  const own = gaps.filter((one) => one.byThePathway);
  const others = gaps.filter((one) => !one.byThePathway).sort((a, b) => b.severity - a.severity);
  const unasked = answer.misses.filter((one) => one.domain !== undefined);
  return h(
    'section',
    { 'aria-labelledby': 'end-heading' },
    h('h2', { id: 'end-heading', tabindex: '-1' }, headline(others.length, own.length)),
    h(
      'p',
      {},
      `${answer.met === 1 ? 'One thing' : `${answer.met} things`} happened in time. ${unasked.length === 0 ? 'Every known need was asked about at each contact.' : `${unasked.length} ${unasked.length === 1 ? 'time' : 'times'} a known need was not asked about at a contact.`}`,
    ),
    wordsCard(studio),
    others.length === 0 ? null : h('ol', { class: 'gaps' }, ...others.map((gap) => gapItem(studio, gap, answer))),
    own.length === 0
      ? null
      : h(
          'div',
          {},
          h('h3', { id: 'own-heading' }, `Left open by the pathway itself: ${own.length}`),
          h('p', {}, 'Nobody in this walk could have met these. They need a change to the pathway, not to what one worker does.'),
          h('ol', { class: 'gaps own' }, ...own.map((gap) => gapItem(studio, gap, answer))),
        ),
    unasked.length === 0 ? null : unaskedPart(unasked, answer),
    crossingsPart(answer),
    answer.refused.length === 0
      ? null
      : h(
          'div',
          {},
          h('h3', {}, 'What could not be done'),
          h('ul', {}, ...answer.refused.map((one) => h('li', {}, h('b', {}, `${one.step}, at “${one.stop}”. `), one.because))),
        ),
    h(
      'figure',
      {},
      h('h3', {}, 'The journey as lanes'),
      h('div', { class: 'scroll frame', tabindex: '0', role: 'region', 'aria-label': 'The journey as lanes' }, drawn(answer.picture)),
      h('figcaption', {}, answer.sentence),
    ),
    h(
      'p',
      { class: 'buttons' },
      button('Save this picture', () => save('journey.svg', answer.picture, 'image/svg+xml')),
      button('Keep this walk in our session', () => keepWalk(studio), 'second', 'keep-in-session'),
      button('Undo the last step', () => undo(studio), 'second', 'undo'),
    ),
    branchPart(studio, answer),
    await waysPart(studio),
  );
}

function keepWalk(studio: Studio): void {
  changeSession(studio, withWalk(studio.kept.session, studio.state.walk), 'keep-in-session');
  announce('The walk is kept in the session.');
}

function headline(missed: number, own: number): string {
  const left = own === 0 ? '' : `, and ${own} ${own === 1 ? 'thing' : 'things'} that the pathway itself leaves open`;
  if (missed > 0) return `Where this journey broke: ${missed} ${missed === 1 ? 'place' : 'places'}${left}`;
  return own === 0
    ? 'The rules found nothing that broke on this journey'
    : `All that could be done was done; the pathway itself leaves ${own} open`;
}

function gapItem(studio: Studio, gap: WalkMiss, answer: WalkAnswer): Node {
  return h(
    'li',
    {},
    h('h3', {}, gap.title),
    h('p', {}, gap.sentence),
    h(
      'dl',
      {},
      h('div', {}, h('dt', {}, 'Came out at'), h('dd', {}, answer.stops[gap.at]?.label ?? '')),
      h('div', {}, h('dt', {}, 'Who leads'), h('dd', {}, gap.lead)),
      h('div', {}, h('dt', {}, 'What would have helped'), h('dd', {}, helpText(gap).replace('What would have helped: ', ''))),
      h('div', {}, h('dt', {}, 'Quick win'), h('dd', {}, gap.quickWin)),
    ),
    h(
      'p',
      { class: 'buttons noprint' },
      h(
        'button',
        {
          class: 'ds_button ds_button--small ds_button--secondary',
          type: 'button',
          'aria-label': `Make a decision of this: ${gap.title}`,
          onclick: () => addDecision(studio, { lead: gap.lead, quickWin: gap.quickWin, measure: gap.rule }, true),
        },
        'Make a decision of this',
      ),
    ),
  );
}

function unaskedPart(unasked: readonly WalkMiss[], answer: WalkAnswer): Node {
  const stops = [...new Set(unasked.map((one) => one.at))].sort((a, b) => a - b);
  return h(
    'div',
    {},
    h('h3', {}, `Known needs that were not asked about: ${unasked.length}`),
    h(
      'ul',
      { class: 'unasked' },
      ...stops.map((at) => {
        const here = unasked.filter((one) => one.at === at);
        const about = here.map((one) => domainNames[one.domain ?? ''] ?? one.domain).join(', ');
        return h(
          'li',
          {},
          h('b', {}, `${answer.stops[at]?.label ?? ''}: `),
          `${about}. Who leads: ${[...new Set(here.map((one) => one.lead))].join(', ')}.`,
        );
      }),
    ),
  );
}

function branchPart(studio: Studio, answer: WalkAnswer): Node {
  const { state } = studio;
  const { branches, branch } = state.walk;
  const picker = select(
    'branch-at',
    'Go back to',
    answer.stops.map((stop, at) => [String(at), stop.label] as const),
    '0',
  );
  return h(
    'div',
    { class: 'note noprint' },
    h('h3', {}, 'Try another way'),
    h('p', {}, 'Keep this journey, go back to a stop, and choose differently from there.'),
    branches.length < 4 ? picker : h('p', {}, 'Four ways are kept, and no more. Take one out below to try another.'),
    h(
      'p',
      { class: 'buttons' },
      branches.length < 4
        ? button(
            'Try another way from there',
            () => {
              const at = Number((document.getElementById('branch-at') as HTMLSelectElement).value);
              const way = branches[branch] ?? [];
              const next = [...branches, way.slice(0, at)];
              studio.change(
                { ...state, walk: { ...state.walk, branches: next, branch: next.length - 1, draft: way[at] ?? [] } },
                'step',
                'stop-heading',
              );
            },
            'second',
            'branch',
          )
        : '',
      ...branches.map((_, at) =>
        at === branch
          ? ''
          : button(`See the ${(wayNames[at] ?? '').toLowerCase()}`, () =>
              studio.change({ ...state, walk: { ...state.walk, branch: at, draft: [] } }, 'step', 'end-heading'),
            ),
      ),
    ),
  );
}
