import { inflateSync } from 'node:zlib';
import { type Paper, paperHtml } from 'justice-pathway/papers';
import { invented } from 'justice-pathway/release';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { openBrowser } from './browser/open-browser.ts';

// A colour that nothing else of a paper has, and what a printed page says of it.
const marked = '<style>#method li{color:#f0f!important;print-color-adjust:exact}</style></head>';
const inMagenta = /(?:^|\s)1 0 1 rg\b/;

function paper(lines: number, isAnnex: boolean): Paper {
  const list = (count: number) => Array.from({ length: count }, (_, at) => `Line ${at + 1} of what was looked at.`);
  return {
    kind: 'board',
    title: 'Where journeys break',
    subtitle: 'Invented people',
    audience: invented,
    marks: ['Invented people.'],
    sections: [
      { id: 'first', heading: 'What was found', paragraphs: [], list: list(lines), isAnnex },
      { id: 'method', heading: 'How this was worked out', paragraphs: [], list: list(6), isAnnex },
    ],
    foot: ['A disconnect is a gap between services, not a fault of a person.', 'Not legal advice.'],
  };
}

/** What is drawn on a page of a PDF that has only that page. */
function drawn(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)]
    .map((found) => {
      const from = found.index + found[0].length;
      const piece = pdf.subarray(from, text.indexOf('endstream', from));
      try {
        return inflateSync(piece).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

describe.skipIf(browserPath === undefined)('the foot of a paper on paper (skipped where no Chromium is installed)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it.each([
    ['an annex', true],
    ['the first pages', false],
  ])(
    'never has a page to itself, wherever %s ends',
    async (_, isAnnex) => {
      const page = await browser.newPage();
      const alone: number[] = [];
      let turned = 0;
      let before = 0;
      // Line by line over the end of a page, the second of a section: what begins and ends on one page was kept together before.
      for (let lines = 82; lines <= 93; lines++) {
        await page.setContent(paperHtml(paper(lines, isAnnex)).replace('</head>', marked));
        const options = { format: 'A4', preferCSSPageSize: true } as const;
        const whole = (await page.pdf(options)).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        if (before !== 0 && whole !== before) turned += 1;
        before = whole;
        if (!inMagenta.test(drawn(await page.pdf({ ...options, pageRanges: String(whole) })))) alone.push(lines);
      }
      await page.close();
      expect(turned).toBeGreaterThan(0);
      expect(alone).toEqual([]);
    },
    120_000,
  );
});
