import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { sessionOf } from './session-of.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, each rule with the first of its elements. */
export async function faultsForAxe(page: Page): Promise<string[]> {
  // A test may evaluate what the page itself may not run; once is enough for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await (await sessionOf(page)).send('Runtime.evaluate', { expression: source });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // All rules run; of those that are kept nothing needs to be described.
    const { violations } = await axe.run(document, { resultTypes: ['violations'], selectors: false });
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
}

interface Axe {
  run(context: Document, options: object): Promise<{ readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}
