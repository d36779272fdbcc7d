import { describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';

describe.skipIf(browserPath === undefined)('a walk in a browser (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  it('walks one journey to its end by keyboard, undoes a step, and tries another way', async () => {
    const { page, address, drawn, press, passesAxe } = studio;
    await page.goto(address);
    await press('.job:first-child a');
    await drawn('walk');
    await passesAxe();
    await press('#start-walk');
    await page.waitForSelector('#stop-heading');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('stop-heading');
    await press('#ask-housing', 'Space');
    await page.getByRole('link', { name: 'Take away' }).click();
    await drawn('take-away');
    await page.getByRole('link', { name: 'Walk one journey' }).click();
    await drawn('walk');
    await expect.poll(() => page.locator('#ask-housing').isChecked()).toBe(true);
    await press('#go-on');
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 2'));
    await press('#do-all');
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 3'));
    await press('#undo');
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 2'));
    await passesAxe();
    for (let stop = 2; stop < 20 && !(await page.$('#end-heading')); stop++) {
      await press('#go-on');
      await page.waitForFunction(
        (now) => document.querySelector('#end-heading') ?? !document.querySelector('.when')?.textContent?.startsWith(`Stop ${now} `),
        stop,
      );
    }
    const missed = await page.locator('.gaps > li').count();
    expect(missed).toBeGreaterThan(5);
    expect(await page.locator('.gaps dd').count()).toBe(missed * 4);
    await passesAxe();
    await press('#branch');
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 1 '));
    for (let stop = 1; stop < 20 && !(await page.$('#end-heading')); stop++) {
      await page.waitForFunction((now) => document.querySelector('.when')?.textContent?.startsWith(`Stop ${now} `), stop);
      await press('#do-all');
      await page.waitForFunction(
        (now) => document.querySelector('#end-heading') ?? !document.querySelector('.when')?.textContent?.startsWith(`Stop ${now} `),
        stop,
      );
    }
    expect(await page.locator('.gaps:not(.own) > li').count()).toBe(0);
    expect(await page.locator('#end-heading').innerText()).toMatch(/nothing that broke|the pathway itself/);
    await expect.poll(() => page.locator('caption', { hasText: 'Two ways compared' }).count()).toBe(1);
    await expect.poll(() => page.locator('.way').count()).toBe(2);
    await passesAxe();
    await press('#take-out-0');
    await expect.poll(() => page.locator('.way').count()).toBe(0);
    expect(await page.locator('#end-heading').innerText()).toMatch(/nothing that broke|the pathway itself/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('end-heading');
    await page.goBack();
    await expect.poll(() => page.locator('.way').count()).toBe(2);
    await press('#branch');
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 1 '));
    await press('#take-out');
    await expect.poll(() => page.locator('.way').count()).toBe(2);
  }, 90_000);

  it('walks two people side by side, and marks the moments at which their lives cross', async () => {
    const { page, open, drawn, press, passesAxe } = studio;
    await open('walk');
    await page.locator('label[for=person-morven]').click();
    await page.waitForFunction(() => document.querySelector('#beside')?.textContent?.includes('Jean'));
    await drawn();
    await page.locator('#beside').selectOption('jean');
    await page.waitForFunction(() => document.querySelector('.ds_leader')?.textContent?.includes('Jean walks beside'));
    await passesAxe();
    await press('#start-walk');
    await page.waitForSelector('#crossed');
    expect(await page.locator('#crossed').innerText()).toContain('Somebody is gone from the home of Jean');
    expect(await page.locator('.shoes').innerText()).toBe('In the shoes of Morven');
    await passesAxe();
    while ((await page.locator('.shoes.second').count()) === 0) {
      const before = await page.locator('.when').innerText();
      await press('#go-on');
      await page.waitForFunction((was) => document.querySelector('.when')?.textContent !== was, before);
    }
    expect(await page.locator('.shoes').innerText()).toBe('In the shoes of Jean');
    await press('#do-school', 'Space');
    await press('#go-on');
    await page.waitForFunction(() => document.querySelector('#crossed')?.textContent?.includes('The school knows'));
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#crossed')?.textContent?.includes('The school knows'));
    await drawn();
    while ((await page.locator('#end-heading').count()) === 0) {
      const before = await page.locator('.when').innerText();
      await press('#go-on');
      await page.waitForFunction(
        (was) => document.querySelector('#end-heading') ?? document.querySelector('.when')?.textContent !== was,
        before,
      );
    }
    const rows = await page.locator('table', { hasText: 'Moments that crossed' }).locator('tbody tr').allInnerTexts();
    expect(rows.some((row) => row.includes('school') && row.includes('Done in time'))).toBe(true);
    expect(rows.some((row) => row.includes('benefits of the house') && row.includes('Not done'))).toBe(true);
    await passesAxe();
  }, 90_000);

  it('refuses aloud what cannot be done, asks before a walk is lost, and says that a link is damaged', async () => {
    const { page, open, drawn, press, passesAxe } = studio;
    await open('walk');
    await page.locator('#start').selectOption('recall');
    await page.waitForFunction(() => document.querySelector('#start')?.matches(':focus'));
    await drawn();
    await press('#start-walk');
    await page.waitForSelector('#stop-heading');
    for (let stop = 1; (await page.locator('#do-taEnter').count()) === 0; stop++) {
      await press('#go-on');
      await page.waitForFunction((now) => !document.querySelector('.when')?.textContent?.startsWith(`Stop ${now} `), stop);
    }
    await press('#do-taEnter', 'Space');
    await press('#go-on');
    await page.waitForFunction(() => document.querySelector('#happened')?.textContent?.includes('Could not be done'));
    expect(await page.locator('#happened').innerText()).toContain('No temporary accommodation has been offered.');
    await expect.poll(() => page.locator('#live').innerText()).toContain('No temporary accommodation has been offered.');
    await passesAxe();
    await press('#setup-summary');
    await page.locator('label[for=person-jean]').click();
    await page.waitForSelector('#change-person');
    await passesAxe();
    await press('#keep-walk');
    await page.waitForFunction(() => !document.querySelector('#change-person'));
    await drawn();
    expect(await page.locator('#person-kit').isChecked()).toBe(true);
    await page.locator('#setup-summary').click();
    await page.locator('label[for=person-jean]').click();
    await press('#change-person');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#person-jean')?.checked);
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link.slice(0, -9));
    await page.waitForSelector('#trouble');
    expect(await page.locator('#trouble').innerText()).toContain('This link is damaged');
    await passesAxe();
    await press('#trouble-away');
    await page.waitForFunction(() => !document.querySelector('#trouble'));
  }, 90_000);

  it('takes the hours that a housing officer types, and a Friday at four changes', async () => {
    const { page, open, drawn, tabTo, press, saved, passesAxe } = studio;
    await open('area');
    await passesAxe();
    await tabTo('#hours-housing');
    await page.keyboard.type('weekdays, mostly');
    await page.keyboard.press('Tab');
    await page.waitForSelector('#hours-housing-said.fault');
    await passesAxe();
    for (const id of ['housing', 'housing-night']) {
      await tabTo(`#hours-${id}`);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Mon to Fri 9:00 to 15:30');
      await page.keyboard.press('Tab');
      await page.waitForFunction((desk) => document.querySelector(`#hours-${desk}-said`)?.textContent?.includes('Told by you'), id);
    }
    await tabTo('#places-housing');
    await page.keyboard.type('4');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#places-housing')?.value === '4');
    await tabTo('#rides');
    await page.keyboard.type('sometimes');
    await page.keyboard.press('Tab');
    await page.waitForSelector('#rides-fault');
    await passesAxe();
    await page.fill('#rides', '16:20 16:50 C1');
    await page.locator('#rides').blur();
    await page.waitForFunction(() => document.querySelector('#rides') !== null && !document.querySelector('#rides-fault'));
    await drawn();
    const download = page.waitForEvent('download');
    await press('#save-area');
    const kept = JSON.parse((await saved(await download)).toString('utf8'));
    expect(kept).toMatchObject({ kind: 'justice-pathway-directory', version: 1 });
    expect(kept.entries).toHaveLength(2);
    await page.getByRole('link', { name: 'Walk one journey' }).click();
    await drawn('walk');
    await page.fill('#day', '2027-03-19');
    await drawn();
    await page.locator('#hour').selectOption('16');
    await press('#start-walk');
    await page.waitForSelector('#stop-heading');
    while ((await page.locator('#do-homeless').count()) === 0) {
      const before = await page.locator('.when').innerText();
      await press('#go-on');
      await page.waitForFunction((was) => document.querySelector('.when')?.textContent !== was, before);
    }
    expect(await page.locator('.stop').innerText()).toContain(
      'Council housing desk: closed on Friday at 16:00. It opens again on Monday at 09:00.',
    );
    await passesAxe();
    await press('#do-homeless', 'Space');
    await press('#go-on');
    await page.waitForFunction(() => document.querySelector('#happened')?.textContent?.includes('Turned away'));
    expect(await page.locator('#happened').innerText()).toContain('Council housing desk: closed on Friday at 16:00');
  }, 90_000);

  it.each([
    [1366, 768],
    [1920, 1080],
  ])(
    'keeps one stop a screen with Go on in sight on a projector of %i by %i',
    async (width, height) => {
      const { page, open, drawn, press, passesAxe } = studio;
      await page.setViewportSize({ width, height });
      await open('walk');
      await press('#projector');
      await press('#start-walk');
      for (let stop = 1; stop <= 8; stop++) {
        await page.waitForFunction((now) => document.querySelector('.when')?.textContent?.startsWith(`Stop ${now} `), stop);
        await drawn();
        const [bottom = 0, size = 0, over = 1] = await page.evaluate(() => [
          document.querySelector('#go-on')?.getBoundingClientRect().bottom ?? 9999,
          Number.parseFloat(getComputedStyle(document.querySelector('.ds_checkbox__label') as Element).fontSize),
          document.documentElement.scrollHeight - innerHeight,
        ]);
        expect(bottom).toBeLessThanOrEqual(height);
        expect(over).toBeLessThanOrEqual(0);
        expect(size).toBeGreaterThanOrEqual(19);
        if (stop === 7) await passesAxe();
        await press('#go-on');
      }
    },
    60_000,
  );
});
