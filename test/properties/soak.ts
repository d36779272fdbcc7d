import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

// `npm run -s test:soak [-- --times 20] [files]`: every property with many more examples, from seeds that nobody has tried.
const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = given();
const wrong = [
  ['times', /^[1-9]\d*$/, 'a whole number from 1'],
  ['seed', /^-?\d+$/, 'the whole number that a failure told'],
  ['path', /^\d+(:\d+)*$/, 'the numbers that a failure told, as 12:0:3'],
] as const;
for (const [name, form, cure] of wrong)
  if (!form.test(values[name] ?? '1')) refuse(`"${values[name]}" will not do here. (at --${name}) Give ${cure}.`);
const files = globSync('test/**/*.test.ts', { cwd: root }).filter(
  (file) =>
    /from 'fast-check'/.test(readFileSync(resolve(root, file), 'utf8')) &&
    (positionals.length === 0 || positionals.some((part) => file.includes(part))),
);
if (files.length === 0) refuse(`No file with a property is named ${positionals.map((part) => `"${part}"`).join(' or ')}.`);
const name = values.test?.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const { status } = spawnSync(
  resolve(root, 'node_modules/.bin/vitest'),
  ['run', '--config', 'test/vitest.config.ts', '--root', '.', ...files, ...(name ? ['--testNamePattern', name] : [])],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PROPERTY_TIMES: values.times,
      ...(values.seed === undefined ? {} : { PROPERTY_SEED: values.seed }),
      ...(values.path === undefined ? {} : { PROPERTY_PATH: values.path }),
    },
  },
);
process.exitCode = status ?? 130;

function given() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { times: { type: 'string', default: '20' }, seed: { type: 'string' }, path: { type: 'string' }, test: { type: 'string' } },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function refuse(because: string): never {
  console.error(because);
  process.exit(2);
}
