import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserPath } from '../browser/browser-path.ts';
import { builtStudio } from '../browser/built-studio.ts';
import { type Scene, scenes } from './scenes.ts';
import { smallPng } from './small-png.ts';

// `npm run -s docs:screenshots -- NAME…`: makes the pictures of the documentation again, all of them or those that are named.
const images = resolve(import.meta.dirname, '..', '..', 'docs', 'images');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !scenes.some((scene) => scene.file === name));
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));

let browser: Browser | undefined;

try {
  if (unknown.length > 0)
    throw new Error(`No picture is called ${unknown.join(', ')}. Pictures: ${scenes.map((one) => one.file).join(', ')}.`);
  if (browserPath === undefined) throw new Error('No Chromium was found. Install it, and run this again.');
  const path = join(folder, 'studio.html');
  writeFileSync(path, (await builtStudio()).html);
  browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
  for (const scene of scenes.filter((one) => asked.length === 0 || asked.includes(one.file))) {
    const context = await browser.newContext({ viewport: scene.size, acceptDownloads: true, reducedMotion: 'reduce' });
    const png = await taken(scene, await context.newPage(), `file://${path}`);
    // The page allows no request, not even of its own picture: it is made small on an empty one.
    const small = await smallPng(await context.newPage(), png);
    writeFileSync(join(images, `${scene.file}.png`), small);
    process.stdout.write(`${scene.file}.png ${Math.round(small.length / 1000)} kB\n`);
    await context.close();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true });
}

async function taken({ at, goes, top, above = 24 }: Scene, page: Page, address: string): Promise<Buffer> {
  await page.goto(`${address}${at}`);
  await page.locator('#main[data-view]').waitFor();
  await page.locator('#words[data-behind]').waitFor({ state: 'detached' });
  await goes?.(page);
  if (top !== undefined)
    await page
      .locator(top)
      .first()
      .evaluate((part, room) => {
        document.documentElement.style.scrollBehavior = 'auto';
        scrollTo(0, part.getBoundingClientRect().top + scrollY - room);
      }, above);
  return page.screenshot();
}
