/**
 * Divides a width among the columns of a table: each at least as wide as its longest word, the rest by how much stands in it.
 * @example columnWidths([['What', 'People'], ['A long line of words', '15']], 100) // [93, 7]
 */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) => rows.map((row) => row[at] ?? ''));
  const least = columns.map((cells) => Math.max(4, ...cells.map((cell) => Math.max(...cell.split(/\s+/).map((word) => word.length)))) + 2);
  const held = columns.map((cells) => cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length));
  const leastSum = least.reduce((sum, one) => sum + one, 0);
  const more = columns.map((_, at) => Math.max(0, (held[at] as number) - (least[at] as number)));
  const moreSum = more.reduce((sum, one) => sum + one, 0) || 1;
  const room = Math.max(0, Math.max(leastSum, 110) - leastSum);
  const shares = least.map((one, at) => one + (room * (more[at] as number)) / moreSum);
  const all = shares.reduce((sum, one) => sum + one, 0);
  return shares.map((one) => Math.round((one / all) * width));
}
