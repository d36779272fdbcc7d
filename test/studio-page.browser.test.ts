import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';

describe.skipIf(browserPath === undefined)('the studio in a browser (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  it('keeps the styles of the fields that people tick and choose', () => {
    const { folder } = studio;
    const html = readFileSync(join(folder, 'studio.html'), 'utf8');
    const style = /<style[^>]*>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    for (const name of ['ds_radio__input', 'ds_radio__label', 'ds_checkbox__input', 'ds_checkbox__label'])
      expect(style).toContain(`.${name}`);
  });

  it('weighs no more than its budget, and carries the licences of its parts', async () => {
    const { page, address, weight } = studio;
    expect(weight).toBeGreaterThan(100_000);
    expect(weight).toBeLessThan(800_000);
    await page.goto(address);
    await expect.poll(() => page.locator('.licences').textContent()).toMatch(/xstate[\s\S]*zod/);
  });

  it('goes back and forward through what was done', async () => {
    const { page, address, press, drawn } = studio;
    await page.goto(address);
    await press('.job:first-child a');
    await drawn('walk');
    await press('#start-walk');
    await press('#go-on');
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 2'));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 1'));
    await page.goForward();
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 2'));
    await page.reload();
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 2'));
  }, 60_000);

  it.each([
    ['a phone', 360, 700],
    ['four times enlarged', 320, 256],
    ['a projector', 1920, 1080],
  ] as const)(
    'fits %s in every view without scrolling sideways, and passes axe',
    async (_, width, height) => {
      const { page, open, passesAxe } = studio;
      await page.setViewportSize({ width, height });
      for (const view of ['home', 'walk', 'year', 'area', 'records', 'session', 'take-away']) {
        await open(view);
        if (view === 'year') await page.waitForSelector('#progress');
        await passesAxe();
      }
    },
    90_000,
  );
});
