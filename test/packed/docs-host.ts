import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, blocksOf } from '../docs/blocks.ts';
import { call, install, type Part } from './part.ts';

const folders = ['docs/tutorial', 'docs/how-to', 'docs/reference', 'docs/background'];
/** What is marked so is not run in the clone, and is run here. */
const onlyInstalled = 'only where the package is installed';

/** README, tutorials, guides and reference, block by block as they stand, with nothing but the installed package. */
export const docsHost: Part = async (given) => {
  const { root, folder, tell } = given;
  await install(given);
  const pages = ['README.md', ...folders.flatMap((name) => readdirSync(join(root, name)).map((page) => `${name}/${page}`))];
  for (const page of pages.filter((name) => name.endsWith('.md'))) {
    for (const block of blocksOf(page, readFileSync(join(root, page), 'utf8'))) {
      if (block.skip !== undefined && block.skip !== onlyInstalled) continue;
      const failure = await failureOf(folder, block);
      tell(failure === undefined, failure === undefined ? block.name : `${block.name}\n${failure}`);
    }
  }
};

async function failureOf(folder: string, block: Block): Promise<string | undefined> {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  try {
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
