import { h } from './dom.ts';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly checked: boolean;
  readonly hint?: string;
}

type Listener = ((event: Event) => void) | null;

// In full: the build keeps the styles whose names it finds in the sources.
const classes = {
  checkbox: { choice: 'ds_checkbox ds_checkbox--small', input: 'ds_checkbox__input', label: 'ds_checkbox__label' },
  radio: { choice: 'ds_radio ds_radio--small', input: 'ds_radio__input', label: 'ds_radio__label' },
} as const;

/** A group of tick boxes with a legend. */
export function ticks(name: string, legend: string, choices: readonly Choice[], onchange: Listener = null): HTMLElement {
  return group('checkbox', name, legend, choices, onchange);
}

/** A group of choices of which one holds. */
export function radios(name: string, legend: string, choices: readonly Choice[], onchange: Listener = null): HTMLElement {
  return group('radio', name, legend, choices, onchange);
}

function group(type: keyof typeof classes, name: string, legend: string, choices: readonly Choice[], onchange: Listener): HTMLElement {
  const one = ({ id, label, value, checked, hint }: Choice) => [
    h('input', {
      class: classes[type].input,
      type,
      id,
      name,
      value,
      checked,
      onchange,
      'aria-describedby': hint ? `${id}-hint` : null,
    }),
    h('label', { class: classes[type].label, for: id }, label),
    hint ? h('span', { class: 'hint', id: `${id}-hint` }, hint) : null,
  ];
  return h(
    'fieldset',
    { class: choices.length > 5 && choices.some((choice) => choice.hint) ? 'grid' : null },
    h('legend', {}, legend),
    ...choices.map((choice) => h('div', { class: classes[type].choice }, ...one(choice))),
  );
}

/** A labelled list to choose from. */
export function select(
  id: string,
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
  onchange: Listener = null,
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
