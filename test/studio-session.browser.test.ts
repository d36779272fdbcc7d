import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';
import { phoneRecords } from './studio-phone-records.ts';

describe.skipIf(browserPath === undefined)('a session in a browser (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  it('gives away a report, cards, pictures and the scenario, by keyboard', async () => {
    const { page, open, drawn, press, saved, passesAxe } = studio;
    await open('take-away');
    await passesAxe();
    const report = page.waitForEvent('download', { timeout: 90_000 });
    await press('#make-report');
    const html = (await saved(await report)).toString('utf8');
    expect(html).toContain('<!doctype html>');
    expect(html).toContain('invented people');
    const scenario = page.waitForEvent('download');
    await press('#save-scenario');
    expect(JSON.parse((await saved(await scenario)).toString('utf8'))).toMatchObject({ justicePathwayScenario: 1 });
    expect(await page.locator('.life').count()).toBe(7);
    const stations = await page.locator('.sheet.station').count();
    expect(stations).toBeGreaterThan(5);
    await page.waitForSelector('#part-board');
    await drawn();
    await passesAxe();
    expect(await page.locator('#part-board .body').textContent()).toContain('In short');
    expect(await page.locator('#part-board .body').textContent()).not.toContain('Good moments to ask');
    const hour = await page.locator('#part-hour .body').textContent();
    for (const wanted of ['Help on the day of release', 'To do before the day', 'The next day']) expect(hour).toContain(wanted);
    const pagesOf = async () => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    const all = await pagesOf();
    expect(all).toBeGreaterThanOrEqual(1 + 7 + stations + 1 + 2 + 2);
    await press('#print-stations', 'Space');
    expect(await pagesOf()).toBe(all - stations);
    await press('#print-stations', 'Space');
    await press('#pictures summary');
    const png = page.waitForEvent('download');
    await press('#pictures details[open] .buttons button:last-child');
    expect((await saved(await png)).subarray(1, 4).toString()).toBe('PNG');
  }, 150_000);

  it('keeps a session: decisions from a walk and a what-if, saved to a file, opened again three months later with new records', async () => {
    const { page, open, drawn, folder, tabTo, press, saved, passesAxe } = studio;
    await open('session');
    await passesAxe();
    await tabTo('#question');
    await page.keyboard.type('Who has a phone on the day?');
    await tabTo('#role');
    await page.keyboard.type('housing officer');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chips li');
    await press('#add-decision');
    await page.waitForFunction(() => document.activeElement?.id === 'what-decision-1');
    await page.keyboard.type('A phone in every bag');
    await tabTo('#lead-decision-1');
    await page.keyboard.type('SPS');
    await page.locator('#measure-decision-1').selectOption({ label: 'The person had no phone by the end of the day of release' });
    await expect.poll(() => page.locator('#decision-page').innerText()).toContain('A phone in every bag');
    await expect.poll(() => page.locator('#decision-page').innerText()).toContain('From our records: The person had no phone');
    await passesAxe();
    for (const [name, text] of [
      ['then.jsonl', phoneRecords('01', 20)],
      ['now.jsonl', phoneRecords('02', 80)],
    ] as const)
      writeFileSync(join(folder, name), text);
    await page.getByRole('link', { name: 'Our own records' }).click();
    await drawn('records');
    await page.setInputFiles('#records-file', join(folder, 'then.jsonl'));
    await page.waitForSelector('#records-heading');
    await drawn();
    await page.getByRole('link', { name: 'Our session' }).click();
    await drawn('session');
    const download = page.waitForEvent('download');
    await press('#save-session');
    const file = await saved(await download);
    expect(JSON.parse(file.toString('utf8'))).toMatchObject({
      kind: 'justice-pathway-session',
      version: 1,
      room: [{ role: 'housing officer' }],
      decisions: [{ what: 'A phone in every bag', lead: 'SPS' }],
      figures: [{ rounding: 5 }],
    });
    writeFileSync(join(folder, 'kept.json'), file);
    writeFileSync(join(folder, 'bad-session.json'), file.toString('utf8').replace('"room"', '"rooom"'));
    await page.reload();
    await drawn('session');
    expect(await page.locator('#question').inputValue()).toBe('');
    await page.setInputFiles('#session-file', join(folder, 'bad-session.json'));
    await page.waitForSelector('#trouble');
    expect(await page.locator('#trouble').innerText()).toContain('rooom');
    await press('#trouble-away');
    await page.waitForFunction(() => !document.querySelector('#trouble'));
    await page.setInputFiles('#session-file', join(folder, 'kept.json'));
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#question')?.value === 'Who has a phone on the day?');
    await drawn();
    await page.getByRole('link', { name: 'Our own records' }).click();
    await drawn('records');
    await page.setInputFiles('#records-file', join(folder, 'now.jsonl'));
    await page.waitForSelector('#records-heading');
    await drawn();
    await page.getByRole('link', { name: 'Our session' }).click();
    await drawn('session');
    const told = await page.locator('#decision-page').innerText();
    expect(told).toMatch(/A phone in every bag: .*fell by 60 points/);
    expect(told).toContain('Then 80 of 100 people, now 20 of 100');
    await passesAxe();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#decision-page').isVisible()).toBe(true);
    expect(await page.locator('#question').isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(1);
  }, 90_000);

  it('keeps what is being typed while the page draws itself again', async () => {
    const { page, open, drawn, tabTo } = studio;
    await open('session');
    await tabTo('#question');
    await page.keyboard.type('Who waits?');
    // Leaving the field draws the view again; the words typed meanwhile stay where they are.
    await page.keyboard.press('Tab');
    await tabTo('#role');
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#role');
      const question = document.querySelector<HTMLInputElement>('#question');
      if (!field || !question) throw new Error('no field');
      field.value = 'housing off';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      question.value = 'Who waits longest?';
      question.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(() => page.locator('#decision-page').innerText()).toContain('Who waits longest?');
    await expect.poll(() => page.locator('#role').inputValue()).toBe('housing off');
    await drawn();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('role');
    await page.keyboard.type('icer');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chips li');
    expect(await page.locator('.chips').innerText()).toContain('housing officer');
  }, 60_000);
});
