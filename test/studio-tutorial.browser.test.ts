import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { studioPage } from './browser/studio.ts';
import { tabUntil } from './browser/tab.ts';
import { phoneRecords } from './studio-phone-records.ts';

const tutorial = readFileSync(resolve(import.meta.dirname, '../docs/tutorial/focus-group-session.md'), 'utf8');
/** Every word on the page that the tutorial names. */
const named = new Set([...tutorial.matchAll(/\*\*([^*]+)\*\*/g)].map((one) => one[1] as string));

describe.skipIf(browserPath === undefined)(
  'the tutorial, followed word by word by keyboard (skipped where no Chromium is installed)',
  () => {
    const studio = studioPage();

    it('leads from opening to the printed decision page, and three months later says what moved', async () => {
      const { page, address, folder, saved, passesAxe } = studio;
      const used = new Set<string>();
      /** Moves with the Tab key to what carries the words of the tutorial. */
      const to = async (words: string) => {
        expect(named, 'the tutorial says it').toContain(words);
        used.add(words);
        await studio.drawn();
        if (await tabUntil(page, { words }, 400)) return;
        throw new Error(`The Tab key never reaches “${words}”`);
      };
      const press = async (words: string) => {
        await to(words);
        await page.keyboard.press('Enter');
        await studio.drawn();
      };
      const sees = async (words: string) => {
        expect(named, 'the tutorial says it').toContain(words);
        used.add(words);
        await page.waitForFunction((wanted) => document.querySelector('main')?.textContent?.includes(wanted), words, { timeout: 60_000 });
      };
      const view = async (words: string) => {
        await press(words);
        await page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, words);
        await studio.drawn();
      };
      const id = async (selector: string) => studio.tabTo(selector);
      const download = async (words: string) => {
        const waits = page.waitForEvent('download', { timeout: 90_000 });
        await press(words);
        return saved(await waits);
      };
      const pages = async () => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
      writeFileSync(join(folder, 'then.jsonl'), phoneRecords('01', 20));
      writeFileSync(join(folder, 'now.jsonl'), phoneRecords('02', 80));

      // Before the day
      await page.goto(address);
      await studio.drawn('home');
      await view('Our own area');
      await id('#hours-housing');
      await page.keyboard.type('Mon to Fri 9:00 to 17:00');
      await page.keyboard.press('Tab');
      await page.waitForFunction(() => document.querySelector('#hours-housing-said')?.textContent?.includes('Told by you'));
      expect(JSON.parse((await download('Save these hours as a directory file')).toString('utf8')).kind).toBe('justice-pathway-directory');
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('Our session');
      await id('#question');
      await page.keyboard.type('Who leaves without a phone?');
      await page.keyboard.press('Tab');
      await download('Save the session as a file');
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('Take away');
      await id('#print-decisions');
      await page.keyboard.press('Space');
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', '');
      });
      await press('Print the pack');
      await expect.poll(() => page.evaluate(() => document.body.hasAttribute('data-printed'))).toBe(true);
      expect(await pages()).toBeGreaterThan(15);

      // The hour
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('Our session');
      await id('#role');
      await page.keyboard.type('housing officer');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.chips li');
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('Walk one journey');
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await press('Projector');
      await to('Who walks beside?');
      await page.keyboard.press('T');
      await page.waitForFunction(() => document.querySelector('.ds_leader')?.textContent?.includes('Tam walks beside'));
      await press('Begin the walk');
      await page.waitForSelector('#stop-heading');
      await studio.drawn();
      await sees('Clocks that run');
      await passesAxe();
      for (let stop = 1; (await page.locator('#end-heading').count()) === 0; stop++) {
        if (stop === 1) {
          await id('#ask-housing');
          await page.keyboard.press('Space');
        }
        await press('Go on');
        await page.waitForFunction(
          (now) => document.querySelector('#end-heading') ?? !document.querySelector('.when')?.textContent?.startsWith(`Stop ${now} `),
          stop,
        );
        await studio.drawn();
      }
      await page.evaluate(() => document.body.classList.remove('projector'));
      await sees('Put in the words of a person who agreed');
      const gap = page.locator('.gaps > li', { hasText: 'no phone' }).first();
      await gap.getByRole('button').focus();
      await press('Make a decision of this');
      await page.waitForFunction(() => document.activeElement?.id === 'what-decision-1');
      await page.keyboard.type('A phone in every bag');
      await page.keyboard.press('Tab');
      await expect.poll(() => page.locator('#decision-page').innerText()).toContain('A phone in every bag');
      await studio.drawn();
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('Walk one journey');
      await page.waitForSelector('#end-heading');
      await press('Keep this walk in our session');
      await press('Try another way from there');
      await page.waitForSelector('#go-on');
      await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 1 '));
      for (let stop = 1; (await page.locator('#end-heading').count()) === 0; stop++) {
        await page.waitForFunction((now) => document.querySelector('.when')?.textContent?.startsWith(`Stop ${now} `), stop);
        await studio.drawn();
        await page.locator('#do-all').press('Enter');
        await page.waitForFunction(
          (now) => document.querySelector('#end-heading') ?? !document.querySelector('.when')?.textContent?.startsWith(`Stop ${now} `),
          stop,
        );
      }
      await expect.poll(() => page.locator('.way').count()).toBe(2);
      await press('Take out the second way');
      await expect.poll(() => page.locator('.way').count()).toBe(0);
      await page.goBack();
      await expect.poll(() => page.locator('.way').count()).toBe(2);

      // Change one thing for a year
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('What if, for a year');
      await to('A ready scenario');
      await page.locator('#lever-ready').selectOption('phone-for-everybody');
      await page.waitForFunction(() => document.querySelector('.changes')?.textContent?.includes('phone on the day'), null, {
        timeout: 60_000,
      });
      await sees('Who is helped and who is harmed');
      await sees('The numbers behind this');
      await page.waitForFunction(() => !document.querySelector('#progress')?.textContent?.includes('Getting sharper'), null, {
        timeout: 120_000,
      });
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await press('Keep this in our session');

      // Agree, and take it away
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('Our own records');
      await page.setInputFiles('#records-file', join(folder, 'then.jsonl'));
      await page.waitForSelector('#records-heading');
      await studio.drawn();
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('Our session');
      await to('From which measure of our records?');
      expect(await page.locator('#measure-decision-1').inputValue()).not.toBe('');
      await id('#byWhen-decision-1');
      await page.keyboard.type('1/6/2027');
      await page.keyboard.press('Tab');
      await expect.poll(() => page.locator('#decision-page').innerText()).toContain('Tuesday 1 June 2027');
      await studio.drawn();
      await passesAxe();
      await page.evaluate(() => {
        document.body.removeAttribute('data-printed');
        window.print = () => document.body.setAttribute('data-printed', '');
      });
      await press('Print the decision page');
      await expect.poll(() => page.evaluate(() => document.body.hasAttribute('data-printed'))).toBe(true);
      expect(await pages()).toBe(1);
      const file = await download('Save the session as a file');
      expect(JSON.parse(file.toString('utf8'))).toMatchObject({
        question: 'Who leaves without a phone?',
        decisions: [{ what: 'A phone in every bag', byWhen: '2027-06-01' }],
        walks: [{ walk: { beside: 'tam' } }],
      });
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('Take away');
      expect((await download('Make a report on an invented year')).toString('utf8')).toContain('<!doctype html>');
      await press('Copy the link');

      // Three months later
      writeFileSync(join(folder, 'kept.json'), file);
      await page.goto('about:blank');
      await page.goto(address);
      await studio.drawn('home');
      await view('Our session');
      await page.setInputFiles('#session-file', join(folder, 'kept.json'));
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#question')?.value === 'Who leaves without a phone?');
      await studio.drawn();
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('Our own records');
      await page.setInputFiles('#records-file', join(folder, 'now.jsonl'));
      await page.waitForSelector('#records-heading');
      await studio.drawn();
      await page.evaluate(() => document.getElementById('skip')?.focus());
      await view('Our session');
      await sees('What moved since');
      await expect.poll(() => page.locator('#decision-page').innerText()).toMatch(/A phone in every bag: .*fell by 60 points/);
      await page.locator('#state-decision-1').selectOption('done');
      await expect.poll(() => page.locator('#decision-page td').last().innerText()).toBe('done');
      expect(await pages()).toBe(1);

      // Said of a spreadsheet, which has a test of its own.
      for (const words of ['Use these answers', 'Save the plan']) used.add(words);
      expect([...named].filter((words) => !used.has(words))).toEqual([]);
    }, 400_000);
  },
);
