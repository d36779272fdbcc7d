import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const page = readFileSync(resolve(root, 'docs/contributing.md'), 'utf8');
const words = [...new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word))];
const paths = words.filter((word) => /^(?:src|machines|test|docs)\/[\w<>*./-]*$/.test(word));
const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe('what a contributor is told to touch', () => {
  test.each(paths)('%s is there', (path) => {
    expect(isThere(path)).toBe(true);
  });

  test('a path that is not there would be found', () => {
    expect(paths.length).toBeGreaterThan(25);
    expect(['machines/lore/<area>/', 'test/law-oracel-*.ts'].map(isThere)).toEqual([false, false]);
  });

  test('every script is one of package.json', () => {
    const asked = words.flatMap((word) => /^npm run (?:-s )?([\w:-]+)/.exec(word)?.[1] ?? []);
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('every function, list and field is a word of the sources', () => {
    const named = words.flatMap((word) => /^([a-z][a-zA-Z]{3,})(?:\(.*\))?$/.exec(word)?.[1] ?? []);
    const text = globSync(['src/**/*.ts', 'machines/**/*.ts', 'test/**/*.ts', 'package.json', '.ci/run'], { cwd: root })
      .map((file) => readFileSync(resolve(root, file), 'utf8'))
      .join('\n');
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});

// Helpers

/** Whether a path of the page names at least one file; `<area>` stands for any folder. */
function isThere(path: string): boolean {
  const pattern = path.replaceAll(/<\w+>/g, '*');
  return globSync(pattern.endsWith('/') ? `${pattern}*` : pattern, { cwd: root }).length > 0;
}

test('the page for whoever reads the engine names each of its files, and none that is not there', () => {
  const told = /## Reading the engine\n(.*?)\n## /s.exec(
    readFileSync(resolve(root, 'docs/background/how-it-fits-together.md'), 'utf8'),
  )?.[1];
  const named = [...(told ?? '').matchAll(/`([\w/-]+\.ts)`/g)].map(([, file]) => file);
  const files = globSync('**/*.ts', { cwd: resolve(root, 'src/engine') }).filter((file) => file !== 'index.ts');
  expect(named.sort()).toEqual(files.sort());
});
