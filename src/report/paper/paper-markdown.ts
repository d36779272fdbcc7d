import { givenAs } from '../../kernel/given.ts';
import { markdownText as safe } from '../plain/escape.ts';
import { cellText } from './cell-text.ts';
import type { Paper, PaperTable } from './paper.ts';
import { readableTable } from './readable-table.ts';

/** A paper as Markdown: the same words and numbers as the page, without pictures. */
export function paperMarkdown(paper: Paper): string {
  givenAs('paperMarkdown', 'paper', paper, '{marks:list sections:list foot:list}');
  const out = [...paper.marks.map((mark) => `**${safe(mark)}**`), `# ${safe(paper.title)}`, safe(paper.subtitle)];
  for (const section of paper.sections) {
    out.push(`## ${safe(section.heading)}`, ...section.paragraphs.map(safe));
    if (section.list) out.push(section.list.map((line) => `- ${safe(line)}`).join('\n'));
    for (const { title, sentence, told = sentence } of section.pictures ?? [])
      if (!section.paragraphs.includes(told)) out.push(`*${safe(title)}: ${safe(told)}*`);
    for (const table of section.tables ?? []) out.push(...tableMarkdown(readableTable(table)));
    if (section.roomFor) out.push(`*${safe(section.roomFor)}*`, '…');
  }
  out.push([...paper.foot, ...paper.marks].map(safe).join(' '));
  return `${out.filter((text) => text !== '').join('\n\n')}\n`;
}

function tableMarkdown({ caption, columns, rows }: PaperTable): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(safe).join(' | ')} |`;
  const lines = [
    line(columns.map(({ label }) => label)),
    `|${columns.map(({ isNumber }) => (isNumber ? ' ---: ' : ' --- ')).join('|')}|`,
    ...rows.map((cells) => line(cells.map(cellText))),
  ];
  return [`**${safe(caption)}**`, lines.join('\n')];
}
