import { contacts, indicators, reportWords, rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { buildReport, flowPicture, isDisconnect, mapJourneys, matrixPicture, swimlane, swimlanePicture } from 'justice-pathway/map';
import { makePaper, paperHtml } from 'justice-pathway/papers';
import { type Audience, forRelease, invented } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scottishWorld } from '../src/cli/trial/scottish-world.ts';
import { browserPath } from './browser/browser-path.ts';
import { openBrowser } from './browser/open-browser.ts';
import { callCommand } from './call-command.ts';

const { journeys } = simulateCohort({ ...scottishWorld, people: 220, seed: 7, homeArea: 'clackmannanshire' });
const mapped = mapJourneys(journeys, rules, {
  calendar: scottishBankHolidays,
  meaning: scottishMeaning,
  vocabulary,
  contacts: Object.values(contacts),
});
const reportFor = (audience: Audience) =>
  buildReport(mapped, {
    words: reportWords,
    indicators,
    explain: { vocabulary, contacts, meaning: scottishMeaning },
    audience,
  });

/** Journeys from the longest to the shortest; the first has far more than forty things that went well. */
const byLength = [...journeys].sort((a, b) => b.events.length - a.events.length);
const titles = Object.fromEntries(rules.map(({ id, title = id, expect: wanted, domain }) => [id, { title, expect: wanted, domain }]));

function lanes(at: number): string {
  const journey = byLength[at];
  if (journey === undefined) throw new Error('no such journey');
  const own = mapped.findings.filter((one) => one.journey === journey.id);
  return swimlanePicture(swimlane(journey, own, { words: reportWords, rules: titles, zone: 'Europe/London' }));
}

const pictures = (html: string) => [...html.matchAll(/<svg xmlns.*?<\/svg>/gs)].map(([svg]) => svg);

describe.skipIf(browserPath === undefined)(
  'labels of pictures in a font that is wider than ours (skipped where no Chromium is installed)',
  () => {
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      browser = await openBrowser();
      page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    }, 60_000);
    afterAll(() => browser?.close());

    /** Labels that cover each other, or run out of the picture. */
    async function faults(svg: string): Promise<string[]> {
      await page.setContent(`<style>body{margin:0}svg,svg text{font-family:"DejaVu Sans",Verdana,sans-serif!important}</style>${svg}`);
      return page.evaluate(() => {
        const frame = document.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
        const boxes = [...document.querySelectorAll('svg text')].map((one) => ({
          text: one.textContent,
          box: one.getBoundingClientRect(),
        }));
        const out = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1);
        const over = boxes.flatMap((a, at) =>
          boxes
            .slice(at + 1)
            .filter(({ box }) => {
              const wide = Math.min(a.box.right, box.right) - Math.max(a.box.left, box.left);
              const high = Math.min(a.box.bottom, box.bottom) - Math.max(a.box.top, box.top);
              return wide > 1 && high > 4;
            })
            .map((b) => `"${a.text}" and "${b.text}"`),
        );
        return [...out.map(({ text }) => `"${text}" runs out`), ...over];
      });
    }

    it.each([0, 1, 4, 20, 60, 120])('journey %i by length as lanes', async (at) => {
      expect(await faults(lanes(at))).toEqual([]);
    });

    it('forty things that went well make bars, not towers, and the picture stays a page high', () => {
      const svg = lanes(0);
      expect(byLength[0]?.events.filter(({ type }) => !type.startsWith('moment.')).length).toBeGreaterThan(40);
      expect(svg).toMatch(/>\d+ to \d+/);
      expect(Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(1500);
    });

    it.each(['arrest', 'prosecution', 'diversion', 'disposal', 'custody', 'liberation', 'reintegration'])(
      'the states of %s',
      async (stage) => {
        const { out } = await callCommand('pathway', 'diagram', stage, '--format', 'svg');
        expect(await faults(out)).toEqual([]);
        expect(Number(/viewBox="0 0 ([\d.]+)/.exec(out)?.[1])).toBeLessThan(2400);
      },
    );

    it('how the stages are joined', async () => {
      expect(await faults((await callCommand('pathway', 'diagram', '--format', 'svg')).out)).toEqual([]);
    });

    it('the flow and the matrix, with full figures and with protected ones', async () => {
      for (const report of [reportFor(invented), reportFor(forRelease())]) {
        expect(await faults(flowPicture(report.flow))).toEqual([]);
        expect(await faults(matrixPicture(report.matrix))).toEqual([]);
      }
      expect(mapped.findings.some(({ verdict }) => isDisconnect(verdict))).toBe(true);
    });

    it('every picture of a board paper, each with a sentence, and a table beside or below', async () => {
      const html = paperHtml(makePaper(reportFor(forRelease()), 'board', { words: reportWords }));
      const own = pictures(html);
      expect(own.length).toBeGreaterThan(3);
      for (const svg of own) {
        expect(await faults(svg)).toEqual([]);
        expect(svg).toMatch(/<desc [^>]*>[^<]{20,}/);
      }
    });
  },
);
