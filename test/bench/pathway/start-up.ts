import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildScripts } from '../../build/scripts.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The package as it is installed: `dist` where it was built, else its scripts built the same way for this run. */
export async function installed(): Promise<{ readonly index: string; readonly cli: string }> {
  const dist = `${root}dist`;
  if (existsSync(`${dist}/index.js`) && existsSync(`${dist}/cli.js`)) return { index: `${dist}/index.js`, cli: `${dist}/cli.js` };
  const folder = 'node_modules/.cache/justice-pathway-bench';
  const outdir = `${root}${folder}`;
  rmSync(outdir, { recursive: true, force: true });
  await buildScripts(folder);
  writeFileSync(`${outdir}/package.json`, '{"type":"module"}');
  return { index: `${outdir}/index.js`, cli: `${outdir}/cli.js` };
}

/** Milliseconds that a fresh process spends on importing modules: its own clock, so that starting Node does not count. */
export function importTime(modules: readonly string[]): number {
  const code = `const begun = performance.now(); ${modules.map((each) => `await import(${JSON.stringify(each)});`).join(' ')} console.log(performance.now() - begun);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' }));
}

/** Milliseconds from start to end of a process. */
export function wallTime(args: readonly string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - begun;
}
