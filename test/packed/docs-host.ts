import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, blocksOf, isWhole } from '../docs/blocks.ts';
import { call, install, type Part, pinned } from './part.ts';

const folders = ['docs/tutorial', 'docs/how-to', 'docs/reference', 'docs/background'];
/** What is marked so is not run in the clone, and is run here. */
const onlyInstalled = 'only where the package is installed';

/** README, tutorials, guides and reference, block by block as they stand, with nothing but the installed package. */
export const docsHost: Part = async (given) => {
  const { root, folder, tell } = given;
  const pages = ['README.md', ...folders.flatMap((name) => readdirSync(join(root, name)).map((page) => `${name}/${page}`))];
  const parts = pages.filter((name) => name.endsWith('.md')).map((page) => blocksOf(page, readFileSync(join(root, page), 'utf8')));
  const blocks = parts.flat();
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const asked = blocks.flatMap(({ text }) => [...text.matchAll(/npm install (.+)/g)].flatMap(([, names = '']) => names.split(' ')));
  await install(given, { beside: pinned({ devDependencies }, ...new Set(asked.filter((name) => name !== 'justice-pathway'))) });
  for (const [number, page] of parts.entries()) {
    // A page whose blocks build on each other has a folder of its own, as it says.
    const place = isWhole(page) ? join(folder, `page-${number}`) : folder;
    mkdirSync(place, { recursive: true });
    for (const block of page) {
      if (block.skip !== undefined && block.skip !== onlyInstalled) continue;
      const failure = await failureOf(place, block);
      tell(failure === undefined, failure === undefined ? block.name : `${block.name}\n${failure}`);
    }
  }
};

async function failureOf(folder: string, block: Block): Promise<string | undefined> {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  try {
    if (block.file !== undefined) {
      writeFileSync(join(folder, block.file), block.text);
      return undefined;
    }
    if (block.language === 'ts') writeFileSync(join(folder, 'block.ts'), block.text);
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    const said =
      block.language === 'ts'
        ? await call(folder, 'node', ...flags, 'block.ts')
        : await call(folder, 'bash', '-euo', 'pipefail', '-c', block.text);
    return block.output === undefined || tidy(said) === tidy(block.output) ? undefined : `it printed:\n${said.slice(0, 1000)}`;
  } catch (error) {
    const { stderr = '', message } = error as { readonly stderr?: string; readonly message: string };
    return (stderr || message).slice(0, 1000);
  }
}

function tidy(text: string): string {
  return text.replace(/[^\S\n]+$/gm, '').trim();
}
