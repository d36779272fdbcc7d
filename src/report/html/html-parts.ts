import { cellText } from '../paper/cell-text.ts';
import type { PaperCell, PaperTable } from '../paper/paper.ts';
import { escapeMarkup as safe } from '../plain/escape.ts';

/** A table with a caption, row headings and, where it is wide, a region that can be scrolled with the keyboard. On a phone each row becomes a block. */
export function htmlTable({ id, caption, columns, rows }: PaperTable): string {
  const head = columns.map((column) => `<th scope="col"${column.isNumber ? ' class="n"' : ''}>${safe(column.label)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell, at) => cellHtml(cell, at, columns[at])).join('')}</tr>`).join('\n');
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="${safe(id)}"><table class="stack"><caption id="${safe(id)}">${safe(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function cellHtml(cell: PaperCell, at: number, column?: PaperTable['columns'][number]): string {
  const isHeld = typeof cell !== 'string' && 'value' in cell && cell.value === undefined;
  const markup = isHeld ? `<span class="held">${safe(cellText(cell))}</span>` : safe(cellText(cell));
  if (at === 0) return `<th scope="row">${markup}</th>`;
  const classes = [column?.isNumber ? 'n' : '', markup === '' ? 'none' : ''].filter((name) => name !== '').join(' ');
  return `<td${classes ? ` class="${classes}"` : ''} data-label="${safe(column?.label ?? '')}">${markup}</td>`;
}

/** A picture with its sentence; it scrolls sideways on a narrow screen. */
export function htmlFigure(svg: string, sentence: string, label: string, narrow = false): string {
  return `<figure${narrow ? ' class="narrow"' : ''}><p class="swipe">The picture is wide: scroll it sideways. The table says the same.</p><div class="scroll" role="region" tabindex="0" aria-label="${safe(label)}">${svg}</div><figcaption>${safe(sentence)}</figcaption></figure>`;
}
