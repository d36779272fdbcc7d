// Builds the package into `dist`: `npm run build`. `npm run build -- quick` leaves the types out, which take longest.
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildStudio } from '../../src/cli/build-studio.ts';
import { licencesOf, packagesIn } from '../../src/cli/licences.ts';
import { writeDoors } from './doors.ts';
import { root } from './entries.ts';
import { buildScripts } from './scripts.ts';
import { writeTypes } from './types.ts';

const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
const { inputs } = await buildScripts();
chmodSync(join(dist, 'cli.js'), 0o755);
writeFileSync(
  join(dist, 'licences.txt'),
  `What other people wrote and is built into these files, each part under the licence of its authors.\n\n${licencesOf(packagesIn(inputs), root)}\n`,
);
const { html } = await buildStudio(join(root, 'src', 'studio'));
const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_LGWIN]: 24 };
writeFileSync(join(dist, 'studio.html.br'), brotliCompressSync(html, { params }));
writeDoors(dist);
if (process.argv[2] !== 'quick') await writeTypes();
