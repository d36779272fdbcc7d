import {
  assumptions,
  contacts,
  indicators,
  reportWords,
  rules,
  scottishBankHolidays,
  scottishMeaning,
  vocabulary,
} from 'justice-pathway/machines';
import { buildReport, mapJourneys } from 'justice-pathway/map';
import { makePaper, paperHtml } from 'justice-pathway/papers';
import { type Audience, forRelease, invented } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assumptionRows } from '../src/cli/text/assumption-rows.ts';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { browserPath } from './browser/browser-path.ts';
import { openBrowser } from './browser/open-browser.ts';

const { journeys } = simulateCohort({ ...scottishWorld, people: 400, seed: 7, homeArea: 'clackmannanshire' });

function page(audience: Audience): string {
  const mapped = mapJourneys(journeys, rules, {
    calendar: scottishBankHolidays,
    meaning: scottishMeaning,
    vocabulary,
    contacts: Object.values(contacts),
  });
  const report = buildReport(mapped, {
    words: reportWords,
    indicators,
    explain: { vocabulary, contacts, meaning: scottishMeaning },
    audience,
    assumptions: assumptionRows(assumptions, (event) => event),
  });
  return paperHtml(makePaper(report, 'board', { words: reportWords }));
}

describe.skipIf(browserPath === undefined)('a board paper on paper (skipped where no Chromium is installed)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it.each([
    ['invented people', invented],
    ['a release', forRelease()],
  ] as const)(
    'of %s: two pages come first, and the whole is under thirty',
    async (_, audience) => {
      const html = page(audience);
      let bytes: Buffer = Buffer.alloc(0);
      const pages = async (text: string) => {
        const open = await browser.newPage();
        await open.setContent(text);
        bytes = await open.pdf({ format: 'A4', preferCSSPageSize: true });
        await open.close();
        return bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      };
      expect(await pages(html.replace(/<div class="annexes">.*<\/div>\n<\/main>/s, '</main>').replace(/<footer>.*<\/footer>/s, ''))).toBe(
        2,
      );
      expect(await pages(html)).toBeLessThan(30);
      // A fill that becomes a bitmap for each shape makes it many times as large.
      expect(bytes.length).toBeLessThan(1_500_000);
    },
    120_000,
  );
});
