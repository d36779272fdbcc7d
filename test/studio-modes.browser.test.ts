import { walkPeople } from 'justice-pathway/machines';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../src/studio/read-state.ts';
import { firstState, shoesOf, views } from '../src/studio/state.ts';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';

/** The spacing of text that a reader may ask for (WCAG 2.2, 1.4.12). */
const spaced = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

describe.skipIf(browserPath === undefined)('the page as a reader sets it (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  it('keeps all its words in sight with wider text, on a laptop and at 320 pixels', async () => {
    const { page, open } = studio;
    for (const view of views) {
      await open(view);
      if (view === views[0]) await page.addStyleTag({ content: spaced });
      for (const [width, height] of [
        [1366, 768],
        [320, 640],
      ] as const) {
        await page.setViewportSize({ width, height });
        const cut = await page.evaluate(() => {
          const own = [...document.querySelectorAll<HTMLElement>('button,label,legend,summary,h1,h2,h3,p,li,a')];
          const isCut = (one: HTMLElement) =>
            !one.closest('.hidden,.skip,.line,svg') &&
            getComputedStyle(one).overflowX !== 'visible' &&
            (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
          const over = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than its window'] : [];
          return [...over, ...own.filter(isCut).map((one) => one.textContent?.slice(0, 60) ?? '')];
        });
        expect({ view, width, cut }).toEqual({ view, width, cut: [] });
      }
    }
  }, 120_000);

  it('marks the stops of a way, and the choice that is made, in colours that the reader forces', async () => {
    const { page, address, drawn } = studio;
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const walk = {
      ...firstState.walk,
      begun: true,
      branches: [Array.from({ length: 20 }, () => []), Array.from({ length: 20 }, () => [])],
    };
    await page.goto(address + addressOf({ ...firstState, view: 'walk', walk }));
    await drawn('walk');
    await page.waitForSelector('.way .line li');
    const dots = await page
      .locator('.way .line li')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').borderTopWidth));
    expect(new Set(dots)).toEqual(new Set(['2px']));
    const current = page.locator('#navigation a[aria-current]');
    expect(await current.evaluate((one) => Number(getComputedStyle(one).fontWeight))).toBeGreaterThanOrEqual(600);
  }, 60_000);

  it('keeps Go on and every clock in sight on a projector of either size, at each stop of each ready person', async () => {
    const { page, address, drawn } = studio;
    await page.setViewportSize({ width: 1366, height: 768 });
    const sizes = [
      [1366, 768],
      [1920, 1080],
    ];
    for (const person of walkPeople) {
      await page.goto(address + addressOf({ ...firstState, view: 'walk', walk: { ...firstState.walk, ...shoesOf(person), begun: true } }));
      await drawn('walk');
      if (person === walkPeople[0]) await page.evaluate(() => document.getElementById('projector')?.click());
      expect(await page.getAttribute('#projector', 'aria-pressed')).toBe('true');
      for (let stop = 1; (await page.locator('#end-heading').count()) === 0; stop++) {
        // At the size at which the stop was drawn first, then at the other.
        for (const [width = 0, height = 0] of stop % 2 === 0 ? sizes.toReversed() : sizes) {
          await page.setViewportSize({ width, height });
          const seen = await page.evaluate(async () => {
            // The page fits the stop to its window when it is told of the new size, before it is painted.
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            const box = (of: string) => document.querySelector(of)?.getBoundingClientRect();
            const words = document.querySelector<HTMLElement>('#words');
            const size = (of: string) =>
              Math.min(99, ...[...document.querySelectorAll(of)].map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
            return {
              goOn: box('#go-on')?.bottom ?? 9999,
              scrolls: document.documentElement.scrollHeight > innerHeight,
              sideEnds: box('.side')?.bottom ?? 9999,
              wordsBegin: words === null || words.hidden ? innerHeight : words.getBoundingClientRect().top,
              bar: box('.bar')?.height ?? 999,
              labels: size('.stop .ds_checkbox__label'),
              hints: size('.stop .hint,.side *'),
            };
          });
          const where = `${person.id}, stop ${stop}, ${width}`;
          expect(seen.goOn, where).toBeLessThanOrEqual(height);
          expect(seen.scrolls, where).toBe(false);
          expect(seen.sideEnds, where).toBeLessThanOrEqual(seen.wordsBegin);
          expect(seen.bar, where).toBeLessThan(90);
          expect(seen.labels, where).toBeGreaterThanOrEqual(19);
          expect(seen.hints, where).toBeGreaterThanOrEqual(14);
        }
        const when = await page.locator('.when').innerText();
        await page.locator('#go-on').click();
        await page.waitForFunction((was) => document.querySelector('.when')?.textContent !== was, when);
        await drawn();
      }
    }
  }, 600_000);
});
