const reached = 'a[href],button,input,select,textarea,summary,[tabindex]';

/** Puts other content into a part of the page; who stands on one of its links, fields or regions stands on the same one of the new content. */
export function exchange(into: Element, ...content: readonly Node[]): void {
  const on = document.activeElement;
  const at = on !== null && on !== into && into.contains(on) ? [...into.querySelectorAll(reached)].indexOf(on) : -1;
  into.replaceChildren(...content);
  if (at >= 0) into.querySelectorAll<HTMLElement>(reached)[at]?.focus({ preventScroll: true });
}
