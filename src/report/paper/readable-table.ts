import { givenAs } from '../../kernel/given.ts';
import { lowerFirst } from '../words.ts';
import { cellText } from './cell-text.ts';
import type { PaperCell, PaperTable } from './paper.ts';

/**
 * A table as people read it: groups side by side, one row for each thing; columns in which everything is held back are named in the
 * caption and left out. Programs and spreadsheets get the table as it is.
 */
export function readableTable(table: PaperTable): PaperTable {
  givenAs('readableTable', 'table', table, '{id:text columns:list rows:list}');
  return withoutHeld(table.spread === undefined ? table : spreadTable(table, table.spread));
}

function spreadTable({ id, caption, columns, rows }: PaperTable, by: NonNullable<PaperTable['spread']>): PaperTable {
  const groups = [...new Set(rows.map((cells) => cellText(cells[by.group] ?? '')))];
  const names = [...new Set(rows.map(([name]) => cellText(name ?? '')))];
  const found = new Map(rows.map((cells) => [`${cellText(cells[0] ?? '')} / ${cellText(cells[by.group] ?? '')}`, cells]));
  return {
    id,
    caption,
    columns: [{ label: columns[0]?.label ?? '' }, ...groups.map((label) => ({ label, isNumber: true }))],
    rows: names.map((name) => [
      name,
      ...groups.map((group): PaperCell => {
        const cells = found.get(`${name} / ${group}`);
        return cells === undefined ? '' : together(cells, by);
      }),
    ]),
  };
}

/** @example '15 of 40 (38%, 24% to 53%); 5 not seen' */
function together(cells: readonly PaperCell[], { count, of, share, range, unseen }: NonNullable<PaperTable['spread']>): string {
  const text = (at: number | undefined) => (at === undefined ? '' : cellText(cells[at] ?? ''));
  const [all, part, spans] = [text(of), text(share), text(range)];
  const figure = `${text(count)}${all === '' ? '' : ` of ${all}`}${part === '' || part === '–' ? '' : ` (${part}${spans === '' || spans === '–' ? '' : `, ${spans}`})`}`;
  if (text(unseen) === '' || text(unseen) === '0') return figure;
  return isHeld(cells[unseen ?? 0] ?? '') ? `${figure}; not seen: ${text(unseen)}` : `${figure}; ${text(unseen)} not seen`;
}

function withoutHeld(table: PaperTable): PaperTable {
  const { columns, rows } = table;
  const isEmpty = columns.map(
    ({ isNumber }, at) =>
      at > 0 && rows.length > 0 && rows.every((cells) => (isNumber ? isNothing(cells[at] ?? '') : cellText(cells[at] ?? '') === '')),
  );
  if (!isEmpty.includes(true)) return table;
  const gone = columns.map((_, at) => (isEmpty[at] ? rows.map((cells) => cells[at] ?? '').filter(isHeld) : []));
  const named = (word: string, is: (cell: PaperCell) => boolean) => {
    const labels = columns.flatMap(({ label }, at) => (gone[at]?.some(is) ? [lowerFirst(label)] : []));
    return labels.length === 0 ? [] : [`${word}: ${labels.join(', ')}`];
  };
  const isFew = (cell: PaperCell) => cellText(cell) === 'few people';
  const left = [...named('held back', (cell) => !isFew(cell)), ...named('hardly any', (cell) => isFew(cell))];
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, at) => !isEmpty[at]);
  return {
    ...table,
    caption: left.length === 0 ? table.caption : `${table.caption} (${left.join('; ')})`,
    columns: kept(columns),
    rows: rows.map(kept),
  };
}

function isHeld(cell: PaperCell): boolean {
  return typeof cell !== 'string' && 'value' in cell && cell.value === undefined;
}

function isNothing(cell: PaperCell): boolean {
  return isHeld(cell) || cellText(cell) === '' || cellText(cell) === '–';
}
