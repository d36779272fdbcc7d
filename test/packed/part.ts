import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One way of using the packed package, in a folder that is empty. */
export type Part = (given: {
  /** Of the clone. */
  readonly root: string;
  readonly folder: string;
  readonly tarball: string;
  tell(ok: boolean, what: string): void;
}) => Promise<void>;

/** Runs a program in a folder, as somebody would who knows nothing of the clone; answers with what it printed. */
export async function call(folder: string, program: string, ...args: readonly string[]): Promise<string> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  for (const name of Object.keys(env))
    if (/^npm_(config|package|lifecycle)_/i.test(name) && !/registry|cafile/i.test(name)) delete env[name];
  const { stdout } = await run(program, [...args], { cwd: folder, env, timeout: 600_000, maxBuffer: 1e8 });
  return stdout;
}

export const npm = (folder: string, ...args: readonly string[]) => call(folder, 'npm', ...args);

/** Makes the folder a host of its own, with the package and what it needs beside it. */
export async function install(
  { folder, tarball }: { readonly folder: string; readonly tarball: string },
  { type = 'module', beside = [] }: { readonly type?: 'module' | 'commonjs'; readonly beside?: readonly string[] } = {},
): Promise<void> {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'host', private: true, type }));
  await npm(folder, 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball, ...beside);
}

/** The version of a package of the clone, so that a host gets the same. */
export function pinned(root: { readonly devDependencies: Readonly<Record<string, string>> }, ...names: readonly string[]): string[] {
  return names.map((name) => `${name}@${root.devDependencies[name]}`);
}
