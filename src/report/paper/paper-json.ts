import { givenAs } from '../../kernel/given.ts';
import { standsFor } from '../../release/index.ts';
import { cellNumber } from './cell-text.ts';
import type { Paper, PaperTable } from './paper.ts';

/**
 * A paper for programs: `version`, `kind`, `audience`, marks, sections with their tables; a row is an object by column label.
 * A number that is held back is `null`; shares are from 0 to 1.
 */
export function paperJson(paper: Paper): string {
  givenAs('paperJson', 'paper', paper, '{marks:list sections:list foot:list}');
  const { audience } = paper;
  const body = {
    version: 1,
    mark: paper.marks.join(' '),
    kind: paper.kind,
    title: paper.title,
    subtitle: paper.subtitle,
    audience:
      audience.kind === 'release'
        ? { kind: audience.kind, rounding: audience.rounding, zeroStandsFor: standsFor(0, audience.rounding), heldBack: null }
        : audience,
    sections: paper.sections.map(({ id, heading, paragraphs, list, tables, isAnnex }) => ({
      id,
      heading,
      ...(isAnnex ? { annex: true } : {}),
      ...(paragraphs.length > 0 ? { text: paragraphs } : {}),
      ...(list ? { list } : {}),
      ...(tables ? { tables: tables.map(tableJson) } : {}),
    })),
    notes: paper.foot,
  };
  return `${JSON.stringify(body, null, 1)}\n`;
}

function tableJson({ id, caption, columns, rows }: PaperTable): object {
  const seen = new Map<string, number>();
  const names = columns.map(({ label }) => {
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `${label} (${times})`;
  });
  return {
    id,
    caption,
    rows: rows.map((cells) =>
      Object.fromEntries(
        cells.map((cell, at) => {
          const number = cellNumber(cell);
          return [names[at], number === undefined ? cell : number];
        }),
      ),
    ),
  };
}
