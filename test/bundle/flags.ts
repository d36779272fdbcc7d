import { bundle } from './bundle.ts';

const source = ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning'];

/** Flags of Node for a file that imports `justice-pathway`: it gets this very state of the sources, bundled where that can be. */
export async function nodeFlags(): Promise<readonly string[]> {
  const built = await bundle();
  return built ? [...source, '--import', built.use] : source;
}

/** The same flags with the command line behind them. */
export async function commandLine(): Promise<readonly string[]> {
  const built = await bundle();
  return [...(await nodeFlags()), built?.cli ?? 'src/cli/main.ts'];
}
