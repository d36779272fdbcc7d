import { escapeMarkup as safe } from '../plain/escape.ts';
import type { PeopleCount } from '../report.ts';
import { countText } from '../small-numbers.ts';
import { verdictWord } from '../words.ts';

/** One cell: text that is escaped, a count, or markup that is already safe. */
export type Cell = string | { readonly count: PeopleCount } | { readonly markup: string } | { readonly number: string };

export interface HtmlTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly number?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
  /** On a phone each row becomes a block with its column names. @defaultValue true */
  readonly stack?: boolean;
}

/** A table with a caption, row headings and, where it is wide, a region that can be scrolled with the keyboard. */
export function htmlTable(table: HtmlTable): string {
  const head = table.columns.map((column) => `<th scope="col"${column.number ? ' class="n"' : ''}>${safe(column.label)}</th>`).join('');
  const body = table.rows.map((cells) => `<tr>${cells.map((cell, at) => cellHtml(cell, at, table.columns[at])).join('')}</tr>`).join('\n');
  return `<div class="scroll" role="region" tabindex="0" aria-labelledby="${safe(table.id)}"><table${table.stack === false ? '' : ' class="stack"'}><caption id="${safe(table.id)}">${safe(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function cellHtml(cell: Cell, at: number, column?: { readonly label: string; readonly number?: boolean }): string {
  const markup = cellMarkup(cell);
  if (at === 0) return `<th scope="row">${markup}</th>`;
  const classes = [column?.number ? 'n' : '', markup === '' ? 'none' : ''].filter((name) => name !== '').join(' ');
  return `<td${classes ? ` class="${classes}"` : ''} data-label="${safe(column?.label ?? '')}">${markup}</td>`;
}

function cellMarkup(cell: Cell): string {
  if (typeof cell === 'string') return safe(cell);
  if ('markup' in cell) return cell.markup;
  if ('number' in cell) return safe(cell.number);
  return countHtml(cell.count);
}

/** A count, or the words that say it is held back. */
export function countHtml(count: PeopleCount): string {
  return count === undefined ? '<span class="held">held back</span>' : countText(count);
}

/** A verdict as a word in a frame: the frame differs too, so that colour is not needed. */
export function verdictTag(verdict: string): string {
  return `<span class="tag ${safe(verdict)}">${safe(verdictWord(verdict))}</span>`;
}

/** A picture with its sentence; it scrolls sideways on a narrow screen. */
export function htmlFigure(svg: string, sentence: string, label: string, narrow = false): string {
  return `<figure${narrow ? ' class="narrow"' : ''}><p class="swipe">The picture is wide: scroll it sideways. The table says the same.</p><div class="scroll" role="region" tabindex="0" aria-label="${safe(label)}">${svg}</div><figcaption>${safe(sentence)}</figcaption></figure>`;
}

export function htmlSection(id: string, heading: string, intro: string, content: string, name = ''): string {
  return `<section id="${safe(id)}"${name ? ` class="${name}"` : ''} aria-labelledby="${safe(id)}-h">\n<h2 id="${safe(id)}-h">${safe(heading)}</h2>\n${intro ? `<p class="intro">${safe(intro)}</p>` : ''}\n${content}\n</section>`;
}
