import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { bundle } from './bundle/bundle.ts';
import { commandLine, nodeFlags } from './bundle/flags.ts';
import { type Block, blocksOf, isWhole } from './docs/blocks.ts';
import { openCommandLine } from './docs/open-command-line.ts';

const root = resolve(import.meta.dirname, '..');
const runFile = promisify(execFile);
const pages = ['README.md', ...markdown('docs')];
const built = await bundle();
const open = built && (await openCommandLine((await import(/* @vite-ignore */ `${built.folder}/run-cli.js`)).run));
afterAll(() => open?.close());

describe('documentation runs', () => {
  const parts = pages.map((page) => blocksOf(page, readFileSync(resolve(root, page), 'utf8')));
  const blocks = parts.filter((of) => !isWhole(of)).flat();

  test('there are pages and blocks to run', () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(blocks.filter((block) => block.skip === undefined).length).toBeGreaterThan(15);
  });

  for (const block of blocks) {
    if (block.skip !== undefined) {
      test.skip(`${block.name} (not run: ${block.skip})`, () => {});
      continue;
    }
    test.concurrent(block.name, async () => {
      const answer = block.language === 'ts' ? await runTypeScript(block.text) : await runShell(block);
      if (block.output !== undefined) expect(tidy(answer)).toBe(tidy(block.output));
    });
  }

  for (const whole of parts.filter(isWhole))
    test.concurrent(`${whole[0]?.name}, step by step in one folder`, async () => {
      const folder = mkdtempSync(resolve(root, 'out-docs-'));
      try {
        for (const block of whole) {
          if (block.file !== undefined) writeFileSync(resolve(folder, block.file), block.text);
          if (block.skip !== undefined || block.file !== undefined) continue;
          const answer = await runStep(folder, block);
          if (block.output !== undefined) expect(tidy(answer), block.name).toBe(tidy(block.output));
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
});

describe('links between pages', () => {
  test('every relative link leads to a file', () => {
    const broken = pages.flatMap((page) => {
      const text = readFileSync(resolve(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
      return [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
        .map((match) => match[1] as string)
        .filter((link) => !/^(https?|mailto):/.test(link) && !existsSync(resolve(root, page, '..', link)))
        .map((link) => `${page}: ${link}`);
    });
    expect(broken).toEqual([]);
  });
});

// Helpers

function markdown(folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

async function runTypeScript(text: string): Promise<string> {
  const folder = mkdtempSync(resolve(root, 'out-docs-'));
  try {
    writeFileSync(resolve(folder, 'block.ts'), text);
    const flags = [...(await nodeFlags()), resolve(folder, 'block.ts')];
    return (await runFile(process.execPath, flags, { cwd: root, timeout: 110_000 })).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// As a newcomer would type it: `node` is this Node, and finds the package as it stands in the sources.
async function runStep(folder: string, { language, text }: Block): Promise<string> {
  if (language === 'ts') throw new Error('A block of a page with saved files is saved too, or is a command.');
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const NODE_OPTIONS = (await nodeFlags()).join(' ');
  const command = text.replaceAll(
    'npx justice-pathway',
    [process.execPath, ...(await commandLine()).slice(-1)].map((part) => `"${resolve(root, part)}"`).join(' '),
  );
  const options = { cwd: folder, env: { ...process.env, PATH, NODE_OPTIONS }, timeout: 110_000, maxBuffer: 1e8 };
  return (await runFile('bash', ['-euo', 'pipefail', '-c', command], options)).stdout;
}

// What a newcomer types first is started as they start it; on other pages a command line is open, and each command need not read the package again.
async function runShell({ name, text }: Block): Promise<string> {
  const folder = mkdtempSync(resolve(root, 'out-docs-'));
  const started = [process.execPath, ...(await commandLine())];
  const pathway = (/^(README|docs.tutorial)/.test(name) ? started : (open?.words ?? started)).map((part) => `"${part}"`).join(' ');
  const command = text.replaceAll(/npm run -s pathway --|npx justice-pathway/g, () => pathway);
  try {
    const environment = { ...process.env, OUT: folder };
    return (await runFile('bash', ['-euo', 'pipefail', '-c', command], { cwd: root, env: environment, timeout: 110_000, maxBuffer: 1e8 }))
      .stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
