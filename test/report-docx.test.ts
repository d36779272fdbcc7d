import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paperDocx } from '../src/adapters/office/paper-docx.ts';
import type { Paper } from '../src/report/papers.ts';

const paper: Paper = {
  kind: 'sharing',
  title: 'A paper',
  subtitle: 'For a test',
  audience: { kind: 'release', rounding: 5 },
  marks: ['Nobody is in it.'],
  foot: ['Not legal advice.'],
  sections: [
    { id: 'first', heading: 'First', paragraphs: ['Some words.'] },
    {
      id: 'second',
      heading: 'Second',
      paragraphs: ['What the table shows.'],
      tables: [{ id: 'waits', caption: 'Waits', columns: [{ label: 'What' }, { label: 'People', isNumber: true }], rows: [['GP', '12']] }],
      roomFor: 'Agreed with whom:',
    },
  ],
};

/** Each paragraph or table of the body, in order, as its markup. */
async function body(): Promise<string[]> {
  const document = strFromU8(unzipSync(await paperDocx(paper))['word/document.xml'] as Uint8Array);
  const outer = document.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, '<w:tbl/>');
  return [...outer.matchAll(/<w:tbl\/>|<w:p>.*?<\/w:p>/gs)].map(([part]) => part);
}

const isKept = (part: string | undefined) => /<w:keepNext\/>/.test(part ?? '');

describe('a paper as DOCX', () => {
  test('no heading, caption of a table or line above room to write ends a page without what it is for', async () => {
    const parts = await body();
    const headings = parts.filter((part) => /w:val="(?:Heading1|Title)"/.test(part));
    expect(headings).toHaveLength(3);
    expect(headings.every(isKept)).toBe(true);
    expect(isKept(parts[parts.indexOf('<w:tbl/>') - 1])).toBe(true);
    expect(isKept(parts.find((part) => part.includes('Agreed with whom')))).toBe(true);
    expect(isKept(parts.find((part) => part.includes('What the table shows')))).toBe(true);
    expect(isKept(parts.find((part) => part.includes('Some words')))).toBe(false);
  });
});
