// Benchmarks: `npm run -s bench -- NAME [options]`. Each is a file beside this one that exports `run(args)`, or runs by itself.
import { existsSync, readdirSync } from 'node:fs';

const [name = '', ...args] = process.argv.slice(2);
const here = new URL('.', import.meta.url);
const names = readdirSync(here).flatMap((file) => (file.endsWith('.ts') && file !== 'main.ts' ? [file.slice(0, -3)] : []));
if (!/^[a-z-]+$/.test(name) || !existsSync(new URL(`${name}.ts`, here))) {
  console.error(`Which benchmark? ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  // A benchmark that is also a program of its own reads its arguments from the process.
  process.argv.splice(2, 1);
  const { run } = (await import(new URL(`${name}.ts`, here).href)) as { run?(args: readonly string[]): Promise<void> };
  await run?.(args);
}
