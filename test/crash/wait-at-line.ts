// Loaded before the command line: once a sweep has written so many lines it waits for a file, so that it cannot end before it was interrupted.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { WAIT_AT_LINE, WAIT_FOR_FILE = '' } = process.env;
let left = Number(WAIT_AT_LINE);
const own = fs.appendFileSync;
const asleep = new Int32Array(new SharedArrayBuffer(4));
fs.appendFileSync = (path, ...rest) => {
  own(path, ...rest);
  if (!String(path).endsWith('.partial')) return;
  left -= 1;
  while (left === 0 && !fs.existsSync(WAIT_FOR_FILE)) Atomics.wait(asleep, 0, 0, 5);
};
syncBuiltinESMExports();
