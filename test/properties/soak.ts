import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

// `npm run -s test:soak [-- --times 20] [files]`: every property with many more examples, from seeds that nobody has tried.
const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '20' },
    seed: { type: 'string' },
    path: { type: 'string' },
    test: { type: 'string' },
  },
});
const wrong = Object.entries({ times: /^[1-9]\d*$/, seed: /^-?\d+$/, path: /^\d+(:\d+)*$/ }).find(
  ([name, form]) => !form.test(values[name as 'times'] ?? '1'),
);
const files = globSync('test/**/*.test.ts', { cwd: root }).filter(
  (file) =>
    /from 'fast-check'/.test(readFileSync(resolve(root, file), 'utf8')) &&
    (positionals.length === 0 || positionals.some((part) => file.includes(part))),
);
if (wrong || files.length === 0) {
  console.error(
    wrong ? `--${wrong[0]}: ${values[wrong[0] as 'times']} is none.` : `No file with a property is named ${positionals.join(', ')}.`,
  );
  process.exit(2);
}
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
