import { h } from '../../parts/dom.ts';
import { table } from '../../parts/table.ts';
import type { YearState } from '../../state.ts';
import type { NumbersAnswer, ShownNumber } from '../../work/year/numbers.ts';

/** The numbers behind a year, with their sources, to be overwritten. */
export function numbersPart({ numbers }: NumbersAnswer, now: () => YearState, set: (next: YearState) => void): Node {
  return h(
    'details',
    { class: 'ds_details', id: 'numbers' },
    h('summary', { class: 'ds_details__summary' }, 'The numbers behind this, and where they come from'),
    h(
      'div',
      { class: 'ds_details__text' },
      h('p', {}, 'Weak numbers have a dashed edge. Put in your own: both sides of the comparison use it.'),
      table({
        caption: 'Numbers you can change',
        columns: ['What', 'In 100', 'Source', 'Trust'],
        rows: numbers.map((number) => numberRow(number, now, set)),
      }),
    ),
  );
}

function numberRow(number: ShownNumber, now: () => YearState, set: (next: YearState) => void): (string | Node)[] {
  const input = h('input', {
    class: `ds_input number${number.weak ? ' weak' : ''}`,
    type: 'number',
    min: '0',
    max: '100',
    id: `number-${number.id}`,
    'aria-label': `${number.label}, in 100`,
    value: String(now().numbers[number.id] ?? number.value),
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
    number.source,
    number.year ? `, ${number.year}` : '',
    number.note ? h('span', { class: 'hint block' }, number.note) : null,
    number.address ? h('span', { class: 'hint block' }, number.address) : null,
  );
  return [number.label, input, source, number.weak ? `${number.confidence} (weak)` : number.confidence];
}
