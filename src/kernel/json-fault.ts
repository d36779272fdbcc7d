/**
 * Position of the first character at which a text stops being JSON; the length of the text if it only ends too soon.
 * @example jsonFault('{"a":1,}') // 7
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let at = skip(text, 0);
  let expects: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'after' = 'value';
  while (true) {
    if (expects === 'after') {
      at = skip(text, at);
      const last = open.at(-1);
      if (last === undefined) return at;
      const char = text[at];
      if (char === ',') expects = last === '{' ? 'key' : 'value';
      else if (char === (last === '{' ? '}' : ']')) open.pop();
      else return at;
      at += 1;
      continue;
    }
    at = skip(text, at);
    const char = text[at];
    if (char === undefined) return text.length;
    if (expects === 'key' || expects === 'key-or-end') {
      if (char === '}' && expects === 'key-or-end') {
        open.pop();
        at += 1;
        expects = 'after';
        continue;
      }
      const end = char === '"' ? stringEnd(text, at) : undefined;
      if (end === undefined || !end.ok) return end?.at ?? at;
      at = skip(text, end.at);
      if (text[at] !== ':') return at;
      at += 1;
      expects = 'value';
      continue;
    }
    if (char === ']' && expects === 'value-or-end') {
      open.pop();
      at += 1;
      expects = 'after';
      continue;
    }
    if (char === '{' || char === '[') {
      open.push(char);
      expects = char === '{' ? 'key-or-end' : 'value-or-end';
      at += 1;
      continue;
    }
    const end = char === '"' ? stringEnd(text, at) : wordEnd(text, at);
    if (!end.ok) return end.at;
    at = end.at;
    expects = 'after';
  }
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}

function stringEnd(text: string, from: number): { readonly at: number; readonly ok: boolean } {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === '"') return { at: at + 1, ok: true };
    if (char < ' ') return { at, ok: false };
    if (char !== '\\') continue;
    at += 1;
    if (text[at] === 'u') {
      if (!/^[0-9a-fA-F]{4}/.test(text.slice(at + 1, at + 5))) return { at, ok: false };
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at] ?? 'x')) return { at, ok: false };
  }
  return { at: text.length, ok: false };
}

const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;

function wordEnd(text: string, from: number): { readonly at: number; readonly ok: boolean } {
  word.lastIndex = from;
  const found = word.exec(text);
  return found ? { at: from + found[0].length, ok: true } : { at: from, ok: false };
}
