/** Elements that are put into the page in one task: on a slow laptop a fraction of a tenth of a second. */
const most = 70;

/** Takes what a view holds beyond its first elements out of it, in parts that follow one by one, so that no task is long. */
export function partsToCome(view: Node): ChildNode[][] {
  const parts: ChildNode[][] = [[]];
  let held = 0;
  for (const child of [...view.childNodes]) {
    const own = child instanceof Element ? 1 + child.querySelectorAll('*').length : 1;
    if (held > 0 && held + own > most) {
      parts.push([]);
      held = 0;
    }
    held += own;
    parts.at(-1)?.push(child);
  }
  const rest = parts.slice(1);
  for (const child of rest.flat()) child.remove();
  return rest;
}
