import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Argument, Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandList } from '../src/cli/command-list.ts';
import type { Io } from '../src/cli/io.ts';
import { callCommand } from './call-command.ts';

// Every command as it is declared, given what nothing can be done with: a new one is in by itself.

const folder = mkdtempSync(join(tmpdir(), 'voice-'));
const out = join(folder, 'out');
const place = (name: string) => join(folder, name);
const bad = {
  'a file that is not there': place('not-there.json'),
  'an empty file': place('empty.json'),
  'JSON of another kind': place('other.json'),
  'a file cut short': place('cut.json'),
  'a folder': place('folder'),
};
const cure = /\b(Give|Write|Check|Use|See|Name|Did you mean|A journey is)\b/;
const quiet: Io = { out: () => {}, err: () => {}, exit: () => {}, stderrIsTerminal: false, stdoutIsTerminal: false };

interface Leaf {
  readonly name: string;
  readonly words: readonly string[];
  readonly command: Command;
}

const leaves: Leaf[] = [];
for (const { load } of commandList) gather((await load())(quiet), []);

beforeAll(() => {
  mkdirSync(bad['a folder']);
  writeFileSync(bad['an empty file'], '');
  writeFileSync(bad['JSON of another kind'], '{"colour":"blue","list":[1,2]}');
  writeFileSync(bad['a file cut short'], '{"journeys":[{"id":"p1",');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('whatever a command is given', () => {
  test.each(leaves)('$name: a flag that it does not have ends it with 2 and the nearest that it has', async ({ words, command }) => {
    const known = (command.options.find(({ long }) => (long?.length ?? 0) > 5)?.long ?? '--help') as string;
    const slip = `${known}x`;
    const { code, err } = await callCommand(...words, ...needed(command, undefined), slip);
    expect(err).toContain(`unknown option '${slip}'`);
    expect(err).toContain(known);
    expect(code).toBe(2);
  });

  test.each(leaves.filter(({ command }) => filesOf(command).length > 0))(
    '$name: a file that cannot be read is told by its name, and nothing is written',
    async ({ words, command }) => {
      const said: string[] = [];
      for (const [what, path] of Object.entries(bad))
        for (const place of filesOf(command)) {
          const given = isOption(place) ? [...needed(command, undefined), place.long as string, path] : needed(command, path);
          const { code, err, out: answer } = await callCommand(...words, ...given);
          const call = `${given.join(' ')} (${what})`;
          if (/fault of the program|\n {4}at |\bENO|\bEISDIR|TypeError|\[object/.test(err + answer)) said.push(`${call}: ${err}`);
          // it names the file, or what else was wrong before it came to the file, with what to do
          if (code === 2 && !`${err}${answer}`.includes(basename(path)) && !cure.test(err)) said.push(`${call}: ${err}`);
          if (what === 'a file that is not there' && code === 0) said.push(`${call}: ends with 0`);
        }
      expect(said).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual(['cut.json', 'empty.json', 'folder', 'other.json']);
    },
  );
});

// Helpers

function gather(command: Command, before: readonly string[]): void {
  const words = [...before, command.name()];
  if (command.commands.length === 0) leaves.push({ name: words.join(' '), words, command });
  for (const each of command.commands) gather(each, words);
}

/** Arguments and flags that name a file to read. */
function filesOf(command: Command): readonly (Argument | Option)[] {
  const names = (text: string) => /file|journeys|directory|register|log\b|plan\b/i.test(text);
  return [
    ...command.registeredArguments.filter((each) => names(each.name())),
    ...command.options.filter(
      ({ long, flags }) => !/^--(out|write|register|keep|store|save)/.test(long ?? '') && /<[^>]*file[^>]*>/i.test(flags),
    ),
  ];
}

function isOption(of: Argument | Option): of is Option {
  return 'long' in of;
}

/** What the command cannot do without, with the path where it asks for a file. */
function needed(command: Command, path: string | undefined): string[] {
  const files = command.registeredArguments.flatMap((each) =>
    filesOf(command).includes(each) ? [path ?? bad['JSON of another kind']] : each.required ? ['x'] : [],
  );
  const flags = command.options.flatMap((each) => (each.mandatory && each.long !== '--out' ? [each.long as string, 'x'] : []));
  return [...files, ...flags, ...(command.options.some(({ long, mandatory }) => long === '--out' && mandatory) ? ['--out', out] : [])];
}
