import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = import.meta.dirname;

/** Where another Node is, fetched from the package registry the first time; `undefined` without a registry, but not in continuous integration. */
export async function otherNode(which: 'oldest' | 'newest'): Promise<string | undefined> {
  const path = join(folder, 'node_modules', which, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  try {
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, timeout: 300_000 });
    return path;
  } catch (error) {
    if (process.env['CI']) throw error;
    return undefined;
  }
}
