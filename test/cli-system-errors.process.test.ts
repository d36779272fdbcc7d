import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText, writeOut } from '../src/cli/io.ts';
import { placeFile } from '../src/cli/place-file.ts';
import { commandLine } from './bundle/flags.ts';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'system-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const io = { out: () => {}, err: () => {}, exit: () => {}, stderrIsTerminal: false, stdoutIsTerminal: false };
const journey = 'examples/journeys/diverted-helped-and-finished.journey.json';
const person = join(folder, 'person.json');
const table = join(folder, 'table.csv');
const fifo = join(folder, 'pipe');
const victim = join(folder, 'victim');
const link = join(folder, 'link');

beforeAll(() => {
  writeFileSync(join(folder, 'file'), 'old');
  writeFileSync(person, '{"profile":{"needs":["housing"]}}');
  writeFileSync(table, 'case,activity,time\nA,Out,2026-03-06T15:50:00Z\n');
  writeFileSync(victim, 'precious');
  symlinkSync(victim, link);
  execFileSync('mkfifo', [fifo]);
});

/** Every command that writes a file, as it is called; `OUT` is the place. */
const writing: readonly (readonly string[])[] = [
  ['map', journey, '--out', 'OUT'],
  ['report', journey, '--kind', 'board', '--out', 'OUT'],
  ['report', journey, '--kind', 'board', '--format', 'xlsx', '--out', 'OUT'],
  ['report', journey, '--kind', 'board', '--format', 'docx', '--out', 'OUT'],
  ['check', journey, '--out', 'OUT'],
  ['flow', journey, '--out', 'OUT'],
  ['conform', journey, '--out', 'OUT'],
  ['why', journey, '--out', 'OUT'],
  ['compare', journey, journey, '--out', 'OUT'],
  ['share', journey, '--tables', '--out', 'OUT'],
  ['moments', journey, '--out', 'OUT'],
  ...['csv', 'xes', 'lines', 'ocel-json', 'ocel-xml', 'journeys'].map((form) => ['convert', journey, 'OUT', '--to', form]),
  ['pathway', 'diagram', '--out', 'OUT'],
  ['walk', '--list', '--out', 'OUT'],
  ['simulate', '--people', '3', '--out', 'OUT'],
  ['simulate', '--people', '3', '--format', 'csv', '--out', 'OUT'],
  ['law', 'list', '--out', 'OUT'],
  ['studio', '--out', 'OUT'],
  ['dates', '--sentence', '200d', '--imposed', '2026-03-02', '--out', 'OUT'],
  ['liberation-hour', '--file', person, '--at', '2026-12-24T09:00+00:00', '--out', 'OUT'],
  ['start', '--people', '3', '--out', 'OUT'],
];

/** Every command that reads a file; `IN` is its name. */
const reading: readonly (readonly string[])[] = [
  ...['map', 'check', 'flow', 'conform', 'why', 'moments', 'report', 'share'].map((name) => [name, 'IN']),
  ['compare', 'IN', journey],
  ['convert', 'IN', '--to', 'csv'],
  ['convert', 'IN', '--propose'],
  ['convert', table, '--to', 'csv', '--mapping', 'IN'],
  ['map', journey, '--rules', 'IN'],
  ['records', 'propose', 'IN'],
  ['records', 'check', 'IN'],
  ['records', 'journeys', 'IN'],
  ['rules', 'test', 'IN'],
  ['directory', 'check', 'IN'],
  ['dates', '--file', 'IN'],
  ['calculate', 'fiscal-fine', '--file', 'IN'],
  ['liberation-hour', '--file', 'IN', '--at', '2026-12-24T09:00+00:00'],
  ['simulate', '--sweep', 'IN', '--out', join('FRESH', 'sweep.jsonl')],
  ['doctor', '--store', 'IN'],
];

const filled = (args: readonly string[], name: string) =>
  args.map((arg) => arg.replace(/^(OUT|IN)$/, name).replace('FRESH', mkdtempSync(join(folder, 'fresh-'))));

function refused({ code, ...answer }: { readonly code: number; readonly out: string; readonly err: string }, what: string): void {
  const said = answer.err + answer.out;
  expect(said, what).not.toMatch(/unknown option|unknown command|too many arguments|missing required|\n\s+at |fault of the program/);
  expect(`${code} ${said.trim() === '' ? 'silent' : 'told'}`, `${what}: ${said}`).toBe('2 told');
}

describe('where a command is to write', () => {
  it.each(writing.map((args) => [args.join(' '), args] as const))('%s', async (what, args) => {
    const before = readdirSync(folder).filter((name) => !name.startsWith('fresh-'));
    for (const place of [folder, fifo, '/dev/null', link, join(folder, 'file', 'below'), '/proc/nowhere/file']) {
      refused(await callCommand(...filled(args, place)), `${what}, ${place}`);
    }
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => !name.startsWith('fresh-'))).toEqual(before);
  });
});

describe('where a command would write over what it reads', () => {
  const reads = writing.filter((args) => args.includes(journey) || args.includes(person));
  it.each(reads.map((args) => [args.join(' '), args] as const))('%s', async (what, args) => {
    const own = join(folder, 'fresh-own.json');
    const same = join(folder, 'fresh-same.json');
    for (const name of [own, same]) rmSync(name, { force: true });
    const text = readFileSync(args.includes(journey) ? journey : person, 'utf8');
    writeFileSync(own, text);
    linkSync(own, same);
    for (const place of [own, same, join(folder, '.', 'fresh-own.json')]) {
      const given = args.map((arg) => (arg === journey || arg === person ? own : arg === 'OUT' ? place : arg));
      const { code, err } = await callCommand(...given);
      expect(`${code} ${err}`, what).toMatch(/^2 .*is read here, and would be written over/s);
      expect(readFileSync(own, 'utf8')).toBe(text);
    }
  });
});

describe('what a command is to read', () => {
  it.each(reading.map((args) => [args.join(' '), args] as const))('%s', async (what, args) => {
    // A directory may be a folder of tables.
    const whole = args[0] === 'directory' ? [] : [folder];
    for (const place of [...whole, '/dev/zero', join(folder, 'nothing-of-the-name'), join(folder, 'file', 'below')]) {
      refused(await callCommand(...filled(args, place)), `${what}, ${place}`);
    }
  });
});

describe('the ways in and out of a process', () => {
  it('reads the standard input and a pipe as often as it needs to, and answers alike', async () => {
    const line = (await commandLine()) as string[];
    const text = readFileSync(table, 'utf8');
    const run = (shell: string) => spawnSync('bash', ['-c', shell, 'bash', process.execPath, ...line], { input: text, encoding: 'utf8' });
    const wanted = run(`"$@" convert ${table} --to journeys`);
    expect(wanted).toMatchObject({ status: 0, stdout: expect.stringContaining('"type":"Out"') });
    for (const way of ['"$@" convert - --to journeys', `"$@" convert <(cat ${table}) --to journeys`])
      expect(run(way), way).toMatchObject({ status: 0, stdout: wanted.stdout });
    // More than a pipe holds, so that it is read while it is still being written.
    const many = join(folder, 'many.jsonl');
    writeFileSync(many, `${JSON.stringify(JSON.parse(readFileSync(journey, 'utf8')))}${' '.repeat(300_000)}\n`);
    expect(run(`cat ${many} | "$@" map - --format json`)).toMatchObject({ status: 0, stdout: expect.stringContaining('"journeys": 1') });
    expect(run(`"$@" map - --format json < ${journey}`)).toMatchObject({ status: 0, stdout: expect.stringContaining('"journeys": 1') });
  });

  it('says in a sentence that the disk is full, with exit 2 and the old file whole', async () => {
    const line = (await commandLine()) as string[];
    const run = (shell: string) => spawnSync('bash', ['-c', shell, 'bash', process.execPath, ...line], { encoding: 'utf8' });
    const full = run('"$@" law list > /dev/full');
    expect(full).toMatchObject({ status: 2, stderr: expect.stringMatching(/^The answer could not be written\. The disk is full.*\n$/) });
    const out = join(folder, 'was-there.json');
    writeFileSync(out, 'old');
    // A file may be 8 KiB here, and no more.
    const large = run(`trap '' XFSZ; ulimit -f 8; "$@" simulate --people 40 --format jsonl --out ${out}`);
    expect(large.status, large.stderr).toBe(2);
    expect(large.stderr).toMatch(/too large: nothing was written/);
    expect(large.stderr).not.toMatch(/\n\s+at /);
    expect(readFileSync(out, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('is content when the reader has seen enough', async () => {
    const line = (await commandLine()) as string[];
    const shell = 'set -o pipefail; "$@" law list | head -1';
    expect(spawnSync('bash', ['-c', shell, 'bash', process.execPath, ...line], { encoding: 'utf8' }).status).toBe(0);
  });
});

describe('a file in its place', () => {
  it('follows no planted link, and leaves the old file whole', () => {
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    for (const name of ['out.json', 'out.csv']) symlinkSync(victim, join(inner, `.${name}.partial`));
    writeOut(io, join(inner, 'out.json'), 'new');
    placeFile(join(inner, 'out.csv'), ['a', new Uint8Array([98])]);
    expect(readFileSync(victim, 'utf8')).toBe('precious');
    expect(readFileSync(join(inner, 'out.json'), 'utf8')).toBe('new');
    expect(readFileSync(join(inner, 'out.csv'), 'utf8')).toBe('ab');
    function* failing() {
      yield 'half';
      throw new Error('in the middle');
    }
    expect(() => placeFile(join(inner, 'out.csv'), failing())).toThrow('in the middle');
    expect(readFileSync(join(inner, 'out.csv'), 'utf8')).toBe('ab');
    expect(readdirSync(inner).sort()).toEqual(['.out.csv.partial', '.out.json.partial', 'out.csv', 'out.json']);
    expect(existsSync(victim)).toBe(true);
    expect(() => readText('/dev/zero')).toThrow(/device/);
  });
});
