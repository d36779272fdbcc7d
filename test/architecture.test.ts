import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entriesOfPackage, startedByName } from './build/entries.ts';

const root = resolve(import.meta.dirname, '..');
const everything = [
  'kernel',
  'law',
  'service',
  'journal',
  'stage',
  'pathway',
  'moment',
  'engine',
  'runtime',
  'simulate',
  'map',
  'records',
  'release',
  'report',
] as const;

/** Which folders of src each folder may import. */
const table: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  law: ['kernel'],
  service: ['kernel', 'law'],
  journal: ['kernel'],
  stage: ['kernel', 'law', 'service'],
  pathway: ['kernel', 'law', 'service', 'stage'],
  moment: ['kernel', 'law', 'service', 'journal', 'stage'],
  engine: ['kernel', 'law', 'journal', 'stage', 'pathway', 'moment'],
  runtime: ['kernel', 'journal', 'pathway', 'moment', 'engine'],
  simulate: ['kernel', 'law', 'service', 'journal', 'pathway', 'moment', 'engine'],
  map: ['kernel', 'law', 'service', 'journal'],
  records: ['kernel', 'journal'],
  release: ['kernel'],
  report: ['kernel', 'journal', 'engine', 'map', 'service', 'release'],
  entry: [...everything, 'adapters', 'testing'],
  testing: everything,
  adapters: everything,
  cli: [...everything, 'adapters', 'studio'],
  // Of the adapters, only what needs no Node: the directory that people keep.
  studio: [...everything, 'adapters'],
};
const mayUseNode = ['adapters', 'cli'];
const mayUseXstate = ['stage', 'pathway', 'engine'];

describe('the import table', () => {
  const files = sourceFiles('src');

  test('every file of src is in a folder of the table, and there are files', () => {
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) if (file.split('/').length > 2) expect(Object.keys(table), file).toContain(folderOf(file));
  });

  test('no folder imports one that it may not', () => {
    expect(files.flatMap(faults)).toEqual([]);
  });

  test('a forbidden import would be found', () => {
    expect(check('src/map/a.ts', '../engine/step.ts')).toBe('src/map/a.ts must not import src/engine/step.ts');
    expect(check('src/map/a.ts', 'node:fs')).toBe('src/map/a.ts must not import node:fs');
    expect(check('src/report/a.ts', 'xstate')).toBe('src/report/a.ts must not import xstate');
    expect(check('machines/a.ts', '../src/kernel/index.ts')).toBe('machines/a.ts must use the public name of src/kernel/index.ts');
  });

  test('machines and examples use the public names of the package', () => {
    expect([...sourceFiles('machines'), ...sourceFiles('examples')].flatMap(faults)).toEqual([]);
  });
});

describe('the top level', () => {
  test('holds what it is said to hold, and what git ignores', () => {
    const said = ['LICENSE', 'README.md', 'biome.json', 'docs', 'examples', 'machines', 'package-lock.json'];
    const more = ['package.json', 'src', 'test', 'tsconfig.json'];
    const ignored = readFileSync(resolve(root, '.gitignore'), 'utf8')
      .split('\n')
      .map((line) => line.replaceAll('/', '').trim());
    const isIgnored = (name: string) =>
      ignored.some((one) => one === name || (one.endsWith('*') && one !== '*' && name.startsWith(one.slice(0, -1))));
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && ![...said, ...more].includes(name) && !isIgnored(name))).toEqual([]);
  });
});

describe('the names of test files', () => {
  test('a test that starts processes, threads or a browser says so in its name, since others share one process', () => {
    const kinds = [
      { ending: '.process.test.ts', starts: /from '(?:node:child_process|node:worker_threads|\.\/bundle\/flags\.ts|\.\/crash\/run\.ts)'/ },
      { ending: '.browser.test.ts', starts: /from '(?:playwright-core|\.\/browser\/open-browser\.ts)'/ },
    ];
    const wrong = sourceFiles('test')
      .filter((file) => file.endsWith('.test.ts'))
      .flatMap((file) => {
        const text = readFileSync(resolve(root, file), 'utf8');
        return kinds
          .filter(({ ending, starts }) => starts.test(text) && !file.endsWith(ending))
          .map(({ ending }) => `${file}: name it ${file.replace('.test.ts', ending)}`);
      });
    expect(wrong).toEqual([]);
  });
});

describe('what is reached', () => {
  const reached = reach(entries());

  test.each(['src', 'machines'])(
    'every file of %s is reached from an entry of the package: an export, the command, a worker or the studio',
    (folder) => {
      expect(reached.size).toBeGreaterThan(300);
      expect(sourceFiles(folder).filter((file) => !reached.has(file))).toEqual([]);
    },
  );

  test('a file that nothing imports would be found', () => {
    expect(reached.has('src/engine/step.ts')).toBe(true);
    expect(reach(['src/engine/step.ts']).has('src/map/index.ts')).toBe(false);
  });
});

describe('the names of files', () => {
  test('no two files of the library have one name, so that a name says which is meant', () => {
    const ofLibrary = sourceFiles('src').filter((file) => !/^src\/(?:cli|studio|entry)\//.test(file) && !file.endsWith('/index.ts'));
    const names = ofLibrary.map((file) => file.slice(file.lastIndexOf('/') + 1));
    expect(ofLibrary.length).toBeGreaterThan(300);
    expect(ofLibrary.filter((_, place) => names.indexOf(names[place] as string) !== names.lastIndexOf(names[place] as string))).toEqual([]);
  });
});

describe('the rooms of src', () => {
  test('no folder is a heap: none holds more than thirty files', () => {
    const count = new Map<string, number>();
    for (const file of sourceFiles('src')) count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1);
    expect([...count].filter(([, files]) => files > 30)).toEqual([]);
  });
});

describe('circles', () => {
  test('no file imports itself by way of others, not even a type', () => {
    const files = [...sourceFiles('src'), ...sourceFiles('machines')];
    expect(circles(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
  });

  test('a circle would be found', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['c']],
      ['e', ['a']],
    ]);
    expect(circles(graph)).toEqual([['a', 'b', 'c', 'd']]);
  });
});

test('the clock is read in the kernel alone, through `systemClock`', () => {
  const readers = [...sourceFiles('src'), ...sourceFiles('machines')].filter((file) =>
    /\bDate\.now\(|\bnew Date\(\)/.test(readFileSync(resolve(root, file), 'utf8')),
  );
  expect(readers).toEqual(['src/kernel/clock.ts']);
});

describe('the size of files', () => {
  test.each(['src', 'machines', 'test', 'examples'])('no file of %s is longer than 300 lines, unless it is a table', (folder) => {
    const long = sourceFiles(folder).filter((file) => {
      const text = readFileSync(resolve(root, file), 'utf8');
      return text.split('\n').length > 301 && !/^\/\/ Table:/m.test(text.slice(0, 300));
    });
    expect(long).toEqual([]);
  });
});

// Helpers

/** Where the package begins: what is built for it (exports, the command and its workers), and the two scripts of the studio's page. */
function entries(): string[] {
  return [...Object.values({ ...entriesOfPackage(), ...startedByName() }), 'src/studio/main.ts', 'src/studio/worker.ts'];
}

/** The files of src and machines reached from some, by imports of any kind. */
function reach(from: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...from];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file) || !/^(?:src|machines)\//.test(file) || !existsSync(resolve(root, file))) continue;
    found.add(file);
    queue.push(...importsOf(file));
  }
  return found;
}

/** The files that a file imports, by imports of any kind. */
function importsOf(file: string): string[] {
  const text = readFileSync(resolve(root, file), 'utf8');
  const targets = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*[`'](\.[^`']+)[`']/g);
  return [...targets].map(([, target = '']) => relative(root, resolve(root, dirname(file), target)));
}

/** The groups of files that reach one another, each in order of name: those whom a file reaches and that reach it. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  // Taking away whatever imports nothing that is left leaves circles, and what leads to them; so does the other direction.
  const left = new Map([...graph].map(([file, targets]) => [file, targets.filter((target) => graph.has(target))]));
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    const imported = new Set([...left.values()].flat());
    for (const [file, targets] of left) if (targets.every((target) => !left.has(target)) || !imported.has(file)) left.delete(file);
  }
  const reached = new Map([...left.keys()].map((file) => [file, reachedFrom(left, file)]));
  const groups = new Map<string, string[]>();
  for (const file of [...left.keys()].sort()) {
    const first = [...left.keys()].sort().find((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file));
    if (first !== undefined) groups.set(first, [...(groups.get(first) ?? []), file]);
  }
  return [...groups.values()];
}

function reachedFrom(graph: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const found = new Set<string>();
  const queue = [...(graph.get(from) ?? [])];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    queue.push(...(graph.get(file) ?? []));
  }
  return found;
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(resolve(root, folder))) return [];
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

function folderOf(file: string): string {
  return file.split('/')[1] as string;
}

function faults(file: string): string[] {
  const text = readFileSync(resolve(root, file), 'utf8');
  const found = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
  return found.map((target) => check(file, target)).filter((fault) => fault !== undefined);
}

function check(file: string, target: string): string | undefined {
  const inSrc = file.startsWith('src/');
  const folder = inSrc && file.split('/').length > 2 ? folderOf(file) : undefined;
  if (!target.startsWith('.')) {
    const outer = !inSrc || folder === undefined ? true : mayUseNode.includes(folder);
    const name = target.split('/')[0] as string;
    if ((target.startsWith('node:') || builtinModules.includes(target)) && !outer) return `${file} must not import ${target}`;
    if (name === 'xstate' && folder !== undefined && !mayUseXstate.includes(folder) && folder !== 'testing')
      return `${file} must not import xstate`;
    if (name === 'date-fns' && inSrc && file !== 'src/kernel/civil-date.ts') return `${file} must not import date-fns`;
    if (name === 'nanoid' && inSrc && file !== 'src/kernel/ids.ts') return `${file} must not import nanoid`;
    if (name === 'justice-pathway' && folder !== undefined && !['cli', 'studio', 'adapters'].includes(folder))
      return `${file} must import relatively, not ${target}`;
    return undefined;
  }
  const path = relative(root, resolve(root, dirname(file), target));
  if (!inSrc) return path.startsWith('src/') ? `${file} must use the public name of ${path}` : undefined;
  if (!path.startsWith('src/')) return `${file} must not import ${path}`;
  const other = path.split('/').length > 2 ? folderOf(path) : undefined;
  if (folder === undefined || other === undefined || other === folder) return undefined;
  return (table[folder] ?? []).includes(other) ? undefined : `${file} must not import ${path}`;
}
