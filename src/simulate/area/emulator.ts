/** Predicts the logarithm of a figure from the logarithms of parameters: a plane, by least squares with a small ridge. */
export interface Emulator {
  predict(at: readonly number[]): number;
  /** The standard deviation of what the plane leaves over. */
  readonly error: number;
}

/** Fits a plane to points. @example fitEmulator([[0], [1], [2]], [1, 3, 5]).predict([3]) // about 7 */
export function fitEmulator(points: readonly (readonly number[])[], values: readonly number[], ridge = 1e-3): Emulator {
  const rows = points.flatMap((point, index) => (Number.isFinite(values[index]) ? [{ x: [1, ...point], y: values[index] as number }] : []));
  const width = (points[0]?.length ?? 0) + 1;
  const matrix = Array.from({ length: width }, (_, i) =>
    Array.from({ length: width + 1 }, (_, j) =>
      rows.reduce(
        (sum, { x, y }) => sum + (x[i] as number) * (j === width ? y : (x[j] as number)),
        i === j && i > 0 ? ridge * rows.length : 0,
      ),
    ),
  );
  const weights = solved(matrix);
  const predict = (at: readonly number[]): number =>
    at.reduce((sum, value, index) => sum + value * (weights[index + 1] as number), weights[0] as number);
  const left = rows.reduce((sum, { x, y }) => sum + (y - predict(x.slice(1))) ** 2, 0);
  return { predict, error: rows.length > width ? Math.sqrt(left / (rows.length - width)) : Number.POSITIVE_INFINITY };
}

/** Gauss and Jordan, with the largest pivot; a column of nothing has the weight 0. */
function solved(matrix: number[][]): number[] {
  const size = matrix.length;
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[best]?.[column] ?? 0)) best = row;
    [matrix[column], matrix[best]] = [matrix[best] as number[], matrix[column] as number[]];
    const pivot = matrix[column] as number[];
    const by = pivot[column] as number;
    if (Math.abs(by) < 1e-12) continue;
    for (let place = column; place <= size; place += 1) pivot[place] = (pivot[place] as number) / by;
    for (let row = 0; row < size; row += 1) {
      const own = matrix[row] as number[];
      const times = own[column] as number;
      if (row === column || times === 0) continue;
      for (let place = column; place <= size; place += 1) own[place] = (own[place] as number) - times * (pivot[place] as number);
    }
  }
  return matrix.map((row) => row[size] as number);
}
