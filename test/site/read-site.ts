import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Locator, type Page } from 'playwright-core';
import { root } from '../build/entries.ts';

/** Opens front page, search, the page of a name and one of the pages from disk, with no network; answers with what is wrong. */
export async function readSite(site: string, executablePath: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const faults: string[] = [];
  try {
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) faults.push(`${page.url()} asked the network for ${request.url()}`);
    });
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // A browser takes no icons from a second file on a disk; the site has them in a script too, and draws those.
      if (message.type() === 'error' && !message.text().includes('icons.svg')) faults.push(`${page.url()}: ${message.text()}`);
    });
    const holds = async (what: string, selector: string, wanted: RegExp) => {
      const told = await page.locator(selector).first().innerText({ timeout: 10_000 });
      if (!wanted.test(told)) faults.push(`${what} says "${told.slice(0, 200)}", not ${wanted}.`);
    };
    await page.goto(pathToFileURL(join(site, 'index.html')).href);
    await holds('The front page', 'h1', /^justice-pathway$/);
    await look(page, 'front');
    let found = await search(page, 'openCases', 'justice-pathway.openCases');
    await look(page, 'search');
    await found.click();
    await page.waitForURL(/functions\/justice-pathway\.openCases\.html/);
    await holds('The page of a name', 'h1', /Function openCases/);
    await holds('The way to a name', '.tsd-breadcrumb', /^justice-pathway/);
    await look(page, 'name');
    found = await search(page, 'hour of release', 'Plan the hour of release');
    await found.click();
    await page.waitForURL(/documents\/How_to_Plan/);
    await holds('A page found by its words', 'h1', /^Plan the hour of release$/);
    await look(page, 'page');
  } finally {
    await browser.close();
  }
  return faults;
}

/** Types into the search, and waits until the first result says what is wanted. */
async function search(page: Page, typed: string, wanted: string): Promise<Locator> {
  await page.locator('#tsd-search-trigger').click();
  await page.locator('#tsd-search-input').pressSequentially(typed);
  const found = page.locator('#tsd-search-results a').first().filter({ hasText: wanted });
  await found.waitFor({ timeout: 20_000 });
  return found;
}

/** A picture for whoever wants to see what was seen. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(root, 'out', 'site-seen', `${name}.png`) });
}
