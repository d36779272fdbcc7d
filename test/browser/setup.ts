import { browserPath } from './browser-path.ts';

/** Where Chromium is not installed, tests that look at pages are skipped; in continuous integration it must be. */
export default function setup(): void {
  if (browserPath === undefined && process.env['CI'])
    throw new Error('There is no Chromium here, and continuous integration must look at the pages. Install it.');
}
