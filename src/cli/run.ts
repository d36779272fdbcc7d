import { Command, CommanderError } from 'commander';
import { PathwayError } from '../kernel/error.ts';
import { commandList } from './command-list.ts';
import { tellParserSlip } from './flags/parser-slip.ts';
import { refuseBlankArguments, tellFlags } from './flags/tell-flags.ts';
import { BadInput, type Io } from './io.ts';
import { fileId, forgetFiles } from './load/read-once.ts';
import { refuseOther, refuseOwnInput } from './place-file.ts';
import { systemSentence } from './system-error.ts';

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
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text), outputError: () => {} })
    .exitOverride((error) => tellParserSlip(program, error))
    .hook('preAction', (_, action) => refuseBadPlaces(action));
  const called = calledBy(args);
  for (const { name, description, load } of commandList) {
    const command = (name === called ? (await load())(io) : new Command(name)).description(description);
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
    io.err(systemSentence(error) ?? broken(error));
    return 2;
  }
}

/** A fault of the program itself. The stack is for whoever mends it. */
function broken(error: unknown): string {
  const [name, text] = error instanceof Error ? [error.name, error.message] : ['error', String(error)];
  const trace = process.env['JUSTICE_PATHWAY_TRACE'] && error instanceof Error ? `\n${error.stack}` : '';
  return `This could not be done: ${text} (${name}). It is a fault of the program; JUSTICE_PATHWAY_TRACE=1 shows where.${trace}`;
}

// Before the work, which may take minutes, and not after it.
function refuseBadPlaces(action: Command): void {
  forgetFiles();
  refuseBlankArguments(action);
  const values = action.opts();
  const places = action.options.filter(({ long, flags }) => ['--out', '--keys'].includes(long ?? '') && flags.endsWith('<file>'));
  const others = action.options.filter((option) => !places.includes(option)).map((option) => values[option.attributeName()] as unknown);
  const read = [...action.processedArgs, ...others].flat().filter((each) => typeof each === 'string');
  for (const option of places) {
    const place = values[option.attributeName()] as unknown;
    if (typeof place !== 'string') continue;
    refuseOther(place);
    const id = fileId(place);
    if (id !== undefined && read.some((each) => fileId(each) === id)) refuseOwnInput(place);
  }
}

/** The first word that is no flag, or the one after `help`. */
function calledBy(args: readonly string[]): string | undefined {
  const words = args.filter((arg) => !arg.startsWith('-'));
  return words[0] === 'help' ? words[1] : words[0];
}

function inherit(command: Command, from: Command): void {
  command.copyInheritedSettings(from);
  tellFlags(command);
  command.exitOverride((error) => tellParserSlip(command, error));
  for (const inner of command.commands) inherit(inner as Command, command);
}
