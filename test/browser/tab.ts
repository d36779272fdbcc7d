import type { CDPSession, Page } from 'playwright-core';
import { sessionOf } from './session-of.ts';

/** Where the focus is to rest: on what a selector matches, or on what carries these words for its reader. */
export type Wanted = { readonly selector: string } | { readonly words: string };

/**
 * The key is held down, and so many presses come of it, before the page is asked again; those that come once the focus rests where it should move
 * it no more.
 */
const atOnce = 16;

/** Moves the focus with the Tab key, once the page shows where to, until it rests there; false where it was not there after so many presses. */
export async function tabUntil(page: Page, wanted: Wanted, most: number): Promise<boolean> {
  await shown(page, wanted);
  if (await page.evaluate(holdAt, wanted)) return true;
  const cdp = await sessionOf(page);
  for (let pressed = 0; pressed < most; pressed += atOnce) {
    const held = Array.from({ length: atOnce }, (_, at) => tab(cdp, 'rawKeyDown', at > 0));
    await Promise.all([...held, tab(cdp, 'keyUp')]);
    if (await page.evaluate(holdAt, wanted)) return true;
  }
  return false;
}

/** The page draws a view after the press that asks for it; a Tab sent before that goes past what is not there yet. */
async function shown(page: Page, wanted: Wanted): Promise<void> {
  const one = 'selector' in wanted ? page.locator(wanted.selector) : page.getByText(wanted.words).or(page.getByLabel(wanted.words));
  await one.first().waitFor({ state: 'attached' });
}

function tab(cdp: CDPSession, type: 'rawKeyDown' | 'keyUp', autoRepeat = false): Promise<unknown> {
  return cdp.send('Input.dispatchKeyEvent', { type, key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, autoRepeat });
}

/** Runs in the page: whether the focus is there; while it is not, the Tab key moves it on until it is. */
function holdAt(wanted: Wanted): boolean {
  const own = globalThis as { held?: (event: KeyboardEvent) => void };
  if (own.held) removeEventListener('keydown', own.held, true);
  const rests = () => {
    const on = document.activeElement;
    if (!(on instanceof HTMLElement)) return false;
    if ('selector' in wanted) return on.matches(wanted.selector);
    const label = on.id === '' ? null : document.querySelector(`label[for="${on.id}"]`);
    const said = [on.textContent, label?.textContent, on.getAttribute('aria-label')?.split(':')[0]];
    return said.some((text) => text?.trim() === wanted.words);
  };
  if (rests()) return true;
  own.held = (event) => {
    if (event.key !== 'Tab' || !rests()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', own.held, true);
  return false;
}
