import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indicators, reportWords } from 'justice-pathway/machines';
import { buildReport } from 'justice-pathway/map';
import { makePaper, paperKinds, paperMarkdown, type RecommendationEntry } from 'justice-pathway/papers';
import { forRelease } from 'justice-pathway/release';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lowerFirst, namesOf } from '../src/report/words.ts';
import { callCommand } from './call-command.ts';
import { fridayJourney, mapped } from './report-sample.ts';

// What a board reads is read with a doubtful eye: no line that says nothing, none against another, and names as people write them.

describe('names', () => {
  test('keep the capitals that people gave them, and words that are alike but for capitals are one', () => {
    const name = namesOf(['Forth Valley', 'forth valley', 'Forth Valley', 'NHS Fife', 'id-asked', 'ownTenancy']);
    expect(['forth valley', 'Forth Valley', 'NHS Fife', 'id-asked', 'ownTenancy', 'never seen'].map(name)).toEqual([
      'Forth Valley',
      'Forth Valley',
      'NHS Fife',
      'Id asked',
      'Own tenancy',
      'Never seen',
    ]);
  });

  test('keep them inside a sentence', () => {
    expect(['Universal Credit was not claimed', 'GP practice', 'No Universal Credit', 'Welcome visit', 'A person'].map(lowerFirst)).toEqual(
      ['Universal Credit was not claimed', 'GP practice', 'no Universal Credit', 'welcome visit', 'a person'],
    );
  });

  test.each([
    ['homeArea', 'Area'],
    ['area', 'Area'],
    ['ethnicity', 'Ethnicity'],
  ])('of groups by %s stand as they were written', (field, heading) => {
    const journeys = Array.from({ length: 40 }, (_, at) => {
      const journey = fridayJourney(`p${at}`);
      return { ...journey, profile: { ...journey.profile, [field]: at % 2 === 0 ? 'Forth Valley' : 'NHS Borders' } };
    });
    const report = buildReport(mapped(journeys), { words: reportWords, indicators, audience: forRelease() });
    const equality = makePaper(report, 'equality', { words: reportWords });
    expect(equality.sections.map((section) => section.heading)).toContain(heading);
    expect(paperMarkdown(equality)).toContain('| Forth Valley | 20 |');
    expect(paperMarkdown(equality)).toContain('| NHS Borders | 20 |');
  });
});

describe('a release of forty people', () => {
  const report = buildReport(mapped(Array.from({ length: 40 }, (_, at) => fridayJourney(`p${at}`))), {
    words: reportWords,
    indicators,
    audience: forRelease(),
  });
  const paper = (kind: (typeof paperKinds)[number]) => makePaper(report, kind, { words: reportWords });

  test('has no row on its first pages of which no number is told', () => {
    const who = paper('board').sections.find(({ id }) => id === 'who');
    for (const row of who?.tables?.[0]?.rows ?? [])
      expect(row.slice(1, 3).some((cell) => typeof cell !== 'string' && 'value' in cell && cell.value !== undefined)).toBe(true);
  });

  test('tells who does what by when as the partnership decided', () => {
    const first = report.breaks.find(({ severity, people }) => severity > 1 && (people.value ?? 0) > 0);
    const entry = (id: string, due: string, status: RecommendationEntry['status']): RecommendationEntry => ({
      id,
      rule: first?.rule ?? '',
      kind: 'recommendation',
      decision: `Decision ${id}`,
      owner: 'Team lead',
      due,
      status,
      history: [],
    });
    const entries = [entry('a', '2027-01-01', 'dropped'), entry('b', '2027-06-30', 'started'), entry('c', '2027-02-01', 'done')];
    const who = makePaper(report, 'board', { words: reportWords, entries }).sections.find(({ id }) => id === 'who');
    const row = who?.tables?.[0]?.rows.find(([title]) => title === first?.title);
    expect(row?.slice(3)).toEqual([`${first?.lead}; Team lead`, 'Decision b', '30 Jun 2027 (started)']);
  });

  test('never calls an outcome not measured beside a count of it', () => {
    for (const { id, list = [], tables = [] } of paper('annual').sections) {
      const counted = tables.filter((table) => table.id.startsWith('indicators-')).flatMap(({ rows }) => rows);
      const text = (cell: (typeof counted)[number][number] | undefined) => (typeof cell === 'string' ? cell : (cell?.text ?? ''));
      for (const [, count, of] of counted)
        expect(
          [text(count), text(of)].every((one) => one === '' || one === 'few people'),
          id,
        ).toBe(false);
      if (id === 'outcome-cjpf-8') expect(counted.length > 0 && list.some((line) => line.includes('throughcare'))).toBe(false);
    }
  });

  test('tells no share of a number that may be none or a few', () => {
    for (const kind of paperKinds) expect(paperMarkdown(paper(kind)), kind).not.toMatch(/(?:fewer than 3|few people) of \d+ \(/);
  });

  test('names no gap as what would help on a fact sheet where no gap was found', () => {
    const help = paper('factsheet').sections.find(({ id }) => id === 'help');
    const open = new Set(report.breaks.filter(({ people }) => (people.value ?? 0) > 0).map(({ quickWin }) => quickWin));
    for (const line of help?.list ?? []) expect([...open].some((win) => line.startsWith(win))).toBe(true);
  });

  test('asks partners to begin only with what they mostly leave open', () => {
    const section = (id: string) => paper('sharing').sections.find((one) => one.id === id)?.list ?? [];
    const rows = report.breaks.filter(({ of, unseen }) => (of.value ?? 0) >= 20 && (of.value ?? 0) > (unseen.value ?? 0));
    for (const { title } of rows) {
      expect(section('continue').join('\n')).toContain(title);
      expect(section('start').join('\n')).not.toContain(lowerFirst(title));
    }
  });
});

describe('a paper from a records plan', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'said-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(paperKinds)('of kind %s says whose journeys, and from when to when', async (kind) => {
    writeFileSync(
      join(folder, 'plan.json'),
      JSON.stringify({
        $schema: 'records-plan.schema.json',
        title: 'Lorn and the Isles',
        observed: { from: '2026-01-01', to: '2026-06-30' },
        sources: [
          {
            id: 'prison',
            file: 'prison.csv',
            period: { from: '2026-01-01', to: '2026-06-30' },
            person: { column: 'No', id: 'no' },
            events: [{ type: 'custody.liberated', date: 'Out' }],
          },
        ],
      }),
    );
    writeFileSync(
      join(folder, 'prison.csv'),
      `No,Out\n${Array.from({ length: 30 }, (_, at) => `${100 + at},2026-03-${String(at + 1).padStart(2, '0')}`).join('\n')}\n`,
    );
    const out = join(folder, `${kind}.md`);
    const { code, err } = await callCommand('report', join(folder, 'plan.json'), '--kind', kind, '--format', 'markdown', '--out', out);
    expect(code, err).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('Lorn and the Isles: Journeys through community justice, 1 Jan 2026 to 30 Jun 2026');
  });
});
