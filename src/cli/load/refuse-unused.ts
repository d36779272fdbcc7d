import { wrongFlag } from '../flags/wrong-flag.ts';
import { isPlanFile } from './load-plan.ts';
import { knownFormat } from './read-log.ts';

/** Ends the command for a flag of logs by which none of the files is read: it would be passed over without a word. */
export function refuseUnused(
  files: readonly string[],
  { objectType, mapping }: { readonly objectType?: string | undefined; readonly mapping?: unknown },
): void {
  if (files.length === 0 || (objectType === undefined && mapping === undefined)) return;
  const others = files.filter((file) => !isPlanFile(file));
  if (mapping !== undefined && others.length === 0)
    wrongFlag(
      '--mapping',
      typeof mapping === 'string' ? mapping : 'a mapping',
      'A records plan says itself what its columns mean: leave it out.',
      'bad-flags',
    );
  const isObjects = (file: string) => knownFormat(file, mapping !== undefined)?.startsWith('ocel') === true;
  if (objectType !== undefined && !others.some(isObjects))
    wrongFlag('--object-type', objectType, 'It is for an OCEL log, and none is given: leave it out.', 'bad-flags');
}
