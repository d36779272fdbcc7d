import { join } from 'node:path';
import { Application, type DocumentReflection, type ProjectReflection } from 'typedoc';
import { root } from '../build/entries.ts';
import { specifiersBySource } from './specifiers-by-source.ts';

/** Pages of the documentation in the order in which somebody needs them, with the heading above them. */
const folders: Readonly<Record<string, string>> = {
  tutorial: 'Tutorials',
  'how-to': 'How to',
  reference: 'Reference',
  background: 'Background',
  decisions: 'Decisions',
};

/** Builds pages and names as a site that is read from disk, with search over both; answers whether that went without an error. */
export async function buildSite(out: string): Promise<boolean> {
  const sources = specifiersBySource();
  const app = await Application.bootstrapWithPlugins({
    name: 'justice-pathway',
    entryPoints: [...sources.keys()],
    tsconfig: join(root, 'tsconfig.json'),
    readme: join(root, 'README.md'),
    projectDocuments: Object.keys(folders).map((folder) => join(root, 'docs', folder, '*.md')),
    out,
    // Types are checked elsewhere; here they are only read.
    skipErrorChecking: true,
    excludeExternals: true,
    excludePrivate: true,
    disableSources: true,
    disableGit: true,
    hideGenerator: true,
    searchInDocuments: true,
    searchInComments: true,
    // Who searches by topic looks for a page, not for one of thousands of names in which a word of it stands.
    searchGroupBoosts: { Documents: 6 },
    navigation: { includeCategories: true, includeGroups: false, includeFolders: true },
    logLevel: 'Error',
  });
  const project = await app.convert();
  if (project === undefined || app.logger.hasErrors()) return false;
  nameModules(project, sources);
  for (const page of project.documents ?? []) namePage(page);
  withoutTitle(project);
  await app.generateOutputs(project);
  return !app.logger.hasErrors();
}

/** A module is called what a program imports. */
function nameModules(project: ProjectReflection, sources: ReadonlyMap<string, string>): void {
  for (const module of project.children ?? []) {
    const file = project.files.getReflectionPath(module) ?? '';
    const specifier = sources.get(file);
    if (specifier === undefined) throw new Error(`${module.name} (${file}) is no entry of the package.`);
    module.name = specifier;
  }
}

/** A page is called by its title. */
function namePage(page: DocumentReflection): void {
  const [folder = '', file = ''] = page.name.split('/');
  const title = /^# (.+)$/m.exec(page.content.map(({ text }) => text).join(''))?.[1] ?? file;
  page.name = `${folders[folder] ?? folder}/${title.replaceAll('`', '').replaceAll('/', ' or ')}`;
}

/** The front page begins with the name of the project, and so does the file. */
function withoutTitle({ readme }: ProjectReflection): void {
  const [first] = readme ?? [];
  if (first) first.text = first.text.replace(/^# .+\n+/, '');
}
