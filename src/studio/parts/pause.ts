/** Lets the page answer to keys before the next piece of work. */
export function pause(): Promise<void> {
  return new Promise((go) => setTimeout(go, 0));
}

/** Lets the page be painted before the next piece of work; a page that nobody sees does not wait for it. */
export function frame(): Promise<void> {
  return new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go, 0));
    setTimeout(go, 200);
  });
}
