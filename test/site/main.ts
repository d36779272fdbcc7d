// Builds the documentation as a site that is read from disk, without a network: `npm run docs:site` writes out/site, with search
// over pages and names.
import { join } from 'node:path';
import { root } from '../build/entries.ts';
import { buildSite } from './build-site.ts';

if (await buildSite(join(root, 'out', 'site'))) console.log('Open out/site/index.html.');
else process.exitCode = 1;
