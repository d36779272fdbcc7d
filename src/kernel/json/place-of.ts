/** Line and column, from 1, of a position. @example placeOf('a\nbc', 3) // { line: 2, column: 2 } */
export function placeOf(text: string, position: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let index = text.indexOf('\n'); index >= 0 && index < position; index = text.indexOf('\n', index + 1)) {
    line += 1;
    start = index + 1;
  }
  return { line, column: position - start + 1 };
}
