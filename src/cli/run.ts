import { Command, CommanderError } from 'commander';
import { PathwayError } from '../kernel/index.ts';
import { calculateCommand } from './commands/calculate.ts';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { conformCommand } from './commands/conform.ts';
import { convertCommand } from './commands/convert.ts';
import { datesCommand } from './commands/dates.ts';
import { directoryCommand } from './commands/directory.ts';
import { flowCommand } from './commands/flow.ts';
import { lawCommand } from './commands/law.ts';
import { liberationHourCommand } from './commands/liberation-hour.ts';
import { mapCommand } from './commands/map.ts';
import { migrateCommand } from './commands/migrate.ts';
import { momentsCommand } from './commands/moments.ts';
import { pathwayCommand } from './commands/pathway.ts';
import { rulesCommand } from './commands/rules.ts';
import { shareCommand } from './commands/share.ts';
import { simulateCommand } from './commands/simulate.ts';
import { startCommand } from './commands/start.ts';
import { structureCommand } from './commands/structure.ts';
import { studioCommand } from './commands/studio.ts';
import { walkCommand } from './commands/walk.ts';
import { whyCommand } from './commands/why.ts';
import { BadInput, type Io } from './io.ts';

const commands: readonly ((io: Io) => Command)[] = [
  startCommand,
  mapCommand,
  checkCommand,
  rulesCommand,
  flowCommand,
  convertCommand,
  conformCommand,
  whyCommand,
  compareCommand,
  shareCommand,
  pathwayCommand,
  migrateCommand,
  directoryCommand,
  liberationHourCommand,
  momentsCommand,
  datesCommand,
  lawCommand,
  calculateCommand,
  simulateCommand,
  structureCommand,
  studioCommand,
  walkCommand,
];

/** Runs the command line and answers with its exit code. */
export async function run(args: readonly string[], streams: Partial<Io> = {}): Promise<number> {
  let code = 0;
  const io: Io = {
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    err: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    exit: (next) => {
      code = Math.max(code, next);
    },
    stderrIsTerminal: process.stderr.isTTY === true,
    stdoutIsTerminal: process.stdout.isTTY === true,
    ...streams,
  };
  const program = new Command('justice-pathway')
    .description('Model, simulate and map journeys through community justice in Scotland. Not legal advice.')
    .version('0.1.0')
    .showHelpAfterError('(add --help for help)')
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .exitOverride();
  for (const make of commands) {
    const command = make(io);
    inherit(command, program);
    program.addCommand(command);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? code : 2;
    if (error instanceof BadInput) {
      io.err(error.message);
      return 2;
    }
    if (error instanceof PathwayError) {
      io.err(`${error.message} (${error.code})`);
      return 2;
    }
    throw error;
  }
}

function inherit(command: Command, from: Command): void {
  command.copyInheritedSettings(from);
  for (const inner of command.commands) inherit(inner as Command, command);
}
