/** Wilson's interval at 95 % of a share of so many. @example wilson(0.5, 100).low // 0.4038… */
export function wilson(share: number, of: number): { readonly low: number; readonly high: number } {
  const z = 1.959964;
  const centre = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
