import { givenAs } from '../../kernel/given.ts';
import type { DiversionSheet, SheetLine } from '../../service/index.ts';
import { escapeMarkup as safe } from '../plain/escape.ts';
import { longDate } from './directory-liberation-words.ts';
import { printPage } from './directory-page-style.ts';

/** The diversion sheet as lines of text. */
export function diversionSheetText(sheet: DiversionSheet): string {
  givenAs('diversionSheetText', 'sheet', sheet, '{area:text services:list records:list}');
  const lines = [heading(sheet), longDate(sheet.on), ''];
  for (const service of sheet.services) lines.push(`${service.name} (${service.id})`, ...service.lines.map(textLine), '');
  if (sheet.services.length === 0) lines.push('The directory names no diversion service for this area.', '');
  if (sheet.records.length > 0) lines.push('What the records show', ...sheet.records.map(textLine));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The diversion sheet as a page of A4 for those who mark cases. */
export function diversionSheetPage(sheet: DiversionSheet): string {
  givenAs('diversionSheetPage', 'sheet', sheet, '{area:text services:list records:list}');
  const services = sheet.services.map((service) => table(service.name, service.lines)).join('\n');
  const none = sheet.services.length === 0 ? '<p>The directory names no diversion service for this area.</p>' : '';
  const records = sheet.records.length > 0 ? table('What the records show', sheet.records) : '';
  const body = `<header><h1>${safe(heading(sheet))}</h1><p class="lead">${safe(longDate(sheet.on))}</p></header>
${none}${services}
${records}
<footer>Each line says when it was so and who says it. “To ask” means that nobody has written it down: ask, fill it in, and keep the answer in the directory.</footer>`;
  return printPage(heading(sheet), body);
}

function table(title: string, lines: readonly SheetLine[]): string {
  const rows = lines.map(
    (line) =>
      `<tr><th scope="row">${safe(line.label)}</th><td${line.text === undefined ? ' class="unknown"' : ''}>${safe(said(line))}</td><td class="small">${safe(origin(line))}</td></tr>`,
  );
  return `<h2>${safe(title)}</h2><table><thead><tr><th scope="col">About</th><th scope="col" class="wide">What is known</th><th scope="col">Source and date</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function origin(line: SheetLine): string {
  if (line.text === undefined) return '';
  const old = line.grounds?.stale ? 'older than it promises to hold' : undefined;
  const day = line.source?.includes(line.asOf ?? '?') ? undefined : (line.asOf ?? 'date not given');
  return [line.source ?? 'source not given', day, old].filter((part) => part !== undefined).join(', ');
}

function textLine(line: SheetLine): string {
  const from = origin(line);
  return `  ${line.label}: ${said(line)}${from === '' ? '' : ` [${from}]`}`;
}

/** An empty field is a task, with room to write the answer. */
function said(line: SheetLine): string {
  return line.text ?? (line.task === undefined ? 'Nothing is recorded.' : `[ ] To ask. ${line.task} ____________________`);
}

function heading(sheet: DiversionSheet): string {
  return `Diversion from prosecution in ${sheet.area.charAt(0).toUpperCase()}${sheet.area.slice(1)}`;
}
