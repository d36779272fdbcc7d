/** Lets the page answer to keys before the next piece of work. */
export function pause(): Promise<void> {
  return new Promise((go) => setTimeout(go, 0));
}
