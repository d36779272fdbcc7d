import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';

describe.skipIf(browserPath === undefined)('two tabs of the studio (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  /** Waits until the page has taken over how long a journey takes: every link then leads to it. */
  async function taken(travel: string): Promise<void> {
    const link = studio.page.locator('#navigation a', { hasText: 'Our own area' });
    const kept = async () =>
      atob((await link.getAttribute('href'))?.split('?s=')[1]?.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '');
    await expect.poll(kept).toContain(travel);
  }

  it('share nothing, and one opens the session that the other saved', async () => {
    const { page, context, address, open, drawn, folder, saved } = studio;
    const other = await context.newPage();
    await open('area');
    await page.fill('#hours-housing', 'Mon to Fri 9:00 to 15:30');
    await page.fill('#rides', '10:05 10:30 C1');
    await page.locator('#rides').blur();
    await page.waitForFunction(() => document.querySelector('#hours-housing-said')?.textContent?.includes('Told by you'));
    await other.goto(`${address}#/area`);
    await other.waitForSelector('#hours-housing');
    expect(await other.inputValue('#hours-housing')).toBe('');
    expect(
      await other.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
      'nothing is kept in the browser',
    ).toEqual([0, 0, '']);
    await other.fill('#hours-gp', 'Mon to Fri 8:00 to 18:00');
    await other.locator('#hours-gp').blur();
    await other.waitForFunction(() => document.querySelector('#hours-gp-said')?.textContent?.includes('Told by you'));
    expect(await page.inputValue('#hours-gp')).toBe('');
    await page.locator('#navigation a', { hasText: 'Our session' }).click();
    await drawn('session');
    await page.fill('#question', 'Who opens on a Friday?');
    await page.locator('#question').blur();
    await drawn();
    const download = page.waitForEvent('download');
    await page.locator('#save-session').click();
    const file = join(folder, 'two-tabs.session.json');
    writeFileSync(file, await saved(await download));
    await other.locator('#navigation a', { hasText: 'Our session' }).click();
    await other.setInputFiles('#session-file', file);
    await expect.poll(() => other.inputValue('#question')).toBe('Who opens on a Friday?');
    await other.locator('#navigation a', { hasText: 'Our own area' }).click();
    await other.waitForSelector('#hours-housing');
    expect(await other.inputValue('#hours-housing')).toBe('Mon to Fri 9:00 to 15:30');
    expect(await other.inputValue('#rides')).toBe('10:05 10:30 C1');
  }, 120_000);

  it('leave the caret in the field that somebody has gone on to', async () => {
    const { page, open, tabTo } = studio;
    await open('area');
    await tabTo('#hours-housing');
    await page.keyboard.type('Mon to Fri 9:00 to 15:30');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelector('#hours-housing-said')?.textContent?.includes('Told by you'));
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('wait-housing');
  }, 60_000);

  it('lose nothing that was typed a moment before another view was chosen', async () => {
    const { page, open, drawn } = studio;
    await open('area');
    // The press on the link takes the focus from the field, and the view is drawn again under the pointer.
    await page.fill('#travel', '45');
    await page.locator('#navigation a', { hasText: 'Walk one journey' }).click();
    await drawn('walk');
    await taken('45');
    await drawn();
    expect(await page.locator('#start-walk').count()).toBe(1);
    await page.locator('#navigation a', { hasText: 'Our own area' }).click();
    await drawn('area');
    expect(await page.inputValue('#travel')).toBe('45');
  }, 60_000);

  it('are not led back to a view that was left by a change that comes late', async () => {
    const { page, open, drawn } = studio;
    await open('area');
    const field = await page.locator('#travel').elementHandle();
    // The field of the view that is left still tells of its change after another view has been chosen.
    await page.evaluate((travel) => {
      (globalThis as unknown as { left: unknown }).left = travel;
    }, field);
    await page.locator('#navigation a', { hasText: 'Walk one journey' }).click();
    await drawn('walk');
    await page.evaluate(() => {
      const { left } = globalThis as unknown as { left: HTMLInputElement };
      left.value = '50';
      left.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await taken('50');
    await drawn();
    expect(await page.locator('#start-walk').count(), 'the view that was chosen stays').toBe(1);
    expect(await page.evaluate(() => location.hash)).toMatch(/^#\/walk/);
    expect(await page.locator('#navigation a[aria-current]').innerText()).toBe('Walk one journey');
    await page.locator('#navigation a', { hasText: 'Our own area' }).click();
    await drawn('area');
    expect(await page.inputValue('#travel'), 'what was changed late is kept').toBe('50');
  }, 60_000);
});
