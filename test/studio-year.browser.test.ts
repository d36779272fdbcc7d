import { describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { holdAnswers } from './browser/hold-answers.ts';
import { studioPage } from './browser/studio.ts';

describe.skipIf(browserPath === undefined)('what if, in a browser (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  it('moves a lever by keyboard and says the difference in words, with the numbers and their sources beside it', async () => {
    const { page, open, tabTo, press, passesAxe } = studio;
    await open('year');
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

  it('shows in its controls what a ready scenario sets, and answers each question of the plan with people beside every share', async () => {
    const { page, open, drawn, tabTo, press, passesAxe } = studio;
    const hold = await holdAnswers(page);
    await open('year');
    await page.waitForSelector('#plan-table');
    await tabTo('#lever-ready');
    await page.locator('#lever-ready').selectOption('phone-for-everybody');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#lever-phone')?.value === '100');
    expect(await page.locator('#lever-phone-hint').innerText()).toContain('The ready scenario sets 100 in 100.');
    await expect
      .poll(() => page.locator('#plan-table thead').innerText(), { timeout: 60_000 })
      .toMatch(/Now\s+Then\s+Better for\s+Worse for\s+Of people/);
    // While the year gets sharper its rows are replaced under the reader; from the moment it no longer does, sentences and table say one figure.
    const atRest = await page.evaluate(peopleAtRest);
    expect(atRest.said.length).toBeGreaterThan(0);
    expect(atRest.said).toEqual(atRest.shown);
    // Cell by cell: what stands below the window is not laid out before it is scrolled to.
    const rows = await page
      .locator('#plan-table tbody tr')
      .evaluateAll((all) => all.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent).join(' ')));
    for (const row of rows.filter((text) => /\d in 100/.test(text))) expect(row).toMatch(/\d in 100\s+\d+ in 100\s+\d+\s+\d+\s+\d+$/);
    expect(rows.some((row) => /days\s+\d+ days/.test(row))).toBe(true);
    expect(await page.locator('#plan-table').innerText()).toContain('Are people who were harmed safe, and told?');
    await page.goBack();
    await page.waitForFunction(() => ![undefined, '100'].includes(document.querySelector<HTMLInputElement>('#lever-phone')?.value));
    await drawn();
    await hold('ranking');
    await press('#try-all');
    await page.waitForSelector('#stop-ranking');
    await passesAxe();
    await press('#stop-ranking');
    await page.waitForSelector('#try-all');
    expect(await page.locator('#ranking-result').innerText()).toContain('Stopped.');
  }, 120_000);

  it('plays, pauses and steps people at a desk by keyboard, and holds still where motion is not wanted', async () => {
    const { page, open, tabTo, press, passesAxe } = studio;
    await open('year');
    await page.waitForSelector('#see-play');
    await tabTo('#lever-hours');
    await page.locator('#lever-hours').selectOption('long');
    await page.waitForFunction(() => document.querySelectorAll('.dots .row-title').length === 2);
    const first = await page.locator('#see-said').innerText();
    expect(first).toContain('Friday 19 March 2027 at 16:00');
    await press('#see-on');
    await page.waitForFunction((was) => document.querySelector('#see-said')?.textContent !== was, first);
    await expect.poll(() => page.locator('#live').innerText()).toContain('With the change');
    await press('#see-back');
    await page.waitForFunction((was) => document.querySelector('#see-said')?.textContent === was, first);
    await press('#see-play');
    await page.waitForFunction((was) => document.querySelector('#see-said')?.textContent !== was, first);
    await press('#see-play');
    const paused = await page.locator('#see-said').innerText();
    await passesAxe();
    expect(await page.locator('#see-said').innerText()).toBe(paused);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.reload();
    await page.waitForSelector('#see-on');
    expect(await page.locator('#see-play').count()).toBe(0);
    expect(
      await page
        .locator('.dot')
        .first()
        .evaluate((dot) => getComputedStyle(dot).transitionDuration),
    ).toMatch(/^0s$/);
    expect(await page.locator('#see-said').innerText()).toContain('reached');
  }, 90_000);
});

/** Runs in the page: how many people the sentences and the moved rows of the table speak of, read before anything else is drawn once no more is to come. */
function peopleAtRest(): Promise<{ readonly said: readonly number[]; readonly shown: readonly number[] }> {
  const ordered = (all: readonly number[]) => [...new Set(all)].sort((a, b) => a - b);
  const read = () => {
    const said = [...document.querySelectorAll('.changes .hint')].map((one) => Number(one.textContent?.replace(/\D/g, '')));
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('#plan-table tbody tr')].map((row) =>
      [...row.cells].map(({ textContent }) => textContent ?? ''),
    );
    const moved = rows.filter((cells) => /^\d+$/.test(cells[3] ?? '') && (cells[3] !== '0' || cells[4] !== '0'));
    return { said: ordered(said), shown: ordered(moved.map((cells) => Number(cells[5]))) };
  };
  const isAtRest = () => document.querySelector('#progress')?.textContent?.includes('sharper') === false;
  return new Promise((done) => {
    if (isAtRest()) return done(read());
    const watching = new MutationObserver(() => {
      if (!isAtRest()) return;
      watching.disconnect();
      done(read());
    });
    watching.observe(document, { subtree: true, childList: true, characterData: true });
  });
}
