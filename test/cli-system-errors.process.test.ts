import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readText, writeOut } from '../src/cli/io.ts';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'system-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const io = { out: () => {}, err: () => {}, exit: () => {}, stderrIsTerminal: false, stdoutIsTerminal: false };

describe('what the system refuses', () => {
  it('is a sentence and exit 2, never a stack and never exit 1', async () => {
    writeFileSync(join(folder, 'file'), 'old');
    for (const out of [folder, join(folder, 'file', 'below'), '/dev/null', '/proc/nowhere/file']) {
      const answer = await callCommand('rules', 'list', '--format', 'json', '--out', out).catch((error: unknown) => ({
        code: -1,
        err: String(error),
        out: '',
      }));
      if (answer.err.includes('unknown option')) continue;
      expect(answer.code, out).toBe(2);
      expect(answer.err, out).not.toMatch(/\n\s+at /);
    }
    const fifo = join(folder, 'pipe');
    execFileSync('mkfifo', [fifo]);
    for (const path of [folder, fifo, '/dev/null']) expect(() => writeOut(io, path, 'x'), path).toThrow(/only a file is written over/);
    expect(() => readText('/dev/zero')).toThrow(/device/);
  });

  it('follows no planted link, and leaves the old file whole', () => {
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'precious');
    symlinkSync(victim, join(inner, '.out.json.partial'));
    writeOut(io, join(inner, 'out.json'), 'new');
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(readFileSync(join(inner, 'out.json'), 'utf8')).toBe('new');
    symlinkSync(victim, join(inner, 'link.json'));
    expect(() => writeOut(io, join(inner, 'link.json'), 'x')).toThrow(/a link/);
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(readdirSync(inner).filter((name) => name.endsWith('.partial'))).toEqual(['.out.json.partial']);
    expect(existsSync(victim)).toBe(true);
  });

  it('reads a pipe once', () => {
    const script = `import { readText } from ${JSON.stringify(join(import.meta.dirname, '../src/cli/io.ts'))}; process.stdout.write(readText('-'));`;
    const flags = ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];
    expect(execFileSync(process.execPath, flags, { input: '{"a":1}', encoding: 'utf8' })).toBe('{"a":1}');
  });
});
