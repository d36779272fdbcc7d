import { cellText, type Paper, type PaperSection, type PaperTable, readableTable, withoutControls } from '../../report/papers.ts';
import { columnWidths } from './column-widths.ts';
import { optional } from './optional.ts';

/** Of an A4 page within its margins, in twentieths of a point. */
const pageWidth = 10_186;

/**
 * A paper as a file that a word processor opens: headings, words, tables with repeated heads, its mark in the header of every page,
 * room to write. Pictures are left out; each has its table. Needs the optional package `docx`.
 */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const docx = await optional('docx', 'A paper as DOCX', () => import('docx'));
  const {
    AlignmentType,
    Document,
    Footer,
    Header,
    HeadingLevel,
    Packer,
    PageNumber,
    Paragraph,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    TextRun,
    WidthType,
  } = docx;
  const line = (text: string, size = 21, bold = false, keepNext = false) =>
    new Paragraph({ keepNext, spacing: { after: 100 }, children: [new TextRun({ text: withoutControls(text), size, bold })] });
  const head = (text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ heading, keepNext: true, children: [new TextRun(withoutControls(text))] });
  const tableOf = ({ columns, rows }: PaperTable) => {
    const widths = columnWidths([columns.map(({ label }) => label), ...rows.map((cells) => cells.map(cellText))], pageWidth);
    const cell = (text: string, isNumber: boolean, bold: boolean, at: number) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        margins: { top: 20, bottom: 20, left: 50, right: 50 },
        children: [
          new Paragraph({
            alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text: withoutControls(text), size: 16, bold })],
          }),
        ],
      });
    return new Table({
      width: { size: pageWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          children: columns.map(({ label, isNumber }, at) => cell(label, isNumber === true, true, at)),
        }),
        ...rows.map(
          (cells) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((one, at) => cell(cellText(one), columns[at]?.isNumber === true, at === 0, at)),
            }),
        ),
      ],
    });
  };
  const linesOf = (texts: readonly string[], isBeforeTable: boolean) =>
    texts.map((text, at) => line(text, 21, false, isBeforeTable && at === texts.length - 1));
  const toldOf = ({ paragraphs, pictures = [] }: PaperSection) =>
    pictures.flatMap(({ sentence, told = sentence }) => (paragraphs.includes(told) ? [] : [told]));
  const body = paper.sections.flatMap((section) => {
    const { heading, paragraphs, list = [], tables = [], roomFor } = section;
    const told = toldOf(section);
    return [
      head(heading, HeadingLevel.HEADING_1),
      ...linesOf(paragraphs, tables.length > 0 && list.length + told.length === 0),
      ...list.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun({ text: withoutControls(text), size: 21 })] })),
      ...linesOf(told, tables.length > 0),
      ...tables.map(readableTable).flatMap((table) => [line(table.caption, 19, true, true), tableOf(table), line('')]),
      ...(roomFor ? [line(roomFor, 21, true, true), line('…'), line('')] : []),
    ];
  });
  const mark = paper.marks.join(' ');
  const document = new Document({
    title: withoutControls(paper.title),
    description: withoutControls(mark),
    creator: 'justice-pathway',
    styles: { default: { document: { run: { font: 'Arial' } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 900, bottom: 800, left: 860, right: 860 } } },
        headers: { default: new Header({ children: [line(mark, 16, true)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 16 })],
              }),
            ],
          }),
        },
        children: [head(paper.title, HeadingLevel.TITLE), line(paper.subtitle), ...body, ...paper.foot.map((text) => line(text, 18))],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
