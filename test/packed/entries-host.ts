import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, install, npm, type Part } from './part.ts';

/** The oldest that `engines` allows, and the newest line. */
const versions = ['22.18.0', '26'];

/** Every entry is imported and required, on the oldest and the newest Node; both forms know one another's errors. */
export const entriesHost: Part = async (given) => {
  const { root, folder, tell } = given;
  await install(given, { beside: ['pg', 'pg-boss'] });
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, object>>;
  };
  const names = Object.keys(exports)
    .filter((path) => path !== './package.json' && path !== './testing')
    .map((path) => `justice-pathway${path.slice(1)}`);
  writeFileSync(
    join(folder, 'all.mjs'),
    `for (const name of ${JSON.stringify(names)}) if (Object.keys(await import(name)).length === 0) throw new Error(name);\nconsole.log('imported');\n`,
  );
  writeFileSync(
    join(folder, 'all.cjs'),
    `for (const name of ${JSON.stringify(names)}) if (Object.keys(require(name)).length === 0) throw new Error(name);\nconsole.log('required');\n`,
  );
  for (const version of versions) {
    const node = join(folder, `node-${version}`);
    await npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline', '--prefix', node, `node@${version}`);
    const program = join(node, 'node_modules', '.bin', 'node');
    const said = (await call(folder, program, '--version')).trim();
    for (const [file, word] of [
      ['all.mjs', 'imported'],
      ['all.cjs', 'required'],
    ] as const)
      tell((await call(folder, program, file)).includes(word), `${names.length} entries ${word} on Node ${said}`);
    const help = await call(folder, program, 'node_modules/justice-pathway/dist/cli.js', '--help');
    tell(help.includes('Not legal advice'), `the command line answers on Node ${said}`);
  }
};
