/** @example counted(2, 'journey') // '2 journeys' */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
