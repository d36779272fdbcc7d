// Builds the documentation as a site that is read from disk, without a network: `npm run docs:site` writes out/site, with search
// over pages and names.
import { join } from 'node:path';
import { Application } from 'typedoc';
import { entriesOfPackage, root } from './entries.ts';

const app = await Application.bootstrapWithPlugins({
  name: 'justice-pathway',
  entryPoints: Object.values(entriesOfPackage()).map((file) => join(root, file)),
  tsconfig: join(root, 'tsconfig.json'),
  readme: join(root, 'README.md'),
  projectDocuments: ['tutorial', 'how-to', 'reference', 'background', 'decisions'].map((folder) => join(root, 'docs', folder, '*.md')),
  out: join(root, 'out', 'site'),
  // Types are checked elsewhere; here they are only read.
  skipErrorChecking: true,
  excludeExternals: true,
  excludePrivate: true,
  disableSources: true,
  disableGit: true,
  hideGenerator: true,
  searchInDocuments: true,
  searchInComments: true,
  navigation: { includeCategories: true, includeGroups: false },
  logLevel: 'Error',
});
const project = await app.convert();
if (project === undefined || app.logger.hasErrors()) process.exitCode = 1;
else await app.generateOutputs(project);
if (process.exitCode === undefined) console.log('Open out/site/index.html.');
