/** Breaks text into lines of a width, each indented; terminal codes take no room. */
export function wrap(text: string, width: number, indent = 0): string[] {
  const out: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && visible(line).length + 1 + visible(word).length > width) {
      out.push(' '.repeat(indent) + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...out, ' '.repeat(indent) + line];
}

function visible(text: string): string {
  let plain = text;
  for (const code of ['\u001b[1m', '\u001b[2m', '\u001b[22m']) plain = plain.replaceAll(code, '');
  return plain;
}
