import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Journey, writeJourneys } from 'justice-pathway';
import { indicators, reportWords, rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { buildReport, mapJourneys, waitsBetween } from 'justice-pathway/map';
import { makePaper, paperHtml, paperJson, paperMarkdown, paperText } from 'justice-pathway/papers';
import { type Audience, forRelease, inside } from 'justice-pathway/release';
import { describe, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 5, 10);
const journey = (id: string, events: readonly [number, string][], more: Partial<Journey> = {}): Journey => ({
  id,
  observationEnd: start + 200 * day,
  profile: { needs: [], has: {} },
  events: events.map(([at, type], place) => ({ id: `${id}-${place}`, at: start + at * day, type })),
  ...more,
});
const reportOf = (journeys: readonly Journey[], audience: Audience = inside('A. Analyst', 'test')) =>
  buildReport(mapJourneys(journeys, rules, { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary }), {
    words: reportWords,
    indicators,
    audience,
  });

describe('a share where some people were not seen', () => {
  // A place that is on record answers; its absence does not, where nobody would have written it down.
  const seen = Array.from({ length: 15 }, (_, at) =>
    journey(`seen-${at}`, [
      [0, 'custody.received'],
      [40, 'custody.liberated'],
      [40, 'housing.ta.entered'],
    ]),
  );
  const blind = Array.from({ length: 15 }, (_, at) =>
    journey(
      `blind-${at}`,
      [
        [0, 'custody.received'],
        [40, 'custody.liberated'],
      ],
      { unseen: [{ domain: 'housing' }] },
    ),
  );

  const many = ([one]: readonly Journey[], count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...(one as Journey), id: `${one?.id}-${at}` }));

  test('says how far all of them could move it, and its range reaches as far', () => {
    const row = reportOf([...seen, ...blind]).timeCritical.find(({ rule }) => rule === 'no-roof-first-night');
    expect([row?.had.value, row?.of.value, row?.unseen.value]).toEqual([15, 15, 15]);
    expect(row?.sentence).toContain('15 had somewhere to stay that night, at least 50%. For 15 it cannot be told');
    expect(row?.share.text).toBe('at least 50%');
    expect(Number(/^(\d+)%/.exec(row?.interval ?? '')?.[1])).toBeLessThan(50);
  });

  test('tells of seen and not seen together by a number of its own, never by a sum of two that were rounded apart', () => {
    // 32 are shown as 30, and 26 as 25: together they are 58, shown as 60.
    const report = reportOf([...many(seen, 32), ...many(blind, 26)], forRelease());
    const row = report.timeCritical.find(({ rule }) => rule === 'no-roof-first-night');
    expect([row?.had.value, row?.unseen.value]).toEqual([30, 25]);
    expect(row?.sentence).toContain('Of about 60 people released, about 30 had somewhere to stay that night, at least 50%.');
    expect(row?.share.text).toBe('at least 50%');
    for (const { sentence } of report.timeCritical) expect(sentence).not.toContain('Of about 55 people released,');
  });

  test('names no sum where both together are held back', () => {
    const report = reportOf([...many(seen, 32), ...many(blind, 6)], forRelease());
    const row = report.timeCritical.find(({ rule }) => rule === 'no-roof-first-night');
    expect(row?.sentence).toContain('Of people released, about 30 had somewhere to stay that night');
  });

  test('tells a share of those who were seen where somebody among them went without', () => {
    const without = journey('without', [
      [0, 'custody.received'],
      [40, 'custody.liberated'],
    ]);
    const row = reportOf([...seen, ...blind, without]).timeCritical.find(({ rule }) => rule === 'no-roof-first-night');
    expect(row?.share.text).toBe('94%');
    expect(row?.sentence).toBe(
      'Of 16 people released, 15 had somewhere to stay that night. For 15 more it cannot be told: of all of them it may be anything from 48% to 97%.',
    );
  });

  test('counts an indicator of those that could be seen, and names one that nobody could answer', () => {
    const rows = reportOf([...seen, ...blind]).indicators;
    const place = rows.find(({ id }) => id === 'OPIF-3f-b');
    expect([place?.count.value, place?.of?.value, place?.unseen.value]).toEqual([15, 15, 15]);
    const none = makePaper(reportOf(blind), 'board').sections.find(({ id }) => id === 'indicators');
    expect(none?.paragraphs.join(' ')).toContain('liberations with accommodation on the day');
  });
});

describe('a wait', () => {
  test('is not begun by who has it already, nor by who never asked', () => {
    const has = journey('has', [
      [0, 'health.gp.registered'],
      [40, 'custody.liberated'],
    ]);
    const flagged = journey('flagged', [[40, 'custody.liberated']], { profile: { needs: [], has: {}, gpRegistered: true } });
    const waits = journey('waits', [
      [40, 'custody.liberated'],
      [45, 'health.gp.registered'],
    ]);
    const all = [has, flagged, waits];
    const lasting = { lasting: { flag: 'gpRegistered' } };
    expect(waitsBetween(all, ['custody.liberated'], ['health.gp.registered'], lasting).map((one) => one.journey)).toEqual(['waits']);
    const asked = { given: ['throughcare.accepted'] };
    expect(waitsBetween(all, ['custody.liberated'], ['throughcare.contacted'], asked)).toEqual([]);
  });

  test('that could not be seen to end is not called open', () => {
    const blind = journey('blind', [[40, 'custody.liberated']], { unseen: [{ domain: 'health' }] });
    expect(waitsBetween([blind], ['custody.liberated'], ['health.gp.registered'])[0]?.isUnseen).toBe(true);
  });
});

test('groups stand side by side for readers, and one by one for programs', () => {
  const people = Array.from({ length: 12 }, (_, at) =>
    journey(
      `p${at}`,
      [
        [0, 'custody.received'],
        [40, 'custody.liberated'],
      ],
      {
        profile: { needs: [], has: {}, sex: at % 2 === 0 ? 'female' : 'male' },
      },
    ),
  );
  const paper = makePaper(reportOf(people), 'board');
  const rows = JSON.parse(paperJson(paper)).sections.flatMap((one: { tables?: { id: string; rows: object[] }[] }) => one.tables ?? []);
  expect(rows.find(({ id }: { id: string }) => id === 'breaks-by-sex').rows[0]).toHaveProperty('Sex');
  expect(paperMarkdown(paper)).toContain('| What | Female | Male |');
  expect(paperHtml(paper)).toMatch(/<th scope="col" class="n">Female<\/th><th scope="col" class="n">Male<\/th>/);
  expect(paperText(paper)).not.toMatch(/\.\.(?!\.)/);
  expect(paperHtml(paper)).not.toContain('about about');
});

test('records that lie ahead of today are said to, before anything else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ahead-'));
  const said = async (year: number) => {
    const file = join(folder, `${year}.jsonl`);
    const at = (month: number) => Date.UTC(year, month, 2, 10);
    const people = Array.from(
      { length: 30 },
      (_, n): Journey => ({
        id: `p${n}`,
        observationEnd: at(5),
        profile: { needs: [], has: {} },
        events: [{ id: 'e1', at: at(1), type: 'custody.received' }],
      }),
    );
    writeFileSync(file, [...writeJourneys(people)].join(''));
    const { out } = await callCommand('report', file, '--format', 'json');
    return JSON.parse(out).sections[0].text[0];
  };
  expect(await said(new Date().getUTCFullYear() + 9)).toMatch(/^Most of what these records hold is dated after today/);
  expect(await said(2020)).not.toMatch(/after today/);
  rmSync(folder, { recursive: true });
});
