import { unzipSync } from 'fflate';
import { indicators, reportWords } from 'justice-pathway/machines';
import { buildReport } from 'justice-pathway/map';
import { makePaper, paperKinds } from 'justice-pathway/papers';
import { invented } from 'justice-pathway/release';
import { describe, expect, test } from 'vitest';
import { paperXlsx } from '../src/adapters/office/paper-xlsx.ts';
import { fridayJourney, mapped } from './report-sample.ts';

// A workbook is printed too: a table must not run over the edge of the page, nor its second page lose its headings.

const many = mapped(Array.from({ length: 30 }, (_, at) => fridayJourney(`p${at}`, at * 86_400_000)));
const report = buildReport(many, { words: reportWords, indicators, audience: invented });

describe.each(paperKinds)('the workbook of %s', (kind) => {
  test('prints each sheet one page wide, across where it is a table, with its first lines on each page', async () => {
    const paper = makePaper(report, kind, { words: reportWords });
    const parts = unzipSync(await paperXlsx(paper));
    const text = (path: string) => new TextDecoder().decode(parts[path]);
    const sheets = Object.keys(parts).filter((path) => /worksheets\/sheet\d+\.xml$/.test(path));
    const tables = paper.sections.flatMap((section) => section.tables ?? []);
    expect(sheets).toHaveLength(tables.length + 1);
    for (const path of sheets) {
      const xml = text(path);
      expect(xml, path).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml, path).toMatch(/<pageSetup paperSize="9" orientation="(?:landscape|portrait)" fitToWidth="1" fitToHeight="0"\/>/);
      const widths = [...xml.matchAll(/<col [^>]*width="(\d+(?:\.\d+)?)"/g)].map(([, width]) => Number(width));
      // Beyond this, one page across would print letters of ten points smaller than seven and a half.
      expect(
        widths.reduce((sum, width) => sum + width, 0),
        `${kind} ${path}`,
      ).toBeLessThanOrEqual(190);
    }
    const landscape = sheets.filter((path) => text(path).includes('orientation="landscape"'));
    expect(landscape).toHaveLength(tables.length);
    const head = paper.marks.length + 2;
    expect(
      [...text('xl/workbook.xml').matchAll(/Print_Titles" localSheetId="\d+">[^<]*!\$1:\$(\d+)</g)].map(([, line]) => Number(line)),
    ).toEqual(tables.map(() => head));
  });
});
