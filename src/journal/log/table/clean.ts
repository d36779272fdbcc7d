/** Signs that look like a space and are none that a join would know: no-break, thin, zero width, byte-order mark. */
const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u200b-\u200d\u2060\ufeff]/g;

/** A value without spaces around it and with one plain space between its words. @example clean(' A\u00a01 ') // 'A 1' */
export function clean(text: string): string {
  if (text === '') return text;
  const plain = isPlain(text) ? text : text.replace(oddSpace, (sign) => (/[\u200b-\u200d\u2060\ufeff]/.test(sign) ? '' : ' '));
  const first = plain.charCodeAt(0);
  const last = plain.charCodeAt(plain.length - 1);
  if (first > 32 && last > 32 && !/\s\s|[\t\r\n]/.test(plain)) return plain;
  return plain.trim().replace(/\s+/g, ' ');
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/** A word as it is looked up in a table of words: cleaned and in small letters. @example fold(' HOUSING') // 'housing' */
export function fold(text: string): string {
  return clean(text).normalize('NFC').toLowerCase();
}
