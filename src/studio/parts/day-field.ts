import { h } from './dom.ts';
import { readDay, sayDay, writeDay } from './say.ts';

interface DayField {
  readonly id: string;
  readonly label: string;
  /** A day like 2027-03-18, or empty. */
  readonly value: string;
  /** First and last day that may be typed. */
  readonly from: string;
  readonly to: string;
  /** It may be left empty. */
  readonly optional?: true;
  /** Called with a day that could be read, or with nothing where the field was emptied. */
  readonly onday?: (day: string) => void;
}

/** A day typed in words, the same on every computer: "18 March 2027"; what was understood stands under it. */
export function dayField({ id, label, value, from, to, optional, onday }: DayField): HTMLElement {
  const said = h('span', { class: 'hint block', id: `${id}-said` }, value === '' ? 'Like 18 March 2027' : sayDay(value));
  const tell = (input: HTMLInputElement) => {
    const text = input.value.trim();
    const day = readDay(text);
    const isRead = day !== undefined ? day >= from && day <= to : text === '' && optional === true;
    const fault = isRead ? '' : faultOf(text, day, from, to);
    input.setCustomValidity(fault);
    input.setAttribute('aria-invalid', String(!isRead));
    said.className = isRead ? 'hint block' : 'fault block';
    said.textContent = fault || (day === undefined ? 'Like 18 March 2027' : sayDay(day));
    if (!isRead) return;
    if (day !== undefined) input.value = writeDay(day);
    if ((day ?? '') !== value) onday?.(day ?? '');
  };
  return h(
    'div',
    { class: 'field' },
    h('label', { class: 'ds_label', for: id }, label),
    h('input', {
      class: 'ds_input day',
      type: 'text',
      id,
      name: id,
      value: value === '' ? '' : writeDay(value),
      autocomplete: 'off',
      maxlength: '40',
      required: optional !== true,
      'aria-describedby': `${id}-said`,
      onchange: (event) => tell(event.target as HTMLInputElement),
    }),
    said,
  );
}

function faultOf(text: string, day: string | undefined, from: string, to: string): string {
  if (text === '') return 'Write a day, like 18 March 2027.';
  if (day === undefined) return `“${text}” is not a day. Write it like 18 March 2027.`;
  return `The day must be between ${writeDay(from)} and ${writeDay(to)}.`;
}
