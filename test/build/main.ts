// Builds the package into `dist`: `npm run build`. `npm run build -- quick` leaves the types out, which take longest.
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildStudio } from '../../src/cli/build-studio.ts';
import { keptStudio, plainStudio } from '../../src/cli/kept-studio.ts';
import { licencesOf, packagesIn } from '../../src/cli/licences.ts';
import { writeDoors } from './doors.ts';
import { root } from './entries.ts';
import { keepPage } from './keep-page.ts';
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
const { html, worker } = await buildStudio(join(root, 'src', 'studio'));
const scripts = readdirSync(dist).filter((file) => file.endsWith('.js'));
const beside = Object.fromEntries(scripts.sort().map((file) => [file, readFileSync(join(dist, file), 'utf8')]));
writeFileSync(join(dist, keptStudio), keepPage(plainStudio(html, worker), beside));
writeDoors(dist);
if (process.argv[2] !== 'quick') await writeTypes();
