/**
 * A difference with its interval in plain words; the numbers are people in 100.
 * @example differenceWords(12.2, 18.7, 'have a phone') // 'Between 12 and 19 more people in 100 have a phone.'
 */
export function differenceWords(low: number, high: number, words: string): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  if (low === 0 && high === 0) return `No change in how many ${words}.`;
  if (from > 0) return `${range(from, to)} more people in 100 ${words}.`;
  if (to < 0) return `${range(-to, -from)} fewer people in 100 ${words}.`;
  if (from === 0 && to === 0) return `Hardly any change in how many ${words}: less than 1 person in 100.`;
  if (low > 0) return `Up to ${to} more people in 100 ${words}.`;
  if (high < 0) return `Up to ${-from} fewer people in 100 ${words}.`;
  return `No clear change in how many ${words}: between ${-from} fewer and ${to} more people in 100.`;
}

function range(low: number, high: number): string {
  return low === high ? `About ${low}` : `Between ${low} and ${high}`;
}

/**
 * A difference in days with its interval in plain words.
 * @example daysWords(-12.2, -8.7, 'in temporary accommodation') // 'Between 9 and 12 fewer days in temporary accommodation.'
 */
export function daysWords(low: number, high: number, words: string): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  if (low === 0 && high === 0) return `No change in the days ${words}.`;
  if (from > 0) return `${range(from, to)} more days ${words}.`;
  if (to < 0) return `${range(-to, -from)} fewer days ${words}.`;
  if (from === 0 && to === 0) return `Hardly any change in the days ${words}: less than half a day.`;
  if (low > 0) return `Up to ${to} more days ${words}.`;
  if (high < 0) return `Up to ${-from} fewer days ${words}.`;
  return `No clear change in the days ${words}: between ${-from} fewer and ${to} more.`;
}
