import { h } from '../../parts/dom.ts';
import { planConcerns } from '../../plan-concerns.ts';
import type { YearRow } from '../../work/year/change-row.ts';
import type { YearAnswer } from '../../work/year/year.ts';

/** Every measure under the question of the plan that it speaks to; each share with its number of people, and what the page cannot show. */
export function planTable({ rows }: YearAnswer, isBaseline: boolean): HTMLElement {
  const caption = 'The questions of a community justice plan, one by one';
  const columns = ['What is looked at', 'Now', ...(isBaseline ? [] : ['Then', 'Better for', 'Worse for']), 'Of people'];
  const known = new Map(rows.map((row) => [row.measure, row]));
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h(
      'table',
      { class: 'ds_table', id: 'plan-table' },
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...columns.map((column, at) => h('th', { scope: 'col', class: at === 0 ? null : 'n' }, column)))),
      ...planConcerns.map(({ question, measures, cannot }) =>
        h(
          'tbody',
          {},
          h('tr', {}, h('th', { scope: 'rowgroup', colspan: columns.length, class: 'group' }, question)),
          ...measures.flatMap((id) => {
            const row = known.get(id);
            return row === undefined ? [] : [measureRow(row, isBaseline)];
          }),
          cannot === undefined ? null : h('tr', {}, h('td', { colspan: columns.length, class: 'hint' }, `Cannot be shown: ${cannot}`)),
        ),
      ),
    ),
  );
}

function measureRow(row: YearRow, isBaseline: boolean): HTMLElement {
  const tooFew = row.people < 5;
  const cells = tooFew
    ? ['too few', ...(isBaseline ? [] : ['', '', '']), '']
    : [
        said(row, row.before.mean),
        ...(isBaseline ? [] : [said(row, row.after.mean), String(row.helped), String(row.harmed)]),
        String(row.people),
      ];
  return h('tr', {}, h('th', { scope: 'row' }, row.label), ...cells.map((cell) => h('td', { class: 'n' }, cell)));
}

function said({ unit }: YearRow, value: number): string {
  return Number.isFinite(value) ? `${Math.round(value)} ${unit}` : 'not known';
}
