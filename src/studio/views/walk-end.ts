import { drawn, h, save } from '../parts/dom.ts';
import { button, select } from '../parts/fields.ts';
import type { Studio } from '../parts/studio.ts';
import { table } from '../parts/table.ts';
import type { WalkAnswer, WalkDisconnect } from '../work/walk.ts';
import { wordsCard } from './walk-person.ts';

const names = ['First way', 'Second way', 'Third way', 'Fourth way'];

/** The end of a walk: what broke and why, who leads, what would help; another way, and the two compared. */
export async function walkEnd(studio: Studio, answer: WalkAnswer): Promise<Node> {
  const gaps = answer.disconnects.filter((one) => one.rule !== 'teachable-moment-missed').sort((a, b) => b.severity - a.severity);
  const unasked = answer.disconnects.filter((one) => one.rule === 'teachable-moment-missed');
  return h(
    'section',
    { 'aria-labelledby': 'end-heading' },
    h(
      'h2',
      { id: 'end-heading', tabindex: '-1' },
      gaps.length === 0
        ? 'Nothing broke on this journey'
        : `Where this journey broke: ${gaps.length} ${gaps.length === 1 ? 'place' : 'places'}`,
    ),
    h(
      'p',
      {},
      `${answer.met} things happened in time. ${unasked.length === 0 ? 'Every known need was asked about at each contact.' : `${unasked.length} times a known need was not asked about at a contact.`}`,
    ),
    wordsCard(studio),
    h('ol', { class: 'gaps' }, ...gaps.map(gapItem)),
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
      button('Undo the last step', () => undo(studio), 'second', 'undo'),
    ),
    branchPart(studio, answer),
    await comparePart(studio, answer),
  );
}

function gapItem(gap: WalkDisconnect): Node {
  return h(
    'li',
    {},
    h('h3', {}, gap.title),
    h('p', {}, gap.sentence),
    h(
      'dl',
      {},
      h('div', {}, h('dt', {}, 'Who leads'), h('dd', {}, gap.lead)),
      h('div', {}, h('dt', {}, 'Could first have been met at'), h('dd', {}, gap.earliest ?? 'No contact of this walk')),
      h('div', {}, h('dt', {}, 'Quick win'), h('dd', {}, gap.quickWin)),
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
    h('p', {}, 'Keep this journey, go back to a contact, and choose differently from there.'),
    picker,
    h(
      'p',
      { class: 'buttons' },
      branches.length < 4
        ? button(
            'Try another way from there',
            () => {
              const at = Number((document.getElementById('branch-at') as HTMLSelectElement).value);
              const next = [...branches, (branches[branch] ?? []).slice(0, at)];
              studio.change({ ...state, walk: { ...state.walk, branches: next, branch: next.length - 1 } }, 'step', 'stop-heading');
            },
            'second',
            'branch',
          )
        : '',
      ...branches.map((_, at) =>
        at === branch
          ? ''
          : button(`See the ${(names[at] ?? '').toLowerCase()}`, () =>
              studio.change({ ...state, walk: { ...state.walk, branch: at } }, 'step', 'end-heading'),
            ),
      ),
    ),
  );
}

async function comparePart(studio: Studio, answer: WalkAnswer): Promise<Node | null> {
  const { state, worker } = studio;
  const { branches, branch } = state.walk;
  if (branches.length < 2) return null;
  const other = branch === 0 ? 1 : 0;
  const beside = await worker.ask('walk', { walk: state.walk, branch: other });
  const key = (one: WalkDisconnect) => one.rule;
  const [here, there] = [
    new Map(answer.disconnects.map((one) => [key(one), one])),
    new Map(beside.disconnects.map((one) => [key(one), one])),
  ];
  const all = [...new Set([...here.keys(), ...there.keys()])];
  const word = (found: WalkDisconnect | undefined) =>
    found ? (found.verdict === 'met-late' ? 'late' : found.verdict === 'present' ? 'happened' : 'missed') : 'fine';
  return table({
    caption: `Two ways compared: ${names[branch]} has ${answer.disconnects.length} disconnects, ${names[other]} has ${beside.disconnects.length}`,
    columns: ['What', names[branch] ?? '', names[other] ?? '', 'Who leads'],
    rows: all.map((rule) => {
      const one = (here.get(rule) ?? there.get(rule)) as WalkDisconnect;
      return [one.title, word(here.get(rule)), word(there.get(rule)), one.lead];
    }),
  });
}

function undo(studio: Studio): void {
  const { state } = studio;
  const branches = state.walk.branches.map((branch, at) => (at === state.walk.branch ? branch.slice(0, -1) : branch));
  studio.change({ ...state, walk: { ...state.walk, branches } }, 'step', 'stop-heading');
}
