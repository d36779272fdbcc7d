import { h } from './dom.ts';

/** Elements that a page may hold once, and what stands for them where it is a sheet among others. */
const inside: Readonly<Record<string, string>> = {
  header: 'div',
  footer: 'div',
  main: 'div',
  nav: 'div',
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
};

/** A whole page of the library as one sheet among others: its words and its style, apart from those of this page, and nothing that runs. */
export function sheetOf(html: string, name: string, upTo = ''): HTMLElement {
  // What stands after the end is not even read: a long report takes its time.
  const mark = upTo.startsWith('.') ? html.indexOf(`class="${upTo.slice(1)}"`) : -1;
  const page = new DOMParser().parseFromString(mark < 0 ? html : `${html.slice(0, html.indexOf('>', mark) + 1)}`, 'text/html');
  // What stands before the first of these elements, and nothing after it.
  const end = upTo === '' ? null : page.querySelector(upTo);
  while (end?.nextElementSibling) end.nextElementSibling.remove();
  end?.remove();
  for (const part of page.querySelectorAll('script, a.skip')) part.remove();
  const host = h('div', { class: 'leaf' });
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = [...page.querySelectorAll('style')]
    .map((one) => one.textContent ?? '')
    .join('\n')
    .replaceAll(':root', ':host')
    .replace(/(^|[\s,{}])body(?=[\s,{.:>])/g, '$1.body')
    .replace(/(^|[\s,{}])html(?=[\s,{])/g, '$1.body')
    .replace(/(^|[\s,{}>])(h[1-4]|header|footer|main|nav)(?=[\s,{.:>+])/g, (_, before, tag) => `${before}${inside[tag] ?? tag}.was-${tag}`);
  const body = h('div', { class: 'body', role: 'document', 'aria-label': name });
  for (const child of [...page.body.childNodes]) body.append(document.importNode(child, true));
  for (const [tag, other] of Object.entries(inside))
    for (const old of [...body.querySelectorAll(tag)].filter((one) => !one.className.includes('was-'))) rename(old, tag, other);
  root.append(style, body);
  return host;
}

function rename(old: Element, tag: string, name: string): void {
  const made = document.createElement(name);
  for (const { name: key, value } of [...old.attributes]) made.setAttribute(key, value);
  made.classList.add(`was-${tag}`);
  made.append(...old.childNodes);
  old.replaceWith(made);
}
