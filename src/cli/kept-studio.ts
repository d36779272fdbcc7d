import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { unpackKept } from './kept-page.ts';

/** The file that keeps the studio beside the built library. */
export const keptStudio = 'studio.br';

/** The worker's script as the page carries it: deflated, in base64. */
export function packWorker(script: string): string {
  return deflateRawSync(script, { level: 9 }).toString('base64');
}

/** The page with its worker in plain text, in which one sees how much of the library it repeats. */
export function plainStudio(html: string, worker: string): string {
  const parts = html.split(packWorker(worker));
  if (parts.length !== 2 || `${html}${worker}`.includes('\0')) throw new Error('The page does not carry its worker once.');
  return [parts[0], worker, parts[1]].join('\0');
}

/** The studio as it was built into a folder; undefined where it was not, or where a file of that build is gone or changed. */
export function readStudio(folder: string): string | undefined {
  if (!existsSync(join(folder, keptStudio))) return undefined;
  const read = (file: string) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined);
  const [before, worker, after] = unpackKept(readFileSync(join(folder, keptStudio)), read)?.split('\0') ?? [];
  return worker === undefined ? undefined : `${before}${packWorker(worker)}${after}`;
}
