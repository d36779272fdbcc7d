import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { faultsForAxe } from './axe.ts';
import { builtStudio } from './built-studio.ts';
import { openBrowser } from './open-browser.ts';
import { tabUntil } from './tab.ts';

/** The studio's page in a browser, a fresh one for each test; take its parts inside the test. */
export interface StudioPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** A folder that is thrown away. */
  readonly folder: string;
  /** Bytes of the page. */
  readonly weight: number;
  /** Goes to a view by its address, and waits until it stands there whole. */
  open(view: string): Promise<void>;
  /** Waits until the page has drawn what it was asked for: this view, or the one that it shows. */
  drawn(view?: string): Promise<void>;
  /** Moves the focus with the Tab key until it rests on an element; fails where it never gets there. */
  tabTo(selector: string): Promise<void>;
  /** Presses a key on an element that the Tab key reaches, and waits until the page has drawn what that asked for. */
  press(selector: string, key?: string): Promise<void>;
  /** What a download holds; the browser keeps it elsewhere until it is saved. */
  saved(download: Download): Promise<Buffer>;
  /** No fault for axe, and nothing to scroll sideways. */
  passesAxe(): Promise<void>;
}

/** Opens the studio for the tests of a group; after each of them no request was made and nothing failed. */
export function studioPage(): StudioPage {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let folder = '';
  let address = '';
  let requests: string[] = [];
  let faults: string[] = [];
  let weight = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'studio-'));
    const { html, bytes } = await builtStudio();
    weight = bytes.page;
    writeFileSync(join(folder, 'studio.html'), html);
    address = `file://${join(folder, 'studio.html')}`;
    browser = await openBrowser();
    // One window for all pages of a file: the page keeps nothing in the browser, and tests say so.
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
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
    for (const open of context.pages()) await open.close();
  });

  // A view that is being drawn says so before the event that asked for it has ended.
  async function drawn(view?: string): Promise<void> {
    await page.waitForFunction(matched, view === undefined ? '#main[data-view]' : `#main[data-view=${view}]`);
  }

  async function tabTo(selector: string): Promise<void> {
    await drawn();
    if (await tabUntil(page, { selector }, 150)) return;
    throw new Error(`The Tab key never reaches ${selector}`);
  }

  return {
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    get address() {
      return address;
    },
    get folder() {
      return folder;
    },
    get weight() {
      return weight;
    },
    async open(view) {
      await page.goto(`${address}#/${view}`);
      await drawn(view);
    },
    drawn,
    tabTo,
    async press(selector, key = 'Enter') {
      await tabTo(selector);
      await page.keyboard.press(key);
      await drawn();
    },
    async saved(download) {
      const file = join(folder, download.suggestedFilename());
      await download.saveAs(file);
      return readFileSync(file);
    },
    async passesAxe() {
      await drawn();
      expect(await faultsForAxe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
  };
}

/** Runs in the page: told by its changes, and at once, when something of it matches. */
function matched(selector: string): true | Promise<true> {
  if (document.querySelector(selector) !== null) return true;
  return new Promise((done) => {
    const look = (_: unknown, watching: MutationObserver) => {
      if (document.querySelector(selector) === null) return;
      watching.disconnect();
      done(true);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
}
