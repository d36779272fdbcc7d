import { PathwayError } from '../../kernel/index.ts';

/** Cursors of version 0.1 have two parts and belong to the time before any restore. */
export function cursorOf(text: string, epoch: number): { readonly txid: string; readonly position: string } {
  if (text === '') return { txid: '0', position: '0' };
  const match = /^(?:(\d+):)?(\d+):(\d+)$/.exec(text);
  if (!match) throw new PathwayError('bad-cursor', `"${text}" is not a cursor of this store. Give one that changes() gave, or ''.`, {});
  if (Number(match[1] ?? 0) !== epoch)
    throw new PathwayError(
      'cursor-before-restore',
      "The database was restored from a dump since this cursor was taken, and the order of lines from before cannot be told. Read again from the beginning (after: '').",
      {},
    );
  return { txid: match[2] as string, position: match[3] as string };
}
