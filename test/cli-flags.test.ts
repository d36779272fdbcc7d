import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { commandList } from '../src/cli/command-list.ts';
import { sharedFlags } from '../src/cli/flags/flags.ts';

const io = { out: () => {}, err: () => {}, exit: () => {}, stderrIsTerminal: false, stdoutIsTerminal: false };
const nameIn = (letters: string) => /--[a-z-]+/.exec(letters)?.[0] ?? '';

/** Words that mean another thing for each command that has them. */
const ownMeaning = new Set(
  '--from --to --kind --people --days --by --due --dry-run --owner --person --why --area --as-of --set --list --compare --all --schema --name --links --need --out --age --service --id --table --file'.split(
    ' ',
  ),
);

describe('the flags of the command line', async () => {
  const leaves = (await Promise.all(commandList.map(async ({ name, load }) => leavesOf((await load())(io), name)))).flat();

  it('are written once where more than one command takes them', () => {
    const written = flagsWritten();
    const twice = [...new Set(written.map(({ name }) => name))].filter((name) => written.filter((each) => each.name === name).length > 1);
    expect(twice.filter((name) => !ownMeaning.has(name))).toEqual([]);
    const shared = new Set(sharedFlags.map(nameIn));
    expect(written.filter(({ name }) => shared.has(name) && !ownMeaning.has(name))).toEqual([]);
  });

  it('never stand in two places in one sentence', () => {
    const sentences = flagsWritten().map(({ text }) => text);
    expect(sentences.filter((text, place) => sentences.indexOf(text) !== place)).toEqual([]);
  });

  it('have the same letters wherever they are, and the form of the answer is checked', () => {
    for (const { options, name } of leaves)
      for (const option of options) {
        const shared = sharedFlags.filter((letters) => nameIn(letters) === option.long);
        if (shared.length > 0 && !ownMeaning.has(option.long ?? '')) expect(shared, `${name} ${option.flags}`).toContain(option.flags);
        if (option.long === '--format') expect(option.argChoices?.length, name).toBeGreaterThan(1);
      }
  });

  it('and the sentences of commands count nothing that may change', () => {
    const counts = /\b\d[\d,]* (?:built-in|rules|commands|scenarios|states|services|readers|formats|forms|numbers)\b|built-in \d/;
    for (const { name, options, description } of leaves)
      for (const text of [description, ...options.map((option) => option.description)]) expect(text, name).not.toMatch(counts);
  });
});

// Helpers

function leavesOf(command: Command, name: string): { name: string; description: string; options: Command['options'] }[] {
  return [
    { name, description: command.description(), options: command.options },
    ...command.commands.flatMap((inner) => leavesOf(inner as Command, `${name} ${inner.name()}`)),
  ];
}

/** Flags whose letters a command writes itself. */
function flagsWritten(): { name: string; text: string }[] {
  const folder = join(import.meta.dirname, '../src/cli');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== join('flags', 'flags.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:ption|Option)\(\s*'((?:-\w, )?--[^']*)',\s*'([^']*)'/g)])
    .map(([, letters = '', sentence = '']) => ({ name: nameIn(letters), text: `${letters} ${sentence}` }));
}
