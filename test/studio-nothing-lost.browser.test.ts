import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../src/studio/read-state.ts';
import { beginSession, sessionFile } from '../src/studio/session/begin-session.ts';
import { firstState } from '../src/studio/state.ts';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';

describe.skipIf(browserPath === undefined)('nothing is lost (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  it('of who walks, by a visit to another view before the walk begins', async () => {
    const { page, open, drawn, press } = studio;
    await open('walk');
    await press('.person-form summary');
    await press('#need-housing', 'Space');
    await press('#has-phone', 'Space');
    await page.fill('#day', '4 June 2027');
    await page.locator('#navigation a', { hasText: 'Our own area' }).click();
    await drawn('area');
    await page.locator('#navigation a', { hasText: 'Walk one journey' }).click();
    await drawn('walk');
    expect(await page.locator('#need-housing').isChecked()).toBe(false);
    expect(await page.locator('#has-phone').isChecked()).toBe(true);
    expect(await page.inputValue('#day')).toBe('4 June 2027');
  }, 60_000);

  it('of a control: what was dragged comes back with one Undo, and a choice is found by its letters though the page draws itself again', async () => {
    const { page, open, drawn, press, tabTo } = studio;
    await open('year');
    await page.locator('#lever-phone').evaluate((control: HTMLInputElement) => {
      control.focus();
      for (const value of ['50', '60', '70', '80']) {
        control.value = value;
        control.dispatchEvent(new Event('input', { bubbles: true }));
      }
      control.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press('#undo-year');
    await expect.poll(() => page.inputValue('#lever-phone')).toBe('40');
    await open('walk');
    await tabTo('#start');
    await page.keyboard.type('Recalled');
    await drawn();
    expect(await page.inputValue('#start')).toBe('recall');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('start');
  }, 60_000);

  it('of a walk under way when a kept one is opened, nor of hours when a session is', async () => {
    const { page, address, folder, drawn } = studio;
    const walk = { ...firstState.walk, begun: true, draft: ['ask:health'] };
    const area = { desks: { gp: { hours: 'Mon to Fri 8 to 6' } }, travel: 45 };
    const kept = { ...beginSession(), walks: [{ title: 'Jean', walk: { person: 'jean', start: 'family', begun: true } }] };
    writeFileSync(join(folder, 'kept.json'), sessionFile(kept));
    await page.goto(address + addressOf({ ...firstState, view: 'session', walk, area }));
    await drawn('session');
    await page.setInputFiles('#session-file', join(folder, 'kept.json'));
    await page.waitForSelector('#open-walk-0');
    await drawn();
    await page.locator('#undo-session').click();
    await page.waitForSelector('#open-walk-0', { state: 'detached' });
    await drawn();
    await page.locator('#navigation a', { hasText: 'Our own area' }).click();
    await drawn('area');
    expect([await page.inputValue('#hours-gp'), await page.inputValue('#travel')]).toEqual(['Mon to Fri 8 to 6', '45']);
    await page.locator('#navigation a', { hasText: 'Our session' }).click();
    await drawn('session');
    await page.setInputFiles('#session-file', join(folder, 'kept.json'));
    await page.waitForSelector('#open-walk-0');
    await drawn();
    await page.locator('#open-walk-0').click();
    await drawn('walk');
    expect(await page.locator('#trouble').innerText()).toContain('The walk that was under way is kept in your session');
    await page.locator('#navigation a', { hasText: 'Our session' }).click();
    await drawn('session');
    expect(await page.locator('.kept b').allInnerTexts()).toEqual(['Jean', expect.stringContaining('Kit')]);
  }, 60_000);

  it('by a slip of the hand: closing the page asks while work is in no file, and not when it is in one', async () => {
    const { page, context, address, drawn } = studio;
    /** Whether the browser asks before it closes a page; it stays open where it does. */
    const asks = async (tab: typeof page) => {
      const dialog = tab.waitForEvent('dialog').then(async (one) => {
        expect(one.type()).toBe('beforeunload');
        await one.dismiss();
        return true;
      });
      const closed = tab.waitForEvent('close').then(() => false);
      dialog.catch(() => undefined);
      closed.catch(() => undefined);
      await tab.close({ runBeforeUnload: true });
      return Promise.race([dialog, closed]);
    };
    await page.goto(`${address}#/area`);
    await drawn('area');
    await page.locator('#travel').pressSequentially('45');
    await page.locator('#travel').press('Tab');
    await page.waitForSelector('#save-area');
    await drawn();
    expect(await asks(page)).toBe(true);
    const download = page.waitForEvent('download');
    await page.locator('#save-area').click();
    await download;
    await page.locator('#navigation a', { hasText: 'Walk one journey' }).click();
    await drawn('walk');
    await page.locator('#start-walk').click();
    await page.locator('label[for=ask-housing]').click();
    expect(await asks(page)).toBe(true);
    await page.locator('#navigation a', { hasText: 'Our session' }).click();
    await drawn('session');
    const session = page.waitForEvent('download');
    await page.locator('#save-session').click();
    await session;
    await drawn();
    expect(await asks(page)).toBe(false);
    const other = await context.newPage();
    await other.goto(`${address}#/walk`);
    await other.locator('label[for=person-jean]').click();
    await other.locator('#main[data-view=walk]').waitFor();
    expect(await asks(other)).toBe(false);
  }, 60_000);
});
