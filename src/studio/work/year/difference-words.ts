/**
 * A difference with its interval in plain words; the numbers are people in 100.
 * @example differenceWords(12.2, 18.7, 'have a phone') // 'Between 12 and 19 more people in 100 have a phone.'
 */
export function differenceWords(low: number, high: number, words: string): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  // "1 more in 100 have": with the noun, one person would have to be "1 more person in 100 has".
  const more = (count: number, way: string) => (count === 1 ? `${way} in 100` : `${way} people in 100`);
  if (low === 0 && high === 0) return `No change in how many ${words}.`;
  if (from > 0) return `${range(from, to)} ${more(to, 'more')} ${words}.`;
  if (to < 0) return `${range(-to, -from)} ${more(-from, 'fewer')} ${words}.`;
  if (from === 0 && to === 0) return `Hardly any change in how many ${words}: less than 1 person in 100.`;
  if (low > 0) return `Up to ${to} ${more(to, 'more')} ${words}.`;
  if (high < 0) return `Up to ${-from} ${more(-from, 'fewer')} ${words}.`;
  return `No clear change in how many ${words}: ${doubt(from, to, 'person in 100', 'people in 100')}.`;
}

function range(low: number, high: number): string {
  return low === high ? `About ${low}` : `Between ${low} and ${high}`;
}

/** An interval on both sides of nought. An end that rounds to nought is not named: nobody says "0 fewer". */
function doubt(from: number, to: number, one: string, several: string): string {
  if (from === 0) return `at most ${to} more ${to === 1 ? one : several}`;
  if (to === 0) return `at most ${-from} fewer ${from === -1 ? one : several}`;
  return `between ${-from} fewer and ${to} more ${to === 1 ? one : several}`;
}

/**
 * A difference in days with its interval in plain words.
 * @example daysWords(-12.2, -8.7, 'in temporary accommodation') // 'Between 9 and 12 fewer days in temporary accommodation.'
 */
export function daysWords(low: number, high: number, words: string): string {
  const [from, to] = [Math.round(low), Math.round(high)];
  const days = (count: number, way: string) => `${way} ${count === 1 ? 'day' : 'days'}`;
  if (low === 0 && high === 0) return `No change in the days ${words}.`;
  if (from > 0) return `${range(from, to)} ${days(to, 'more')} ${words}.`;
  if (to < 0) return `${range(-to, -from)} ${days(-from, 'fewer')} ${words}.`;
  if (from === 0 && to === 0) return `Hardly any change in the days ${words}: less than half a day.`;
  if (low > 0) return `Up to ${to} ${days(to, 'more')} ${words}.`;
  if (high < 0) return `Up to ${-from} ${days(-from, 'fewer')} ${words}.`;
  return `No clear change in the days ${words}: ${doubt(from, to, 'day', 'days')}.`;
}
