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

/** Puts a plan table in the place of the one before, some groups at a time, so that no piece of work is long. */
export function planPieces(into: HTMLElement, next: HTMLElement): (() => void)[] {
  const before = into.querySelector('#plan-table');
  const old = [...(before?.children ?? [])];
  const parts = [...(next.querySelector('#plan-table')?.children ?? [])];
  if (old.length !== parts.length) return [() => into.replaceChildren(next)];
  const pieces = Math.ceil(parts.length / atOnce);
  return Array.from({ length: pieces }, (_, piece) => () => {
    for (let at = piece * atOnce; at < Math.min(parts.length, (piece + 1) * atOnce); at++) old[at]?.replaceWith(parts[at] as Element);
  });
}

const atOnce = 4;

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
