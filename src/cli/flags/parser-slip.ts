import type { Argument, Command, CommanderError, Option } from 'commander';
import type { Issue } from '../../kernel/index.ts';
import { missingField, unknownName, wrongValue } from '../../kernel/index.ts';
import { badInput } from '../io.ts';

/** Ends the command for what the option parser does not take, told as a slip in a file is told; its own help and version go on. */
export function tellParserSlip(command: Command, error: CommanderError): never {
  const issue = slipOf(command, error);
  if (issue === undefined) throw error;
  return badInput(issue);
}

/** A flag or an argument for which nothing was given; `expected` says in words what it holds. */
export function nothingGiven(path: string, expected: string, known: readonly string[] = []): Issue {
  return { ...missingField('', expected, { path }, 'blank-value'), ...(known.length > 0 ? { known } : {}) };
}

/** How a flag is written, and whether it can be left out: `--on DATE, or leave it out`. */
export function expectedOf({ long, flags, mandatory }: Option): string {
  const [, word = ''] = /[<[]([^>\]]*)[>\]]$/.exec(flags) ?? [];
  return `${long ?? flags} ${word.toUpperCase()}${mandatory ? '' : ', or leave it out'}`;
}

/** Every flag that a command takes, its own and those of the commands that it belongs to, in their long form. */
export function flagsOf(command: Command): readonly string[] {
  const own = command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long }) => (long ? [long] : []));
  return [...new Set([...own, ...(command.parent === null ? [] : flagsOf(command.parent))])];
}

function slipOf(command: Command, { code, message, exitCode }: CommanderError): Issue | undefined {
  const [, word = ''] = /'(.*)'/.exec(message) ?? [];
  const path = wordsOf(command).join(' ');
  const option = command.options.find(({ flags }) => flags === word);
  const place = { path: option?.long ?? word };
  switch (code) {
    case 'commander.unknownOption':
      return unknownName('flag', word.replace(/=.*/s, ''), flagsOf(command), { path });
    case 'commander.unknownCommand':
      return unknownName('command', word, namesOf(command), { path });
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return nothingGiven(place.path, option === undefined ? 'a value' : expectedOf(option), option?.argChoices);
    case 'commander.missingArgument':
      return nothingGiven(word, command.registeredArguments.find((each) => each.name() === word)?.description || 'it');
    case 'commander.excessArguments':
      return wrongValue(command.args[command.registeredArguments.length], `Leave it out: ${takenBy(command.registeredArguments)}.`, {
        path,
      });
    default:
      return exitCode === 0 || code === 'commander.help'
        ? undefined
        : { code, severity: 'error', message: message.replace(/^error: /, '') };
  }
}

function takenBy(all: readonly Argument[]): string {
  return all.length === 0 ? 'flags alone are taken here' : `what is taken here is ${all.map((each) => `<${each.name()}>`).join(' ')}`;
}

function namesOf(command: Command): string[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((each) => each.name());
}

function wordsOf(command: Command): string[] {
  return command.parent === null ? [] : [...wordsOf(command.parent), command.name()];
}
