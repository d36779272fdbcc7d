import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandList } from '../src/cli/command-list.ts';
import { callCommand } from './call-command.ts';

const io = { out: () => {}, err: () => {}, exit: () => {}, stderrIsTerminal: false, stdoutIsTerminal: false };

describe('the list of commands', () => {
  test('names each command as it names itself, and leaves its sentence to the list', async () => {
    for (const { name, description, load } of commandList) {
      const command = (await load())(io);
      expect(command.name()).toBe(name);
      expect(command.description(), name).toBe('');
      expect(description.length, name).toBeGreaterThan(20);
    }
  });

  test('holds every file of commands, but for parts of one that are named for it', () => {
    const isPart = (file: string) => commandList.some(({ name }) => file.startsWith(`${name}-`));
    const files = readdirSync('src/cli/commands').filter((file) => file.endsWith('.ts') && !isPart(file));
    expect(commandList.map(({ load }) => /commands\/([\w-]+\.ts)/.exec(load.toString())?.[1]).sort()).toEqual(files.sort());
  });

  test('is the help; the help of one command comes from its own file', async () => {
    const { code, out } = await callCommand('--help');
    expect(code).toBe(0);
    for (const { name } of commandList) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    expect((await callCommand('help', 'dates')).out).toContain('--sentence <length>');
    expect(await callCommand('dates', '--help')).toEqual(await callCommand('help', 'dates'));
    expect((await callCommand('dats')).err).toContain('There is no command "dats". Did you mean "dates"? Known here: start, map,');
  });
});
