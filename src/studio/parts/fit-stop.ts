/** How far a stop may be pressed together: closer lines; what was missed put into one line; four columns; smaller hints; what could not be done put into one line. */
const levels = 5;

/** On a projector, one stop is one screen: presses a stop together as little as is needed for it not to scroll. */
export function fitStop(): void {
  const stop = document.querySelector<HTMLElement>('.projector .stop');
  for (const other of document.querySelectorAll('.stop[data-fit]')) other.removeAttribute('data-fit');
  if (stop === null || getComputedStyle(stop).overflowY !== 'auto') return;
  const close = (selector: string) => {
    for (const part of stop.querySelectorAll(selector)) part.removeAttribute('open');
  };
  const isFull = () => stop.scrollHeight > stop.clientHeight + 1;
  for (let level = 1; level <= levels && isFull(); level++) {
    stop.dataset['fit'] = Array.from({ length: level }, (_, at) => at + 1).join(' ');
    if (level === 2) close('.missed-here');
    if (level === 5) close('.refused-here');
  }
}
