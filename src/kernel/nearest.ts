/** The known word closest to a mistyped one, or `undefined` when none is close. @example nearest('custody.liberted', ['custody.liberated']) // 'custody.liberated' */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, candidate);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(swap, (previous[j] as number) + 1, (current[j - 1] as number) + 1);
    }
    previous = current;
  }
  return previous[b.length] as number;
}

/** The cure for a word that is not known: the nearest that is, or the first of those that are. @example nearestOrKnown('x', ['door']) // 'Known: door.' */
export function nearestOrKnown(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return close === undefined ? `Known: ${known.slice(0, 12).join(', ') || 'none'}.` : `Did you mean "${close}"?`;
}
