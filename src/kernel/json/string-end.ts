/** Position of the quote that ends a JSON string begun at a position; the length of the text where none does. @example stringEnd('["a"]', 1) // 3 */
export function stringEnd(text: string, from: number): number {
  for (let index = text.indexOf('"', from + 1); index >= 0; index = text.indexOf('"', index + 1)) {
    let slashes = 0;
    while (text.charCodeAt(index - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return index;
  }
  return text.length;
}
