// Builds the documentation as a site and reads it as somebody does who has it on a stick: `npm run test:site`. Part of `npm run verify`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '../browser/browser-path.ts';
import { buildSite } from './build-site.ts';
import { deadLinks } from './dead-links.ts';
import { readSite } from './read-site.ts';

const site = mkdtempSync(join(tmpdir(), 'site-'));
const faults: string[] = [];
try {
  if (!(await buildSite(site))) faults.push('The site could not be built.');
  const { pages, links, dead } = deadLinks(site);
  if (pages < 1000 || links < 10_000) faults.push(`The site has only ${pages} pages and ${links} links.`);
  faults.push(...dead.map((each) => `Leads nowhere: ${each}`));
  console.log(`${links} links on ${pages} pages were followed.`);
  if (browserPath !== undefined) faults.push(...(await readSite(site, browserPath)));
  else if (process.env['CI']) faults.push('There is no Chromium here, and continuous integration must look at the pages. Install it.');
  else console.log('No Chromium is installed: nothing was read in a browser.');
} finally {
  rmSync(site, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'The site holds together.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
