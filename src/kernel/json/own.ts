/** What an object holds under a name of its own; a name that every object has by birth (`constructor`, `toString`) leads to nothing. */
export function own<T>(of: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return of && Object.hasOwn(of, name) ? of[name] : undefined;
}
