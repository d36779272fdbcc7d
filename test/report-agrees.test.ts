import { contacts, indicators, reportWords, rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { buildReport, mapJourneys } from 'justice-pathway/map';
import { makePaper, paperHtml, paperJson, paperKinds, paperMarkdown, paperText } from 'justice-pathway/papers';
import { forRelease, invented } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import { describe, expect, test } from 'vitest';
import { scottishWorld } from '../src/cli/scottish-world.ts';

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

  test.each(paperKinds)('%s says one thing on the terminal, in HTML, Markdown and JSON', (kind) => {
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
    if (audience === 'invented') expect(`${text}${paperMarkdown(paper)}${paperHtml(paper)}`).not.toMatch(/held back/);
  });
});

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
