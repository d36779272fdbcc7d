import { h } from '../../parts/dom.ts';
import { table } from '../../parts/table.ts';
import type { YearState } from '../../state.ts';
import type { NumbersAnswer, ShownNumber } from '../../work/year/numbers.ts';

/** The numbers behind a year, with their sources, to be overwritten. */
export function numbersPart(
  { numbers }: NumbersAnswer,
  now: () => YearState,
  set: (next: YearState) => void,
  redraw: (focus: string) => void,
): Node {
  return h(
    'details',
    { class: 'ds_details', id: 'numbers', open: Object.keys(now().numbers).length > 0 },
    h('summary', { class: 'ds_details__summary' }, 'The numbers behind this, and where they come from'),
    h(
      'div',
      { class: 'ds_details__text' },
      h('p', {}, 'Weak numbers have a dashed edge. Put in your own: both sides of the comparison use it.'),
      table({
        caption: 'Numbers you can change',
        columns: ['What', 'In 100', 'Source', 'Trust'],
        rows: numbers.map((number) => numberRow(number, now, set, redraw)),
      }),
    ),
  );
}

function numberRow(
  number: ShownNumber,
  now: () => YearState,
  set: (next: YearState) => void,
  redraw: (focus: string) => void,
): (string | Node)[] {
  const isOwn = now().numbers[number.id] !== undefined;
  const input = h('input', {
    class: `ds_input number${number.weak && now().numbers[number.id] === undefined ? ' weak' : ''}`,
    type: 'number',
    min: '0',
    max: '100',
    id: `number-${number.id}`,
    'aria-label': `${number.label}, in 100`,
    value: String(now().numbers[number.id] ?? number.value),
    onchange: () => redraw(`number-${number.id}`),
    oninput: (event) => {
      const text = (event.target as HTMLInputElement).value;
      const value = Number(text);
      const rest = Object.fromEntries(Object.entries(now().numbers).filter(([id]) => id !== number.id));
      if (text === '' || !Number.isFinite(value) || value < 0 || value > 100) return;
      set({ ...now(), numbers: value === number.value ? rest : { ...rest, [number.id]: value } });
    },
  });
  const source = h(
    'div',
    {},
    isOwn ? h('b', {}, `Your own number. The page has ${number.value}, from: `) : '',
    number.source,
    number.year ? `, ${number.year}` : '',
    number.note ? h('span', { class: 'hint block' }, number.note) : null,
    number.address ? h('span', { class: 'hint block' }, number.address) : null,
  );
  return [number.label, input, source, isOwn ? 'your own' : number.weak ? `${number.confidence} (weak)` : number.confidence];
}
