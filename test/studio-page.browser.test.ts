import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath } from './browser/browser-path.ts';
import { builtStudio } from './browser/built-studio.ts';
import { openBrowser } from './browser/open-browser.ts';

const root = resolve(import.meta.dirname, '..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const journeyFile = join(root, 'examples/journeys/liberated-from-court-on-a-friday-with-no-plan.journey.json');

describe.skipIf(browserPath === undefined)('the studio in a browser (skipped where no Chromium is installed)', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let folder: string;
  let address: string;
  let requests: string[];
  let faults: string[];
  let weight: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'studio-'));
    const { html, bytes } = await builtStudio();
    weight = bytes.page;
    writeFileSync(join(folder, 'studio.html'), html);
    address = `file://${join(folder, 'studio.html')}`;
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
    page = await context.newPage();
    requests = [];
    faults = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  });

  afterEach(async () => {
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  /** Moves the focus with the Tab key until it rests on an element; fails where it never gets there. */
  async function tabTo(selector: string): Promise<void> {
    for (let press = 0; press < 150; press++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key never reaches ${selector}`);
  }

  async function press(selector: string, key = 'Enter'): Promise<void> {
    await tabTo(selector);
    await page.keyboard.press(key);
  }

  /** What a download holds; the browser keeps it elsewhere until it is saved. */
  async function saved(download: Download): Promise<Buffer> {
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return readFileSync(file);
  }

  async function passesAxe(): Promise<void> {
    // A test may evaluate what the page itself may not run.
    const cdp = await context.newCDPSession(page);
    await cdp.send('Runtime.evaluate', { expression: axe });
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }

  it('keeps the styles of the fields that people tick and choose', () => {
    const html = readFileSync(join(folder, 'studio.html'), 'utf8');
    const style = /<style[^>]*>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    for (const name of ['ds_radio__input', 'ds_radio__label', 'ds_checkbox__input', 'ds_checkbox__label'])
      expect(style).toContain(`.${name}`);
  });

  it('weighs no more than its budget, and carries the licences of its parts', async () => {
    expect(weight).toBeGreaterThan(100_000);
    expect(weight).toBeLessThan(1_400_000);
    await page.goto(address);
    await expect.poll(() => page.locator('.licences').textContent()).toMatch(/xstate[\s\S]*zod/);
  });

  it('walks one journey to its end by keyboard, undoes a step, and tries another way', async () => {
    await page.goto(address);
    await press('.job:first-child a');
    await page.waitForSelector('#start-walk');
    await passesAxe();
    await press('#start-walk');
    await page.waitForSelector('#stop-heading');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('stop-heading');
    await press('#ask-housing', 'Space');
    await page.getByRole('link', { name: 'Take away' }).click();
    await page.waitForSelector('#make-report');
    await page.getByRole('link', { name: 'Walk one journey' }).click();
    await page.waitForSelector('#ask-housing');
    expect(await page.locator('#ask-housing').isChecked()).toBe(true);
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
    expect(await page.locator('.way').count()).toBe(2);
    await passesAxe();
  }, 90_000);

  it('refuses aloud what cannot be done, asks before a walk is lost, and says that a link is damaged', async () => {
    await page.goto(`${address}#/walk`);
    await page.waitForSelector('#start-walk');
    await page.locator('#start').selectOption('recall');
    await page.waitForFunction(() => document.querySelector('#start')?.matches(':focus'));
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
    expect(await page.locator('#live').innerText()).toContain('No temporary accommodation has been offered.');
    await passesAxe();
    await press('#setup-summary');
    await page.locator('label[for=person-jean]').click();
    await page.waitForSelector('#change-person');
    await passesAxe();
    await press('#keep-walk');
    await page.waitForFunction(() => !document.querySelector('#change-person'));
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

  it('moves a lever by keyboard and says the difference in words, with the numbers and their sources beside it', async () => {
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

  it('opens a file of records, shows where journeys break, and forgets it on a reload', async () => {
    await page.goto(`${address}#/records`);
    await page.waitForSelector('#records-file');
    await tabTo('#records-file');
    await page.setInputFiles('#records-file', journeyFile);
    await page.waitForSelector('#records-heading');
    expect(await page.locator('#main').innerText()).toContain('What breaks most');
    expect(await page.locator('figure svg').count()).toBeGreaterThan(0);
    await passesAxe();
    const saved = page.waitForEvent('download');
    await press('.buttons .ds_button');
    expect((await saved).suggestedFilename()).toBe('report.html');
    await page.reload();
    await page.waitForSelector('#records-file');
    expect(await page.locator('#records-heading').count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).toBe('[{},{},""]');
  }, 60_000);

  it('gives away a report, cards, pictures and the scenario, by keyboard', async () => {
    await page.goto(`${address}#/take-away`);
    await page.waitForSelector('#make-report');
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
    await press('#pictures summary');
    const png = page.waitForEvent('download');
    await press('#pictures details[open] .buttons button:last-child');
    expect((await saved(await png)).subarray(1, 4).toString()).toBe('PNG');
  }, 150_000);

  it('goes back and forward through what was done', async () => {
    await page.goto(address);
    await press('.job:first-child a');
    await page.waitForSelector('#start-walk');
    await press('#start-walk');
    await page.waitForSelector('#go-on');
    await press('#go-on');
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 2'));
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 1'));
    await page.goForward();
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 2'));
    await page.reload();
    await page.waitForFunction(() => document.querySelector('.when')?.textContent?.startsWith('Stop 2'));
  }, 60_000);

  it('takes the hours that a housing officer types, and a Friday at four changes', async () => {
    await page.goto(`${address}#/area`);
    await page.waitForSelector('#hours-housing');
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
    const download = page.waitForEvent('download');
    await press('#save-area');
    const kept = JSON.parse((await saved(await download)).toString('utf8'));
    expect(kept).toMatchObject({ kind: 'justice-pathway-directory', version: 1 });
    expect(kept.entries).toHaveLength(2);
    await page.getByRole('link', { name: 'Walk one journey' }).click();
    await page.waitForSelector('#day');
    await page.fill('#day', '2027-03-19');
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
      await page.setViewportSize({ width, height });
      await page.goto(`${address}#/walk`);
      await page.waitForSelector('#start-walk');
      await press('#projector');
      await press('#start-walk');
      for (let stop = 1; stop <= 8; stop++) {
        await page.waitForFunction((now) => document.querySelector('.when')?.textContent?.startsWith(`Stop ${now} `), stop);
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

  it('keeps a session: decisions from a walk and a what-if, saved to a file, opened again three months later with new records', async () => {
    await page.goto(`${address}#/session`);
    await page.waitForSelector('#question');
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
    const journeys = (month: string, withPhone: number) =>
      Array.from({ length: 100 }, (_, at) =>
        JSON.stringify({
          id: `${month}-${at}`,
          observationEnd: `2027-${month}-28T00:00:00Z`,
          profile: { needs: [], has: { phone: false } },
          events: [
            { id: '1', at: `2027-${month}-02T10:00:00+00:00`, type: 'custody.liberated', attrs: { planned: true, from: 'prison' } },
            ...(at < withPhone ? [{ id: '2', at: `2027-${month}-02T11:00:00+00:00`, type: 'comms.phone.provided' }] : []),
          ],
        }),
      ).join('\n');
    for (const [name, text] of [
      ['then.jsonl', journeys('01', 20)],
      ['now.jsonl', journeys('02', 80)],
    ] as const)
      writeFileSync(join(folder, name), text);
    await page.getByRole('link', { name: 'Our own records' }).click();
    await page.waitForSelector('#records-file');
    await page.setInputFiles('#records-file', join(folder, 'then.jsonl'));
    await page.waitForSelector('#records-heading');
    await page.getByRole('link', { name: 'Our session' }).click();
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
    await page.waitForSelector('#session-file');
    expect(await page.locator('#question').inputValue()).toBe('');
    await page.setInputFiles('#session-file', join(folder, 'bad-session.json'));
    await page.waitForSelector('#trouble');
    expect(await page.locator('#trouble').innerText()).toContain('rooom');
    await press('#trouble-away');
    await page.waitForFunction(() => !document.querySelector('#trouble'));
    await page.setInputFiles('#session-file', join(folder, 'kept.json'));
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#question')?.value === 'Who has a phone on the day?');
    await page.getByRole('link', { name: 'Our own records' }).click();
    await page.waitForSelector('#records-file');
    await page.setInputFiles('#records-file', join(folder, 'now.jsonl'));
    await page.waitForSelector('#records-heading');
    await page.getByRole('link', { name: 'Our session' }).click();
    await page.waitForSelector('#decision-page');
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

  it('meets hostile and broken files, and hostile addresses, with a clear word', async () => {
    const event = { id: 'e1', at: '2026-01-05T10:00:00Z', type: 'custody.received', attrs: { status: 'remand' } };
    const name = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
    const hostile = {
      id: name,
      observationEnd: '2026-06-01T00:00:00Z',
      profile: { needs: [name], sex: name },
      events: [
        { ...event, type: name },
        { ...event, id: name },
      ],
    };
    const files: [string, string, RegExp][] = [
      ['hostile.json', JSON.stringify(hostile), /Read with some trouble|where journeys break/],
      ['broken.json', '{ "id": "a", "events": [', /could not be read/],
      ['wrong.json', '[1, 2, {"__proto__": {"polluted": true}}]', /could not be read/],
      ['empty.json', '', /could not be read/],
    ];
    await page.goto(`${address}#/records`);
    for (const [file, text, said] of files) {
      writeFileSync(join(folder, file), text);
      await page.waitForSelector('#records-file');
      await page.setInputFiles('#records-file', join(folder, file));
      await page.waitForFunction((wanted) => document.getElementById('records-heading')?.textContent?.includes(wanted), file);
      expect(await page.locator('#main').innerText()).toMatch(said);
      expect(await page.locator('#main img, #main script').count()).toBe(0);
    }
    expect(await page.title()).not.toContain('owned');
    await passesAxe();
    for (const bad of [
      '#/walk?s=%%%',
      '#/nothing',
      `#/year?s=${btoa(JSON.stringify({ year: { levers: { phone: '<b>', __proto__: 1 }, numbers: { gp: 1e99 } } }))}`,
    ]) {
      await page.goto(address + bad);
      await page.waitForSelector('#heading');
    }
  }, 90_000);

  it('reads a million events without stopping the page', async () => {
    const events = Array.from(
      { length: 1000 },
      (_, at) => `{"id":"e${at}","at":"2026-01-05T10:00:00Z","type":"health.gp.registered"}`,
    ).join(',');
    const line = (at: number) => `{"id":"p${at}","observationEnd":"2026-06-01T00:00:00Z","profile":{"needs":[]},"events":[${events}]}`;
    const file = join(folder, 'million.jsonl');
    writeFileSync(file, `${Array.from({ length: 1000 }, (_, at) => line(at)).join('\n')}\n`);
    await page.goto(`${address}#/records`);
    await page.waitForSelector('#records-file');
    await page.setInputFiles('#records-file', file);
    await page.waitForFunction(() => document.getElementById('records-status')?.textContent?.startsWith('Reading'));
    await page.getByRole('link', { name: 'Walk one journey' }).focus();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Walk one journey');
    await page.waitForSelector('#records-heading', { timeout: 110_000 });
    expect(await page.locator('#main').innerText()).toContain('where journeys break');
  }, 120_000);

  it.each([
    ['a phone', 360, 700],
    ['four times enlarged', 320, 256],
    ['a projector', 1920, 1080],
  ] as const)(
    'fits %s in every view without scrolling sideways, and passes axe',
    async (_, width, height) => {
      await page.setViewportSize({ width, height });
      for (const view of ['home', 'walk', 'year', 'area', 'records', 'session', 'take-away']) {
        await page.goto(`${address}#/${view}`);
        await page.waitForSelector(view === 'year' ? '#progress' : '#heading');
        await passesAxe();
      }
    },
    90_000,
  );
});
