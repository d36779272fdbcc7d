import { cellText } from '../paper/cell-text.ts';
import type { PaperCell, PaperTable } from '../paper/paper.ts';
import { readableTable } from '../paper/readable-table.ts';
import { escapeMarkup as safe } from '../plain/escape.ts';

/** A table with a caption, row headings and, where it is wide, a region that can be scrolled with the keyboard. On a phone each row becomes a block. */
export function htmlTable(table: PaperTable): string {
  const { id, caption, columns, rows, isGrouped } = readableTable(table);
  const shown = isGrouped ? columns.slice(1) : columns;
  const head = shown.map((column) => `<th scope="col"${column.isNumber ? ' class="n"' : ''}>${safe(column.label)}</th>`).join('');
  const row = (cells: readonly PaperCell[]) => `<tr>${cells.map((cell, at) => cellHtml(cell, at, shown[at])).join('')}</tr>`;
  const body = isGrouped ? groupedRows(rows, shown.length, row) : `<tbody>\n${rows.map(row).join('\n')}\n</tbody>`;
  const sheet = `<div class="scroll" role="region" tabindex="0" aria-labelledby="${safe(id)}"><table class="stack"><caption id="${safe(id)}">${safe(caption)}</caption><thead><tr>${head}</tr></thead>${body}</table></div>`;
  return table.isFolded ? `<details><summary>${safe(caption)}</summary>${sheet}</details>` : sheet;
}

/** Rows under a heading of their own, which the next page of print does not part from them. */
function groupedRows(rows: readonly (readonly PaperCell[])[], width: number, row: (cells: readonly PaperCell[]) => string): string {
  const groups = new Map<string, (readonly PaperCell[])[]>();
  for (const [first = '', ...cells] of rows) {
    const own = groups.get(cellText(first));
    if (own) own.push(cells);
    else groups.set(cellText(first), [cells]);
  }
  return [...groups]
    .map(
      ([label, own]) =>
        `<tbody>\n<tr class="group"><th scope="rowgroup" colspan="${width}">${safe(label)}</th></tr>\n${own.map(row).join('\n')}\n</tbody>`,
    )
    .join('');
}

function cellHtml(cell: PaperCell, at: number, column?: PaperTable['columns'][number]): string {
  const isHeld = typeof cell !== 'string' && 'value' in cell && cell.value === undefined;
  const isFew = typeof cell !== 'string' && 'value' in cell && /^few/.test(cell.text);
  const markup = isFew
    ? `<span class="few">${safe(cellText(cell))}</span>`
    : isHeld
      ? `<span class="held">${safe(cellText(cell))}</span>`
      : safe(cellText(cell));
  if (at === 0) return `<th scope="row">${markup}</th>`;
  const classes = [column?.isNumber ? 'n' : '', column?.isNumber && cellText(cell).length < 16 ? 'span' : '', markup === '' ? 'none' : '']
    .filter((name) => name !== '')
    .join(' ');
  return `<td${classes ? ` class="${classes}"` : ''} data-label="${safe(column?.label ?? '')}">${markup}</td>`;
}

/** A picture with its sentence; it scrolls sideways on a narrow screen. */
export function htmlFigure(svg: string, sentence: string, label: string, narrow = false): string {
  return `<figure${narrow ? ' class="narrow"' : ''}><p class="swipe">The picture is wide: scroll it sideways. The table says the same.</p><div class="scroll" role="region" tabindex="0" aria-label="${safe(label)}">${svg}</div><figcaption>${safe(sentence)}</figcaption></figure>`;
}
