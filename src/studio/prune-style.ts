/**
 * Keeps of a minified style sheet only the rules whose classes are all used; rules without a class stay.
 * @example pruneStyle('.a{x:1}.b{y:2}@media print{.a{z:3}}', new Set(['a'])) // '.a{x:1}@media print{.a{z:3}}'
 */
export function pruneStyle(css: string, used: ReadonlySet<string>): string {
  let out = '';
  for (const { head, body } of blocks(css.replace(/\/\*[\s\S]*?\*\//g, ''))) {
    if (body === undefined) {
      if (!/^@charset/.test(head)) out += `${head};`;
    } else if (/^@(?:media|supports|layer|container)/.test(head)) {
      const inner = pruneStyle(body, used);
      if (inner !== '') out += `${head}{${inner}}`;
    } else if (head.startsWith('@')) out += `${head}{${body}}`;
    else {
      const kept = selectors(head).filter((selector) =>
        (selector.match(/\.-?[A-Za-z_][\w-]*/g) ?? []).every((name) => used.has(name.slice(1))),
      );
      if (kept.length > 0) out += `${kept.join(',')}{${body}}`;
    }
  }
  return out;
}

function* blocks(css: string): Generator<{ readonly head: string; readonly body: string | undefined }> {
  let start = 0;
  let depth = 0;
  let open = 0;
  let quote = '';
  for (let at = 0; at < css.length; at++) {
    const mark = css[at];
    if (quote !== '') {
      if (mark === '\\') at++;
      else if (mark === quote) quote = '';
    } else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '{') {
      if (depth === 0) open = at;
      depth++;
    } else if (mark === '}') {
      depth--;
      if (depth === 0) {
        yield { head: css.slice(start, open).trim(), body: css.slice(open + 1, at) };
        start = at + 1;
      }
    } else if (mark === ';' && depth === 0) {
      yield { head: css.slice(start, at).trim(), body: undefined };
      start = at + 1;
    }
  }
}

function selectors(head: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= head.length; at++) {
    const mark = head[at];
    if (mark === '(' || mark === '[') depth++;
    else if (mark === ')' || mark === ']') depth--;
    else if (at === head.length || (mark === ',' && depth === 0)) {
      out.push(head.slice(start, at).trim());
      start = at + 1;
    }
  }
  return out;
}
