import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserPath } from './browser-path.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all tests is reached; empty where none is installed. */
    readonly browserAddress: string;
  }
}

/** Nothing here has a graphics card, and to imitate one costs more than to draw without. */
const withoutGpu = ['--disable-gpu', '--disable-software-rasterizer'];

/** Starts one browser for all tests that look at pages, where Chromium is installed. In continuous integration it must be. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (browserPath === undefined) {
    if (process.env['CI']) throw new Error('There is no Chromium here, and continuous integration must look at the pages. Install it.');
    project.provide('browserAddress', '');
    return undefined;
  }
  const server = await chromium.launchServer({ executablePath: browserPath, args: ['--no-sandbox', ...withoutGpu] });
  project.provide('browserAddress', server.wsEndpoint());
  return () => server.close();
}
