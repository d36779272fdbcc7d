import { h } from './dom.ts';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly checked: boolean;
  readonly hint?: string;
}

/** A group of tick boxes with a legend. */
export function ticks(
  name: string,
  legend: string,
  choices: readonly Choice[],
  onchange: ((event: Event) => void) | null = null,
): HTMLElement {
  return group(
    legend,
    choices,
    (choice) => [
      h('input', {
        class: 'ds_checkbox__input',
        type: 'checkbox',
        id: choice.id,
        name,
        value: choice.value,
        checked: choice.checked,
        onchange,
        'aria-describedby': choice.hint ? `${choice.id}-hint` : null,
      }),
      h('label', { class: 'ds_checkbox__label', for: choice.id }, choice.label),
      choice.hint ? h('span', { class: 'hint', id: `${choice.id}-hint` }, choice.hint) : null,
    ],
    'ds_checkbox ds_checkbox--small',
  );
}

/** A group of choices of which one holds. */
export function radios(
  name: string,
  legend: string,
  choices: readonly Choice[],
  onchange: ((event: Event) => void) | null = null,
): HTMLElement {
  return group(
    legend,
    choices,
    (choice) => [
      h('input', {
        class: 'ds_radio__input',
        type: 'radio',
        id: choice.id,
        name,
        value: choice.value,
        checked: choice.checked,
        onchange,
        'aria-describedby': choice.hint ? `${choice.id}-hint` : null,
      }),
      h('label', { class: 'ds_radio__label', for: choice.id }, choice.label),
      choice.hint ? h('span', { class: 'hint', id: `${choice.id}-hint` }, choice.hint) : null,
    ],
    'ds_radio ds_radio--small',
  );
}

function group(legend: string, choices: readonly Choice[], one: (choice: Choice) => (Node | null)[], name: string): HTMLElement {
  return h(
    'fieldset',
    { class: choices.length > 5 && choices.some((choice) => choice.hint) ? 'grid' : null },
    h('legend', {}, legend),
    ...choices.map((choice) => h('div', { class: name }, ...one(choice))),
  );
}

/** A labelled list to choose from. */
export function select(
  id: string,
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
  onchange: ((event: Event) => void) | null = null,
  hint = '',
): HTMLElement {
  return h(
    'div',
    { class: 'field' },
    h('label', { class: 'ds_label', for: id }, label),
    hint ? h('span', { class: 'hint block', id: `${id}-hint` }, hint) : null,
    h(
      'div',
      { class: 'ds_select-wrapper' },
      h(
        'select',
        { class: 'ds_select', id, name: id, onchange, 'aria-describedby': hint ? `${id}-hint` : null },
        ...options.map(([key, text]) => h('option', { value: key, selected: key === value }, text)),
      ),
      h('span', { class: 'ds_select-arrow', 'aria-hidden': 'true' }),
    ),
  );
}

export function button(label: string, onclick: (event: Event) => void, kind: 'first' | 'second' = 'second', id?: string): HTMLElement {
  return h(
    'button',
    { class: kind === 'first' ? 'ds_button' : 'ds_button ds_button--secondary', type: 'button', onclick, id: id ?? null },
    label,
  );
}
