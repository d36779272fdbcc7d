import { describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';

describe.skipIf(browserPath === undefined)('what if, in a browser (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  it('moves a lever by keyboard and says the difference in words, with the numbers and their sources beside it', async () => {
    const { page, address, tabTo, press, passesAxe } = studio;
    await page.goto(`${address}#/year`);
    await page.waitForSelector('#progress');
    await passesAxe();
    await tabTo('#lever-phone');
    for (let time = 0; time < 10; time++) await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.changes');
    await expect.poll(() => page.locator('.changes').innerText(), { timeout: 60_000 }).toMatch(/more people in 100 have a phone/);
    expect(page.url()).toContain('?s=');
    await press('#numbers summary');
    await tabTo('#number-gp');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('40');
    await expect.poll(() => page.locator('#progress').innerText(), { timeout: 60_000 }).toMatch(/invented people/);
    await passesAxe();
    await page.reload();
    await page.waitForSelector('#lever-phone');
    expect(await page.locator('#lever-phone').inputValue()).toBe('90');
    expect(await page.locator('#number-gp').inputValue()).toBe('40');
  }, 120_000);
});
