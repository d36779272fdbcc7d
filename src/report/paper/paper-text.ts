import { givenAs } from '../../kernel/given.ts';
import { terminalText } from '../plain/escape.ts';
import { wrap } from '../plain/wrap.ts';
import { lowerFirst } from '../words.ts';
import { cellText } from './cell-text.ts';
import type { Paper, PaperTable } from './paper.ts';
import { readableTable } from './readable-table.ts';

/** How a paper is laid out for a terminal. */
export interface TextOptions {
  /** Characters to a line. @defaultValue 100 */
  readonly width?: number;
  /** Bold and dim by terminal codes. @defaultValue false */
  readonly colour?: boolean;
}

/** Annexes that a terminal shows too. */
const alsoShown = ['indicators', 'journeys'];

/** The first pages of a paper for a terminal, with all indicators; the other annexes are named. */
export function paperText(paper: Paper, options: TextOptions = {}): string {
  givenAs('paperText', 'paper', paper, '{marks:list sections:list foot:list}');
  givenAs('paperText', 'options', options, 'object?');
  const { width = 100, colour = false } = options;
  const bold = (text: string) => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const dim = (text: string) => (colour ? `\u001b[2m${text}\u001b[22m` : text);
  const out = [
    ...paper.marks.flatMap((mark) => wrap(terminalText(mark), width).map(bold)),
    bold(terminalText(paper.title)),
    dim(terminalText(paper.subtitle)),
  ];
  const left: string[] = [];
  for (const section of paper.sections) {
    if (section.isAnnex && !alsoShown.includes(section.id)) {
      left.push(lowerFirst(section.heading));
      continue;
    }
    out.push('', bold(terminalText(section.heading)));
    for (const text of section.paragraphs) out.push(...wrap(terminalText(text), width));
    for (const line of section.list ?? []) out.push(...wrap(`- ${terminalText(line)}`, width));
    for (const table of section.tables ?? []) out.push('', ...tableText(readableTable(table), width, dim));
  }
  if (left.length > 0) out.push('', ...wrap(`Every other form also holds: ${left.join(', ')}.`, width).map(dim));
  for (const text of paper.foot) out.push(...wrap(terminalText(text), width).map(dim));
  return `${out.join('\n')}\n`;
}

/** A table as lines: the words of each row, then its numbers with their names. */
function tableText({ caption, columns, rows }: PaperTable, width: number, dim: (text: string) => string): string[] {
  return [
    dim(`${terminalText(caption)}:`),
    ...rows.flatMap((cells) => {
      const parts = cells.map((cell, at) => ({
        text: terminalText(cellText(cell)),
        label: columns[at]?.label ?? '',
        isNumber: columns[at]?.isNumber === true,
      }));
      const words = parts.filter(({ text, isNumber }, at) => !isNumber && text !== '' && at < 2).map(({ text }) => text);
      const numbers = parts
        .filter(({ text, isNumber }) => isNumber && text !== '')
        .map(({ text, label }) => `${lowerFirst(label)} ${text}`);
      const rest = parts
        .filter(({ text, isNumber }, at) => !isNumber && text !== '' && at >= 2)
        .map(({ text, label }) => `${label}: ${text}`);
      return [
        ...wrap(`${words.join(', ')}${numbers.length > 0 ? `: ${numbers.join(', ')}` : ''}`, width - 2, 2),
        ...(rest.length > 0 ? wrap(rest.map((part) => part.replace(/\.$/, '')).join('. '), width - 6, 6).map(dim) : []),
      ];
    }),
  ];
}
