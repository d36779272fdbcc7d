import { parse } from 'csv-parse/sync';
import { type Journey, tryInstant } from 'justice-pathway';
import { reportWords } from 'justice-pathway/machines';
import { buildReport, writeReport } from 'justice-pathway/map';
import { inside } from 'justice-pathway/release';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { fridayJourney, mapped } from './report-sample.ts';

const words = reportWords;
const audience = inside('T. Tester', 'a test');
const one = buildReport(mapped([fridayJourney()]), { words, audience });

function wellFormed(xml: string): { names: string[]; failures: number } {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => names.push(tag.name));
  parser.write(xml).close();
  return { names, failures: names.filter((name) => name === 'failure').length };
}

const hostileText = '</script><script>alert(1)</script><img src=x onerror="alert(2)">\u0000\u001b[2J=cmd|\'/c calc\'!A1 ]]> |a| `b`\ud800';
const hostile: Journey = {
  ...fridayJourney(hostileText),
  profile: { ...fridayJourney().profile, sex: hostileText, needs: ['housing', hostileText] },
};
const bad = buildReport(mapped([hostile]), { words, audience, title: hostileText, subtitle: hostileText, notes: [hostileText] });

describe('JSON', () => {
  const read = JSON.parse(writeReport(one, 'json')) as { journeys: number; findings: Record<string, unknown>[] };

  it('says first who may read it, has the promised keys, and the findings only the promised ones in order', () => {
    const order = [
      'journey',
      'rule',
      'verdict',
      'trigger',
      'triggerAt',
      'domain',
      'dueAt',
      'observedAt',
      'reason',
      'lead',
      'community',
      'outcomes',
      'quickWin',
      'sentence',
    ];
    expect(Object.keys(read)).toEqual(['inside', 'journeys', 'findings']);
    expect(read.journeys).toBe(1);
    expect(read.findings.length).toBeGreaterThan(8);
    for (const finding of read.findings) expect(Object.keys(finding)).toEqual(order.filter((key) => key in finding));
  });

  it('lists only what a report calls findings, and everything when asked', () => {
    expect(new Set(read.findings.map((finding) => finding['verdict']))).toEqual(new Set(['missed', 'met-late', 'present']));
    const all = JSON.parse(writeReport(buildReport(mapped([fridayJourney()]), { all: true }), 'json')) as typeof read;
    expect(all.findings.some((finding) => finding['verdict'] === 'met')).toBe(true);
    expect(all.findings.length).toBeGreaterThan(read.findings.length);
  });

  it('writes instants as text with an offset', () => {
    const due = read.findings.find((finding) => finding['rule'] === 'gp-not-registered');
    expect(due).toMatchObject({
      verdict: 'met-late',
      trigger: 'e4',
      dueAt: '2026-06-05T23:59:59+01:00',
      observedAt: '2026-06-17T11:00:00+01:00',
    });
    for (const finding of read.findings)
      if (finding['dueAt'] !== undefined) expect(tryInstant(String(finding['dueAt']))).toBeTypeOf('number');
  });
});

describe('CSV', () => {
  it('gives back each finding, whatever marks it holds', () => {
    const rows = parse(writeReport(bad, 'csv'), { columns: true, relax_quotes: false, from_line: 2 }) as Record<string, string>[];
    expect(rows).toHaveLength(bad.findings.length);
    expect(rows[0]?.['journey']).toBe(hostileText.replace('\ud800', '\ufffd'));
    expect(rows.map((row) => row['sentence'])).toEqual(bad.findings.map((finding) => finding.sentence));
  });

  it('keeps a spreadsheet from running a cell as a formula', () => {
    const formula = buildReport(mapped([fridayJourney('=1+1')]));
    expect(writeReport(formula, 'csv').split('\r\n')[2]?.startsWith("'=1+1,")).toBe(true);
  });
});

describe('JUnit', () => {
  it('counts a failure for each disconnect at or above the severity', () => {
    for (const severity of [1, 2, 3]) {
      const expected = one.findings.filter((finding) => finding.verdict !== 'unknown' && finding.severity >= severity).length;
      const xml = writeReport(one, 'junit', { severity });
      expect(wellFormed(xml).failures).toBe(expected);
      expect(xml).toContain(`failures="${expected}"`);
    }
  });

  it('passes a journey with no disconnect as one case, and an empty input as none', () => {
    const calm: Journey = { id: 'calm', observationEnd: 1, profile: { needs: [], has: {} }, events: [] };
    const xml = writeReport(buildReport(mapped([calm])), 'junit');
    expect(wellFormed(xml).names).toEqual(['testsuites', 'testsuite', 'testcase']);
    expect(wellFormed(writeReport(buildReport(mapped([])), 'junit')).names).toEqual(['testsuites']);
  });

  it('stays well-formed with control characters, lone surrogates and mark-up in an id', () => {
    expect(() => wellFormed(writeReport(bad, 'junit'))).not.toThrow();
  });
});

describe('text and Markdown', () => {
  it('sends no terminal code that came from a record', () => {
    const text = writeReport(bad, 'text');
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u0000');
    expect(text).toContain('\\u001b');
  });

  it('keeps every Markdown table whole', () => {
    const lines = writeReport(bad, 'markdown').split('\n');
    for (const [at, line] of lines.entries()) {
      if (!/^\| ---:? /.test(line)) continue;
      const cells = line.split('|').length;
      for (let next = at + 1; lines[next]?.startsWith('|'); next++) expect(lines[next]?.replace(/\\./g, '').split('|').length).toBe(cells);
    }
    expect(lines.join('\n')).not.toMatch(/<script|<img/);
  });

  it('says what breaks, who leads and what would help, first', () => {
    const text = writeReport(one, 'text');
    const order = ['What could not be seen', 'Release: the first hours', 'Who does what, by when', 'Not legal advice'].map((words) =>
      text.indexOf(words),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).toContain('Who leads:');
  });
});

it('writes the same report twice, to the letter', () => {
  for (const format of ['text', 'markdown', 'html', 'json', 'csv', 'junit'] as const) {
    expect(writeReport(buildReport(mapped([fridayJourney()]), { words, audience }), format)).toBe(writeReport(one, format));
  }
});

it('says what it cannot write', () => {
  expect(() => writeReport(one, 'pdf' as 'html')).toThrow(/not a form of report/);
});
