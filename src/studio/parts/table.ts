import { h } from './dom.ts';

type Cell = string | number | Node;

export interface PageTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns, from 0, whose cells are numbers. */
  readonly numbers?: readonly number[];
}

/** A table with a caption and row headings, in a region that the keyboard can scroll. */
export function table({ caption, columns, rows, numbers = [] }: PageTable): HTMLElement {
  const numeric = (at: number) => (numbers.includes(at) ? 'n' : null);
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h(
      'table',
      { class: 'ds_table' },
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...columns.map((column, at) => h('th', { scope: 'col', class: numeric(at) }, column)))),
      h(
        'tbody',
        {},
        ...rows.map((row) =>
          h('tr', {}, ...row.map((cell, at) => h(at === 0 ? 'th' : 'td', { scope: at === 0 ? 'row' : null, class: numeric(at) }, cell))),
        ),
      ),
    ),
  );
}
