// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const odd = /[\u0001-\u0008\u000e-\u001f]/g;

/** Whether a text has many signs that no text has, as a picture or a program read as text: more than one in twenty. */
export function isNoText(text: string): boolean {
  return (text.match(odd)?.length ?? 0) * 20 > text.length;
}

/** Whether a text has any such sign. */
export function hasOddSign(text: string): boolean {
  return text.search(odd) >= 0;
}
