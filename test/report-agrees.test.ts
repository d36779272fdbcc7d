import { unzipSync } from 'fflate';
import { contacts, indicators, reportWords, rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { buildReport, mapJourneys } from 'justice-pathway/map';
import { makePaper, type Paper, paperHtml, paperJson, paperKinds, paperMarkdown, paperText } from 'justice-pathway/papers';
import { forRelease, invented } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import { describe, expect, test } from 'vitest';
import { paperDocx } from '../src/adapters/office/paper-docx.ts';
import { paperXlsx } from '../src/adapters/office/paper-xlsx.ts';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';

// One run in four forms: each number of a section is in every form of it, and none is in one form alone.

const { journeys } = simulateCohort({ ...scottishWorld, people: 80, seed: 31, homeArea: 'clackmannanshire' });
const mapped = mapJourneys(journeys, rules, {
  calendar: scottishBankHolidays,
  meaning: scottishMeaning,
  vocabulary,
  contacts: Object.values(contacts),
});

interface JsonTable {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

describe.each(['release', 'invented'] as const)('for %s', (audience) => {
  const report = buildReport(mapped, {
    words: reportWords,
    indicators,
    explain: { vocabulary, contacts, meaning: scottishMeaning },
    audience: audience === 'release' ? forRelease() : invented,
    pictures: 1,
  });

  test.each(paperKinds)('%s says one thing on the terminal, in HTML, Markdown, JSON, DOCX and XLSX, and in its pictures', async (kind) => {
    const paper = makePaper(report, kind, { words: reportWords });
    const json = JSON.parse(paperJson(paper)) as { sections: { id: string; heading: string; text?: string[]; tables?: JsonTable[] }[] };
    const html = sectionsOf(
      paperHtml(paper)
        .replace(/<svg.*?<\/svg>/gs, '')
        .split(/<section id="[^"]*"[^>]*>/)
        .slice(1)
        .map((part) => part.replace(/<[^>]*>/g, ' ')),
    );
    const markdown = sectionsOf(paperMarkdown(paper).split(/^## /m).slice(1));
    const text = paperText(paper);
    expect(html.length).toBe(json.sections.length);
    expect(markdown.length).toBe(json.sections.length);
    for (const [at, section] of json.sections.entries()) {
      const own = markdown[at] as Set<string>;
      for (const number of numbersOf(section))
        expect([...own], `${section.heading}: ${number} of JSON is not in Markdown`).toContain(number);
      expect([...(html[at] as Set<string>)].sort(), section.heading).toEqual([...own].sort());
    }
    const all = new Set(markdown.flatMap((own) => [...own]));
    if (kind === 'board') expect(all.size).toBeGreaterThan(20);
    const foreign = [...new Set(figures(text))].filter(
      (number) => !all.has(number) && !paper.subtitle.includes(number) && !paper.title.includes(number),
    );
    expect(foreign).toEqual(figures(paper.marks.join(' ')).filter((number) => foreign.includes(number)));
    // A word processor and a spreadsheet hold these numbers and no others, and so do pictures, in title, words and alternative text.
    const word = figures(
      partsOf(await paperDocx(paper), /^word\/(?:document|header\d+)\.xml$/)
        .join(' ')
        .replace(/<\/w:p>/g, ' ')
        .replace(/<[^>]*>/g, ''),
    );
    expect(word.filter((number) => !all.has(number) && !own(paper).has(number))).toEqual([]);
    const sums = json.sections.flatMap(({ tables = [] }) => [...numbersOf({ tables })]);
    expect(sums.filter((number) => !word.includes(number) && !held(paper).has(number))).toEqual([]);
    const sheets = partsOf(await paperXlsx(paper), /^xl\/worksheets\/sheet\d+\.xml$/).join(' ');
    const cells = new Set(
      [...sheets.matchAll(/<c [^>]*?(?:t="n")?[^>]*><v>(\d+)<\/v>/g)].flatMap(([cell, number]) =>
        /t="(?:s|inlineStr|b)"/.test(cell) ? [] : [number as string],
      ),
    );
    expect([...cells].filter((number) => Number(number) > 1 && !sums.includes(number))).toEqual([]);
    expect(sums.filter((number) => Number(number) > 1 && !cells.has(number))).toEqual([]);
    // The axis of one journey counts days, and nobody.
    const many = paperHtml(paper).split('<section id="journeys"')[0] as string;
    const pictured = [...many.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => svg.replace(/<[^>]*>/g, ' ')).join(' ');
    expect(figures(pictured.replace(/\d+%/g, '')).filter((number) => !all.has(number))).toEqual([]);
    if (audience === 'invented') expect(`${text}${paperMarkdown(paper)}${paperHtml(paper)}`).not.toMatch(/held back/);
  });
});

function partsOf(bytes: Uint8Array, name: RegExp): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, part]) => (name.test(path) ? [new TextDecoder().decode(part)] : []));
}

/** Numbers of the heading of a paper. */
function own({ title, subtitle, marks }: Paper): Set<string> {
  return new Set(figures([title, subtitle, ...marks].join(' ')));
}

/** Numbers that people who read are told in a cell with others, or not at all where a whole column is held back. */
function held(paper: Paper): Set<string> {
  const shown = new Set(figures(paperMarkdown(paper)));
  return new Set(
    paper.sections.flatMap(({ tables = [] }) =>
      tables.flatMap(({ rows }) =>
        rows
          .flat()
          .flatMap((cell) => (typeof cell !== 'string' && 'value' in cell && !shown.has(String(cell.value)) ? [String(cell.value)] : [])),
      ),
    ),
  );
}

function sectionsOf(parts: readonly string[]): Set<string>[] {
  return parts.map((part) => new Set(figures(part.split(/Made with justice-pathway|A disconnect is a gap between/)[0] ?? '')));
}

/** Whole numbers as they are written, without the signs of thousands. */
function figures(text: string): string[] {
  return [...text.replace(/&#\d+;/g, ' ').matchAll(/(?<![\w.-])\d[\d,]*(?![\w])/g)].map(([number]) =>
    number.replace(/,/g, '').replace(/^0+(?=\d)/, ''),
  );
}

function numbersOf({ text = [], tables = [] }: { readonly text?: readonly string[]; readonly tables?: readonly JsonTable[] }): Set<string> {
  const counts = tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([label, value]) =>
        typeof value === 'number' && value >= 1 && Number.isInteger(value) && !/share/i.test(label) ? [String(value)] : [],
      ),
    ),
  );
  return new Set([...counts, ...figures(text.join(' '))]);
}
