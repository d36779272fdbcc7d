import { type Browser, chromium } from 'playwright-core';
import { browserPath } from './browser-path.ts';

/** Nothing here has a graphics card, and to imitate one costs more than to draw without. */
const withoutGpu = ['--disable-gpu', '--disable-software-rasterizer'];

/**
 * Each window would also load the lists that drop from its address bar: pages of the browser's own, which no test looks at and which cost as much
 * as ours. The browser reads the last switch of a name alone, so what Playwright turns off stands here again.
 */
const withoutFeatures = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'AvoidCorsURLLoaderRestartOnRedirect', 'LensOverlay', 'MediaRouter'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

/** Starts a browser for a file of tests, who closes it. To start one costs less than to reach one through another process with every call. */
export function openBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error('There is no Chromium here. Install it.');
  return chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', ...withoutGpu, `--disable-features=${withoutFeatures}`],
    // Whoever runs the tests ends them.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
