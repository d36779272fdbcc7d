import { existsSync } from 'node:fs';

/** Where Chromium is on this machine, if it is. */
export const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
