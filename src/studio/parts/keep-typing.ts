type Field = HTMLInputElement | HTMLTextAreaElement;

let unsaid: Field | undefined;
/** A field that is taken out of the page loses the focus too; that is nobody leaving it. */
let isDrawing = false;

/** For so long a browser takes the next letter in a list for the next of the same word. */
const oneWord = 1000;
let letters: { readonly ended: Promise<void>; readonly again: () => void } | undefined;

/** Waits until nobody is choosing from a list by the letters of its entries: a list that is drawn anew would take each letter for the first. */
export async function lettersEnded(): Promise<void> {
  if (document.activeElement instanceof HTMLSelectElement) await letters?.ended;
}

function watchLetters({ target, key }: KeyboardEvent): void {
  if (!(target instanceof HTMLSelectElement) || key.length !== 1) return;
  if (letters !== undefined) {
    letters.again();
    return;
  }
  let end: () => void = () => undefined;
  const ended = new Promise<void>((done) => {
    end = () => {
      letters = undefined;
      done();
    };
  });
  let timer = setTimeout(end, oneWord);
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(end, oneWord);
  };
  letters = { ended, again };
}

/** Watches which field holds words that nothing was told of yet. */
export function watchTyping(main: HTMLElement): void {
  main.addEventListener('keydown', watchLetters);
  main.addEventListener('input', ({ target }) => {
    if (
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'file'].includes(target.type))
    )
      unsaid = target;
  });
  main.addEventListener('change', ({ target }) => {
    if (target === unsaid) unsaid = undefined;
  });
}

/** Before a view is drawn again: gives a way to put back what was being typed, where the caret was. */
export function keepTyping(): () => void {
  const field = unsaid;
  isDrawing = true;
  if (field === undefined || field !== document.activeElement || field.id === '')
    return () => {
      isDrawing = false;
    };
  const { id, value } = field;
  // A number or a day has no caret that can be asked for.
  const [from, to] = [field.selectionStart, field.selectionEnd];
  return () => {
    isDrawing = false;
    const next = document.getElementById(id);
    if (!(next instanceof HTMLInputElement || next instanceof HTMLTextAreaElement) || next === field) return;
    next.value = value;
    next.focus();
    if (from !== null && to !== null) next.setSelectionRange(from, to);
    unsaid = next;
    next.addEventListener('blur', () => {
      if (unsaid === next && !isDrawing) next.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };
}
