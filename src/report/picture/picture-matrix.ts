import { givenAs } from '../../kernel/given.ts';
import type { MomentRowsShown } from '../report.ts';
import { thousands } from '../words.ts';
import { momentAnswers } from './moment-answers.ts';
import { fill, fitted, ink, lines, picture, tag, words } from './svg.ts';

const gutter = 214;
const rowHeight = 46;
const head = 44;

/** Draws contact against domain: in each cell a bar of what came of the moment, and the number not asked or, where all were, that of the answer that most gave. */
export function matrixPicture(matrix: MomentRowsShown, options: { readonly id?: string; readonly width?: number } = {}): string {
  givenAs('matrixPicture', 'matrix', matrix, '{contacts:list domains:list cells:object}');
  givenAs('matrixPicture', 'options', options, 'object?');
  const id = options.id ?? 'moments';
  const width = options.width ?? 1080;
  const column = (width - gutter) / Math.max(1, matrix.domains.length);
  const legendTop = head + matrix.contacts.length * rowHeight + 16;
  const columns = matrix.domains.map((domain, at) =>
    lines(domain.label, 14, column - 12)
      .slice(0, 2)
      .map((text, line, all) =>
        words(gutter + at * column + 8, (all.length > 1 ? 20 : 28) + line * 15, fitted(text, 14, column - 8), {
          'font-size': 13,
          'font-weight': 700,
        }),
      )
      .join(''),
  );
  const rows = matrix.contacts.map((contact, at) => {
    const y = head + at * rowHeight;
    const ground = tag('rect', { x: 0, y, width, height: rowHeight, fill: at % 2 === 0 ? ink.wash : ink.ground });
    const cells = matrix.domains.map((domain, index) =>
      cell(matrix.cells[contact.id]?.[domain.id], gutter + index * column + 8, y + 7, column - 18, id),
    );
    const name = lines(contact.label, 13, gutter - 26).slice(0, 2);
    const label = name.map((text, line) =>
      words(10, y + (name.length > 1 ? 20 : 27) + line * 16, text, { 'font-size': 13, 'font-weight': 600 }),
    );
    return ground + label.join('') + cells.join('');
  });
  let x = 10;
  const legend = momentAnswers.map(([answer, label]) => {
    const item =
      tag('rect', { x, y: legendTop, width: 24, height: 12, ...look(answer, id) }) +
      words(x + 31, legendTop + 10, label, { fill: ink.quiet });
    x += 31 + label.length * 6.4 + 26;
    return item;
  });
  return picture(
    { id, width, height: legendTop + 26, title: 'What was asked, offered and accepted at each contact', description: matrix.sentence },
    columns.join('') + rows.join('') + legend.join(''),
  );
}

const shortly = { accepted: 'accepted', offered: 'offered', declined: 'declined', tooLate: 'too late', notAsked: 'not asked' } as const;

function cell(value: MomentRowsShown['cells'][string][string] | undefined, x: number, y: number, width: number, id: string): string {
  if (!value) return words(x, y + 20, '·', { fill: ink.line });
  const parts = momentAnswers.map(([answer]) => ({ answer, count: value[answer].value ?? 0 }));
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  if (total === 0) return words(x, y + 20, 'few', { fill: ink.quiet, 'font-style': 'italic' });
  let at = x;
  const bars = parts.map(({ answer, count }) => {
    const wide = (count / total) * width;
    const bar = count === 0 ? '' : tag('rect', { x: at, y, width: wide, height: 13, ...look(answer, id) });
    at += wide;
    return bar;
  });
  const notAsked = value.notAsked.value ?? 0;
  // One number as it was counted: numbers that were rounded apart have no sum that could be told.
  const { answer, count } = parts.reduce((most, part) => (part.count > most.count ? part : most));
  const text = notAsked > 0 ? `${thousands(notAsked)} not asked` : `${thousands(count)} ${shortly[answer]}`;
  return bars.join('') + words(x, y + 29, fitted(text, 11.5, width + 8), { 'font-size': 11.5, fill: notAsked > 0 ? ink.plum : ink.quiet });
}

function look(answer: (typeof momentAnswers)[number][0], id: string) {
  const edge = { 'stroke-width': 1 };
  if (answer === 'accepted') return { fill: ink.teal, stroke: ink.teal, ...edge };
  if (answer === 'offered') return { fill: fill(id, 'met'), stroke: ink.teal, ...edge };
  if (answer === 'declined') return { fill: fill(id, 'unknown'), stroke: ink.quiet, ...edge };
  if (answer === 'tooLate') return { fill: fill(id, 'met-late'), stroke: ink.rust, ...edge };
  return { fill: fill(id, 'missed'), stroke: ink.plum, ...edge };
}
