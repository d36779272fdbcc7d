import type { CDPSession, Page } from 'playwright-core';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The one session in which a test speaks to a page in the browser's own words; it ends with the page. */
export function sessionOf(page: Page): Promise<CDPSession> {
  const made = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, made);
  return made;
}
