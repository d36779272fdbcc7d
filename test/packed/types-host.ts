import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, isWhole } from '../docs/blocks.ts';
import { call, install, type Part, pinned } from './part.ts';

/** A service of 150 lines compiles against the packed types in every way of resolving, runs, and is quick to check. */
export const typesHost: Part = async (given) => {
  const { root, folder, tell } = given;
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await install(given, { beside: pinned({ devDependencies }, 'typescript', '@types/node', ...besideDocs) });
  copyFileSync(join(import.meta.dirname, 'hosts', 'service.ts'), join(folder, 'service.ts'));
  writeFileSync(
    join(folder, 'slips.ts'),
    `import { openCases, step } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
const cases = await openCases({ pathway: scottishPathway });
// @ts-expect-error no such event
await cases.send('id', { type: 'no.such.event' });
// @ts-expect-error no such value
await cases.send('id', { type: 'custody.received', attrs: { status: 'here' } });
// @ts-expect-error no such input
await cases.open({ person: 'p', stage: 'custody', input: { status: 'here' } });
// @ts-expect-error no such event
step(scottishPathway, (await cases.get('id'))!.case, { type: 'no.such.event', at: 0 });
`,
  );
  const common = ['--noEmit', '--strict', '--target', 'es2023', '--types', 'node'];
  const ways = {
    nodenext: ['--module', 'nodenext'],
    bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
    node10: ['--module', 'esnext', '--moduleResolution', 'node10', '--ignoreDeprecations', '6.0', '--skipLibCheck'],
  };
  for (const [name, flags] of Object.entries(ways)) {
    const began = performance.now();
    const said = await call(folder, 'npx', 'tsc', ...common, ...flags, 'service.ts', 'slips.ts').catch((error) => String(error.stdout));
    const seconds = (performance.now() - began) / 1000;
    tell(
      said === '',
      said === '' ? `a service of 150 lines and its slips check (${name}) in ${seconds.toFixed(1)} s` : said.slice(0, 2000),
    );
  }
  // Every page's code as a reader would save it, held to the strictest settings that people use.
  const written = writePages(root, folder);
  const strict = ['--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck', '--allowImportingTsExtensions'];
  const wrong = await call(folder, 'npx', 'tsc', ...common, '--module', 'nodenext', ...strict, ...written).catch((error) =>
    String(error.stdout),
  );
  tell(wrong === '', wrong === '' ? `the code of ${written.length} files of documentation and examples checks` : wrong.slice(0, 4000));
  const out = await call(folder, 'node', '--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'service.ts');
  tell(/liberation true\ntrue\n1\n0\ntrue\n$/.test(out), `the service runs:\n${out.replace(/^/gm, '         ').trimEnd()}`);
};

const besideDocs = ['vitest', 'fast-check', 'hono', '@hono/node-server', 'pg', '@types/pg', 'pg-boss'];

/** Saves what the pages and the examples hold of TypeScript; a part of a file that names what stands elsewhere is left out. */
function writePages(root: string, folder: string): string[] {
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  const examples = readdirSync(join(folder, 'examples'), { recursive: true, encoding: 'utf8' });
  const files = examples.filter((name) => name.endsWith('.ts')).map((name) => join('examples', name));
  const pages = ['README.md', ...folders.flatMap((name) => readdirSync(join(root, name)).map((page) => `${name}/${page}`))];
  for (const page of pages.filter((name) => name.endsWith('.md'))) {
    const blocks = blocksOf(page, readFileSync(join(root, page), 'utf8'));
    const place = `pages/${page.replaceAll(/\W/g, '-')}`;
    mkdirSync(join(folder, place), { recursive: true });
    for (const [number, { file = `block-${number}.ts`, language, text, skip }] of blocks.entries()) {
      const isPart = skip !== undefined || (!isWhole(blocks) && /from '\.\.?\//.test(text));
      if (language !== 'ts' || isPart) continue;
      writeFileSync(join(folder, place, file), `${text}\nexport {};\n`);
      files.push(join(place, file));
    }
  }
  return files;
}

const folders = ['docs/tutorial', 'docs/how-to', 'docs/reference', 'docs/background'];
