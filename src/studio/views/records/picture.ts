import { drawn, h, save } from '../../parts/dom.ts';

/** A picture with its sentence, what stands beside it, and a way to save it. */
export function picture(
  title: string,
  svg: string,
  sentence: string,
  name: string,
  beside: Node | null = null,
  saved: (name: string, svg: string, type: string) => void = save,
): Node {
  return h(
    'figure',
    {},
    h('h4', {}, title),
    h('div', { class: 'scroll frame', tabindex: '0', role: 'region', 'aria-label': title }, drawn(svg)),
    h('figcaption', {}, sentence),
    beside,
    h(
      'p',
      { class: 'buttons' },
      h(
        'button',
        {
          class: 'ds_button ds_button--small ds_button--secondary',
          type: 'button',
          onclick: () => saved(`${name}.svg`, svg, 'image/svg+xml'),
        },
        `Save the picture of ${title.toLowerCase()}`,
      ),
    ),
  );
}
