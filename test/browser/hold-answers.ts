import type { Page } from 'playwright-core';

/** A worker of the studio that works on and on, so that a person can stop it however fast the machine is. */
export type Held = 'records' | 'ranking';

/** Before a page is opened: gives a way to keep back, from then on, what the worker of a lane finds; what it says of its progress comes through. */
export async function holdAnswers(page: Page): Promise<(lane: Held) => Promise<void>> {
  await page.addInitScript(listenBefore);
  return (lane) =>
    page.evaluate((held) => {
      (globalThis as Holding).heldLane = held;
    }, lane);
}

type Holding = { heldLane?: Held };

/** Runs in the page, before its own script. */
function listenBefore(): void {
  const Own = globalThis.Worker;
  globalThis.Worker = class extends Own {
    constructor(url: string | URL, options: WorkerOptions = {}) {
      super(url, options);
      this.addEventListener('message', (event) => {
        const { heldLane } = globalThis as Holding;
        if (heldLane !== undefined && options.name?.endsWith(heldLane) && 'answer' in event.data) event.stopImmediatePropagation();
      });
    }
  };
}
