/** Bytes as text: UTF-16 where a byte-order mark says so, else UTF-8; the mark itself is left out. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingByMark(bytes)).decode(bytes);
}

/** What the first two bytes say: a byte-order mark of UTF-16, else UTF-8. */
export function encodingByMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
