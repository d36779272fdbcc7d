import { givenAs } from '../../kernel/given.ts';

/** A file to be read, wherever it is: on a disk, or dropped on a page. It may be read more than once. */
export interface RecordFile {
  /** As its user named it. */
  readonly name: string;
  readonly size: number;
  /** Its bytes in pieces, from the beginning. */
  bytes(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A file out of bytes that are already there. */
export function fileOf(name: string, bytes: Uint8Array): RecordFile {
  givenAs('fileOf', 'name', name, 'text');
  givenAs('fileOf', 'bytes', bytes, '{byteLength:number}');
  return { name, size: bytes.length, bytes: () => [bytes] };
}

/** The first bytes of a file. */
export async function headBytes(file: RecordFile, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let have = 0;
  for await (const piece of file.bytes()) {
    parts.push(piece);
    have += piece.length;
    if (have >= length) break;
  }
  return join(parts).subarray(0, length);
}

export async function allBytes(file: RecordFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of file.bytes()) parts.push(piece.slice());
  return join(parts);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The same file unpacked, where it is gzip; the name loses its `.gz`. */
export async function unpacked(file: RecordFile): Promise<RecordFile> {
  const head = await headBytes(file, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return file;
  return { name: file.name, size: file.size, bytes: () => gunzip(file) };
}

async function* gunzip(file: RecordFile): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const fed = (async () => {
    try {
      for await (const piece of file.bytes()) await writer.write(piece.slice());
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => undefined);
    }
  })();
  const reader = stream.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  await fed;
}
