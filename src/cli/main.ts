#!/usr/bin/env node
import module from 'node:module';
import { systemSentence } from './system-error.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`justice-pathway needs Node 22.18 or later; this is ${process.versions.node}.\n`);
  process.exit(2);
}

// A reader that has seen enough (`| head`) is no fault; a full disk behind `>` is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The answer could not be written. ${systemSentence(error) ?? error.message}\n`);
  process.exit(2);
});
// Nobody can be told that nobody can be told.
process.stderr.on('error', () => process.exit(2));

// The second start need not read the sources again.
module.enableCompileCache();
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
