import { bundle } from './bundle.ts';

// The command line from a bundle of these sources; from the sources themselves where esbuild is not installed.
const built = await bundle();
if (built) await import(built.use);
await import(built?.cli ?? '../../src/cli/main.ts');
