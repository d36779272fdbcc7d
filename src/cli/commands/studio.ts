import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { buildStudio } from '../build-studio.ts';
import { flag } from '../flags/flags.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { readStudio } from '../kept-studio.ts';

interface StudioFlags {
  readonly out?: string;
  readonly open: boolean;
}

/** `studio`: the focus group's page, as one file that works without a network. */
export function studioCommand(io: Io): Command {
  return new Command('studio')
    .addOption(flag('out', 'write the page here and do not open it'))
    .option('--no-open', 'write the page to out/studio.html and only say where')
    .addHelpText('after', '\nExamples:\n  studio\n  studio --out studio.html\n')
    .action(async (flags: StudioFlags) => {
      const html = await page(io);
      const path = flags.out ?? join('out', 'studio.html');
      writeOut(io, path, html);
      if (flags.out === undefined && flags.open) openFile(io, resolve(path));
    });
}

async function page(io: Io): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  // beside this source, or from a bundle under out/ of a clone
  const source = [join(here, '..', '..', 'studio'), join(here, '..', '..', '..', 'src', 'studio')].find((folder) =>
    existsSync(join(folder, 'main.ts')),
  );
  if (source !== undefined) {
    const { html, bytes } = await buildStudio(source);
    const kilo = (size: number) => `${Math.round(size / 1024)} kB`;
    io.err(
      `The page weighs ${kilo(bytes.page)}: library and worker ${kilo(bytes.worker)}, page ${kilo(bytes.script)}, style ${kilo(bytes.style)}.`,
    );
    return html;
  }
  const built = readStudio(here);
  if (built !== undefined) return built;
  return badInput({
    code: 'no-studio',
    severity: 'error',
    message: 'The studio page is not among the installed files, or these were changed after they were built.',
    cure: 'Install the package again, or run this from a clone.',
  });
}

function openFile(io: Io, path: string): void {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open', path] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', path] : ['xdg-open', path];
  const child = spawn(command as string, args, { stdio: 'ignore', detached: true });
  child.on('error', () => io.err('No browser could be opened; open the file yourself.'));
  child.unref();
}
