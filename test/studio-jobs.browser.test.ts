import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';

const people = Array.from({ length: 40 }, (_, at) => `P${100 + at}`);
const prison = [
  'Prison No,Liberated,Destination',
  ...people.map((who, at) => `${who},${1 + (at % 28)}/02/2026,${at % 9 === 0 ? 'Zorblax' : at % 2 === 0 ? 'NFA' : 'Family'}`),
].join('\n');
const gp = ['Prison No,Date registered', ...people.slice(0, 20).map((who, at) => `${who},2026-03-${10 + (at % 18)}`)].join('\n');
const pasted = ['Prison No\tDate of grant', ...people.slice(0, 15).map((who, at) => `${who}\t2026-02-${10 + at}`)].join('\n');

describe.skipIf(browserPath === undefined)('each job of the page by keyboard alone (skipped where no Chromium is installed)', () => {
  const studio = studioPage();

  it.each([
    ['a phone', 390, 844],
    ['a laptop', 1366, 768],
    ['a projector', 1920, 1080],
  ] as const)(
    'is done from its beginning to its end on %s',
    async (_, width, height) => {
      const { page, address, folder, drawn, tabTo, press, saved, passesAxe } = studio;
      const isProjector = width === 1920;
      const view = async (name: string) => {
        // From the top of the page, as after a visit to the address.
        await page.evaluate(() => document.getElementById('skip')?.focus());
        await press(`#navigation a[href^="#/${name}"]`);
        await drawn(name);
      };
      /** Chooses from a list by the letters of its label. */
      const choose = async (selector: string, letters: string) => {
        await tabTo(selector);
        await page.keyboard.type(letters);
        await page.waitForFunction(
          ([of, said]) => document.querySelector<HTMLSelectElement>(of)?.selectedOptions[0]?.textContent?.startsWith(said),
          [selector, letters] as const,
        );
        await drawn();
      };
      const download = async (selector: string): Promise<Buffer> => {
        const waits: Promise<Download> = page.waitForEvent('download');
        await press(selector);
        return saved(await waits);
      };
      /** Opens files through the chooser of the browser, which the keyboard brings up. */
      const file = async (selector: string, ...names: readonly string[]) => {
        await tabTo(selector);
        // A field that was left on the way has the view drawn again.
        await drawn();
        const chooser = page.waitForEvent('filechooser');
        await page.keyboard.press('Enter');
        await (await chooser).setFiles(names.map((name) => join(folder, name)));
      };
      const stop = (number: number) =>
        page.waitForFunction(
          (next) => document.querySelector('#end-heading') ?? document.querySelector('.when')?.textContent?.startsWith(`Stop ${next} `),
          number,
        );
      const goOn = async (number: number) => {
        await press('#go-on');
        await stop(number + 1);
        await drawn();
      };
      const projector = async () => {
        await page.evaluate(() => document.getElementById('skip')?.focus());
        await press('#projector');
      };

      // The browser is told once, before any key is pressed, that its chooser is answered here.
      page.on('filechooser', () => undefined);
      await page.setViewportSize({ width, height });
      await page.goto(address);
      await drawn('home');
      await passesAxe();

      // A walk with a choice, and a step that is refused aloud.
      await press('.job:first-child a');
      await drawn('walk');
      if (isProjector) await projector();
      await choose('#start', 'Recalled');
      await page.waitForFunction(() => document.querySelector('.ds_leader')?.textContent?.includes('Recalled'));
      await passesAxe();
      await press('#start-walk');
      await stop(1);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('stop-heading');
      await tabTo('.stop input[name=asked]');
      await page.keyboard.press('Space');
      let number = 1;
      for (; (await page.locator('#do-taEnter').count()) === 0; number++) await goOn(number);
      await press('#do-taEnter', 'Space');
      await goOn(number++);
      expect(await page.locator('#happened').textContent()).toContain('No temporary accommodation has been offered.');
      await expect.poll(() => page.locator('#live').textContent()).toContain('No temporary accommodation has been offered.');
      await passesAxe();
      for (; (await page.locator('#end-heading').count()) === 0; number++) await goOn(number);
      expect(await page.locator('.gaps > li').count()).toBeGreaterThan(0);
      if (isProjector) await projector();

      // Another way, beside the first.
      await press('#branch-at', 'End');
      await press('#branch');
      await page.waitForSelector('#go-on');
      for (let other = number - 1; (await page.locator('#end-heading').count()) === 0; other++) {
        await press('#do-all');
        await stop(other + 1);
        await drawn();
      }
      await expect.poll(() => page.locator('.way').count()).toBe(2);
      await passesAxe();
      await press('#keep-in-session');

      // Hours of a desk, saved as a directory file.
      await view('area');
      await tabTo('#hours-housing');
      await page.keyboard.type('Mon to Fri 9 to 3.30');
      await page.keyboard.press('Tab');
      await page.waitForFunction(() => document.querySelector('#hours-housing-said')?.textContent?.includes('Told by you'));
      await passesAxe();
      expect(JSON.parse((await download('#save-area')).toString('utf8'))).toMatchObject({ kind: 'justice-pathway-directory' });

      // What if: a control, then a ready scenario.
      await view('year');
      await tabTo('#lever-phone');
      for (let time = 0; time < 8; time++) await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('.changes').allInnerTexts(), { timeout: 60_000 }).toEqual([expect.stringMatching(/a phone/)]);
      await press('#undo-year');
      await expect.poll(() => page.inputValue('#lever-phone')).toBe('75');
      // Until a scenario comes that sets a control: the page then shows it there.
      for (let next = 1; (await page.locator('.set').count()) === 0; next++) {
        await press('#lever-ready', 'ArrowDown');
        await page.waitForFunction((at) => document.querySelector<HTMLSelectElement>('#lever-ready')?.selectedIndex === at, next);
        await drawn();
      }
      expect(await page.locator('.set').first().textContent()).toContain('The ready scenario sets');
      await press('#keep-what-if');
      await expect.poll(() => page.locator('#kept-status').textContent()).toContain('Kept.');

      // See people: step, play, pause.
      const said = () => page.locator('#see-said').innerText();
      const first = await said();
      await press('#see-on');
      await expect.poll(said).not.toBe(first);
      await press('#see-back');
      await expect.poll(said).toBe(first);
      await press('#see-play');
      await expect.poll(said).not.toBe(first);
      await press('#see-play');
      expect(await page.locator('#see-play').getAttribute('aria-pressed')).toBe('false');
      await passesAxe();

      // Records of several services, rows that are pasted, a question that is answered.
      writeFileSync(join(folder, 'prison.csv'), prison);
      writeFileSync(join(folder, 'gp_list.csv'), gp);
      await view('records');
      await file('#records-file', 'prison.csv', 'gp_list.csv');
      await page.waitForSelector('#coverage-heading');
      await drawn();
      await press('#paste summary');
      await tabTo('#records-paste');
      await page.keyboard.insertText(pasted);
      await press('#read-paste');
      await page.waitForFunction(
        () => document.querySelectorAll('#records-files li .block').length === 3 && document.querySelector('#records-stage') === null,
      );
      await drawn();
      await passesAxe();
      const field = `#${await page.locator('label', { hasText: 'Zorblax' }).first().getAttribute('for')}`;
      const fold = page.locator('#questions details', { has: page.locator(field) });
      if ((await fold.getAttribute('open')) === null) {
        await tabTo(`#questions details:has(${field}) summary`);
        await page.keyboard.press('Enter');
      }
      await choose(field, 'none');
      await press('#use-answers');
      await expect.poll(() => page.locator('label', { hasText: 'Zorblax' }).count()).toBe(0);
      await drawn();
      expect(JSON.parse((await download('#save-plan')).toString('utf8')).sources.length).toBe(3);

      // A session, saved, changed, and opened as it was saved.
      await view('session');
      await tabTo('#question');
      await page.keyboard.type('Who opens on a Friday?');
      await press('#add-decision');
      await page.waitForFunction(() => document.activeElement?.id === 'what-decision-1');
      await page.keyboard.type('A desk until five');
      await page.keyboard.press('Tab');
      await expect.poll(() => page.locator('#decision-page').textContent()).toContain('A desk until five');
      await passesAxe();
      writeFileSync(join(folder, 'kept.json'), await download('#save-session'));
      expect(JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8'))).toMatchObject({
        question: 'Who opens on a Friday?',
        walks: [{ walk: { start: 'recall' } }],
        whatIfs: [{ levers: expect.anything() }],
        area: { desks: { housing: { hours: 'Mon to Fri 9 to 3.30' } } },
      });
      await tabTo('#question');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Something else');
      await file('#session-file', 'kept.json');
      await expect.poll(() => page.inputValue('#question')).toBe('Who opens on a Friday?');
      await press('#undo-session');
      await expect.poll(() => page.inputValue('#question')).toBe('Something else');

      // What is taken away.
      await view('take-away');
      await passesAxe();
      await page.evaluate(() => {
        globalThis.print = () => document.body.setAttribute('data-printed', '');
      });
      await press('#print-cards');
      await expect.poll(() => page.evaluate(() => document.body.hasAttribute('data-printed'))).toBe(true);

      // Back through all that was seen, and forward again.
      for (const name of ['session', 'records', 'year', 'area', 'walk', 'area', 'year', 'records', 'session', 'take-away']) {
        const isBack = name === 'walk' || (await page.evaluate(() => document.body.dataset['turned'])) === undefined;
        for (;;) {
          await (isBack ? page.goBack() : page.goForward());
          await drawn();
          if ((await page.getAttribute('#main', 'data-view')) === name) break;
        }
        if (name === 'walk') await page.evaluate(() => document.body.setAttribute('data-turned', ''));
      }
      await page.reload();
      await drawn('take-away');
      await view('area');
      expect(await page.inputValue('#hours-housing')).toBe('Mon to Fri 9 to 3.30');
    },
    900_000,
  );
});
