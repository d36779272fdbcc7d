/** Whether an object has any key. */
export function hasKeys(of: object): boolean {
  for (const _ in of) return true;
  return false;
}

/** The states entered between two resting states, outermost first: `stage:path`. */
export function entered(was: string, now: string, fresh: boolean): string[] {
  const [stage = '', path = ''] = now.split(':');
  const parts = path.split('.');
  const all = parts.map((_, index) => `${stage}:${parts.slice(0, index + 1).join('.')}`);
  return fresh ? all : all.filter((each) => was !== each && !was.startsWith(`${each}.`));
}

/** Whether all given values are as given. */
export function holds(of: object | null, given: Readonly<Record<string, unknown>> | undefined): boolean {
  if (!given) return true;
  const values = of as Readonly<Record<string, unknown>> | null;
  return Object.entries(given).every(([key, value]) => values?.[key] === value);
}
