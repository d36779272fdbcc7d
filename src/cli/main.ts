#!/usr/bin/env node
import { run } from './run.ts';
import { systemSentence } from './system-error.ts';

// A reader that has seen enough (`| head`) is no fault; a full disk behind `>` is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The answer could not be written. ${systemSentence(error) ?? error.message}\n`);
  process.exit(2);
});
// Nobody can be told that nobody can be told.
process.stderr.on('error', () => process.exit(2));

process.exitCode = await run(process.argv.slice(2));
