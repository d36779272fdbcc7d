import type { Io } from './io.ts';
import { placeFile } from './place-file.ts';

/** Writes a file that is not text: whole or not at all. */
export function writeBytes(io: Io, path: string, bytes: Uint8Array): void {
  placeFile(path, [bytes]);
  io.err(`Wrote ${path}`);
}
