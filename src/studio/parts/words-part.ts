import { wordsIn } from '../trade-words.ts';
import { h } from './dom.ts';

/** What is folded away is not shown. */
const isFolded = (element: Element) =>
  element.parentElement?.localName === 'details' && !(element.parentElement as HTMLDetailsElement).open && element.localName !== 'summary';

/** The text of a part of the page that is shown, with a gap where one element ends and another begins. */
function textOf(part: Node, isLeftOut: (element: Element) => boolean = () => false): string {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && (isFolded(node) || isLeftOut(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (walker.nextNode()) text += walker.currentNode.nodeType === Node.TEXT_NODE ? ` ${(walker.currentNode as Text).data}` : ' ·';
  return text.replace(/\s+/g, ' ');
}

/** Keeps the list of trade words under a view to those that stand in it, marked as behind until it does; on paper, to those that are printed. */
export function watchWords(main: HTMLElement, list: HTMLElement): void {
  let isDue = false;
  let shown = '';
  const put = (words: ReturnType<typeof wordsIn>) => {
    const names = words.map(({ word }) => word).join(', ');
    if (names === shown) return;
    shown = names;
    list.hidden = names === '';
    const rows = words.map(({ word, means }) => h('div', {}, h('dt', {}, word), h('dd', {}, means)));
    list.querySelector('dl')?.replaceChildren(...rows);
    const said = list.querySelector('summary span');
    if (said !== null) said.textContent = `: ${names}`;
  };
  const look = () => {
    isDue = false;
    list.removeAttribute('data-behind');
    put(wordsIn(textOf(main)));
  };
  new MutationObserver(() => {
    if (!isDue) setTimeout(look, 150);
    isDue = true;
    list.setAttribute('data-behind', '');
  }).observe(main, { childList: true, subtree: true, characterData: true, attributeFilter: ['open'] });
  const fold = list.querySelector('details') as HTMLDetailsElement;
  let wasOpen = false;
  addEventListener('beforeprint', () => {
    put(wordsIn(textOf(main, (one) => one.matches('.noprint,.unprinted,.buttons,.hidden'))));
    wasOpen = fold.open;
    fold.open = true;
  });
  addEventListener('afterprint', () => {
    look();
    fold.open = wasOpen;
  });
}
