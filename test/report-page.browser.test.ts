import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Journey } from 'justice-pathway';
import { reportWords } from 'justice-pathway/machines';
import { buildReport, writeReport } from 'justice-pathway/map';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsForAxe } from './browser/axe.ts';
import { browserPath } from './browser/browser-path.ts';
import { openBrowser } from './browser/open-browser.ts';
import { fridayJourney, mapped } from './report-sample.ts';

const hostile = '</title></style><script>document.title="owned"</script><img src=x onerror=alert(1)>';

function page(journeys: readonly Journey[], title: string): string {
  const assumptions = [{ label: 'Share who take up throughcare', value: '50%', source: 'an assumption', confidence: 'low', weak: true }];
  return writeReport(
    buildReport(mapped(journeys), { words: reportWords, title, subtitle: 'Invented people', assumptions, notes: [title] }),
    'html',
  );
}

const cohort = Array.from({ length: 24 }, (_, at) => fridayJourney(`p${at}`, at * 3_600_000));

describe('the page as text', () => {
  it('asks for nothing from anywhere and runs no script', () => {
    const html = page(cohort, 'Where journeys break');
    expect(html).not.toMatch(/<script|<link|<iframe|@import|url\((?!#)/i);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
    expect(html).toContain("default-src 'none'");
  });

  it('turns hostile text into words', () => {
    const html = page([{ ...fridayJourney(hostile), profile: { needs: [hostile], has: {}, sex: hostile } }], hostile);
    expect(html).not.toMatch(/<script>|<img/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('gives each id once', () => {
    const ids = [...page(cohort, 'T').matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.skipIf(browserPath === undefined)('the page in a browser (skipped where no Chromium is installed)', () => {
  let browser: Browser;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), 'report-'));
    file = join(folder, 'report.html');
    writeFileSync(file, page(cohort, 'Where journeys break'));
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  it.each([
    ['a phone', 360, 'screen'],
    ['a laptop', 1366, 'screen'],
    ['paper', 720, 'print'],
  ] as const)(
    'passes axe on %s, fits its width and makes no request',
    async (_, width, media) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      const open = await context.newPage();
      const requests: string[] = [];
      open.on('request', (request) => requests.push(request.url()));
      await open.goto(`file://${file}`);
      await open.emulateMedia({ media });
      expect(requests).toEqual([`file://${file}`]);
      expect(await open.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await faultsForAxe(open)).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('lets nothing of a hostile record run', async () => {
    const bad = join(folder, 'bad.html');
    writeFileSync(bad, page([{ ...fridayJourney(hostile), profile: { needs: [hostile], has: {} } }], hostile));
    const open = await browser.newPage();
    let dialogs = 0;
    open.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    await open.goto(`file://${bad}`);
    expect(await open.title()).toContain('<script>');
    expect(await open.locator('script, img').count()).toBe(0);
    expect(dialogs).toBe(0);
    await open.close();
  }, 60_000);
});
