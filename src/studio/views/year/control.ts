import { h } from '../../parts/dom.ts';
import { select } from '../../parts/fields.ts';
import type { YearState } from '../../state.ts';
import type { ShownLever } from '../../work/year/numbers.ts';

/** A control of the year; where a ready scenario sets it, it stands where the scenario has it. */
export function control(lever: ShownLever, now: () => YearState, set: (next: YearState) => void): Node {
  const from = lever.ready ?? lever.from;
  const value = now().levers[lever.id] ?? from;
  const put = (next: number | string) => {
    const rest = Object.fromEntries(Object.entries(now().levers).filter(([id]) => id !== lever.id));
    set({ ...now(), levers: next === from ? rest : { ...rest, [lever.id]: next } });
  };
  if (lever.kind === 'choice') {
    return select(
      `lever-${lever.id}`,
      lever.label,
      lever.choices,
      String(value),
      (event) => put((event.target as HTMLSelectElement).value),
      lever.ready === undefined ? '' : 'The ready scenario sets this.',
    );
  }
  const unit = lever.kind === 'share' ? ' in 100' : '';
  const out = h('output', { for: `lever-${lever.id}` }, `${value}${unit}`);
  const was = h(
    'span',
    { class: 'hint', id: `lever-${lever.id}-hint` },
    `${lever.hint} Now: `,
    h('span', { class: lever.weak && !lever.own ? 'weak-text' : null }, `${lever.from}${unit}`),
    lever.own ? ', as you typed it.' : lever.weak ? ', a weak number.' : '.',
    lever.ready === undefined ? '' : h('b', { class: 'set' }, ` The ready scenario sets ${lever.ready}${unit}.`),
  );
  return h(
    'div',
    { class: 'lever' },
    h('label', { class: 'ds_label', for: `lever-${lever.id}` }, lever.label),
    was,
    h(
      'div',
      { class: 'slide' },
      h('input', {
        type: 'range',
        id: `lever-${lever.id}`,
        min: lever.kind === 'share' ? '0' : '1',
        max: String(lever.most),
        step: lever.kind === 'share' ? '5' : '1',
        value: String(value),
        'aria-describedby': `lever-${lever.id}-hint`,
        oninput: (event) => {
          const next = Number((event.target as HTMLInputElement).value);
          out.textContent = `${next}${unit}`;
          put(next);
        },
      }),
      out,
    ),
  );
}
