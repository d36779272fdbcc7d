import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** How much slower a slow laptop is. */
const throttle = 6;

/**
 * The longest task of a page's main thread while something is done, in milliseconds of processor time on a laptop six times slower, and its parts
 * in words. The start of a document, which is the browser's own, is left out. One trace runs in a browser at a time.
 */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<{ readonly slow: number; readonly parts: string }> {
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['toplevel', 'devtools.timeline', 'v8', 'blink.user_timing', '__metadata'];
  await cdp.send('Tracing.start', { traceConfig: { includedCategories }, transferMode: 'ReportEvents' });
  await act();
  await page.evaluate(() => performance.mark('this-page'));
  const ended = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await ended;
  const own = events.find(({ name }) => name === 'this-page')?.pid;
  const main = events.find((one) => one.pid === own && one.name === 'thread_name' && one.args?.name === 'CrRendererMain')?.tid;
  const ours = events.filter((one) => one.pid === own && one.tid === main && one.ph === 'X');
  const within = (task: TraceEvent) => ours.filter((one) => one !== task && one.ts >= task.ts && one.ts < task.ts + (task.dur ?? 0));
  const slowed = (one: TraceEvent) => ((one.tdur ?? 0) * throttle) / 1000;
  const tasks = ours
    .filter((one) => one.name.endsWith('RunTask') && !within(one).some(({ name }) => name === 'LocalWindowProxy::Initialize'))
    .sort((a, b) => slowed(b) - slowed(a));
  if (own === undefined || tasks[0] === undefined) throw new Error('The trace holds no task of this page.');
  const parts = within(tasks[0]).filter((one) => slowed(one) > 4);
  return { slow: slowed(tasks[0]), parts: parts.map((one) => `${one.name} ${Math.round(slowed(one))}`).join(', ') };
}
