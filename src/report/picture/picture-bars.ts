import { givenAs } from '../../kernel/given.ts';
import { fill, fitted, ink, lines, picture, tag, words } from './svg.ts';

/** One bar: its words and its number. */
export interface BarRow {
  readonly label: string;
  /** The length of the bar, as a share of the longest. */
  readonly value: number;
  /** What is written at the end of the bar. */
  readonly note: string;
  /** Part of the bar that came late and not never. */
  readonly late?: number;
}

/** What a picture of ranked bars shows. */
export interface BarPicture {
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly BarRow[];
  /** The value that the whole width stands for. @defaultValue the longest */
  readonly most?: number;
  /** Whether a bar tells of what went well. @defaultValue false */
  readonly isGood?: boolean;
}

/** Draws ranked bars with their words, for a slide or a print-out. */
export function barsPicture(model: BarPicture, options: { readonly id?: string; readonly width?: number } = {}): string {
  givenAs('barsPicture', 'model', model, '{title:text sentence:text rows:list}');
  givenAs('barsPicture', 'options', options, 'object?');
  const width = options.width ?? 900;
  const id = options.id ?? 'bars';
  const largest = model.most ?? Math.max(1e-9, ...model.rows.map((row) => row.value));
  let y = 16;
  const rows = model.rows.map((row) => {
    const text = lines(row.label, 14, width - 20).slice(0, 2);
    const label = text.map((line, at) => words(10, y + 12 + at * 17, line, { 'font-size': 14, 'font-weight': 600 })).join('');
    y += text.length * 17 + 3;
    const length = (row.value / largest) * (width - 330);
    const late = row.value === 0 ? 0 : ((row.late ?? 0) / row.value) * length;
    const bars =
      tag('rect', {
        x: 10,
        y,
        width: Math.max(0, length - late),
        height: 14,
        fill: model.isGood ? ink.teal : fill(id, 'missed'),
        stroke: model.isGood ? ink.text : ink.plum,
        'stroke-width': 1.2,
      }) +
      (late > 0
        ? tag('rect', {
            x: 10 + length - late,
            y,
            width: late,
            height: 14,
            fill: fill(id, 'met-late'),
            stroke: ink.rust,
            'stroke-width': 1.2,
          })
        : '');
    const note = words(18 + length, y + 11.5, fitted(row.note, 13, width - 30 - length), { 'font-size': 13, fill: ink.quiet });
    y += 30;
    return label + bars + note;
  });
  return picture({ id, width, height: y + 4, title: model.title, description: model.sentence }, rows.join(''));
}
