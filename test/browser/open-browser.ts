import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Connects to the browser that all tests share. Closing it ends this connection alone. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserAddress'));
}
